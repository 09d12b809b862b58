import {sessions} from '../../../test/goplugin/streams';
import {GobEncoder, t} from '../gob';
import type {Stream} from '../yamux';
import {SessionClosedError} from '../yamux';
import {ConnectionLostError, RpcClient, RpcServer, ServerError} from '.';
import {emptySchema, requestSchema, responseSchema} from './messages';

const text = t.struct('Text', {Text: t.string});
const number = t.struct('Number', {Number: t.int});

async function connect(
  server: RpcServer,
  cut?: number,
): Promise<{client: RpcClient; near: Stream; far: Stream}> {
  const pair = sessions(cut);
  const near = pair.client.open();
  const far = await pair.accepted();
  server.serve(far);
  return {client: new RpcClient(near), near, far};
}

const upper = (args: unknown): unknown => ({Text: (args as {Text: string}).Text.toUpperCase()});

test.each([undefined, 1, 7])('a call is answered, chunks of at most %s bytes', async (cut) => {
  const {client} = await connect(new RpcServer().register('Plugin', 'Upper', text, text, upper), cut);
  expect(await client.call('Plugin.Upper', text, {Text: 'hello'}, text)).toEqual({Text: 'HELLO'});
  expect(await client.call('Plugin.Upper', text, {Text: 'again'}, text)).toEqual({Text: 'AGAIN'});
});

test('calls are answered as they get ready, not in their order', async () => {
  const gates = new Map<number, (value: unknown) => void>();
  const server = new RpcServer().register(
    'Plugin',
    'Wait',
    number,
    number,
    (args) => new Promise((resolve) => gates.set((args as {Number: number}).Number, () => resolve(args))),
  );
  server.register('Plugin', 'Open', number, emptySchema, (args) => {
    gates.get((args as {Number: number}).Number)?.(undefined);
    return {};
  });
  const {client} = await connect(server);
  const order: number[] = [];
  const calls = [1, 2, 3].map((n) =>
    client.call('Plugin.Wait', number, {Number: n}, number).then(() => order.push(n)),
  );
  for (const n of [2, 3, 1]) await client.call('Plugin.Open', number, {Number: n}, emptySchema);
  await Promise.all(calls);
  expect(order).toEqual([2, 3, 1]);
});

