import {HEADER_SIZE, MAX_DATA_FRAME, VERSION} from './constants';
import {FrameType} from './frame';

const SLAB_SIZE = 64 * 1024;
const NONE = -1;

/**
 * Collects frames until they are taken for one write to the socket. Writes to the same stream that follow each other
 * become one frame: an RPC answer, or sixteen of them, cost one header and one system call.
 *
 * Frames are laid out in slabs that are never written to again once taken: a socket may keep them as long as it needs.
 */
export class FrameWriter {
  private slab = Buffer.allocUnsafeSlow(SLAB_SIZE);
  private start = 0;
  private end = 0;
  private full: Buffer[] = [];
  private fullLength = 0;
  /** Where the header of the last frame is, if that is a data frame that can still grow. */
  private open = NONE;
  private openStream = 0;
  private openLength = 0;

  /** Bytes collected and not yet taken. */
  get length(): number {
    return this.fullLength + this.end - this.start;
  }

  /** A frame without payload. */
  control(type: FrameType, flags: number, streamId: number, value: number): void {
    this.reserve(HEADER_SIZE);
    this.open = NONE;
    this.header(type, flags, streamId, value);
  }

  /** A data frame, or more of the last one. At most MAX_DATA_FRAME bytes. */
  data(flags: number, streamId: number, payload: Uint8Array): void {
    if (!this.grow(flags, streamId, payload.length)) {
      this.reserve(HEADER_SIZE + payload.length);
      this.open = this.end;
      this.openStream = streamId;
      this.openLength = payload.length;
      this.header(FrameType.Data, flags, streamId, payload.length);
    }
    this.slab.set(payload, this.end);
    this.end += payload.length;
  }

  /** Everything collected, for the socket; undefined when there is nothing. */
  take(): Buffer | undefined {
    if (this.length === 0) return undefined;
    this.open = NONE;
    const last = this.slab.subarray(this.start, this.end);
    this.start = this.end;
    if (this.full.length === 0) return last;
    const all = Buffer.concat([...this.full, last]);
    this.full = [];
    this.fullLength = 0;
    return all;
  }

  private grow(flags: number, streamId: number, length: number): boolean {
    if (this.open === NONE || this.openStream !== streamId || flags !== 0) return false;
    if (this.openLength + length > MAX_DATA_FRAME || this.end + length > this.slab.length) return false;
    this.openLength += length;
    this.slab.writeUInt32BE(this.openLength, this.open + 8);
    return true;
  }

  private reserve(bytes: number): void {
    if (this.end + bytes <= this.slab.length) return;
    if (this.end > this.start) {
      this.full.push(this.slab.subarray(this.start, this.end));
      this.fullLength += this.end - this.start;
    }
    this.slab = Buffer.allocUnsafeSlow(Math.max(SLAB_SIZE, bytes));
    this.start = this.end = 0;
    this.open = NONE;
  }

  private header(type: FrameType, flags: number, streamId: number, length: number): void {
    const {slab, end} = this;
    slab[end] = VERSION;
    slab[end + 1] = type;
    slab[end + 2] = flags >>> 8;
    slab[end + 3] = flags;
    slab.writeUInt32BE(streamId, end + 4);
    slab.writeUInt32BE(length, end + 8);
    this.end += HEADER_SIZE;
  }
}
