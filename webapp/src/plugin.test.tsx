/** @jest-environment jsdom */
import {setImmediate} from 'node:timers';
import axios, {AxiosError, type AxiosInstance, type InternalAxiosRequestConfig} from 'axios';
import {isValidElement, type ReactNode} from 'react';
import {PrrPlugin} from './plugin';
import type {HostState, HostStore, Registry} from './registry/registry';

/** A host that records what the plugin registers and which requests it sends. */
class Host implements HostStore {
  registered = new Map<string, string>();
  requests: InternalAxiosRequestConfig[] = [];
  dispatched: unknown[] = [];
  openPending: () => void = () => undefined;
  markPost: (postId: string) => void = () => undefined;
  offersMarking: (postId: string) => boolean = () => false;
  status = 200;
  readonly handlers = new Map<string, (message: {data?: unknown}) => void>();
  currentChannelId = 'channel1';
  fails = false;

  readonly registry: Registry = {
    registerMainMenuAction: (text, action) => {
      if (!isText(text, 'prr.main_menu.pending')) return this.register('page');
      this.openPending = action;
      return this.register('menu');
    },
    registerPostDropdownMenuAction: (text, action, filter) => {
      if (!isText(text, 'prr.post_menu.comment')) return this.register('other');
      this.markPost = action;
      this.offersMarking = filter;
      return this.register('post');
    },
    registerWebSocketEventHandler: (event, handler) => void this.handlers.set(event, handler),
    unregisterWebSocketEventHandler: (event) => void this.handlers.delete(event),
    unregisterComponent: (id) => void this.registered.delete(id),
  };

  readonly connect = (siteUrl: string | undefined): AxiosInstance =>
    axios.create({
      baseURL: siteUrl,
      adapter: (config) => {
        this.requests.push(config);
        if (this.status !== 200) {
          const response = {data: {}, status: this.status, statusText: '', headers: {}, config};
          return Promise.reject(new AxiosError('refused', 'ERR_BAD_REQUEST', config, null, response));
        }
        return this.fails
          ? Promise.reject(new AxiosError('unreachable', 'ERR_NETWORK', config))
          : Promise.resolve({
              data: {trigger_id: 'trigger1'},
              status: 200,
              statusText: '',
              headers: {},
              config,
            });
      },
    });

  subscribe(): () => void {
    return () => undefined;
  }

  getState(): HostState {
    const state = {
      entities: {
        general: {config: {SiteURL: 'https://example.com/chat'}},
        channels: {currentChannelId: this.currentChannelId},
        teams: {currentTeamId: 'team1'},
        posts: {
          posts: {
            said: {type: '', user_id: 'alice'},
            joined: {type: 'system_join_channel', user_id: 'alice'},
            card: {type: '', user_id: 'prr'},
          },
        },
        users: {profiles: {alice: {}, prr: {is_bot: true}}},
      },
    };
    return state as unknown as HostState;
  }

  dispatch(action: unknown): void {
    this.dispatched.push(action);
  }

  private register(name: string): string {
    this.registered.set(`id-${name}`, name);
    return `id-${name}`;
  }
}

