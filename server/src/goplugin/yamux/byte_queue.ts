/** Chunks shorter than this are copied together: many tiny frames must not cost an object each. */
const SMALL = 512;
const TAIL_SIZE = 4096;

/**
 * Bytes in order, kept as the chunks they came in: nothing is joined or copied twice however they are cut.
 * The bytes handed in are not to be changed afterwards.
 */
export class ByteQueue {
  private readonly chunks: Uint8Array[] = [];
  /** Bytes in the queue. */
  length = 0;
  private tail: Uint8Array | undefined;
  private tailStart = 0;
  private tailEnd = 0;

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.length += chunk.length;
    if (chunk.length < SMALL && this.chunks.length > 0) this.append(chunk);
    else {
      this.chunks.push(chunk);
      this.tail = undefined;
    }
  }

  /** The next bytes, at least one and at most `max`, without copying; undefined when there are none. */
  read(max = Infinity): Uint8Array | undefined {
    const chunk = this.chunks[0];
    if (chunk === undefined || max <= 0) return undefined;
    if (chunk.length <= max) {
      this.chunks.shift();
      this.length -= chunk.length;
      if (this.chunks.length === 0) this.tail = undefined;
      return chunk;
    }
    this.chunks[0] = chunk.subarray(max);
    if (this.chunks.length === 1) this.tailStart += max;
    this.length -= max;
    return chunk.subarray(0, max);
  }

  clear(): void {
    this.chunks.length = 0;
    this.length = 0;
    this.tail = undefined;
  }

  /** Copies a small chunk behind the last small ones: the last element is then a growing view of `tail`. */
  private append(chunk: Uint8Array): void {
    if (this.tail === undefined || this.tailEnd + chunk.length > TAIL_SIZE) {
      this.tail = new Uint8Array(TAIL_SIZE);
      this.tailStart = this.tailEnd = 0;
      this.chunks.push(this.tail.subarray(0, 0));
    }
    this.tail.set(chunk, this.tailEnd);
    this.tailEnd += chunk.length;
    this.chunks[this.chunks.length - 1] = this.tail.subarray(this.tailStart, this.tailEnd);
  }
}
