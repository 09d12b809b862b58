import type {Clock} from '../../../store/clock';
import {SignInRefused} from '../calls';
import {Away} from './away';
import {Deadline} from './deadline';
import type {ClientLog, MadeSession, SessionApi} from './ports';
import {describe, statusCodeOf} from './server_error';

/** A read replica that is behind does not know a new session yet, and the server looks there before it revokes one. */
const REVOKE_AGAIN_MS = [1_000, 5_000, 20_000];
const LIFE_MS = 60_000;
/** A session that ends sooner than a call may take is not begun with. */
const MARGIN_MS = 15_000;

interface Held {
  session: Promise<MadeSession>;
  endsAt: number;
}

interface Options {
  api: SessionApi;
  clock: Clock;
  log: ClientLog;
  timeoutMs: number;
}

/**
 * One person's sessions for the time of one piece of work: made when first needed, made anew before they end, and
 * revoked when the work is over.
 */
export class ActingSession {
  // Not visible to whatever prints this object: the token is in here.
  readonly #made: Held[] = [];
  #current: Held | null = null;
  #closed = false;

  constructor(
    private readonly userId: string,
    private readonly options: Options,
  ) {}

  /**
   * @returns the token, and whether this call made the session
   * @throws SignInRefused, PlaybooksAway
   */
  async token(): Promise<{token: string; fresh: boolean}> {
    if (this.#closed) {
      throw new Error('Playbooks was called after the work in a name was over');
    }
    const now = this.options.clock.now();
    const usable = this.#current !== null && this.#current.endsAt - now > MARGIN_MS;
    const held = usable && this.#current !== null ? this.#current : this.make(now);
    try {
      return {token: (await held.session).Token, fresh: !usable};
    } catch (error) {
      this.drop(held);
      throw refusal(error);
    }
  }

  /** The server did not take the session: the next call makes another. */
  dropCurrent(): void {
    this.#current = null;
  }

  /** Revokes what was made. Never rejects, and waits for a slow server only so long: then it goes on alone. */
  async close(): Promise<void> {
    this.#closed = true;
    const {clock, timeoutMs} = this.options;
    const deadline = new Deadline(clock, timeoutMs);
    const revoked = Promise.all(this.#made.map(async ({session}) => this.revoke(session)));
    await deadline.before(revoked).catch(() => undefined);
    deadline.done();
  }

  private make(now: number): Held {
    const endsAt = now + LIFE_MS;
    const {api} = this.options;
    // Without roles: plugins ask the server who the person is, and what they may. In the server's own API an admin's
    // session is no admin's.
    const session = api.createSession({
      UserId: this.userId,
      ExpiresAt: endsAt,
      Props: {browser: 'PRR', os: ''},
    });
    const held = {session, endsAt};
    this.#made.push(held);
    this.#current = held;
    return held;
  }

  private drop(held: Held): void {
    if (this.#current === held) {
      this.#current = null;
    }
  }

  private async revoke(made: Promise<MadeSession>): Promise<void> {
    const session = await made.catch(() => null);
    if (session !== null) {
      await this.revokeOf(session, REVOKE_AGAIN_MS);
    }
  }

  /** The first try is waited for, the others go on by themselves. Never rejects. */
  private async revokeOf(session: MadeSession, [pause, ...pauses]: readonly number[]): Promise<void> {
    const {api, clock, log} = this.options;
    try {
      await api.revokeSession(session.Id);
    } catch (error) {
      if (pause !== undefined) {
        clock.after(pause, () => void this.revokeOf(session, pauses));
        return;
      }
      const reason = describe(error, session.Token);
      log.error('a session could not be revoked; it ends within a minute', {userId: this.userId, reason});
    }
  }
}

function refusal(error: unknown): Error {
  if ([401, 403].includes(statusCodeOf(error))) {
    return new SignInRefused(`the server makes no session: ${describe(error)}`);
  }
  return new Away(`the server makes no session: ${describe(error)}`, {unwell: false});
}
