import exchanges from '../../../test/golden/yamux/exchanges.json';
import {closed, frame, readAll, readExactly, session, sessions} from '../../../test/goplugin/streams';
import {RemoteGoAwayError, SessionClosedError, StreamClosedError, StreamResetError} from './errors';
import type {Stream} from './stream';

const [SYN, ACK, FIN, RST] = [1, 2, 4, 8];
const golden = (name: string, side: 'client' | 'server'): Buffer =>
  Buffer.from(exchanges.find((exchange) => exchange.name === name)?.[side] ?? '', 'hex');

/** Answers "answer" to "question" and closes after the peer. */
function answering(stream: Stream): void {
  let asked = '';
  stream.onreadable = () => {
    for (let part = stream.read(); part !== undefined; part = stream.read())
      asked += Buffer.from(part).toString();
    if (asked === 'question') stream.write(Buffer.from('answer'));
    asked = '';
    if (stream.ended) stream.close();
  };
}

describe('against bytes of the real yamux', () => {
  test('a request is answered; ACK rides on the answer', async () => {
    const {send, sent} = session({onStream: answering});
    send(golden('open, request, answer, close', 'client'));
    const expected = Buffer.concat([frame(0, ACK, 1, Buffer.from('answer')), frame(1, FIN, 1)]);
    expect(await sent(expected.length)).toEqual(expected);
  });

  test('the same, a byte at a time', async () => {
    const {send, sent} = session({onStream: answeringWhole});
    for (const byte of golden('open, request, answer, close', 'client')) send(Uint8Array.of(byte));
    const expected = golden('open, request, answer, close', 'server');
    expect(await sent(expected.length)).toEqual(expected);
  });

  test('a ping is answered as the real one does', async () => {
    const {send, sent} = session();
    send(golden('ping', 'client'));
    expect(await sent(12)).toEqual(golden('ping', 'server'));
  });

  test('our ping and our go-away are the same bytes', async () => {
    const {server, sent, send} = session();
    const answered = server.ping();
    expect(await sent(12)).toEqual(golden('ping', 'client'));
    send(golden('ping', 'server'));
    expect(await answered).toBeGreaterThanOrEqual(0);
    server.goAway();
    expect((await sent(24)).subarray(12)).toEqual(golden('go away', 'client'));
  });

  test('windows are granted when half of one was read, as the real one does', async () => {
    const {send, sent, streams} = session();
    send(frame(1, SYN, 1));
    await sent(12);
    const all = readExactly(streams[0]!, 256 * 1024);
    for (let i = 0; i < 2; i++) send(frame(0, 0, 1, new Uint8Array(128 * 1024)));
    await all;
    expect(await sent(36)).toEqual(golden('window update', 'server'));
  });
});

function answeringWhole(stream: Stream): void {
  stream.accept();
  void readAll(stream).then((asked) => {
    stream.write(Buffer.from(asked.toString() === 'question' ? 'answer' : 'what?'));
    stream.close();
  });
}

test('streams of both sides: odd for the client, even for the server', async () => {
  const {client, server, accepted} = sessions();
  const ids = [client.open(), client.open()].map(({id}) => id);
  expect(ids).toEqual([1, 3]);
  expect([server.open().id, server.open().id]).toEqual([2, 4]);
  expect([(await accepted()).id, (await accepted()).id]).toEqual([1, 3]);
});

test('half-close: the closed side still reads', async () => {
  const {client, accepted} = sessions();
  const asking = client.open();
  asking.write(Buffer.from('question'));
  asking.close();
  expect(() => asking.write(Buffer.from('more'))).toThrow(StreamClosedError);
  const asked = await accepted();
  expect((await readAll(asked)).toString()).toBe('question');
  const answer = readAll(asking);
  asked.write(Buffer.from('still here'));
  asked.close();
  expect((await answer).toString()).toBe('still here');
  expect([client.streamCount, asking.closed, asked.closed]).toEqual([0, true, true]);
});

