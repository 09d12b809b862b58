import type {
  MadeSession,
  PlaybooksOptions,
  ServerAddresses,
} from '../../../src/boards/playbooks/client/ports';
import {ManualClock} from './manual_clock';

/** As the Plugin API fails: an error with the HTTP status in it. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly StatusCode: number,
  ) {
    super(message);
  }
}

/** What Playbooks answers to a plugin that it does not let act for anybody. */
export const notAuthorized = (): Response => new Response('Not authorized\n', {status: 401});

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {status, headers: {'Content-Type': 'application/json'}});

/** The server's plugin API as the client of Playbooks sees it, with all that it did. */
export class Host {
  readonly clock = new ManualClock();
  readonly logged: {message: string; fields: object}[] = [];
  readonly pluginRequests: Request[] = [];
  readonly sessions = new Map<string, {userId: string; expiresAt: number; token: string}>();
  readonly revoked: string[] = [];
  statusAsked = 0;
  /** Null when Playbooks is not installed. */
  playbooks: {State: number; Version: string} | null = {State: 2, Version: '2.8.0'};
  actAs: 'poster' | 'bot' = 'poster';
  addresses: ServerAddresses = {listenAddress: '', connectionSecurity: '', siteUrl: '', override: ''};
  answer: (request: Request) => Response | Promise<Response> = notAuthorized;
  beforeCreate: () => void | Promise<void> = () => undefined;
  beforeRevoke: (session: {token: string}) => void | Promise<void> = () => undefined;

  options(more: Partial<PlaybooksOptions> = {}): PlaybooksOptions {
    return {
      api: this,
      serverAddresses: () => this.addresses,
      actAs: () => this.actAs,
      botUserId: 'bot0',
      clock: this.clock,
      log: {debug: this.log, error: this.log},
      ...more,
    };
  }

  async getPluginStatus(id: string): Promise<{State: number; Version: string}> {
    this.statusAsked += 1;
    if (this.playbooks === null || id !== 'playbooks') {
      throw new ApiError('Plugin is not installed.', 404);
    }
    return this.playbooks;
  }

  async pluginHTTP(request: Request): Promise<Response> {
    this.pluginRequests.push(request);
    return this.answer(request);
  }

  async createSession({UserId, ExpiresAt}: {UserId: string; ExpiresAt: number}): Promise<MadeSession> {
    const number = this.sessions.size + 1;
    await this.beforeCreate();
    const made = {Id: `session${number}`, Token: `s3cr3t-token-${number}`};
    this.sessions.set(made.Id, {userId: UserId, expiresAt: ExpiresAt, token: made.Token});
    return made;
  }

  async revokeSession(id: string): Promise<void> {
    await this.beforeRevoke({token: this.sessions.get(id)?.token ?? ''});
    this.revoked.push(id);
  }

  private readonly log = (message: string, fields: object): void => {
    this.logged.push({message, fields});
  };
}
