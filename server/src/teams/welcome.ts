import type {DirectoryUser} from './directory';
import type {TeamMessage} from './team_view';
import type {Teams} from './teams';

export interface WelcomeOptions {
  teams: Pick<Teams, 'all'>;
  /** The plugin's key-value store. */
  store: {
    compareAndSet(key: string, previous: Uint8Array | null, next: Uint8Array | null): Promise<boolean>;
  };
  /** Active system admins, bots among them. */
  systemAdmins(): Promise<Pick<DirectoryUser, 'Id' | 'IsBot'>[]>;
  /** Sends a direct message from our bot, once for each `onceKey`. */
  direct(userId: string, onceKey: string, messages: readonly TeamMessage[]): Promise<void>;
}

const FLAG = 'welcome';
const SENT = new TextEncoder().encode('1');
const MAX_ADMINS = 20;

/**
 * On a fresh install, tells the system admins the next step: once for each installation, and not at all when an admin
 * has named members already. With no admin yet, the next activation tries again.
 */
export async function welcome(options: WelcomeOptions): Promise<void> {
  if (options.teams.all().some((team) => team.members.length > 0)) {
    return;
  }
  const admins = (await options.systemAdmins()).filter((user) => !user.IsBot).slice(0, MAX_ADMINS);
  // Whoever sets the flag sends: several nodes start at once.
  if (admins.length === 0 || !(await options.store.compareAndSet(FLAG, null, SENT))) {
    return;
  }
  const messages = ['welcome.head', 'welcome.step', 'welcome.then'].map((key) => ({key, params: {}}));
  const results = await Promise.allSettled(admins.map(({Id}) => options.direct(Id, FLAG, messages)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined && results.every((result) => result.status === 'rejected')) {
    await options.store.compareAndSet(FLAG, SENT, null);
    throw new Error('no admin could be told what to do next', {cause: failed.reason});
  }
}