test('a stream that both sides closed can still be read to its end', async () => {
  const {client, accepted} = sessions();
  const writing = client.open();
  const reading = accepted();
  writing.write(Buffer.from('last words'));
  writing.close();
  const stream = await reading;
  const over = closed(writing);
  stream.close();
  await over;
  expect((await readAll(stream)).toString()).toBe('last words');
});

test('a reset ends both directions and names who did it', async () => {
  const {client, accepted} = sessions();
  const stream = client.open();
  const over = closed(stream);
  const other = await accepted();
  other.reset();
  expect(await over).toEqual(new StreamResetError(1, 'peer'));
  expect(other.error).toEqual(new StreamResetError(1, 'us'));
  expect(() => stream.write(Buffer.from('x'))).toThrow(StreamResetError);
});

test('data for a stream that is gone is dropped, and the session goes on', async () => {
  const {send, sent, streams, server} = session();
  send(frame(1, SYN, 1));
  await sent(12);
  streams[0]!.reset();
  send(frame(0, 0, 1, Buffer.alloc(1000)), frame(0, FIN, 77, Buffer.from('?')), frame(2, SYN, 0, 5));
  const answer = await sent(36);
  expect(answer.subarray(12)).toEqual(Buffer.concat([frame(1, RST, 1), frame(2, ACK, 0, 5)]));
  expect(server.error).toBeUndefined();
});

test('a callback that throws costs its stream only, and is reported', async () => {
  const errors: unknown[] = [];
  const bad = new Error('bug');
  const {send, sent} = session({
    onError: (error) => errors.push(error),
    onStream: (stream) => {
      if (stream.id === 1) throw bad;
      stream.onreadable = () => {
        throw bad;
      };
    },
  });
  send(frame(1, SYN, 1), frame(0, SYN, 3, Buffer.from('x')), frame(2, SYN, 0, 9));
  expect(await sent(36)).toEqual(Buffer.concat([frame(1, RST, 1), frame(1, RST, 3), frame(2, ACK, 0, 9)]));
  expect(errors).toEqual([bad, bad]);
});

describe('the end of a session', () => {
  test('after a go-away of the peer no stream opens, and those that are open live on', async () => {
    const {client, server, accepted} = sessions();
    const stream = client.open();
    stream.write(Buffer.from('a'));
    const other = await accepted();
    server.goAway();
    other.write(Buffer.from('b'));
    other.close();
    expect((await readAll(stream)).toString()).toBe('b');
    expect(() => client.open()).toThrow(RemoteGoAwayError);
  });

  test('a stream that comes after our go-away is reset', async () => {
    const {server, send, sent} = session();
    server.goAway();
    send(frame(1, SYN, 1));
    expect((await sent(24)).subarray(12)).toEqual(frame(1, RST, 1));
  });

  test('close sends what was written, then a go-away', async () => {
    const {server, sent, ended} = session();
    server.open().write(Buffer.from('bye'));
    server.close();
    const said = await sent(12 + 3 + 12);
    expect(said).toEqual(Buffer.concat([frame(0, SYN, 2, Buffer.from('bye')), frame(3, 0, 0, 0)]));
    expect(await ended).toBeInstanceOf(SessionClosedError);
  });

  test('everything that waits is told when the connection is lost', async () => {
    const {client, server, accepted} = sessions();
    const stream = client.open();
    const other = await accepted();
    const over = closed(stream);
    expect(stream.write(Buffer.alloc(1024 * 1024))).toBe(false);
    const waiting = [stream.drained(), client.ping()];
    server.close();
    for (const promise of waiting) await expect(promise).rejects.toBeInstanceOf(SessionClosedError);
    expect(await over).toBeInstanceOf(SessionClosedError);
    expect(other.error).toBeInstanceOf(SessionClosedError);
    expect(() => client.open()).toThrow(SessionClosedError);
    await expect(client.ping()).rejects.toBeInstanceOf(SessionClosedError);
  });

  test('an unanswered ping rejects', async () => {
    const {server} = session({pingTimeoutMs: 1});
    const keepProcess = setTimeout(() => undefined, 10_000);
    await expect(server.ping()).rejects.toMatchObject({code: 'ping-timeout', timeoutMs: 1});
    clearTimeout(keepProcess);
  });
});
