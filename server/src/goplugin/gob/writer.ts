/** Room kept in front of a message for its length. */
const reserved = 9;
/** A scratch buffer that grew beyond this for one large value is given back. */
const keepBytes = 256 * 1024;
/** Below this length a loop over the characters beats a native call. */
const shortText = 48;
/** Below this length a loop over the bytes beats a native copy. */
const shortCopy = 128;

const doubleScratch = Buffer.alloc(8);

/** Grows as gob's basic values are written to it; reused from message to message. */
export class Writer {
  private data = Buffer.allocUnsafe(1024);
  private pos = reserved;

  get length(): number {
    return this.pos - reserved;
  }

  reset(): void {
    this.pos = reserved;
    if (this.data.length > keepBytes) {
      this.data = Buffer.allocUnsafe(1024);
    }
  }

  uint(value: number): void {
    this.grow(9);
    this.pos = putUint(this.data, this.pos, value);
  }

  bigUint(value: bigint): void {
    if (value < 0x80n) {
      this.uint(Number(value));
      return;
    }
    this.grow(9);
    const hex = value.toString(16);
    const width = Math.ceil(hex.length / 2);
    this.data[this.pos++] = 0x100 - width;
    this.data.write(hex.padStart(width * 2, '0'), this.pos, 'hex');
    this.pos += width;
  }

  /** @param value an integer */
  int(value: number): void {
    if (value >= -0x4000_0000 && value < 0x4000_0000) {
      this.uint(value < 0 ? ~value * 2 + 1 : value * 2);
    } else {
      this.bigInt(BigInt(value));
    }
  }

  /** @param value within the 64 bits of an int64 */
  bigInt(value: bigint): void {
    this.bigUint(value < 0n ? (~value << 1n) | 1n : value << 1n);
  }

  float(value: number): void {
    doubleScratch.writeDoubleLE(value);
    let width = 8;
    while (width > 1 && doubleScratch[8 - width] === 0) {
      width--;
    }
    this.grow(9);
    const last = doubleScratch[7] ?? 0;
    if (width === 1 && last < 0x80) {
      this.data[this.pos++] = last;
      return;
    }
    this.data[this.pos++] = 0x100 - width;
    doubleScratch.copy(this.data, this.pos, 8 - width);
    this.pos += width;
  }

  bool(value: boolean): void {
    this.uint(value ? 1 : 0);
  }

  string(value: string): void {
    const length = value.length;
    if (length < shortText && this.shortAscii(value, length)) {
      return;
    }
    const bytes = Buffer.byteLength(value);
    this.uint(bytes);
    this.grow(bytes);
    this.data.write(value, this.pos);
    this.pos += bytes;
  }

  bytes(value: Uint8Array): void {
    this.uint(value.length);
    this.raw(value);
  }

  raw(value: Uint8Array): void {
    this.grow(value.length);
    this.data.set(value, this.pos);
    this.pos += value.length;
  }

  /** What was written, without a length; valid until the next write. */
  written(): Buffer {
    return this.data.subarray(reserved, this.pos);
  }

  /** What was written, with its length in front; valid until the next write. */
  message(): Buffer {
    return this.data.subarray(this.putLength(), this.pos);
  }

  /** The message as bytes of their own. */
  copyMessage(): Uint8Array {
    const start = this.putLength();
    const length = this.pos - start;
    const copy = new Uint8Array(length);
    if (length < shortCopy) {
      for (let i = 0; i < length; i++) {
        copy[i] = this.data[start + i] as number;
      }
    } else {
      copy.set(this.data.subarray(start, this.pos));
    }
    return copy;
  }

  /** @returns where the message starts */
  private putLength(): number {
    const width = putUint(lengthScratch, 0, this.length);
    const start = reserved - width;
    for (let i = 0; i < width; i++) {
      this.data[start + i] = lengthScratch[i] as number;
    }
    return start;
  }

  private shortAscii(value: string, length: number): boolean {
    this.grow(length + 1);
    const data = this.data;
    let at = this.pos;
    data[at++] = length;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code >= 0x80) {
        return false;
      }
      data[at++] = code;
    }
    this.pos = at;
    return true;
  }

  private grow(more: number): void {
    if (this.pos + more > this.data.length) {
      const grown = Buffer.allocUnsafe(Math.max(this.data.length * 2, this.pos + more));
      this.data.copy(grown, 0, 0, this.pos);
      this.data = grown;
    }
  }
}

const lengthScratch = Buffer.alloc(9);

/** Writes an unsigned integer below 2^53 (rounded doubles beyond, below 2^64). @returns the position after it */
function putUint(data: Buffer, at: number, value: number): number {
  if (value < 0x80) {
    data[at] = value;
    return at + 1;
  }
  let width = 1;
  for (let rest = value; rest >= 0x100; rest = Math.floor(rest / 0x100)) {
    width++;
  }
  data[at] = 0x100 - width;
  let rest = value;
  for (let i = at + width; i > at; i--) {
    data[i] = rest % 0x100;
    rest = Math.floor(rest / 0x100);
  }
  return at + 1 + width;
}
