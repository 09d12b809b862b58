import {randomBytes} from 'node:crypto';
import type {Stream} from './stream';
import {frame, readAll, session, sessions} from '../../../test/goplugin/streams';

const WINDOW = 256 * 1024;

test('a writer is held back by a reader that does not read, and goes on when it does', async () => {
  const {client, accepted} = sessions();
  const writing = client.open();
  const blob = randomBytes(WINDOW + 1000);
  expect(writing.write(blob)).toBe(false);
  writing.close();
  const reading = await accepted();
  const drained = writing.drained();
  const all = readAll(reading);
  await drained;
  expect((await all).equals(blob)).toBe(true);
});

test('without a window update not a byte more than the window is sent', async () => {
  const {server, sent, send} = session();
  const stream = server.open();
  stream.write(Buffer.alloc(WINDOW + 5, 1));
  const frames = WINDOW / (64 * 1024);
  const first = await sent(WINDOW + frames * 12);
  send(frame(2, 1, 0, 3));
  const withPing = await sent(first.length + 12);
  expect(withPing.subarray(first.length)).toEqual(frame(2, 2, 0, 3));
  send(frame(1, 2, 2, 3));
  const more = await sent(withPing.length + 15);
  expect(more.subarray(withPing.length)).toEqual(frame(0, 0, 2, Buffer.alloc(3, 1)));
});

test('writes wait in order behind what is queued', async () => {
  const {client, accepted} = sessions();
  const writing = client.open();
  const parts = [WINDOW - 1, 5, 3, WINDOW, 1].map((length, index) => Buffer.alloc(length, index));
  for (const part of parts) writing.write(part);
  writing.close();
  expect((await readAll(await accepted())).equals(Buffer.concat(parts))).toBe(true);
});

test('one reader that does not read holds up no other stream', async () => {
  const {client, accepted} = sessions();
  const stuck = client.open();
  stuck.write(Buffer.alloc(2 * WINDOW));
  const lively = client.open();
  lively.write(Buffer.alloc(3 * WINDOW, 7));
  lively.close();
  await accepted();
  expect((await readAll(await accepted())).length).toBe(3 * WINDOW);
});

test.each([undefined, 1000])('16 MB both ways at once, chunks of at most %s bytes', async (cut) => {
  const {client, accepted} = sessions(cut);
  const [there, back] = [randomBytes(16 << 20), randomBytes(16 << 20)];
  const near = client.open();
  near.write(there);
  near.close();
  const far = await accepted();
  far.write(back);
  far.close();
  const [arrived, returned] = await Promise.all([readAll(far), readAll(near)]);
  expect(arrived.equals(there)).toBe(true);
  expect(returned.equals(back)).toBe(true);
});

test('1,000 streams at once: those beyond the backlog wait for their turn', async () => {
  const {client, server, accepted} = sessions();
  const opened: Stream[] = [];
  for (let i = 0; i < 1000; i++) {
    const stream = client.open();
    stream.write(Buffer.from(`stream ${i}`));
    stream.close();
    opened.push(stream);
  }
  const answers = opened.map(readAll);
  const texts: string[] = [];
  for (let i = 0; i < 1000; i++) {
    const stream = await accepted();
    const text = (await readAll(stream)).toString();
    texts.push(text);
    stream.write(Buffer.from(`${text}!`));
    stream.close();
  }
  expect(texts).toEqual(opened.map((_, i) => `stream ${i}`));
  expect((await Promise.all(answers)).map(String)).toEqual(texts.map((text) => `${text}!`));
  expect([client.streamCount, server.streamCount]).toEqual([0, 0]);
});

test('a stream that waits for its turn and is given up says nothing on the wire', async () => {
  const {server, send, sent} = session();
  const streams = Array.from({length: 258}, () => server.open());
  await sent(256 * 12);
  streams[256]!.reset();
  send(frame(1, 2, streams[0]!.id, 0));
  const all = await sent(257 * 12);
  expect(all.subarray(256 * 12)).toEqual(frame(1, 1, streams[257]!.id));
});

test('what one turn writes leaves as one chunk', async () => {
  const {client, accepted} = sessions();
  const stream = client.open();
  stream.write(Buffer.from('header '));
  stream.write(Buffer.from('body'));
  const reading = await accepted();
  expect(Buffer.from(reading.read() ?? []).toString()).toBe('header body');
});