describe('errors', () => {
  const errors: [unknown, string][] = [];
  const bug = new Error('a bug');
  const server = new RpcServer({onError: (error, method) => errors.push([error, method])})
    .register('Plugin', 'Upper', text, text, upper)
    .register('Plugin', 'Refuse', text, text, () => {
      throw new ServerError('not today');
    })
    .register('Plugin', 'Bug', text, text, () => {
      throw bug;
    })
    .register('Plugin', 'LateBug', text, text, () => Promise.reject(bug))
    .register('Plugin', 'Silent', text, text, () => Promise.reject(new Error('')))
    .register('Plugin', 'WrongReply', text, text, () => ({Text: 42}));

  beforeEach(() => {
    errors.length = 0;
  });

  test.each([
    ['Plugin.Refuse', 'not today'],
    ['Plugin.Missing', "rpc: can't find method Plugin.Missing"],
    ['Other.Method', "rpc: can't find service Other.Method"],
    ['nodot', 'rpc: service/method request ill-formed: nodot'],
  ])('%s is answered with an error and is no error of ours', async (method, message) => {
    const {client} = await connect(server);
    await expect(client.call(method, text, {Text: 'x'}, text)).rejects.toEqual(new ServerError(message));
    expect(await client.call('Plugin.Upper', text, {Text: 'on'}, text)).toEqual({Text: 'ON'});
    expect(errors).toEqual([]);
  });

  test.each([
    ['Plugin.Bug', 'a bug'],
    ['Plugin.LateBug', 'a bug'],
    ['Plugin.Silent', 'unknown error'],
    ['Plugin.WrongReply', expect.stringContaining('gob')],
  ])('%s is answered with its message, reported, and the connection goes on', async (method, message) => {
    const {client} = await connect(server);
    await expect(client.call(method, text, {Text: 'x'}, text)).rejects.toMatchObject({
      name: 'ServerError',
      message,
    });
    expect(errors).toEqual([[expect.any(Error), method]]);
    expect(await client.call('Plugin.Upper', text, {Text: 'on'}, text)).toEqual({Text: 'ON'});
  });

  test('arguments that do not fit their schema are not sent', async () => {
    const {client} = await connect(server);
    await expect(client.call('Plugin.Upper', text, {Text: 42}, text)).rejects.toMatchObject({
      name: 'GobError',
    });
    expect(await client.call('Plugin.Upper', text, {Text: 'on'}, text)).toEqual({Text: 'ON'});
  });

  test('arguments of another type are answered with an error', async () => {
    const {client} = await connect(server);
    await expect(client.call('Plugin.Upper', t.int, 42, text)).rejects.toMatchObject({name: 'ServerError'});
    expect(errors[0]).toEqual([expect.objectContaining({name: 'GobError'}), 'Plugin.Upper']);
  });

  test('bytes that are no gob end the connection', async () => {
    const {near} = await connect(new RpcServer({onError: (error) => errors.push([error, ''])}));
    const over = new Promise((resolve) => {
      near.onclose = resolve;
    });
    near.write(Buffer.from('03ffffff', 'hex'));
    near.write(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
    expect(await over).toMatchObject({code: 'stream-reset', by: 'peer'});
    expect(errors).toHaveLength(1);
  });
});

describe('endings', () => {
  const never = new RpcServer().register('Plugin', 'Never', text, text, () => new Promise(() => undefined));

  test('a lost connection rejects what waits and what comes later', async () => {
    const pair = sessions();
    const near = pair.client.open();
    never.serve(await pair.accepted());
    const client = new RpcClient(near);
    const waiting = client.call('Plugin.Never', text, {}, text);
    pair.server.close();
    await expect(waiting).rejects.toMatchObject({
      name: 'ConnectionLostError',
      serviceMethod: 'Plugin.Never',
      cause: expect.any(SessionClosedError),
    });
    await expect(client.call('Plugin.Later', text, {}, text)).rejects.toBeInstanceOf(ConnectionLostError);
  });

  test('a server that ends the connection rejects what waits', async () => {
    const pair = sessions();
    const client = new RpcClient(pair.client.open());
    const far = await pair.accepted();
    const waiting = client.call('Plugin.Any', text, {}, text);
    far.close();
    await expect(waiting).rejects.toBeInstanceOf(ConnectionLostError);
    expect(pair.client.streamCount).toBe(0);
  });

  test('closing rejects what waits; the server answers what it has and closes, too', async () => {
    let finish: (value: unknown) => void = () => undefined;
    const server = new RpcServer().register('Plugin', 'Slow', text, text, () => {
      return new Promise((resolve) => {
        finish = resolve;
        client.close();
      });
    });
    const {client, near, far} = await connect(server);
    await expect(client.call('Plugin.Slow', text, {}, text)).rejects.toBeInstanceOf(ConnectionLostError);
    const over = new Promise((resolve) => {
      far.onclose = resolve;
    });
    finish({Text: 'late'});
    expect(await over).toBeUndefined();
    expect(near.error).toBeUndefined();
  });

  test('a client on a stream that is gone rejects', async () => {
    const pair = sessions();
    const stream = pair.client.open();
    stream.reset();
    const client = new RpcClient(stream);
    await expect(client.call('Plugin.Any', text, {}, text)).rejects.toMatchObject({cause: stream.error});
  });
});

test('an answer that nobody waits for is dropped', async () => {
  const pair = sessions();
  const client = new RpcClient(pair.client.open());
  const far = await pair.accepted();
  const encoder = new GobEncoder();
  const answer = (Seq: number, Text: string): void => {
    far.write(encoder.encode(responseSchema, {ServiceMethod: 'Plugin.Any', Seq, Error: ''}));
    far.write(encoder.encode(text, {Text}));
  };
  answer(77, 'unsolicited');
  const reply = client.call('Plugin.Any', text, {Text: 'x'}, text);
  answer(1, 'too early');
  answer(0, 'mine');
  expect(await reply).toEqual({Text: 'mine'});
});

test('no more calls are read than may be in progress', async () => {
  const started: unknown[] = [];
  const finish: ((value: unknown) => void)[] = [];
  const server = new RpcServer({maxCalls: 2}).register('Plugin', 'Slow', number, number, (args) => {
    started.push(args);
    return new Promise((resolve) => finish.push(() => resolve(args)));
  });
  const {client} = await connect(server);
  const calls = [1, 2, 3].map((n) => client.call('Plugin.Slow', number, {Number: n}, number));
  while (started.length < 2) await new Promise(setImmediate);
  expect(started).toHaveLength(2);
  finish[0]?.(undefined);
  expect(await calls[0]).toEqual({Number: 1});
  while (started.length < 3) await new Promise(setImmediate);
  finish[1]?.(undefined);
  finish[2]?.(undefined);
  expect(await Promise.all(calls)).toHaveLength(3);
});

test('200 calls of 100 KB each, both ways, wait for each other and are all answered', async () => {
  const blob = t.struct('Blob', {Data: t.bytes});
  const {client} = await connect(new RpcServer().register('Plugin', 'Echo', blob, blob, (args) => args));
  const calls = Array.from({length: 200}, (_, i) =>
    client.call('Plugin.Echo', blob, {Data: Buffer.alloc(100_000, i)}, blob),
  );
  const replies = (await Promise.all(calls)) as {Data: Uint8Array}[];
  replies.forEach(({Data}, i) => expect(Buffer.alloc(100_000, i).equals(Data)).toBe(true));
});

test('a request whose bytes come in one turn is answered in the same turn, as one chunk', async () => {
  const pair = sessions();
  const near = pair.client.open();
  const far = await pair.accepted();
  const sizes: number[] = [];
  new RpcServer().register('Plugin', 'Upper', text, text, upper).serve(far);
  const encoder = new GobEncoder();
  near.onreadable = () => {
    for (let part = near.read(); part !== undefined; part = near.read()) sizes.push(part.length);
  };
  for (const Seq of [0, 1, 2]) {
    near.write(encoder.encode(requestSchema, {ServiceMethod: 'Plugin.Upper', Seq}));
    near.write(encoder.encode(text, {Text: 'x'}));
  }
  near.close();
  await new Promise((resolve) => {
    near.onclose = resolve;
  });
  expect(sizes).toHaveLength(1);
});

test('a method cannot be registered twice', () => {
  const server = new RpcServer().register('Plugin', 'A', text, text, upper);
  expect(() => server.register('Plugin', 'A', text, text, upper)).toThrow('Plugin.A is registered twice');
});
