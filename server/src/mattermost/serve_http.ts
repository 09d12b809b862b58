import {ServerError, t, type Broker, type Stream} from '../goplugin';
import * as s from './generated/schemas';
import type {Context} from './generated/model';
import {bodiless, requestSchema, toFetchRequest, type GoRequest} from './http_request';
import type {Awaitable} from './input';
import type {Logger} from './logger';
import {remoteReader} from './remote_reader';
import {ResponseWriter} from './response_writer';

/** Answers a request to `/plugins/<id>/…`. The user, if any, is in the header Mattermost-User-Id, set by the server. */
export type HttpHandler = (request: Request, context: Context) => Awaitable<Response>;

/** Arguments of ServeHTTP and ServeMetrics; streams are broker numbers, 0 for none. */
interface ServeHttpArgs {
  ResponseWriterStream: number;
  Request: GoRequest;
  Context: Context;
  RequestBodyStream: number;
}

export const serveHttpArgs = t.struct('Z_ServeHTTPArgs', {
  ResponseWriterStream: t.uint,
  Request: t.pointer(requestSchema),
  Context: t.pointer(s.Context),
  RequestBodyStream: t.uint,
});

/** Makes the RPC method of a handler. */
export function serveHttp(
  handler: HttpHandler,
  broker: Broker,
  logger: Logger,
): (args: unknown) => Promise<object> {
  return async (args) => {
    const {
      ResponseWriterStream,
      Request: request,
      Context: context,
      RequestBodyStream,
    } = args as ServeHttpArgs;
    // The server waits for both dials, whether the body is wanted or not.
    const [responseStream, bodyStream]: readonly [Stream, Stream?] =
      RequestBodyStream === 0
        ? [await broker.dial(ResponseWriterStream)]
        : await broker.dialAll(ResponseWriterStream, RequestBodyStream);
    const writer = new ResponseWriter(responseStream);
    try {
      const hasBody = bodyStream !== undefined && !bodiless.has(request.Method);
      const response = await answer(
        handler,
        request,
        hasBody ? remoteReader(bodyStream) : null,
        context,
        logger,
      );
      await writer.send(response);
    } catch (error) {
      const fields = {error, method: request.Method, url: request.URL};
      if (!writer.started) {
        logger.error(fields, 'There was no response that could be sent');
        // The server answers 500 then; without an error it would be 200, and empty.
        throw new ServerError('no response');
      }
      logger.warn(fields, 'The response could not be sent completely');
    } finally {
      bodyStream?.close();
      writer.close();
    }
    return {};
  };
}

async function answer(
  handler: HttpHandler,
  goRequest: GoRequest,
  body: ReadableStream<Uint8Array> | null,
  context: Context,
  logger: Logger,
): Promise<Response> {
  let request: Request;
  try {
    request = toFetchRequest(goRequest, body);
  } catch (error) {
    logger.info({error, method: goRequest.Method}, 'Refused an HTTP request that cannot be represented');
    return new Response('Bad request\n', {status: 400});
  }
  try {
    return await handler(request, context);
  } catch (error) {
    logger.error({error, method: goRequest.Method, url: goRequest.URL}, 'The HTTP handler failed');
    return new Response('Internal server error\n', {status: 500});
  }
}
