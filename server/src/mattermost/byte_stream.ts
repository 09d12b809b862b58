import type {Stream} from '../goplugin';

/** Waits for the next bytes of a stream. */
export class ByteSource {
  private wake: (() => void) | undefined;

  constructor(private readonly stream: Stream) {
    const wake = (): void => this.wake?.();
    stream.onreadable = wake;
    stream.onclose = wake;
  }

  /**
   * @param max how many bytes at most
   * @returns at least one byte; undefined at the end
   * @throws YamuxError when the stream broke before its end
   */
  async read(max: number): Promise<Uint8Array | undefined> {
    for (;;) {
      const bytes = this.stream.read(max);
      if (bytes !== undefined) {
        return bytes;
      }
      if (this.stream.error !== undefined) {
        throw this.stream.error;
      }
      if (this.stream.ended || this.stream.closed) {
        return undefined;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

/** Writes with the peer's speed: resolves when no more than a window is on its way. */
export async function writeAll(stream: Stream, bytes: Uint8Array): Promise<void> {
  if (!stream.write(bytes)) {
    await stream.drained();
  }
}

/**
 * What arrives on a stream, as a web stream. Not reading it stops the peer.
 * @param cancel what cancelling does to a stream whose peer goes on sending: by default our half is closed, which is
 *   enough where the peer sends only what it is asked for
 */
export function readableFrom(
  stream: Stream,
  read: () => Promise<Uint8Array | undefined>,
  cancel = () => stream.close(),
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = await read();
        if (bytes === undefined) {
          controller.close();
          stream.close();
        } else {
          controller.enqueue(bytes);
        }
      },
      cancel,
    },
    {highWaterMark: 0},
  );
}
