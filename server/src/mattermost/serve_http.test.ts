import {serveHttp} from '../../test/fakes/http_host';
import {PluginHost} from '../../test/fakes/plugin_host';
import type {HttpHandler} from './serve_http';

function serving(serveHTTP: HttpHandler): PluginHost {
  return new PluginHost(() => ({serveHTTP}));
}

/** A source of `total` bytes that counts what was taken from it. */
function source(total: number): {
  stream: ReadableStream<Uint8Array>;
  taken: () => number;
  cancelled: () => boolean;
} {
  let taken = 0;
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const size = Math.min(50_000, total - taken);
        if (size === 0) return controller.close();
        controller.enqueue(new Uint8Array(size).fill(taken % 251));
        taken += size;
      },
      cancel() {
        cancelled = true;
      },
    },
    {highWaterMark: 0},
  );
  return {stream, taken: () => taken, cancelled: () => cancelled};
}

test('a request arrives as the client sent it, with the context of its session', async () => {
  const seen: unknown[] = [];
  const host = serving((request, context) => {
    seen.push(request.method, request.url, request.headers.get('mattermost-user-id'), context.SessionId);
    return new Response('ok');
  });
  const Header = {'Mattermost-User-Id': ['alice']};
  await serveHttp(host, {Method: 'DELETE', URL: '/api/v1/x?q=%C3%A9&y', Header});
  expect(seen).toEqual(['DELETE', 'http://chat.example.com/api/v1/x?q=%C3%A9&y', 'alice', 'session']);
});

test('a path of two slashes names no other host', async () => {
  const host = serving((request) => new Response(request.url));
  const answer = await serveHttp(host, {URL: '//evil.example.com/x'});
  expect(answer.body.toString()).toBe('http://chat.example.com//evil.example.com/x');
});

test('headers are set as Go spells them, beside those that the server has set', async () => {
  const host = serving(() => {
    const headers = new Headers({'content-type': 'application/json', 'x-frame-options': 'DENY'});
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    return new Response('{}', {status: 201, headers});
  });
  const preset = {'X-Request-Id': ['r'], 'X-Frame-Options': ['SAMEORIGIN'], 'Set-Cookie': ['server=1']};
  const answer = await serveHttp(host, {preset});
  expect(answer.status).toBe(201);
  expect(answer.header).toEqual({
    'X-Request-Id': ['r'],
    'X-Frame-Options': ['DENY'],
    'Set-Cookie': ['server=1', 'a=1', 'b=2'],
    'Content-Type': ['application/json'],
  });
});

test('a body of 3 MB goes in and out in parts', async () => {
  const body = source(3_000_000);
  const host = serving((request) => new Response(request.body));
  const answer = await serveHttp(host, {Method: 'POST', body: body.stream});
  expect(answer.body.length).toBe(3_000_000);
  expect(answer.body[1_000_000]).toBe(1_000_000 % 251);
  expect(Math.max(...answer.writes)).toBeLessThanOrEqual(128 * 1024);
});

test('a body that nobody reads is not taken from the client', async () => {
  const body = source(3_000_000);
  const host = serving(() => new Response(null, {status: 413}));
  const answer = await serveHttp(host, {Method: 'POST', body: body.stream});
  expect(answer.status).toBe(413);
  expect([body.taken(), body.cancelled()]).toEqual([0, true]);
});

test('of a body that is read in part, no more than a window is taken', async () => {
  const body = source(3_000_000);
  const host = serving(async (request) => {
    await request.body?.getReader().read();
    return new Response('enough');
  });
  await serveHttp(host, {Method: 'POST', body: body.stream});
  expect(body.taken()).toBeLessThanOrEqual(256 * 1024);
});

test('a client that goes away stops the response', async () => {
  const body = source(3_000_000);
  const host = serving(() => new Response(body.stream));
  const answer = await serveHttp(host, {goneAfter: 2});
  expect(answer.writes).toHaveLength(2);
  expect(body.cancelled()).toBe(true);
  expect(host.logged).toMatchObject([{'@level': 'warn', error: {message: 'client disconnected'}}]);
});

test('an event stream is flushed after every part', async () => {
  const parts = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Uint8Array.of(1));
      controller.enqueue(Uint8Array.of(2, 3));
      controller.close();
    },
  });
  const host = serving(() => new Response(parts, {headers: {'content-type': 'text/event-stream'}}));
  expect((await serveHttp(host, {})).writes).toEqual([1, 0, 2, 0]);
});

test('a handler that throws answers 500 and is logged with its stack', async () => {
  const host = serving(() => Promise.reject(new Error('no route')));
  const answer = await serveHttp(host, {URL: '/x'});
  expect([answer.status, answer.body.toString()]).toEqual([500, 'Internal server error\n']);
  expect(host.logged).toMatchObject([
    {'@level': 'error', url: '/x', error: {stack: expect.stringContaining('serve_http.test.ts')}},
  ]);
});

test('a response that cannot be sent is an error to the server, which answers 500 itself', async () => {
  const once = new Response('x');
  const unusable = [Response.error(), once];
  await once.text();
  const host = serving(() => unusable.shift()!);
  await expect(serveHttp(host, {})).rejects.toThrow('no response');
  await expect(serveHttp(host, {})).rejects.toThrow('no response');
  expect(host.logged).toMatchObject([
    {'@level': 'error', error: {message: 'invalid http status code'}},
    {'@level': 'error', error: {type: 'TypeError'}},
  ]);
});

test('a method that fetch does not know answers 400', async () => {
  const host = serving(() => new Response('never'));
  expect((await serveHttp(host, {Method: 'TRACE'})).status).toBe(400);
});

test('the plugin without a path behind its name is its root', async () => {
  const host = serving((request) => new Response(request.url));
  for (const URL of ['', '?x=1']) {
    expect((await serveHttp(host, {URL})).body.toString()).toBe(`http://chat.example.com/${URL}`);
  }
});

test('headers beyond ASCII, as a proxy may set them for a user, come and go as their bytes', async () => {
  const host = serving(
    (request) => new Response(null, {headers: {'x-user': request.headers.get('x-user')!}}),
  );
  for (const user of ['日本 Müller', 'broken \ufffd']) {
    expect((await serveHttp(host, {Header: {'X-User': [user]}})).header).toEqual({'X-User': [user]});
  }
});
