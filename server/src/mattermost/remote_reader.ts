import type {Stream} from '../goplugin';
import {ByteSource, readableFrom, writeAll} from './byte_stream';

/** How much is asked for at a time: less than a stream's window, so that what was asked for never waits for us. */
const chunkBytes = 128 * 1024;

/**
 * The reading end of Go's remote io.Reader (plugin/io_rpc.go): it asks for a number of bytes, as a signed varint, and
 * gets them; fewer and the end of the stream when the source has no more.
 */
export function remoteReader(stream: Stream): ReadableStream<Uint8Array> {
  const source = new ByteSource(stream);
  let outstanding = 0;
  return readableFrom(stream, async () => {
    if (outstanding === 0) {
      outstanding = chunkBytes;
      stream.write(varint(chunkBytes));
    }
    const bytes = await source.read(outstanding);
    outstanding -= bytes?.length ?? 0;
    return bytes;
  });
}

/**
 * The serving end: sends what the peer asks for, until the data or the peer is at its end. Closes the stream, or resets
 * it when the data fails: the peer must not take the part that it has for the whole.
 */
export async function serveReader(data: ReadableStream<Uint8Array>, stream: Stream): Promise<void> {
  const source = new ByteSource(stream);
  const reader = data.getReader();
  let rest: Uint8Array | undefined;
  try {
    for (let asked = await readVarint(source); asked !== undefined; asked = await readVarint(source)) {
      while (asked > 0) {
        rest ??= (await reader.read()).value;
        if (rest === undefined) {
          return;
        }
        const part = rest.subarray(0, asked);
        await writeAll(stream, part);
        asked -= part.length;
        rest = part.length < rest.length ? rest.subarray(part.length) : undefined;
      }
    }
  } catch (error) {
    stream.reset();
    throw error;
  } finally {
    stream.close();
    await reader.cancel();
  }
}

/** Go: binary.PutVarint, zigzag. @param value 0 or more, below 2^30 */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value * 2;
  for (; rest >= 0x80; rest >>>= 7) {
    bytes.push((rest & 0x7f) | 0x80);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

/** @returns undefined at the end of the stream @throws RangeError when it is no length */
async function readVarint(source: ByteSource): Promise<number | undefined> {
  let value = 0;
  for (let factor = 1; factor <= 2 ** 42; factor *= 0x80) {
    const byte = (await source.read(1))?.[0];
    if (byte === undefined) {
      return undefined;
    }
    value += (byte & 0x7f) * factor;
    if (byte < 0x80 && value % 2 === 0) {
      return value / 2;
    }
    if (byte < 0x80) {
      break;
    }
  }
  throw new RangeError('remote reader: a length that is negative or too large');
}
