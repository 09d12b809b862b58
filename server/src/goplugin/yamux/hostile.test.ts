import fc from 'fast-check';
import {duplexPair} from '../../../test/goplugin/duplex_pair';
import {frame, session} from '../../../test/goplugin/streams';
import {ACCEPT_BACKLOG} from './constants';
import {YamuxError} from './errors';
import {Session} from './session';

const [SYN, , FIN] = [1, 2, 4];
const WINDOW = 256 * 1024;
const PROTOCOL_ERROR = frame(3, 0, 0, 1);

const otherVersion = frame(0, 0, 1);
otherVersion[0] = 9;

test.each<[string, string, Buffer[]]>([
  ['another version', 'invalid-version', [otherVersion]],
  ['an unknown type', 'invalid-type', [frame(200, 0, 1)]],
  ['data for the session itself', 'invalid-stream-id', [frame(0, 0, 0, Buffer.from('x'))]],
  ['a stream with an id of ours', 'invalid-stream-id', [frame(1, SYN, 2)]],
  ['a stream opened twice', 'duplicate-stream', [frame(1, SYN, 1), frame(1, SYN, 1)]],
  ['a frame longer than any window', 'receive-window-exceeded', [frame(0, SYN, 1, 0xffff_ffff)]],
  ['the same for a stream that is not there', 'receive-window-exceeded', [frame(0, 0, 5, WINDOW + 1)]],
  [
    'more than the window in several frames',
    'receive-window-exceeded',
    [frame(0, SYN, 1, Buffer.alloc(WINDOW - 1)), frame(0, 0, 1, Buffer.alloc(2))],
  ],
  ['a window beyond 4 GiB', 'send-window-overflow', [frame(1, SYN, 1, 0xffff_ffff)]],
  ['FIN twice', 'unexpected-frame', [frame(1, SYN, 1), frame(1, FIN, 1), frame(1, FIN, 1)]],
  ['data after FIN', 'unexpected-frame', [frame(1, SYN | FIN, 1), frame(0, 0, 1, Buffer.from('x'))]],
  ['a go-away with an unknown reason', 'invalid-go-away', [frame(3, 0, 0, 99)]],
])('%s ends the session with %s and tells the peer', async (_name, code, frames) => {
  const {send, sent, ended} = session();
  send(...frames);
  const error = await ended;
  expect(error).toBeInstanceOf(YamuxError);
  expect(error).toMatchObject({code, goAway: 1});
  expect((await sent(12)).subarray(-12)).toEqual(PROTOCOL_ERROR);
});

test.each([
  [1, 'protocol'],
  [2, 'internal'],
])('go-away %i of the peer ends the session: %s error', async (reason, word) => {
  const {send, ended} = session();
  send(frame(3, 0, 0, reason));
  const error = await ended;
  expect(error).toMatchObject({code: 'remote-error', reason, goAway: 0});
  expect(error.message).toContain(word);
});

test('streams that nobody accepts are reset beyond the backlog', async () => {
  const {send, sent, server} = session({onStream: () => undefined});
  send(...Array.from({length: ACCEPT_BACKLOG + 2}, (_, i) => frame(1, SYN, 2 * i + 1)));
  const reset = [ACCEPT_BACKLOG, ACCEPT_BACKLOG + 1].map((i) => frame(1, 8, 2 * i + 1));
  expect(await sent(24)).toEqual(Buffer.concat(reset));
  expect(server.streamCount).toBe(ACCEPT_BACKLOG);
});

test('streams beyond the limit are reset', async () => {
  const {send, sent, server} = session({maxStreams: 2});
  send(frame(1, SYN, 1), frame(1, SYN, 3), frame(1, SYN, 5), frame(1, SYN, 7));
  const all = await sent(48);
  expect(all).toEqual(Buffer.concat([frame(1, 8, 5), frame(1, 8, 7), frame(1, 2, 1), frame(1, 2, 3)]));
  expect(server.streamCount).toBe(2);
});

test('a peer that sends pings and reads no answers is cut off', async () => {
  const [peer, own] = duplexPair();
  const ended = new Promise((resolve) => {
    new Session(own, {role: 'server', onStream: () => undefined, onClose: resolve});
  });
  const pings = Buffer.concat(Array.from({length: 10_000}, (_, i) => frame(2, SYN, 0, i)));
  for (let i = 0; i < 20; i++) peer.write(pings);
  expect(await ended).toMatchObject({code: 'unsent-overflow'});
});

test('any bytes end in a typed error or in nothing, and never in an exception', async () => {
  const flags = fc.integer({min: 0, max: 15});
  const id = fc.constantFrom(0, 1, 2, 3, 5);
  const anyFrame = fc.oneof(
    fc.tuple(flags, id, fc.uint8Array({maxLength: 30})).map(([f, i, payload]) => frame(0, f, i, payload)),
    fc
      .tuple(fc.integer({min: 1, max: 3}), flags, id, fc.nat(40))
      .map(([type, f, i, n]) => frame(type, f, i, n)),
    fc.uint8Array({minLength: 1, maxLength: 30}).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyFrame, {minLength: 1, maxLength: 20}), async (frames) => {
      const thrown: unknown[] = [];
      const {server, send, streams, ended} = session({onError: (error) => thrown.push(error)});
      send(...frames);
      server.close();
      expect(await ended).toBeInstanceOf(YamuxError);
      expect(thrown).toEqual([]);
      expect(server.streamCount).toBe(0);
      for (const stream of streams) expect(stream.closed).toBe(true);
    }),
    {numRuns: 200},
  );
});
