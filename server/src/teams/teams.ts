import {matchTeam} from '../review/names';
import type {ReviewingTeam} from '../review/types';
import type {Problem} from '../yaml/problem';
import {DEFAULT_TEAMS, parseSettings, type Settings} from './settings';

/** What the holder needs of the Plugin API. */
export interface ConfigurationReader {
  /** The plugin's own part of the server configuration, as it is stored: without defaults. */
  getPluginConfig(): Promise<Record<string, unknown>>;
}

export interface TeamsOptions {
  configuration: ConfigurationReader;
  /** Called with everything that is wrong when a configuration is refused. */
  onProblems: (problems: readonly Problem[]) => void;
}

/** The settings in force: the last configuration that was right. Invalid ones never take effect. */
export class Teams {
  #settings: Settings;
  #problems: readonly Problem[] = [];
  readonly #options: TeamsOptions;

  constructor(options: TeamsOptions) {
    this.#options = options;
    const defaults = parseSettings({teams: DEFAULT_TEAMS});
    if ('problems' in defaults) {
      throw new Error('the default settings do not pass their own check');
    }
    this.#settings = defaults.settings;
  }

  /** Reads the configuration again: for OnConfigurationChange and for activation. */
  async reload(): Promise<void> {
    this.take(await this.#options.configuration.getPluginConfig());
  }

  /** Puts a configuration into force if it is right; else keeps the one before and remembers what is wrong. */
  take(raw: Record<string, unknown>): void {
    const result = parseSettings(raw);
    if ('problems' in result) {
      this.#problems = result.problems;
      this.#options.onProblems(result.problems);
      return;
    }
    this.#problems = [];
    this.#settings = result.settings;
  }

  get settings(): Readonly<Settings> {
    return this.#settings;
  }

  /** What is wrong with the stored configuration, which is therefore not in force; empty when all is well. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  all(): readonly ReviewingTeam[] {
    return this.#settings.teams;
  }

  byId(id: string): ReviewingTeam | undefined {
    return this.#settings.teams.find((team) => team.id === id);
  }

  /** The team that people call so: by id, name or alias, whatever the case. */
  byNameOrAlias(text: string): ReviewingTeam | undefined {
    return matchTeam(text, this.#settings.teams);
  }
}
