import axios, {type AxiosInstance, type AxiosRequestConfig} from 'axios';

const TIMEOUT_MS = 60_000;

/** The server answered something else than success. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  /**
   * @param id the server's name for the problem, e.g. `api.context.permissions.app_error`; '' when it gives none
   */
  constructor(
    readonly status: number,
    readonly id: string,
    message: string,
  ) {
    super(message);
  }
}

/** One person's way to the server's HTTP interface. */
export class Rest {
  private readonly http: AxiosInstance;

  /**
   * @param who for messages
   * @param address the server's, e.g. `http://127.0.0.1:8065`
   * @param token of a session or a personal access token; '' for nobody
   */
  constructor(
    readonly who: string,
    readonly address: string,
    readonly token = '',
  ) {
    this.http = axios.create({
      baseURL: address,
      timeout: TIMEOUT_MS,
      // Plugin bundles have tens of megabytes; 127.0.0.1 is never behind a proxy.
      maxBodyLength: Number.POSITIVE_INFINITY,
      proxy: false,
      validateStatus: () => true,
      headers: token ? {Authorization: `Bearer ${token}`} : {},
    });
  }

  /** @throws HttpProblem unless the status is 2xx */
  async request<T>(config: AxiosRequestConfig): Promise<{data: T; headers: Record<string, unknown>}> {
    const {status, data, headers} = await this.http.request<T>(config);
    if (status < 200 || status >= 300) {
      const problem = asProblem(data);
      const what = `${config.method ?? 'GET'} ${config.url ?? ''} as ${this.who || 'nobody'}`;
      throw new HttpProblem(status, problem.id, `${what}: ${status} ${problem.text}`);
    }
    return {data, headers};
  }

  /** @param path below /api/v4 */
  async get<T>(path: string, params?: Record<string, string | number>): Promise<T> {
    return (await this.request<T>({method: 'GET', url: `/api/v4${path}`, params})).data;
  }

  async post<T>(path: string, body: unknown = {}): Promise<T> {
    return (await this.request<T>({method: 'POST', url: `/api/v4${path}`, data: body})).data;
  }

  async put<T>(path: string, body: unknown = {}): Promise<T> {
    return (await this.request<T>({method: 'PUT', url: `/api/v4${path}`, data: body})).data;
  }

  async delete<T>(path: string): Promise<T> {
    return (await this.request<T>({method: 'DELETE', url: `/api/v4${path}`})).data;
  }
}

function asProblem(data: unknown): {id: string; text: string} {
  if (typeof data === 'object' && data !== null && 'message' in data) {
    const detail = 'detailed_error' in data && data.detailed_error ? ` (${String(data.detailed_error)})` : '';
    return {id: 'id' in data ? String(data.id) : '', text: `${String(data.message)}${detail}`};
  }
  return {id: '', text: typeof data === 'string' ? data : JSON.stringify(data)};
}
