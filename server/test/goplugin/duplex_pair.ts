import {Duplex} from 'node:stream';

/**
 * Two ends of a connection in memory. What one writes, the other reads, in parts of at most `cut` bytes; a write is
 * done when the other end has read it, so that a reader who stops makes the writer feel it.
 */
export function duplexPair(cut = Infinity): [Duplex, Duplex] {
  const left = new End(cut);
  const right = new End(cut);
  left.other = right;
  right.other = left;
  return [left, right];
}

class End extends Duplex {
  other: End | undefined;
  private goOn: (() => void) | undefined;

  constructor(private readonly cut: number) {
    super({allowHalfOpen: false});
  }

  override _read(): void {
    const {goOn} = this;
    this.goOn = undefined;
    goOn?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.other?.deliver(chunk, done);
  }

  override _final(done: () => void): void {
    this.other?.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const {other} = this;
    this.other = undefined;
    if (other !== undefined) process.nextTick(() => other.destroy());
    done(error);
  }

  private deliver(chunk: Buffer, done: () => void): void {
    let at = 0;
    const next = (): void => {
      while (at < chunk.length) {
        const part = chunk.subarray(at, at + Math.min(this.cut, chunk.length - at));
        at += part.length;
        if (!this.push(part)) {
          this.goOn = next;
          return;
        }
      }
      done();
    };
    next();
  }
}
