import axios, {AxiosError, type AxiosInstance, type InternalAxiosRequestConfig} from 'axios';
import type {ConsoleHealth, PhraseReading, TeamsCheck} from '../src/server_types';

export const DEFAULT_TEAMS = '- id: sre\n  name: SRE\n  members: []\n';

/** The server as the System Console's editors see it; what it answers can be set. */
export class ConsoleServer {
  stored = DEFAULT_TEAMS;
  environment: unknown = {};
  /** What was sent to each route, the oldest first. */
  readonly asked: {path: string; body: Record<string, unknown>}[] = [];
  isAway = false;
  check: (text: string) => Partial<TeamsCheck> = () => ({});
  phrase: PhraseReading = {lines: [], verdicts: [], nearMisses: [], why: '', asTyped: true};
  health: ConsoleHealth = {
    version: '0.1.0',
    settings: [],
    reviews: {open: 2},
    jobs: {waiting: 1, failing: 0},
    setAside: 0,
    playbooks: {
      state: 'running',
      version: '2.8.0',
      isUsed: true,
      board: 'auto',
      actAs: 'poster',
      licensed: true,
      forTests: false,
      address: 'http://127.0.0.1:8065',
      way: '',
      cautions: [],
      lastTrouble: null,
      lastSuccess: 0,
    },
  };
  users = [{id: 'a'.repeat(26), username: 'alice', first_name: 'Alice', last_name: 'Ash'}];
  channels = [{id: 'c'.repeat(26), name: 'sre', display_name: 'SRE people', type: 'P', team_name: 'core'}];

  readonly http = (): AxiosInstance => axios.create({adapter: (config) => this.answer(config)});

  texts(): unknown[] {
    return this.asked.filter(({path}) => path.endsWith('/teams/check')).map(({body}) => body['teams']);
  }

  private answer(config: InternalAxiosRequestConfig) {
    const {url = '', data} = config;
    const body = (typeof data === 'string' ? JSON.parse(data) : {}) as Record<string, unknown>;
    this.asked.push({path: url, body});
    const found = this.isAway ? undefined : this.bodyFor(url, body, config.method ?? 'get');
    if (found === undefined) {
      const response = {data: {}, status: 503, statusText: '', headers: {}, config};
      return Promise.reject(new AxiosError('no', 'ERR_BAD_RESPONSE', config, null, response));
    }
    return Promise.resolve({data: found, status: 200, statusText: '', headers: {}, config});
  }

  private bodyFor(url: string, body: Record<string, unknown>, method: string): unknown {
    const path = url.replace('/plugins/prr/api/v1/web', '');
    switch (path) {
      case '/admin/teams/check':
        return {
          problems: [],
          teams: [],
          shared: [],
          sharedCount: 0,
          needed: [],
          stored: this.stored,
          ...this.check(String(body['teams'])),
        };
      case '/admin/phrases':
        return this.phrase;
      case '/admin/health':
        return method === 'post' ? {...this.health, checked: true} : this.health;
      case '/api/v4/config/environment':
        return this.environment;
      case '/api/v4/users/autocomplete':
        return {users: this.users};
      case '/api/v4/channels/search':
        return this.channels;
      case '/api/v4/teams/search':
        return [];
      default:
        return undefined; // groups: no licence
    }
  }
}
