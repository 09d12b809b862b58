import {HEADER_SIZE, VERSION} from './constants';
import {InvalidTypeError, InvalidVersionError} from './errors';
import {FrameType} from './frame';

/** Takes what the decoder finds, in the order of the wire. What it throws ends the decoding. */
export interface FrameSink {
  /** A header is complete. For a data frame of length > 0, `payload` follows until it has seen that many bytes. */
  frame(type: FrameType, flags: number, streamId: number, length: number): void;
  /** A part of the payload of the last frame, as soon as it is there: a view of the chunk that was pushed. */
  payload(bytes: Uint8Array, last: boolean): void;
}

/**
 * Cuts a byte stream into frames, however it was cut into chunks. Keeps at most an unfinished header, never a
 * payload: a frame that claims 4 GiB costs nothing.
 */
export class FrameDecoder {
  private readonly partial = new Uint8Array(HEADER_SIZE);
  private partialLength = 0;
  private payloadLeft = 0;

  constructor(private readonly sink: FrameSink) {}

  /** @throws InvalidVersionError, InvalidTypeError, and whatever the sink throws; not to be used after that */
  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.payloadLeft > 0) at = this.passPayload(chunk, at);
      else if (this.partialLength === 0 && chunk.length - at >= HEADER_SIZE) {
        this.header(chunk, at);
        at += HEADER_SIZE;
      } else at = this.collectHeader(chunk, at);
    }
  }

  private passPayload(chunk: Uint8Array, at: number): number {
    const end = Math.min(chunk.length, at + this.payloadLeft);
    this.payloadLeft -= end - at;
    this.sink.payload(chunk.subarray(at, end), this.payloadLeft === 0);
    return end;
  }

  private collectHeader(chunk: Uint8Array, at: number): number {
    const end = Math.min(chunk.length, at + HEADER_SIZE - this.partialLength);
    this.partial.set(chunk.subarray(at, end), this.partialLength);
    this.partialLength += end - at;
    if (this.partialLength === HEADER_SIZE) {
      this.partialLength = 0;
      this.header(this.partial, 0);
    }
    return end;
  }

  private header(bytes: Uint8Array, at: number): void {
    const version = byte(bytes, at);
    if (version !== VERSION) throw new InvalidVersionError(version);
    const type = byte(bytes, at + 1);
    if (!isFrameType(type)) throw new InvalidTypeError(type);
    const flags = (byte(bytes, at + 2) << 8) | byte(bytes, at + 3);
    const length = uint32(bytes, at + 8);
    this.payloadLeft = type === FrameType.Data ? length : 0;
    this.sink.frame(type, flags, uint32(bytes, at + 4), length);
  }
}

function isFrameType(type: number): type is FrameType {
  return type <= FrameType.GoAway;
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function uint32(bytes: Uint8Array, at: number): number {
  return (
    ((byte(bytes, at) << 24) |
      (byte(bytes, at + 1) << 16) |
      (byte(bytes, at + 2) << 8) |
      byte(bytes, at + 3)) >>>
    0
  );
}
