import fc from 'fast-check';
import {frame} from '../../../test/goplugin/streams';
import {MAX_DATA_FRAME} from './constants';
import {FrameWriter} from './encode';
import {Flag, FrameType} from './frame';

const text = (value: string): Uint8Array => Buffer.from(value);

test('control frames are laid out as the spec says', () => {
  const writer = new FrameWriter();
  writer.control(FrameType.WindowUpdate, Flag.SYN | Flag.FIN, 0x01020304, 0xfffefdfc);
  expect(writer.take()?.toString('hex')).toBe('0001000501020304fffefdfc');
});

test('writes to one stream that follow each other are one frame', () => {
  const writer = new FrameWriter();
  writer.data(0, 3, text('header '));
  writer.data(0, 3, text('body'));
  expect(writer.take()).toEqual(frame(0, 0, 3, text('header body')));
});

test('frames stay apart for another stream, for flags, behind a control frame and once taken', () => {
  const writer = new FrameWriter();
  writer.data(0, 3, text('a'));
  writer.data(0, 5, text('b'));
  writer.data(Flag.ACK, 5, text('c'));
  writer.control(FrameType.Ping, Flag.ACK, 0, 7);
  writer.data(0, 5, text('d'));
  expect(writer.take()).toEqual(
    Buffer.concat([
      frame(0, 0, 3, text('a')),
      frame(0, 0, 5, text('b')),
      frame(0, Flag.ACK, 5, text('c')),
      frame(2, Flag.ACK, 0, 7),
      frame(0, 0, 5, text('d')),
    ]),
  );
  writer.data(0, 5, text('e'));
  expect(writer.take()).toEqual(frame(0, 0, 5, text('e')));
  expect(writer.take()).toBeUndefined();
});

test('bytes that were taken are not touched by what is written later', () => {
  const writer = new FrameWriter();
  writer.data(0, 1, text('first'));
  const first = writer.take();
  writer.data(0, 1, text('other'));
  expect(first).toEqual(frame(0, 0, 1, text('first')));
});

test('any mix of sizes arrives whole, in order, in frames of at most 64 KiB', () => {
  const sizes = fc.array(
    fc.oneof(fc.integer({min: 1, max: 200}), fc.integer({min: 1, max: MAX_DATA_FRAME})),
    {maxLength: 12},
  );
  fc.assert(
    fc.property(sizes, (lengths) => {
      const writer = new FrameWriter();
      lengths.forEach((length, index) => writer.data(0, 1, Buffer.alloc(length, index)));
      const expected = Buffer.concat(lengths.map((length, index) => Buffer.alloc(length, index)));
      expect(payload(writer.take() ?? Buffer.alloc(0)).equals(expected)).toBe(true);
      expect(writer.length).toBe(0);
    }),
    {numRuns: 50},
  );
});

function payload(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32BE(at + 8);
    expect(length).toBeLessThanOrEqual(MAX_DATA_FRAME);
    parts.push(bytes.subarray(at + 12, at + 12 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}
