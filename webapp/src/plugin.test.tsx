import axios, {AxiosError, type AxiosInstance, type InternalAxiosRequestConfig} from 'axios';
import {PrrPlugin} from './plugin';
import type {CurrentChannel, DialogExpected, HostStore, Registry} from './registry/registry';

/** A host that records what the plugin registers and which requests it sends. */
class Host implements HostStore {
  registered = new Map<string, string>();
  requests: InternalAxiosRequestConfig[] = [];
  dispatched: DialogExpected[] = [];
  openStart: (channel: CurrentChannel) => void = () => undefined;
  openPending: () => void = () => undefined;
  currentChannelId = 'channel1';
  fails = false;

  readonly registry: Registry = {
    registerChannelHeaderButtonAction: (_icon, action) => {
      this.openStart = action;
      return this.register('header');
    },
    registerMainMenuAction: (_text, action) => {
      this.openPending = action;
      return this.register('menu');
    },
    unregisterComponent: (id) => void this.registered.delete(id),
  };

  readonly connect = (siteUrl: string | undefined): AxiosInstance =>
    axios.create({
      baseURL: siteUrl,
      adapter: (config) => {
        this.requests.push(config);
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

  getState(): ReturnType<HostStore['getState']> {
    return {
      entities: {
        general: {config: {SiteURL: 'https://example.com/chat'}},
        channels: {currentChannelId: this.currentChannelId},
        teams: {currentTeamId: 'team1'},
      },
    };
  }

  dispatch(action: DialogExpected): void {
    this.dispatched.push(action);
  }

  private register(name: string): string {
    this.registered.set(`id-${name}`, name);
    return `id-${name}`;
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function start(registry?: Registry): {host: Host; plugin: PrrPlugin} {
  const host = new Host();
  const plugin = new PrrPlugin(host.connect);
  plugin.initialize(registry ?? host.registry, host);
  return {host, plugin};
}

test('the channel header starts a review in the channel that is open, and its dialog is expected', async () => {
  const {host} = start();
  host.openStart({id: 'channel2', team_id: 'team2'});
  await settled();
  expect(host.requests[0]?.url).toBe('/api/v4/commands/execute');
  expect(JSON.parse(String(host.requests[0]?.data))).toEqual({
    command: '/prr start',
    channel_id: 'channel2',
    team_id: 'team2',
  });
  expect(host.dispatched).toEqual([{type: 'RECEIVED_DIALOG_TRIGGER_ID', data: 'trigger1'}]);
});

test('the main menu lists what waits for the person, in the current channel', async () => {
  const {host} = start();
  host.openPending();
  await settled();
  expect(JSON.parse(String(host.requests[0]?.data))).toEqual({
    command: '/prr pending',
    channel_id: 'channel1',
    team_id: 'team1',
  });
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

test('disabling the plugin takes both away', () => {
  const {host, plugin} = start();
  expect([...host.registered.values()]).toEqual(['header', 'menu']);
  plugin.uninitialize();
  expect(host.registered.size).toBe(0);
});

test('a host without these menus is left alone', () => {
  const unregisterComponent = jest.fn();
  const {plugin} = start({unregisterComponent});
  plugin.uninitialize();
  expect(unregisterComponent).not.toHaveBeenCalled();
});
