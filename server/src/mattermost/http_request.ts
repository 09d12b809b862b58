import {t, url} from '../goplugin';
import {headerSchema, fromGoHeader, toGoHeader, type GoHeader} from './http_header';

/** Go: plugin.HTTPRequestSubset. The body travels on a stream of its own. */
export interface GoRequest {
  Method: string;
  URL: string | null;
  Proto: string;
  ProtoMajor: number;
  ProtoMinor: number;
  Header: GoHeader;
  Host: string;
  RemoteAddr: string;
  RequestURI: string;
}

export const requestSchema = t.struct('HTTPRequestSubset', {
  Method: t.string,
  URL: t.pointer(url),
  Proto: t.string,
  ProtoMajor: t.int,
  ProtoMinor: t.int,
  Header: headerSchema,
  Host: t.string,
  RemoteAddr: t.string,
  RequestURI: t.string,
});

/** Methods for which fetch allows no body. */
export const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * The request for a plugin: its path begins behind `/plugins/<id>`.
 * @throws TypeError when it is none that fetch knows (a method like TRACE, a host that is no host)
 */
export function toFetchRequest(request: GoRequest, body: ReadableStream<Uint8Array> | null): Request {
  const target = request.URL ?? '/';
  return new Request(`http://${request.Host || 'localhost'}${pathIn(target)}`, {
    method: request.Method,
    headers: fromGoHeader(request.Header),
    ...(body === null ? {} : {body, duplex: 'half'}),
  });
}

/** A request to another plugin: of its URL only path and query count, `/<plugin id>/…`. */
export function fromFetchRequest(request: Request): GoRequest {
  const path = pathOf(new URL(request.url));
  return {
    Method: request.method,
    URL: path,
    Proto: 'HTTP/1.1',
    ProtoMajor: 1,
    ProtoMinor: 1,
    Header: toGoHeader(request.headers),
    Host: new URL(request.url).host,
    RemoteAddr: '',
    RequestURI: path,
  };
}

/** `/plugins/<id>` itself, without a slash behind it, leaves no path, and maybe a query. */
function pathIn(target: string): string {
  if (target === '' || target.startsWith('?')) {
    return `/${target}`;
  }
  return target.startsWith('/') ? target : pathOf(new URL(target));
}

function pathOf(target: URL): string {
  return target.pathname + target.search;
}
