import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {isAtLeast} from './database';
import type {StandInPlaybooks} from './stand_in';

const userHeader = 'Mattermost-User-Id';

/**
 * The stand-in behind the Plugin API's PluginHTTP, `/playbooks/api/v0/…`. As server 11.2 and later treat it: the user
 * that a plugin names is blanked; Playbooks from 2.11 on takes the acting user instead.
 * @param server.carriesUser true for an older server
 */
export function behindPluginHttp(
  standIn: StandInPlaybooks,
  server: {carriesUser: boolean} = {carriesUser: false},
): {fetch(request: Request): Promise<Response>} {
  return {
    fetch: async (request) => {
      const {pathname} = new URL(request.url);
      if (!pathname.startsWith('/playbooks/')) {
        return new Response('404 page not found\n', {status: 404});
      }
      const acting = isAtLeast(standIn.version, 11)
        ? (request.headers.get('Mattermost-Plugin-Acting-User-Id') ?? '')
        : '';
      const named = server.carriesUser ? (request.headers.get(userHeader) ?? '') : '';
      return standIn.fetch(await below(request, '/playbooks', acting === '' ? named : acting));
    },
  };
}

/**
 * The stand-in behind a server on 127.0.0.1, `/plugins/playbooks/api/v0/…`.
 * @param userOf whose session a bearer token is; '' for nobody's
 * @returns its address, e.g. `http://127.0.0.1:40123`, and what ends it
 */
export async function behindServer(
  standIn: Pick<StandInPlaybooks, 'fetch'>,
  userOf: (token: string) => string | Promise<string>,
): Promise<{url: string; close(): Promise<void>}> {
  const server = createServer((incoming, outgoing) => {
    const answer = async (): Promise<void> => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) {
        chunks.push(chunk as Buffer);
      }
      const body = Buffer.concat(chunks);
      const gone = new AbortController();
      outgoing.on('close', () => gone.abort());
      const request = new Request(`http://127.0.0.1${incoming.url ?? '/'}`, {
        method: incoming.method ?? 'GET',
        signal: gone.signal,
        ...(body.length > 0 && {body}),
      });
      const token = (incoming.headers.authorization ?? '').replace(/^bearer /i, '');
      const userId = token === '' ? '' : await userOf(token);
      const response = new URL(request.url).pathname.startsWith('/plugins/playbooks/')
        ? await standIn.fetch(await below(request, '/plugins/playbooks', userId))
        : new Response('404 page not found\n', {status: 404});
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    };
    // A request that is dropped has no answer at all.
    answer().catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The same request as the plugin gets it: without the prefix, from that user. */
async function below(request: Request, prefix: string, userId: string): Promise<Request> {
  const {pathname, search} = new URL(request.url);
  const body = await request.arrayBuffer();
  const headers = new Headers(request.headers);
  headers.delete(userHeader);
  if (userId !== '') {
    headers.set(userHeader, userId);
  }
  return new Request(`http://playbooks${pathname.slice(prefix.length)}${search}`, {
    method: request.method,
    headers,
    signal: request.signal,
    ...(body.byteLength > 0 && {body}),
  });
}
