import {emptySchema, RpcServer, ServerError, t} from '../../src/goplugin';
import {headerSchema, type GoHeader} from '../../src/mattermost/http_header';
import type {GoRequest} from '../../src/mattermost/http_request';
import {serveReader} from '../../src/mattermost/remote_reader';
import {serveHttpArgs} from '../../src/mattermost/serve_http';
import type {PluginHost} from './plugin_host';

/** What a client of the server gets. */
export interface Answer {
  status: number;
  header: GoHeader;
  body: Buffer;
  /** Size of each Write, and 0 for a Flush. */
  writes: number[];
}

export interface Asked extends Partial<GoRequest> {
  body?: ReadableStream<Uint8Array>;
  /** Headers that the server has set already. */
  preset?: GoHeader;
  /** The client goes away after so many writes. */
  goneAfter?: number;
}

let lastId = 1000;

/** Sends a request to the plugin's ServeHTTP as the server does, and plays its response writer. */
export async function serveHttp(host: PluginHost, asked: Asked): Promise<Answer> {
  const {body, preset = {}, goneAfter = Infinity, ...request} = asked;
  const answer: Answer = {status: 0, header: preset, body: Buffer.alloc(0), writes: []};
  const [responseId, bodyId] = [++lastId, body === undefined ? 0 : ++lastId];
  const served = host.broker
    .accept(responseId)
    .then((stream) => responseWriter(answer, goneAfter).serve(stream));
  const sent = body && host.broker.accept(bodyId).then((stream) => serveReader(body, stream));
  const args = {
    ResponseWriterStream: responseId,
    Request: {Method: 'GET', URL: '/', Host: 'chat.example.com', ...request},
    Context: {SessionId: 'session'},
    RequestBodyStream: bodyId,
  };
  await host.call('ServeHTTP', serveHttpArgs, args, emptySchema);
  await Promise.all([served, sent]);
  return answer;
}

function responseWriter(answer: Answer, goneAfter: number): RpcServer {
  return new RpcServer()
    .register('Plugin', 'Header', emptySchema, headerSchema, () => answer.header)
    .register('Plugin', 'SyncHeader', headerSchema, emptySchema, (header) => {
      answer.header = header as GoHeader;
      return {};
    })
    .register('Plugin', 'WriteHeader', t.int, emptySchema, (status) => {
      if ((status as number) < 100) throw new ServerError('invalid http status code');
      answer.status = status as number;
      return {};
    })
    .register('Plugin', 'Write', t.bytes, emptySchema, (bytes) => {
      if (answer.writes.length >= goneAfter) throw new ServerError('client disconnected');
      answer.body = Buffer.concat([answer.body, bytes as Uint8Array]);
      answer.writes.push((bytes as Uint8Array).length);
      return {};
    })
    .register('Plugin', 'Flush', emptySchema, emptySchema, () => {
      answer.writes.push(0);
      return {};
    });
}
