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
