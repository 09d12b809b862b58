import {SignInRefused, type Playbooks, type PlaybooksCalls} from '../calls';
import {Account} from './account';
import {ActingSession} from './acting_session';
import {Caller} from './caller';
import type {Diary} from './diary';
import {PluginStatus} from './plugin_status';
import type {PlaybooksOptions} from './ports';

/**
 * Playbooks on this server. Cheap until it is first called: what brings much along is loaded then.
 *
 * Calls travel through the plugin interface; where Playbooks does not accept there that somebody is acted for (401),
 * they go over HTTP to the server with a session of that person's, until Playbooks' version changes.
 */
export function createPlaybooks(options: PlaybooksOptions): Playbooks & {readonly diary: Diary} {
  return new PlaybooksClient(options);
}

class PlaybooksClient implements Playbooks {
  private readonly status: PluginStatus;
  private readonly caller: Caller;

  constructor(private readonly options: PlaybooksOptions) {
    this.status = new PluginStatus(options.api, options.clock);
    this.caller = new Caller(options, this.status);
  }

  /** What became of the calls so far. */
  get diary(): Diary {
    return this.caller.diary;
  }

  async as<T>(person: string, use: (calls: PlaybooksCalls) => Promise<T>): Promise<T> {
    const userId = this.options.actAs() === 'bot' ? this.options.botUserId : person;
    if (userId === '') {
      throw new SignInRefused('nobody to act for');
    }
    const {RestCalls} = await import('./rest_calls');
    const {api, clock, log, botUserId, isActive} = this.options;
    const account = new Account(userId, userId === botUserId ? undefined : isActive);
    const session = new ActingSession(userId, {api, clock, log, timeoutMs: this.caller.timeoutMs});
    try {
      return await use(new RestCalls(async (request) => this.caller.call(request, {account, session})));
    } finally {
      await session.close();
    }
  }

  async isActive(): Promise<boolean> {
    return (await this.status.get()).running;
  }
}
