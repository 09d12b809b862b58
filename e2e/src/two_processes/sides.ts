import type {Actor, StartInput} from '../../../server/src/actions/types';
import type {Server} from '../../../server/src/actions/ports';
import type {SessionApi} from '../../../server/src/boards/playbooks/client/ports';
import type {
  Places,
  Post,
  Posts,
  Reactions,
  Sessions,
  SystemAdmins,
  Users,
} from '../../../server/src/signoff/ports';

/** What a process of the plugin has to know. */
export interface Settings {
  databaseUrl: string;
  /** Of the server that has Playbooks, for this process. */
  serverUrl: string;
  playbooksVersion: string;
  botUserId: string;
  /** @see fastClock */
  clockSince: number;
  /** This process, unlike any other. */
  node: string;
}

/** The plugin, as the server calls it. */
export interface PluginSide {
  begin(settings: Settings): Promise<void>;
  /** MessageHasBeenPosted. */
  onPost(context: {sessionId: string}, post: Post): Promise<void>;
  /** `/prr start`. @returns the run's id */
  start(actor: Actor, input: StartInput): Promise<string>;
}

/** The server, as the plugin calls it: the Plugin API, but for the store, which each process has a connection to. */
export type Api = Posts & Users & Sessions & Reactions & Places & Server & SystemAdmins & SessionApi;
