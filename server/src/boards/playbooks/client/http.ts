import {Agent as HttpAgent} from 'node:http';
import {Agent as HttpsAgent} from 'node:https';
import axios, {type AxiosInstance, type AxiosResponse, type CreateAxiosDefaults} from 'axios';
import {Away} from './away';
import type {Deadline} from './deadline';
import {pluginAdapter} from './plugin_adapter';
import {PLAYBOOKS} from './plugin_status';
import type {PluginHttpApi} from './ports';
import {TooMuch} from './read_body';
import type {Answer, PlaybooksRequest} from './request';

const API = 'api/v0';

/** Both ways to Playbooks. This module brings axios along: it is loaded when Playbooks is first called. */
export class Http {
  private readonly plugin: AxiosInstance;
  private readonly server: AxiosInstance;

  constructor(
    api: PluginHttpApi,
    private readonly maxBytes: number,
  ) {
    this.plugin = axios.create({
      ...common(maxBytes),
      baseURL: `http://plugin/${PLAYBOOKS}/${API}`,
      adapter: pluginAdapter(api, maxBytes),
    });
    this.server = axios.create({
      ...common(maxBytes),
      adapter: 'http',
      // Straight to the server, whatever proxies the environment names: with an agent of its own the runtime does
      // not look. Kept-alive connections would fail changes when the server has just closed them.
      proxy: false,
      httpAgent: new HttpAgent({keepAlive: false}),
      httpsAgent: new HttpsAgent({keepAlive: false}),
    });
  }

  /**
   * Through the server's plugin interface, which passes on who acts: in one header up to server 11.1, in the other
   * for Playbooks 2.11 and later.
   */
  asPlugin(request: PlaybooksRequest, userId: string, deadline: Deadline): Promise<Answer> {
    const headers = {'Mattermost-User-Id': userId, 'Mattermost-Plugin-Acting-User-Id': userId};
    return this.send(this.plugin, {}, request, headers, deadline);
  }

  /** Over HTTP to the server, with a session. @param serverUrl without a slash at its end */
  withToken(
    request: PlaybooksRequest,
    serverUrl: string,
    token: string,
    deadline: Deadline,
  ): Promise<Answer> {
    const target = {baseURL: `${serverUrl}/plugins/${PLAYBOOKS}/${API}`};
    return this.send(this.server, target, request, {Authorization: `Bearer ${token}`}, deadline);
  }

  private async send(
    way: AxiosInstance,
    target: {baseURL?: string},
    {method, path, body}: PlaybooksRequest,
    who: Readonly<Record<string, string>>,
    deadline: Deadline,
  ): Promise<Answer> {
    const json = body === undefined ? {} : {'Content-Type': 'application/json'};
    let response: AxiosResponse<unknown>;
    try {
      response = await way.request<unknown>({
        ...target,
        method,
        url: path,
        headers: {...who, ...json},
        data: body === undefined ? undefined : JSON.stringify(body),
        signal: deadline.signal,
      });
    } catch (error) {
      // Only words of ours leave: axios' errors carry the request, and so the session.
      throw this.unanswered(error, deadline);
    }
    return toAnswer(response);
  }

  private unanswered(error: unknown, deadline: Deadline): Away {
    if (deadline.signal.aborted) {
      return new Away(`no answer within ${deadline.ms} ms`);
    }
    if (error instanceof TooMuch || messageOf(error).startsWith('maxContentLength')) {
      return new Away(`an answer of more than ${this.maxBytes} bytes`, {unwell: false});
    }
    return new Away(`no answer (${codeOf(error)})`, {passing: true});
  }
}

function common(maxBytes: number): CreateAxiosDefaults {
  return {
    maxRedirects: 0,
    maxContentLength: maxBytes,
    responseType: 'text',
    // As they are: what they mean is decided in one place, for both ways.
    validateStatus: () => true,
    transformRequest: [(data: unknown) => data],
    transformResponse: [(data: unknown) => data],
    headers: {
      Accept: 'application/json',
      // Packed bytes of a neighbour on the same machine cost more than they save.
      'Accept-Encoding': 'identity',
      'User-Agent': 'mattermost-plugin-prr',
    },
    decompress: false,
  };
}

function toAnswer({status, headers, data}: AxiosResponse<unknown>): Answer {
  const header = (name: string): string => {
    const value: unknown = headers[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    status,
    contentType: header('content-type'),
    retryAfter: header('retry-after'),
    wantsSignIn: header('www-authenticate') !== '',
    text: typeof data === 'string' ? data : '',
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** E.g. ECONNREFUSED: a constant, never text from elsewhere. */
function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : 'failed';
}
