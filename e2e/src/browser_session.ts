import axios, {type AxiosInstance} from 'axios';

const ROUTES = '/plugins/prr/api/v1/web';

/** What a route has answered. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** A session as a browser has it: a cookie, with the token against forged requests beside it. For our own routes. */
export class BrowserSession {
  private constructor(
    private readonly http: AxiosInstance,
    private readonly csrf: string,
  ) {}

  static async login(address: string, username: string, password: string): Promise<BrowserSession> {
    const http = axios.create({baseURL: address, proxy: false, validateStatus: () => true});
    // Without that header it answers a token, and no cookie.
    const asBrowser = {headers: {'X-Requested-With': 'XMLHttpRequest'}};
    const account = {login_id: username, password};
    const {status, headers} = await http.post('/api/v4/users/login', account, asBrowser);
    const cookies = ((headers['set-cookie'] as string[] | undefined) ?? []).map(
      (cookie) => cookie.split(';')[0] ?? '',
    );
    if (status !== 200 || cookies.length === 0) {
      throw new Error(`${username} cannot log in: ${String(status)}`);
    }
    http.defaults.headers.common['Cookie'] = cookies.join('; ');
    const csrf = cookies.find((cookie) => cookie.startsWith('MMCSRF='))?.slice('MMCSRF='.length) ?? '';
    return new BrowserSession(http, csrf);
  }

  /** @param path below the routes of the web app */
  async get<T>(path: string): Promise<Answer<T>> {
    const {status, data} = await this.http.get<T>(ROUTES + path);
    return {status, body: data};
  }

  /** As the web app sends it. */
  async post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.postAs<T>(path, body, {'X-Requested-With': 'XMLHttpRequest', 'X-CSRF-Token': this.csrf});
  }

  /** The same cookies, and these headers. */
  async postAs<T>(path: string, body: unknown, headers: Record<string, string>): Promise<Answer<T>> {
    const {status, data} = await this.http.post<T>(ROUTES + path, body, {headers});
    return {status, body: data};
  }
}
