import {AxiosHeaders, type AxiosAdapter, type InternalAxiosRequestConfig} from 'axios';
import {beforeAborted} from './deadline';
import type {PluginHttpApi} from './ports';
import {readBody} from './read_body';

/** Lets axios speak to another plugin through the server, without a socket. */
export function pluginAdapter(api: PluginHttpApi, maxBytes: number): AxiosAdapter {
  return async (config) => {
    const signal = signalOf(config);
    const answering = api.pluginHTTP(toRequest(config));
    const response = await beforeAborted(answering, signal).catch((error: unknown) => {
      letGo(answering);
      throw error;
    });
    return {
      status: response.status,
      statusText: '',
      headers: AxiosHeaders.from(Object.fromEntries(response.headers)),
      data: await readBody(response, maxBytes, signal),
      config,
    };
  };
}

function toRequest({
  baseURL = '',
  url = '',
  method = 'get',
  headers,
  data,
}: InternalAxiosRequestConfig): Request {
  const body: unknown = data;
  return new Request(`${baseURL}${url}`, {
    method: method.toUpperCase(),
    headers: Object.entries(headers.toJSON()).map(([name, value]): [string, string] => [name, String(value)]),
    ...(typeof body === 'string' ? {body} : {}),
  });
}

function signalOf({signal}: InternalAxiosRequestConfig): AbortSignal {
  return signal instanceof AbortSignal ? signal : new AbortController().signal;
}

/** The server sends a body whether or not somebody reads it: one that comes too late is refused. */
function letGo(answering: Promise<Response>): void {
  answering.then(async (response) => response.body?.cancel()).catch(() => undefined);
}