/** Whether something is the text of that id. */
function isText(node: ReactNode, id: string): boolean {
  return isValidElement<{id?: string}>(node) && node.props.id === id;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function start(registry?: Registry): {host: Host; plugin: PrrPlugin} {
  const host = new Host();
  const plugin = new PrrPlugin(host.connect);
  plugin.initialize(registry ?? host.registry, host);
  return {host, plugin};
}

test('the main menu lists what waits for the person, in the current channel', async () => {
  const {host} = start();
  host.openPending();
  await settled();
  expect(JSON.parse(String(host.requests[0]?.data))).toEqual({
    command: '/prr pending',
    channel_id: 'channel1',
    team_id: 'team1',
  });
  // The dialog that comes with this id answers the click of this person.
  expect(host.dispatched).toEqual([{type: 'RECEIVED_DIALOG_TRIGGER_ID', data: 'trigger1'}]);
});

test('the main menu does nothing where no channel is open', async () => {
  const {host} = start();
  host.currentChannelId = '';
  host.openPending();
  await settled();
  expect(host.requests).toEqual([]);
});

test('a server that cannot be reached is told in the console, and the next click tries again', async () => {
  const {host} = start();
  const told = jest.spyOn(console, 'error').mockImplementation();
  host.fails = true;
  host.openPending();
  await settled();
  expect(told).toHaveBeenCalledWith('prr: /prr pending could not be run', expect.any(AxiosError));
  host.fails = false;
  host.openPending();
  await settled();
  expect(host.requests).toHaveLength(2);
  told.mockRestore();
});

test('the menu of what a person wrote makes it a review comment', async () => {
  const {host} = start();
  expect(['said', 'joined', 'card', 'unknown'].map((postId) => host.offersMarking(postId))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  host.markPost('said');
  await settled();
  expect(host.requests.map(({url}) => url)).toEqual(['/plugins/prr/api/v1/comments']);
  expect(JSON.parse(String(host.requests[0]?.data))).toEqual({post_id: 'said'});
});

test.each([
  ['a refusal, which the server has told', 422, 0],
  ['a failure', 500, 1],
])('marking a post that ends with %s is told in the console %i times', async (_what, status, times) => {
  const {host} = start();
  const told = jest.spyOn(console, 'error').mockImplementation();
  host.status = status;
  host.markPost('said');
  await settled();
  expect(told).toHaveBeenCalledTimes(times);
  told.mockRestore();
});

test('disabling the plugin takes all away', () => {
  const {host, plugin} = start();
  expect([...host.registered.values()]).toEqual(['menu', 'post', 'other', 'page']);
  plugin.uninitialize();
  expect(host.registered.size).toBe(0);
});

test('a host without these menus is left alone', () => {
  const unregisterComponent = jest.fn();
  const {plugin} = start({unregisterComponent});
  plugin.uninitialize();
  expect(unregisterComponent).not.toHaveBeenCalled();
});

describe('what Playbooks tells of its runs', () => {
  const run = (name: string): string => name.padEnd(26, '0');
  const hinted = (host: Host): unknown[] =>
    host.requests
      .filter(({url}) => url === '/plugins/prr/api/v1/hints')
      .map(({data}) => (JSON.parse(String(data)) as {run_ids: string[]}).run_ids);
  const tell = (host: Host, event: string, payload: unknown): void =>
    host.handlers.get(`custom_playbooks_playbook_run_${event}`)?.({
      data: {payload: typeof payload === 'string' ? payload : JSON.stringify(payload)},
    });

  beforeEach(() => {
    jest.useFakeTimers({doNotFake: ['setImmediate']});
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  async function later(): Promise<void> {
    await jest.advanceTimersByTimeAsync(5_000);
  }

  test('reaches the server as one hint, whatever the shape of the event', async () => {
    const {host} = start();
    tell(host, 'updated', {id: run('one'), checklists: []});
    tell(host, 'updated_incremental', {id: run('one'), changed_fields: {checklists: [{id: run('other')}]}});
    tell(host, 'updated_incremental', {id: run('two'), changed_fields: {}});
    tell(host, 'created', {client_id: '', playbook_run: {id: run('three')}});
    await later();
    expect(hinted(host)).toEqual([[run('one'), run('two'), run('three')]]);
    tell(host, 'updated', {id: run('one')});
    await later();
    expect(hinted(host)).toHaveLength(2);
  });

  test.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no id', {name: 'x'}],
    ['an id that is none', {id: '../x'}],
    ['an id that is a number', {id: 7}],
  ])('is left alone when it is %s', async (_case, payload) => {
    const {host} = start();
    tell(host, 'updated', payload);
    host.handlers.get('custom_playbooks_playbook_run_created')?.({});
    await later();
    expect(host.requests).toEqual([]);
  });

  test('is no more than the server takes', async () => {
    const {host} = start();
    for (let each = 10; each < 40; each++) {
      tell(host, 'updated', {id: run(`r${String(each)}`)});
    }
    await later();
    expect(hinted(host)).toMatchObject([{length: 20}]);
  });

  test('is not repeated by windows that nobody sees', async () => {
    const {host} = start();
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    tell(host, 'updated', {id: run('one')});
    await later();
    expect(host.requests).toEqual([]);
  });

  test('that cannot be sent on is nobody’s trouble', async () => {
    const {host} = start();
    const told = jest.spyOn(console, 'error').mockImplementation();
    host.fails = true;
    tell(host, 'updated', {id: run('one')});
    await later();
    expect(hinted(host)).toHaveLength(1);
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });

  test('is no longer heard once the plugin is disabled', async () => {
    const {host, plugin} = start();
    expect(host.handlers.size).toBeGreaterThan(0);
    tell(host, 'updated', {id: run('one')});
    plugin.uninitialize();
    expect(host.handlers.size).toBe(0);
    await later();
    expect(host.requests).toEqual([]);
  });
});
