/** More came than may. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/**
 * The whole text of a response.
 * @param signal ends the reading
 * @throws TooMuch beyond `maxBytes`; the rest is not read
 */
export async function readBody(response: Response, maxBytes: number, signal: AbortSignal): Promise<string> {
  if (response.body === null) {
    return '';
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const stop = (): void => {
    reader.cancel().catch(() => undefined);
  };
  signal.addEventListener('abort', stop, {once: true});
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const {done, value} = await reader.read();
      // A cancelled reader says that it is done: what it has then may be half of it.
      signal.throwIfAborted();
      if (done) {
        return Buffer.concat(chunks).toString('utf8');
      }
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        throw new TooMuch(`more than ${maxBytes} bytes`);
      }
      chunks.push(value);
    }
  } catch (error) {
    stop();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
