import {GobError} from './errors';
import type {GobLimits} from './limits';

/** Thrown inside a decoder only: the value goes on in a message that has not arrived yet. */
export class MoreBytesNeeded extends Error {
  constructor(readonly missing: number) {
    super('more bytes needed');
  }
}

/** A cursor over gob's basic values, inside one message at a time. Reads never pass `end`. */
export class Reader {
  data: Buffer = Buffer.alloc(0);
  pos = 0;
  /** End of the current message. */
  end = 0;
  private depth = 0;
  private elements = 0;
  private fields = 0;

  constructor(private readonly limits: GobLimits) {}

  /**
   * Enters the message that follows the current one, if all of it is there.
   * @returns how many bytes are missing at least; 0 when it was entered
   * @throws GobError too-large
   */
  tryNextMessage(): number {
    const at = this.end;
    const available = this.data.length - at;
    if (available === 0) {
      return 1;
    }
    const first = this.data[at] as number;
    const width = first < 0x80 ? 0 : this.width(first);
    if (available < 1 + width) {
      return 1 + width - available;
    }
    const length = width === 0 ? first : bigEndian(this.data, at + 1, width);
    if (length > this.limits.maxMessageBytes) {
      throw new GobError('too-large', `a message of ${length} bytes, limit ${this.limits.maxMessageBytes}`);
    }
    const end = at + 1 + width + length;
    if (end > this.data.length) {
      return end - this.data.length;
    }
    this.pos = at + 1 + width;
    this.end = end;
    return 0;
  }

  /** Enters the message in which a value goes on. @throws MoreBytesNeeded */
  nextMessage(): void {
    const missing = this.tryNextMessage();
    if (missing > 0) {
      throw new MoreBytesNeeded(missing);
    }
  }

  /** A new value begins: what the limits count starts again. */
  startValue(): void {
    this.depth = 0;
    this.elements = 0;
    this.fields = 0;
  }

  enter(): void {
    if (++this.depth > this.limits.maxDepth) {
      throw new GobError('too-deep', `values nested more than ${this.limits.maxDepth} deep`);
    }
  }

  /** A struct begins, for which an object of so many fields is made. */
  enterStruct(fields: number): void {
    this.enter();
    this.fields += fields;
    if (this.fields > this.limits.maxFields) {
      throw new GobError('too-large', `more than ${this.limits.maxFields} fields in one value`);
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
    return textOf(this.data, at, this.pos);
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
    this.elements += count;
    if (this.elements > this.limits.maxElements) {
      throw new GobError('too-large', `more than ${this.limits.maxElements} elements in one value`);
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
    return textOf(this.data, at, this.pos);
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
    return this.data[this.pos++] as number;
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
  const exact = width <= 6 ? width : width - 4;
  let value = 0;
  for (let i = 0; i < exact; i++) {
    value = value * 0x100 + (data[at + i] as number);
  }
  return exact === width ? value : value * 0x1_0000_0000 + data.readUInt32BE(at + exact);
}

/** Node's and Bun's own decoder, without the checks of `toString`, which cost more than a short text does. */
const textOf: (data: Buffer, start: number, end: number) => string = hasUtf8Slice(Buffer.prototype)
  ? (data, start, end) => (data as Buffer & Utf8Slice).utf8Slice(start, end)
  : (data, start, end) => data.toString('utf8', start, end);

interface Utf8Slice {
  utf8Slice(start: number, end: number): string;
}

function hasUtf8Slice(prototype: object): prototype is Utf8Slice {
  return 'utf8Slice' in prototype;
}
