import {GobError} from './errors';
import type {GobLimits} from './limits';

/** Thrown inside a decoder only: the value goes on in a message that has not arrived yet. */
export class MoreBytesNeeded extends Error {
  constructor(readonly missing: number) {
    super('more bytes needed');
  }
}

/** Length prefix of a message: how many bytes it and the message take together, or how many are missing at least. */
export type Header = {complete: true; start: number; end: number} | {complete: false; missing: number};

/** A cursor over gob's basic values, inside one message at a time. Reads never pass `end`. */
export class Reader {
  data: Buffer = Buffer.alloc(0);
  pos = 0;
  /** End of the current message. */
  end = 0;
  private depth = 0;

  constructor(private readonly limits: GobLimits) {}

  /** Looks at the message that starts at `at`. @throws GobError too-large */
  header(at: number): Header {
    const available = this.data.length - at;
    if (available < 1) {
      return {complete: false, missing: 1};
    }
    const first = this.data.readUInt8(at);
    const width = first < 0x80 ? 0 : 0x100 - first;
    if (width > 8) {
      throw new GobError('malformed', `a message length of ${width} bytes`);
    }
    if (available < 1 + width) {
      return {complete: false, missing: 1 + width - available};
    }
    const start = at + 1 + width;
    const length = width === 0 ? first : bigEndian(this.data, at + 1, width);
    if (length > this.limits.maxMessageBytes) {
      throw new GobError('too-large', `a message of ${length} bytes, limit ${this.limits.maxMessageBytes}`);
    }
    const end = start + length;
    return end <= this.data.length
      ? {complete: true, start, end}
      : {complete: false, missing: end - this.data.length};
  }

  /** Enters the message that follows the current one. @throws MoreBytesNeeded when it is not there yet */
  nextMessage(): void {
    const header = this.header(this.end);
    if (!header.complete) {
      throw new MoreBytesNeeded(header.missing);
    }
    this.pos = header.start;
    this.end = header.end;
  }

  resetDepth(): void {
    this.depth = 0;
  }

  enter(): void {
    if (++this.depth > this.limits.maxDepth) {
      throw new GobError('too-deep', `values nested more than ${this.limits.maxDepth} deep`);
    }
  }

  leave(): void {
    this.depth--;
  }

  /** Unsigned integer; beyond 2^53 the nearest double. */
  uint(): number {
    const first = this.byte();
    return first < 0x80 ? first : this.wideUint(0x100 - first);
  }

  /** Signed integer, bit 0 says "complement the rest"; beyond ±2^53 the nearest double. */
  int(): number {
    const first = this.byte();
    if (first < 0x80) {
      return first & 1 ? ~(first >>> 1) : first >>> 1;
    }
    const width = this.width(first);
    const at = this.take(width);
    if (width <= 4) {
      const value = bigEndian(this.data, at, width);
      return value % 2 === 1 ? -((value - 1) / 2) - 1 : value / 2;
    }
    const high = bigEndian(this.data, at, width - 4);
    const low = bigEndian(this.data, at + width - 4, 4);
    const halfHigh = Math.floor(high / 2);
    const halfLow = (high % 2) * 0x8000_0000 + Math.floor(low / 2);
    // One addition at the end, so that there is one rounding.
    return low % 2 === 1 ? -(halfHigh * 0x1_0000_0000 + (halfLow + 1)) : halfHigh * 0x1_0000_0000 + halfLow;
  }

  /** Floating point: the double's bytes, last one first, as an unsigned integer without its leading zeros. */
  float(): number {
    const first = this.byte();
    const scratch = floatScratch;
    scratch.fill(0);
    if (first < 0x80) {
      scratch[0] = first;
    } else {
      const width = this.width(first);
      const at = this.take(width);
      for (let i = 0; i < width; i++) {
        scratch[i] = this.data[at + width - 1 - i] ?? 0;
      }
    }
    return scratch.readDoubleBE(0);
  }

  bool(): boolean {
    return this.uint() !== 0;
  }

  /** UTF-8 text; bytes that are not UTF-8 become U+FFFD. */
  string(): string {
    const length = this.length();
    const at = this.pos;
    this.pos += length;
    return this.data.toString('utf8', at, this.pos);
  }

  /** A copy, so that a small value does not keep a large read buffer alive. */
  bytes(): Uint8Array {
    const view = this.view();
    const copy = new Uint8Array(view.length);
    copy.set(view);
    return copy;
  }

  /** The bytes themselves, valid until the decoder returns. */
  view(): Buffer {
    const length = this.length();
    const at = this.pos;
    this.pos += length;
    return this.data.subarray(at, this.pos);
  }

  skipBytes(): void {
    const length = this.length(); // moves `pos` itself
    this.pos += length;
  }

  /** How many elements follow. Each takes a byte at least, in this message or a later one of the same value. */
  count(): number {
    const count = this.uint();
    if (count > this.limits.maxMessageBytes) {
      throw new GobError('too-large', `${count} elements`);
    }
    return count;
  }

  /** Text of a type definition or a registered name. */
  nameText(): string {
    const length = this.length();
    if (length > this.limits.maxNameBytes) {
      throw new GobError('too-large', `a name of ${length} bytes, limit ${this.limits.maxNameBytes}`);
    }
    const at = this.pos;
    this.pos += length;
    return this.data.toString('utf8', at, this.pos);
  }

  private length(): number {
    const length = this.uint();
    if (length > this.end - this.pos) {
      throw new GobError(
        'too-large',
        `${length} bytes announced, ${this.end - this.pos} left in the message`,
      );
    }
    return length;
  }

  private byte(): number {
    if (this.pos >= this.end) {
      throw new GobError('truncated', 'the message ends inside a value');
    }
    return this.data[this.pos++] ?? 0;
  }

  private width(first: number): number {
    const width = 0x100 - first;
    if (width > 8) {
      throw new GobError('malformed', `an integer of ${width} bytes`);
    }
    return width;
  }

  private take(width: number): number {
    const at = this.pos;
    if (at + width > this.end) {
      throw new GobError('truncated', 'the message ends inside a value');
    }
    this.pos = at + width;
    return at;
  }

  private wideUint(width: number): number {
    if (width > 8) {
      throw new GobError('malformed', `an integer of ${width} bytes`);
    }
    return bigEndian(this.data, this.take(width), width);
  }
}

const floatScratch = Buffer.alloc(8);

/** 1 to 8 bytes as a number, rounded once when it does not fit. */
function bigEndian(data: Buffer, at: number, width: number): number {
  return width <= 6
    ? data.readUIntBE(at, width)
    : data.readUIntBE(at, width - 4) * 0x1_0000_0000 + data.readUInt32BE(at + width - 4);
}
