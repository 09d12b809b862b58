import {playbooksHealth, type HealthOptions} from '../boards/playbooks/health';
import type {PlaybooksParts} from '../boards/playbooks/assemble';
import type {Engine} from '../signoff/engine';
import {readPhrase} from '../signoff/phrases';
import {teamsText, type ConfigurationStore} from '../teams/team_configuration';
import type {Directory} from '../teams/directory';
import {Console, type ConsoleOptions} from './console';

export interface AssembleConsoleOptions extends Pick<
  ConsoleOptions,
  'version' | 'isSystemAdmin' | 'teams' | 'membership'
> {
  api: Directory &
    HealthOptions['api'] &
    ConsoleOptions['keys'] &
    Pick<ConfigurationStore, 'getPluginConfig'> & {getPluginStatus(id: string): Promise<{State: number}>};
  engine: Pick<Engine, 'reviews' | 'runner'>;
  openReviewsNeeding(teamId: string): Promise<string[]>;
  serverAddresses: HealthOptions['serverAddresses'];
  /** Everything of Playbooks, loaded when it is first needed. */
  playbooks(): Promise<Pick<PlaybooksParts, 'diary' | 'look'>>;
  /** Whether it runs. */
  isThere(): Promise<boolean>;
  boardFor(): Promise<string>;
}

/** What the System Console asks for, connected. */
export function assembleConsole(options: AssembleConsoleOptions): Console {
  const {api, engine} = options;
  const isThere = (): Promise<boolean> => options.isThere().catch(() => false);
  return new Console({
    ...options,
    directory: api,
    readPhrase,
    storedTeams: async () => teamsText(await api.getPluginConfig()),
    reviews: {
      openCount: async () => (await engine.reviews.openIds()).length,
      openNeeding: options.openReviewsNeeding,
    },
    jobs: () => engine.runner.waiting(),
    keys: api,
    playbooks: {
      health: async () =>
        playbooksHealth({
          api,
          serverAddresses: options.serverAddresses,
          // Where it does not run nothing was called, and nothing of it need be loaded.
          diary: (await isThere()) ? (await options.playbooks()).diary : null,
        }),
      isUsed: async () => (await options.boardFor().catch(() => '')) === 'playbooks' && isThere(),
      look: async (userId) => (await options.playbooks()).look(userId),
    },
  });
}
