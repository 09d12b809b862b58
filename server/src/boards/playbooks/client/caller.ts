import {SignInRefused} from '../calls';
import type {Account} from './account';
import type {ActingSession} from './acting_session';
import {Away} from './away';
import {Breaker} from './breaker';
import {Deadline} from './deadline';
import {Diary} from './diary';
import type {Http} from './http';
import {judge} from './judge';
import type {PluginStatus} from './plugin_status';
import type {PlaybooksOptions} from './ports';
import type {Answer, PlaybooksRequest} from './request';
import {serverUrl} from './server_address';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 8 * 1024 * 1024;

/** In whose name a call is made: the account's id for the plugin's way, the session for the other. */
export interface Actor {
  account: Account;
  session: ActingSession;
}

/** Makes calls: on the way that works on this server, within their time, reads more than once if need be. */
export class Caller {
  readonly timeoutMs: number;
  /** What became of the calls, for who looks after the server. */
  readonly diary = new Diary();
  private readonly breaker: Breaker;
  private http: Http | null = null;
  /** The version of Playbooks that is known to take sessions only. */
  private sessionsOnly: string | null = null;

  constructor(
    private readonly options: PlaybooksOptions,
    private readonly status: PluginStatus,
  ) {
    this.timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.breaker = new Breaker(options.clock);
  }

  /**
   * @returns a successful answer
   * @throws PlaybooksAway, PlaybooksForbidden, PlaybooksRejected, PlaybooksFailed, SignInRefused
   */
  async call(request: PlaybooksRequest, actor: Actor): Promise<Answer> {
    const deadline = new Deadline(this.options.clock, this.timeoutMs);
    try {
      const {running, version} = await inTime(this.status.get(), deadline);
      if (!running) {
        throw new Away('Playbooks is not active', {unwell: false});
      }
      await inTime(actor.account.assertActive(), deadline);
      const http = await this.loaded();
      const answered = await this.breaker.run(async () =>
        this.often(request, deadline, async () => {
          const answer = await this.once(http, request, actor, version, deadline);
          judge(answer, request);
          return answer;
        }),
      );
      this.diary.succeeded(this.options.clock.now(), this.sessionsOnly === version ? 'session' : 'plugin');
      return answered;
    } catch (error) {
      this.diary.failed(this.options.clock.now(), error);
      if (error instanceof Away && error.unwell) {
        this.status.forget();
      }
      throw error;
    } finally {
      deadline.done();
    }
  }

  /** A change is never repeated here: whether it was made before the failure, only who reads it can tell. */
  private async often(
    {method}: PlaybooksRequest,
    deadline: Deadline,
    attempt: () => Promise<Answer>,
  ): Promise<Answer> {
    if (method !== 'GET') {
      return attempt();
    }
    const {reading} = await import('./reading');
    return reading(attempt, deadline, this.options.clock);
  }

  /** What was answered with 401 was not done, so that it may be asked again on the other way, changes too. */
  private async once(
    http: Http,
    request: PlaybooksRequest,
    {account, session}: Actor,
    version: string,
    deadline: Deadline,
  ): Promise<Answer> {
    if (this.sessionsOnly !== version) {
      const answer = await http.asPlugin(request, account.userId, deadline);
      if (answer.status !== 401) {
        return answer;
      }
    }
    const answer = await this.withSession(http, request, session, deadline);
    if (this.sessionsOnly !== version) {
      // Only now: a person whom neither way lets in says nothing about the ways.
      this.sessionsOnly = version;
      this.options.log.debug('this Playbooks takes sessions only', {version});
    }
    return answer;
  }

  private async withSession(
    http: Http,
    request: PlaybooksRequest,
    session: ActingSession,
    deadline: Deadline,
  ): Promise<Answer> {
    const server = serverUrl(this.options.serverAddresses());
    if (server === null) {
      throw new Away('no address of the server is known', {unwell: false});
    }
    for (;;) {
      const {token, fresh} = await inTime(session.token(), deadline);
      const answer = await http.withToken(request, server, token, deadline);
      if (answer.status !== 401) {
        return answer;
      }
      if (answer.wantsSignIn) {
        throw new Away('HTTP 401 with a sign-in of its own: something in between answers');
      }
      if (fresh) {
        throw new SignInRefused('the server does not take a session for this person');
      }
      // Somebody may have ended all of the person's sessions since.
      session.dropCurrent();
    }
  }

  private async loaded(): Promise<Http> {
    const {Http} = await import('./http');
    this.http ??= new Http(this.options.api, this.options.maxBytes ?? MAX_BYTES);
    return this.http;
  }
}

async function inTime<T>(promise: Promise<T>, deadline: Deadline): Promise<T> {
  try {
    return await deadline.before(promise);
  } catch (error) {
    if (deadline.signal.aborted) {
      throw new Away(`no answer of the server itself within ${deadline.ms} ms`, {unwell: false});
    }
    throw error;
  }
}
