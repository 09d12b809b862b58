import {PluginHost} from '../../test/fakes/plugin_host';
import type {PluginApi} from './api';
import {writeAll} from './byte_stream';
import {bufferedArgs, bufferedReturns, streamArgs, streamReturns} from './plugin_http';
import {remoteReader} from './remote_reader';

interface Args {
  ResponseBodyStream: number;
  RequestBodyStream: number;
  RequestBody: Uint8Array;
  Request: {Method: string; URL: string; Header: Record<string, string[]>};
}

async function active(): Promise<{host: PluginHost; api: PluginApi}> {
  let api: PluginApi | undefined;
  const host = new PluginHost((given) => {
    api = given;
    return {};
  });
  await host.activate();
  return {host, api: api!};
}

function put(body: string | null): Request {
  return new Request('http://plugin/playbooks/api/v0/runs?x=1', {
    method: 'PUT',
    body,
    headers: {'mattermost-user-id': 'alice'},
  });
}

test('request and response bodies are streamed', async () => {
  const {host, api} = await active();
  const seen: unknown[] = [];
  host.api.register('Plugin', 'PluginHTTPStream', streamArgs, streamReturns, async (given) => {
    const {Request: request, ResponseBodyStream, RequestBodyStream} = given as Args;
    seen.push(request.Method, request.URL, request.Header['Mattermost-User-Id']);
    const response = await host.broker.dial(ResponseBodyStream);
    const body = remoteReader(await host.broker.dial(RequestBodyStream));
    void (async () => {
      for await (const part of body) await writeAll(response, part as Uint8Array);
      response.close();
    })();
    return {StatusCode: 202, Header: {'Content-Type': ['text/plain']}};
  });
  const text = 'é'.repeat(700_000);
  const response = await api.pluginHTTP(put(text));
  expect(seen).toEqual(['PUT', '/playbooks/api/v0/runs?x=1', ['alice']]);
  expect([response.status, response.headers.get('content-type')]).toEqual([202, 'text/plain']);
  expect(await response.text()).toBe(text);
});

test('an older server gets and gives whole bodies', async () => {
  const {host, api} = await active();
  host.api.register('Plugin', 'PluginHTTP', bufferedArgs, bufferedReturns, (given) => {
    const {Request: request, RequestBody} = given as Args;
    return {Response: {StatusCode: 200, Header: {'X-Method': [request.Method]}}, ResponseBody: RequestBody};
  });
  for (const body of ['first', 'second']) {
    const response = await api.pluginHTTP(put(body));
    expect([response.headers.get('x-method'), await response.text()]).toEqual(['PUT', body]);
  }
});

test('a status that allows no body has none', async () => {
  const {host, api} = await active();
  host.api.register('Plugin', 'PluginHTTPStream', streamArgs, streamReturns, async (given) => {
    (await host.broker.dial((given as Args).ResponseBodyStream)).close();
    return {StatusCode: 204, Header: {}};
  });
  const response = await api.pluginHTTP(put(null));
  expect([response.status, response.body]).toEqual([204, null]);
});

test('no answer is an error', async () => {
  const {host, api} = await active();
  host.api.register('Plugin', 'PluginHTTPStream', streamArgs, streamReturns, async (given) => {
    await host.broker.dial((given as Args).ResponseBodyStream);
    return {};
  });
  await expect(api.pluginHTTP(put(null))).rejects.toThrow('the server has no answer');
});

/** What a plugin that answers this, with a body of 1 MB, sees at the end of its stream. */
async function endOf(
  Header: object,
  then: (answer: Promise<Response>) => Promise<unknown>,
): Promise<unknown> {
  const {host, api} = await active();
  let end: unknown;
  host.api.register('Plugin', 'PluginHTTPStream', streamArgs, streamReturns, async (given) => {
    const stream = await host.broker.dial((given as Args).ResponseBodyStream);
    end = writeAll(stream, new Uint8Array(1_000_000)).catch((error: unknown) => error);
    return {StatusCode: 200, Header};
  });
  await then(api.pluginHTTP(put(null)));
  return end;
}

test('the other plugin need not go on with a body that is not wanted', async () => {
  const reset = {code: 'stream-reset', by: 'peer'};
  expect(await endOf({}, async (answer) => (await answer).body?.cancel())).toMatchObject(reset);
  expect(
    await endOf({'X-A': ['a\nb']}, (answer) => expect(answer).rejects.toMatchObject({name: 'TypeError'})),
  ).toMatchObject(reset);
});

test('a request body that fails half-way is not taken for a whole one', async () => {
  const {host, api} = await active();
  let received: unknown;
  host.api.register('Plugin', 'PluginHTTPStream', streamArgs, streamReturns, async (given) => {
    const response = await host.broker.dial((given as Args).ResponseBodyStream);
    const body = remoteReader(await host.broker.dial((given as Args).RequestBodyStream));
    received = await new Response(body).text().catch((error: unknown) => error);
    response.close();
    return {StatusCode: 200, Header: {}};
  });
  const parts = ['one', 'two'];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part === undefined) controller.error(new Error('the file is gone'));
      else controller.enqueue(Buffer.from(part));
    },
  });
  const init: RequestInit & {duplex: 'half'} = {method: 'POST', body, duplex: 'half'};
  await api.pluginHTTP(new Request('http://plugin/x', init));
  expect(received).toMatchObject({code: 'stream-reset', by: 'peer'});
  expect(host.logged).toMatchObject([{error: {message: 'the file is gone'}}]);
});
