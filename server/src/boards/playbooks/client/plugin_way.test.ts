import {Host, json} from '../../../../test/fakes/playbooks_server/host';
import {PlaybooksAway, type PlaybooksCalls} from '../calls';
import {createPlaybooks} from './playbooks_client';
import {readBody} from './read_body';

const TIMEOUT_MS = 10_000;
const tick = (calls: PlaybooksCalls) => calls.setState({runId: 'run1', checklist: 0, item: 0}, 'closed');
const read = (calls: PlaybooksCalls) => calls.run('run1');

/** A body that a test feeds, with what became of it. */
function feed() {
  const told = {cancelled: false, pulled: 0};
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
    pull: () => {
      told.pulled += 1;
    },
    cancel: () => {
      told.cancelled = true;
    },
  });
  const push = (text: string): void => controller?.enqueue(Buffer.from(text));
  const fail = (): void => controller?.error(new Error('the other plugin died'));
  return {body, told, push, fail};
}

test('JSON goes out as JSON, and a call without a body has none', async () => {
  const host = new Host();
  host.answer = () => json({});
  await createPlaybooks(host.options()).as('alice', async (calls) => {
    await calls.rename('run1', 'PRR: Kässe');
    await calls.restore('run1');
  });
  const [rename, restore] = host.pluginRequests;
  expect(rename!.method).toBe('PATCH');
  expect(rename!.headers.get('Content-Type')).toBe('application/json');
  expect(await rename!.json()).toEqual({name: 'PRR: Kässe'});
  expect(restore!.method).toBe('PUT');
  expect(restore!.body).toBeNull();
});

test('an answer that comes too late is refused, so that the server need not send it', async () => {
  const host = new Host();
  const {body, told} = feed();
  let answer = (_: Response): void => undefined;
  const asked = new Promise<void>((resolve) => {
    host.answer = () => {
      resolve();
      return new Promise((given) => {
        answer = given;
      });
    };
  });
  const failed = expect(createPlaybooks(host.options()).as('alice', tick)).rejects.toThrow(
    'no answer within 10000 ms',
  );
  await asked;
  host.clock.advance(TIMEOUT_MS);
  await failed;
  answer(new Response(body));
  await new Promise(setImmediate);
  expect(told.cancelled).toBe(true);
});

test('an answer that stops in the middle ends with the time', async () => {
  const host = new Host();
  const {body, told, push} = feed();
  host.answer = () => new Response(body);
  const result = createPlaybooks(host.options()).as('alice', tick);
  const failed = expect(result).rejects.toThrow(PlaybooksAway);
  push('{"id":');
  await new Promise(setImmediate);
  expect(host.pluginRequests).toHaveLength(1);
  host.clock.advance(TIMEOUT_MS);
  await failed;
  expect(told.cancelled).toBe(true);
});

test('what is too large is not read on', async () => {
  const host = new Host();
  const {body, told, push} = feed();
  push('x'.repeat(600));
  push('x'.repeat(600));
  host.answer = () => new Response(body);
  const playbooks = createPlaybooks(host.options({maxBytes: 1_000}));
  await expect(playbooks.as('alice', read)).rejects.toThrow('an answer of more than 1000 bytes');
  expect(host.pluginRequests).toHaveLength(1);
  expect(told.cancelled).toBe(true);
});

test('a body whose reading was ended is not taken for a whole one', async () => {
  const {body, push} = feed();
  const controller = new AbortController();
  const read = readBody(new Response(body), 1_000, controller.signal);
  push('{}');
  await new Promise(setImmediate);
  controller.abort();
  await expect(read).rejects.toThrow('aborted');
});

test('half an answer is none', async () => {
  const host = new Host();
  host.answer = () => {
    const {body, push, fail} = feed();
    push('{}');
    fail();
    return new Response(body);
  };
  await expect(createPlaybooks(host.options()).as('alice', tick)).rejects.toThrow('no answer (failed)');
  expect(host.pluginRequests).toHaveLength(1);
});

test('a server without an answer is asked again for a read, never for a change', async () => {
  const host = new Host();
  host.answer = () => Promise.reject(new Error('PluginHTTP: the server has no answer'));
  const playbooks = createPlaybooks(host.options());
  await expect(playbooks.as('alice', tick)).rejects.toThrow(PlaybooksAway);
  expect(host.pluginRequests).toHaveLength(1);
  host.clock.advance(5_000);
  await expect(playbooks.as('alice', read)).rejects.toThrow(PlaybooksAway);
  expect(host.pluginRequests).toHaveLength(4);
});

test('axios is loaded when Playbooks is first called, and not while it is away', async () => {
  const loaded = jest.fn();
  jest.resetModules();
  jest.doMock('axios', () => {
    loaded();
    return jest.requireActual<object>('axios');
  });
  const fresh = await import('./playbooks_client');
  const host = new Host();
  host.playbooks = null;
  host.answer = () => json({});
  const playbooks = fresh.createPlaybooks(host.options());
  await playbooks.as('alice', tick).catch(() => undefined);
  expect(loaded).not.toHaveBeenCalled();
  host.playbooks = {State: 2, Version: '2.8.0'};
  host.clock.advance(5_000);
  await playbooks.as('alice', tick);
  expect(loaded).toHaveBeenCalledTimes(1);
  jest.dontMock('axios');
});
