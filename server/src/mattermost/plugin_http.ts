import {ServerError, t, type Broker, type RpcClient, type Stream} from '../goplugin';
import {ByteSource, readableFrom} from './byte_stream';
import {fromGoHeader, headerSchema, type GoHeader} from './http_header';
import {fromFetchRequest, requestSchema} from './http_request';
import {serveReader} from './remote_reader';

export const streamArgs = t.struct('Z_PluginHTTPStreamArgs', {
  ResponseBodyStream: t.uint,
  Request: t.pointer(requestSchema),
  RequestBodyStream: t.uint,
});
export const streamReturns = t.struct('Z_PluginHTTPStreamReturns', {StatusCode: t.int, Header: headerSchema});

export const bufferedArgs = t.struct('Z_PluginHTTPArgs', {
  Request: t.pointer(requestSchema),
  RequestBody: t.bytes,
});
export const bufferedReturns = t.struct('Z_PluginHTTPReturns', {
  Response: t.pointer(t.struct('Response', {StatusCode: t.int, Header: headerSchema})),
  ResponseBody: t.bytes,
});

/** What net/rpc answers for a method of a newer server. Go's own client tells it by this text, too. */
const notThere = "rpc: can't find method Plugin.PluginHTTPStream";

const readBytes = 128 * 1024;

/** Statuses whose Response takes no body. */
const nullBody: ReadonlySet<number> = new Set([204, 205, 304]);

interface Head {
  StatusCode: number;
  Header: GoHeader;
}

/** Requests to other plugins (Go: API.PluginHTTP), bodies streamed where the server can. */
export class PluginHttp {
  private streams = true;

  constructor(
    private readonly rpc: RpcClient,
    private readonly broker: Broker,
    private readonly onError: (error: unknown) => void,
  ) {}

  /**
   * @param request of its URL only path and query count: `/<plugin id>/…`
   * @throws Error when the server has no answer, e.g. because that plugin is not active
   */
  async fetch(request: Request): Promise<Response> {
    const body = request.body === null ? undefined : (request.body as ReadableStream<Uint8Array>);
    if (this.streams) {
      const response = await this.streamed(request, body);
      if (response !== undefined) {
        return response;
      }
      this.streams = false;
    }
    return this.buffered(request);
  }

  /** @returns undefined when the server is too old for it; the body was not touched then */
  private async streamed(
    request: Request,
    body: ReadableStream<Uint8Array> | undefined,
  ): Promise<Response | undefined> {
    const responseId = this.broker.nextId();
    const bodyId = body === undefined ? 0 : this.broker.nextId();
    const responseStream = this.broker.accept(responseId);
    // Rejects as well when no one dials because the call failed: that is told by the call.
    responseStream.catch(() => undefined);
    if (body !== undefined) {
      this.broker.accept(bodyId).then(
        (stream) => serveReader(body, stream).catch(this.onError),
        () => undefined,
      );
    }
    const args = {
      ResponseBodyStream: responseId,
      Request: fromFetchRequest(request),
      RequestBodyStream: bodyId,
    };
    let head: Head;
    try {
      head = (await this.rpc.call('Plugin.PluginHTTPStream', streamArgs, args, streamReturns)) as Head;
    } catch (error) {
      if (error instanceof ServerError && error.message === notThere) {
        return undefined;
      }
      responseStream.then((stream) => stream.reset()).catch(() => undefined);
      throw error;
    }
    return toResponse(head, await responseStream);
  }

  private async buffered(request: Request): Promise<Response> {
    const args = {
      Request: fromFetchRequest(request),
      RequestBody: new Uint8Array(await request.arrayBuffer()),
    };
    const returns = await this.rpc.call('Plugin.PluginHTTP', bufferedArgs, args, bufferedReturns);
    const {Response: head, ResponseBody} = returns as {Response: Head | null; ResponseBody: Uint8Array};
    const {StatusCode, Header} = head ?? noAnswer();
    return new Response(nullBody.has(StatusCode) ? null : ResponseBody, {
      status: StatusCode,
      headers: fromGoHeader(Header),
    });
  }
}

function toResponse(head: Head, stream: Stream): Response {
  const stop = (): void => stream.reset();
  try {
    // 0 when there is none; a Response takes no others.
    if (head.StatusCode < 200 || head.StatusCode > 599) {
      noAnswer();
    }
    const init = {status: head.StatusCode, headers: fromGoHeader(head.Header)};
    if (nullBody.has(head.StatusCode)) {
      stream.close();
      return new Response(null, init);
    }
    const source = new ByteSource(stream);
    // The server sends whether we read or not: only a reset ends its waiting for a body that nobody wants.
    return new Response(
      readableFrom(stream, () => source.read(readBytes), stop),
      init,
    );
  } catch (error) {
    stop();
    throw error;
  }
}

function noAnswer(): never {
  throw new Error('PluginHTTP: the server has no answer');
}
