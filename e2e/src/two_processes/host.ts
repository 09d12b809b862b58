import {Announced} from '../../../server/test/fakes/announced';
import {FakeMattermost, type FakeUser} from '../../../server/test/fakes/mattermost';
import {directoryOf} from '../../../server/test/fakes/playbooks/directory';
import {behindServer} from '../../../server/test/fakes/playbooks/mount';
import {StandInPlaybooks} from '../../../server/test/fakes/playbooks/stand_in';
import {fastClock} from './fast_clock';
import type {Settings} from './sides';

/** Told of every request of a process before it is carried out; carries it out. */
export type OnRequest = (request: Request, carryOut: () => Promise<Response>) => Promise<Response>;

/** The server that all processes of the plugin are on, with Playbooks: what it keeps outlives each of them. */
export class Host {
  readonly mattermost = new FakeMattermost();
  readonly chat = new Announced();
  readonly bot = this.mattermost.addUser('prr', {IsBot: true});
  readonly clockSince = Date.now();
  readonly clock = fastClock(this.clockSince);
  readonly playbooks = new StandInPlaybooks({
    directory: directoryOf(this.mattermost),
    clock: () => this.clock.now(),
  });
  private readonly people = new Map<string, FakeUser>();
  private readonly tokens = new Map<string, string>();
  private made = 0;

  constructor() {
    for (const name of ['dave', 'alice', 'bob', 'carol']) {
      this.people.set(name, this.mattermost.addUser(name));
    }
  }

  /** dave, alice, bob or carol. */
  person(name: string): FakeUser {
    const user = this.people.get(name);
    if (user === undefined) {
      throw new Error(`nobody is called ${name}`);
    }
    return user;
  }

  addChannel(name: string) {
    return this.mattermost.addChannel(name, [...this.people.values()]);
  }

  /** What a process of the plugin may call. */
  get objects(): Record<string, object> {
    const sessions = {
      createSession: async ({UserId}: {UserId: string}) => {
        this.made += 1;
        const [Id, Token] = [`session-${String(this.made)}`, `token-${String(this.made)}`];
        this.tokens.set(Token, UserId);
        return {Id, Token};
      },
      revokeSession: async (id: string) => {
        this.tokens.delete(id.replace('session', 'token'));
      },
      isSystemAdmin: (userId: string) => this.mattermost.hasPermissionTo(userId, {Id: 'manage_system'}),
    };
    return {api: withMethods(this.mattermost, sessions), chat: this.chat};
  }

  /** A way to Playbooks for one process: by it we know whose request is whose. @returns what to tell that process */
  async open(
    node: string,
    databaseUrl: string,
    onRequest: OnRequest,
  ): Promise<{settings: Settings; close(): Promise<void>}> {
    const fetch = (request: Request) => onRequest(request, () => this.playbooks.fetch(request));
    const {url, close} = await behindServer({fetch}, (token) => this.tokens.get(token) ?? '');
    const settings: Settings = {
      databaseUrl,
      serverUrl: url,
      playbooksVersion: this.playbooks.version,
      botUserId: this.bot.Id,
      clockSince: this.clockSince,
      node,
    };
    return {settings, close};
  }

  /** For each receipt in a channel: the post that it answers. */
  receiptsIn(channelId: string): string[] {
    return this.chat.receipts.flatMap(({to, rootId}) => (to === channelId ? [rootId] : []));
  }
}

/** The object with some methods besides its own. */
function withMethods(object: object, methods: object): object {
  return new Proxy(object, {
    get: (target, name): unknown => {
      const from = name in methods ? methods : target;
      const value: unknown = Reflect.get(from, name);
      return typeof value === 'function' ? value.bind(from) : value;
    },
  });
}
