import {emptySchema, RpcClient, t, type Stream} from '../goplugin';
import {headerSchema, toGoHeader, type GoHeader} from './http_header';

/** One call carries so much at most, so that a large body needs little memory on either side. */
const chunkBytes = 128 * 1024;

/** Go's http.ResponseWriter on the server (plugin/http.go), called over a stream. */
export class ResponseWriter {
  private readonly rpc: RpcClient;
  /** The status is sent: nothing else can be answered any more. */
  started = false;

  constructor(stream: Stream) {
    this.rpc = new RpcClient(stream);
  }

  /**
   * Sends the response, each part when the one before it was taken. Event streams are flushed part by part.
   * @throws ServerError when the client went away; the body is cancelled then
   */
  async send(response: Response): Promise<void> {
    const reader = response.body?.getReader();
    try {
      await this.sendHeader(response);
      const flush = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
      for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
        await this.write(part.value);
        if (flush) {
          await this.rpc.call('Plugin.Flush', emptySchema, {}, emptySchema);
        }
      }
    } catch (error) {
      await reader?.cancel(error);
      throw error;
    }
  }

  close(): void {
    this.rpc.close();
  }

  /** SyncHeader replaces all headers: those that the server set before it called us are read and kept. */
  private async sendHeader(response: Response): Promise<void> {
    const before = (await this.rpc.call('Plugin.Header', emptySchema, {}, headerSchema)) as GoHeader;
    const own = toGoHeader(response.headers);
    const header = {...before, ...own};
    if (own['Set-Cookie'] !== undefined) {
      header['Set-Cookie'] = [...(before['Set-Cookie'] ?? []), ...own['Set-Cookie']];
    }
    await this.rpc.call('Plugin.SyncHeader', headerSchema, header, emptySchema);
    await this.rpc.call('Plugin.WriteHeader', t.int, response.status, emptySchema);
    this.started = true;
  }

  private async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      await this.rpc.call('Plugin.Write', t.bytes, bytes.subarray(at, at + chunkBytes), emptySchema);
    }
  }
}
