import type {Clock} from '../../../store/clock';

/** What is needed of Go's model.Session. `Token` opens the person's account: it is never kept, logged or handed out. */
export interface MadeSession {
  Id: string;
  Token: string;
}

/** Sessions in somebody's name (Go: API.CreateSession, API.RevokeSession). */
export interface SessionApi {
  /** @param session `ExpiresAt` in Unix ms */
  createSession(session: {
    UserId: string;
    ExpiresAt: number;
    Props: Readonly<Record<string, string>>;
  }): Promise<MadeSession>;
  revokeSession(sessionId: string): Promise<void>;
}

/** Requests to other plugins (Go: API.PluginHTTP). */
export interface PluginHttpApi {
  /** @param request of its URL only path and query count: `/<plugin id>/…` */
  pluginHTTP(request: Request): Promise<Response>;
}

export interface PluginStatusApi {
  /** Rejects with an error whose `StatusCode` is 404 when there is no such plugin. */
  getPluginStatus(id: string): Promise<{State: number; Version: string}>;
}

/** Where the server may be reached; each as in the server's configuration, '' when it is not set. */
export interface ServerAddresses {
  /** ServiceSettings.ListenAddress, e.g. `:8065`. */
  listenAddress: string;
  /** ServiceSettings.ConnectionSecurity: '' or `TLS`. */
  connectionSecurity: string;
  /** ServiceSettings.SiteURL, maybe with a subpath. */
  siteUrl: string;
  /** The plugin's own setting: the server's whole URL, with its subpath if it has one. */
  override: string;
}

export interface ClientLog {
  debug(message: string, fields: object): void;
  error(message: string, fields: object): void;
}

export interface PlaybooksOptions {
  api: SessionApi & PluginHttpApi & PluginStatusApi;
  /** Asked whenever a session is used, so that a changed configuration counts at once. */
  serverAddresses(): ServerAddresses;
  /** In whose name changes are made: `bot` makes `as(anybody)` act as the bot. Asked at each `as`. */
  actAs(): 'poster' | 'bot';
  botUserId: string;
  /** Whether a person's account is in use; everybody's when absent. Our bot is never asked about. */
  isActive?(userId: string): Promise<boolean>;
  clock: Clock;
  log: ClientLog;
  /** For one call, with all that it takes; 10 s unless given. */
  timeoutMs?: number;
  /** What one answer may weigh; 8 MiB unless given. */
  maxBytes?: number;
}
