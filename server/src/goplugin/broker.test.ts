import {closed, readAll, readExactly, session, sessions, frame} from '../../test/goplugin/streams';
import {Broker} from './broker';
import type {BrokerError} from './broker';

const TIMEOUT_MS = 5;

/** Two brokers on one connection; the second gets what the first one dials. */
function brokers(timeoutMs?: number): {near: Broker; far: Broker} {
  const far = new Broker(() => pair.server.open(), timeoutMs);
  const pair = sessions(undefined, {onStream: (stream) => far.incoming(stream)});
  return {near: new Broker(() => pair.client.open(), timeoutMs), far};
}

async function keepingProcess<T>(promise: Promise<T>): Promise<T> {
  const timer = setTimeout(() => undefined, 10_000);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

test('ids count up from 1', () => {
  const {near} = brokers();
  expect([near.nextId(), near.nextId()]).toEqual([1, 2]);
});

test.each(['accept first', 'dial first'])('a stream is connected by its id: %s', async (order) => {
  const {near, far} = brokers();
  const early = order === 'accept first' ? far.accept(7) : undefined;
  const dialled = near.dial(7);
  if (early === undefined) await new Promise(setImmediate);
  const accepted = await (early ?? far.accept(7));
  accepted.write(Buffer.from('hello'));
  accepted.close();
  expect((await readAll(await dialled)).toString()).toBe('hello');
});

test('the wire: 4 bytes little endian from the dialler, the same back, and nothing behind them is lost', async () => {
  const broker = new Broker(() => server.open());
  const {server, send, sent} = session({onStream: (stream) => broker.incoming(stream)});
  const accepted = broker.accept(0x01020304);
  send(frame(0, 1, 3, Buffer.from('040302', 'hex')));
  send(frame(0, 0, 3, Buffer.from('01cafe', 'hex')));
  expect((await readExactly(await accepted, 2)).toString('hex')).toBe('cafe');
  expect((await sent(16)).subarray(-16)).toEqual(frame(0, 2, 3, Buffer.from('04030201', 'hex')));
});

test('a wrong answer of the acceptor is refused', async () => {
  const {server, send, sent} = session();
  const dialled = new Broker(() => server.open()).dial(5);
  expect(await sent(16)).toEqual(frame(0, 1, 2, Buffer.from('05000000', 'hex')));
  send(frame(0, 2, 2, Buffer.from('06000000', 'hex')));
  await expect(dialled).rejects.toMatchObject({code: 'bad-ack', id: 5});
  expect((await sent(28)).subarray(16)).toEqual(frame(1, 8, 2));
});

test('an acceptor that closes instead of answering', async () => {
  const {server, send, sent} = session();
  const dialled = new Broker(() => server.open()).dial(5);
  await sent(16);
  send(frame(1, 4, 2));
  await expect(dialled).rejects.toMatchObject({code: 'closed'});
});

test('nobody dials: accept gives up', async () => {
  const accepted = keepingProcess(brokers(TIMEOUT_MS).far.accept(1));
  await expect(accepted).rejects.toMatchObject({code: 'accept-timeout', id: 1});
});

test('nobody accepts: the stream is reset and dial rejects', async () => {
  const {near, far} = brokers(TIMEOUT_MS);
  const error = (await keepingProcess(near.dial(1).catch((caught: unknown) => caught))) as BrokerError;
  expect(['dial-timeout', 'closed']).toContain(error.code);
  await expect(keepingProcess(far.accept(1))).rejects.toMatchObject({code: 'accept-timeout'});
});

test('of several dialled at once all are kept, or none', async () => {
  const {near, far} = brokers(TIMEOUT_MS);
  const over = far.accept(1).then(closed);
  await expect(keepingProcess(near.dialAll(1, 2))).rejects.toMatchObject({id: 2});
  expect(await over).toMatchObject({code: 'stream-reset', by: 'peer'});
  const both = Promise.all([far.accept(3), far.accept(4)]);
  expect((await near.dialAll(3, 4)).map((stream) => stream.closed)).toEqual([false, false]);
  await both;
});

test('an id that is waited for already', async () => {
  const {far} = brokers();
  void far.accept(1).catch(() => undefined);
  await expect(far.accept(1)).rejects.toMatchObject({code: 'in-use', id: 1});
});

test('two streams with one id: the first counts, the other is reset', async () => {
  const {near, far} = brokers();
  const first = near.dial(3);
  const second = near.dial(3);
  await expect(second).rejects.toMatchObject({code: 'closed'});
  const accepted = await far.accept(3);
  accepted.write(Buffer.from('1'));
  expect((await readExactly(await first, 1)).toString()).toBe('1');
});

test('a stream that never says its id is reset in time', async () => {
  const broker = new Broker(() => server.open(), TIMEOUT_MS);
  const {server, send, sent} = session({onStream: (stream) => broker.incoming(stream)});
  send(frame(0, 1, 1, Buffer.from('ab')));
  expect(await keepingProcess(sent(12))).toEqual(frame(1, 8, 1));
  expect(server.streamCount).toBe(0);
});
