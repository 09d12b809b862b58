import fc from 'fast-check';
import exchanges from '../../../test/golden/yamux/exchanges.json';
import {frame} from '../../../test/goplugin/streams';
import {FrameDecoder} from './decode';
import {InvalidTypeError, InvalidVersionError} from './errors';

interface Seen {
  type: number;
  flags: number;
  streamId: number;
  length: number;
  payload: string;
}

function decode(chunks: Uint8Array[]): Seen[] {
  const seen: Seen[] = [];
  const decoder = new FrameDecoder({
    frame: (type, flags, streamId, length) => void seen.push({type, flags, streamId, length, payload: ''}),
    payload: (bytes, last) => {
      const current = seen.at(-1)!;
      current.payload += Buffer.from(bytes).toString('latin1');
      expect(last).toBe(current.payload.length === current.length);
    },
  });
  for (const chunk of chunks) decoder.push(chunk);
  return seen;
}

const open = {type: 1, flags: 1, streamId: 1, length: 0, payload: ''};
const accept = {type: 1, flags: 2, streamId: 1, length: 0, payload: ''};
const fin = {type: 1, flags: 4, streamId: 1, length: 0, payload: ''};
const toServer = {streamId: 2};
const question = {type: 0, flags: 0, streamId: 1, length: 8, payload: 'question'};
const answer = {type: 0, flags: 0, streamId: 1, length: 6, payload: 'answer'};

const golden: Record<string, {client: Seen[]; server: Seen[]}> = {
  'open, request, answer, close': {client: [open, question, fin], server: [accept, answer, fin]},
  ping: {client: [{...open, type: 2, streamId: 0}], server: [{...accept, type: 2, streamId: 0}]},
  'go away': {client: [{...open, type: 3, flags: 0, streamId: 0}], server: []},
  'half-close': {client: [open, fin], server: [accept, {...answer, length: 10, payload: 'still here'}]},
  'window update': {
    client: [],
    server: [accept, {...accept, flags: 0, length: 131072}, {...accept, flags: 0, length: 131072}],
  },
  'stream of the server': {
    client: [accept, answer, fin].map((seen) => ({...seen, ...toServer})),
    server: [open, question, fin].map((seen) => ({...seen, ...toServer})),
  },
};

test('every exchange of the real yamux has its expectation', () => {
  expect(exchanges.map(({name}) => name).sort()).toEqual(Object.keys(golden).sort());
});

describe.each(exchanges)('bytes of the real yamux: $name', ({name, client, server}) => {
  test.each(['client', 'server'] as const)('%s, whole and cut at every byte', (side) => {
    const bytes = Buffer.from(side === 'client' ? client : server, 'hex');
    const expected = golden[name]![side];
    expect(decode([bytes])).toEqual(expected);
    expect(decode([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
    for (let cut = 1; cut < bytes.length; cut++) {
      expect(decode([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(expected);
    }
  });
});

test('any frames, cut anywhere, are the same frames', () => {
  const anyFrame = fc.record({
    type: fc.integer({min: 0, max: 3}),
    flags: fc.integer({min: 0, max: 0xffff}),
    streamId: fc.integer({min: 0, max: 0xffff_ffff}),
    payload: fc.uint8Array({maxLength: 40}),
  });
  fc.assert(
    fc.property(
      fc.array(anyFrame, {maxLength: 12}),
      fc.infiniteStream(fc.integer({min: 1, max: 30})),
      (frames, cuts) => {
        const bytes = Buffer.concat(
          frames.map(({type, flags, streamId, payload}) =>
            frame(type, flags, streamId, type === 0 ? payload : payload.length),
          ),
        );
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length;) {
          const length = cuts.next().value as number;
          chunks.push(bytes.subarray(at, at + length));
          at += length;
        }
        expect(decode(chunks)).toEqual(
          frames.map(({type, flags, streamId, payload}) => ({
            type,
            flags,
            streamId,
            length: payload.length,
            payload: type === 0 ? Buffer.from(payload).toString('latin1') : '',
          })),
        );
      },
    ),
    {numRuns: 150},
  );
});

test('another version is refused', () => {
  const bytes = frame(0, 0, 1);
  bytes[0] = 1;
  expect(() => decode([bytes])).toThrow(new InvalidVersionError(1));
});

test('an unknown type is refused', () => {
  expect(() => decode([frame(4, 0, 1)])).toThrow(new InvalidTypeError(4));
});

test('HTTP is not yamux', () => {
  expect(() => decode([Buffer.from('GET / HTTP/1.1\r\n\r\n')])).toThrow(InvalidVersionError);
});
