import {Refusal} from '../review/refusal';
import type {ReviewingTeam} from '../review/types';
import type {Problem} from '../yaml/problem';
import {DEFAULT_TEAMS} from './settings';
import {readTeams} from './team_definition';
import {TeamDocument} from './team_document';
import type {ConfigurationReader, Teams} from './teams';

export interface ConfigurationStore extends ConfigurationReader {
  /** Replaces the plugin's whole part of the server configuration; throws when the server refuses. */
  savePluginConfig(configuration: Record<string, unknown>): Promise<void>;
}

/** What a mistake in an edit is called when a person made it in a command. */
const REFUSALS: Record<string, string> = {
  'problem.team-name': 'team.bad-name',
  'problem.team-alias': 'team.bad-alias',
  'problem.team-aliases': 'team.too-many-aliases',
  'problem.team-word': 'team.reserved-word',
  'problem.team-name-twice': 'team.name-taken',
  'problem.team-id-twice': 'team.name-taken',
  'problem.team-members': 'team.too-many-members',
  'problem.team-quorum': 'team.bad-quorum',
  'problem.teams-none': 'team.last',
  'problem.teams-many': 'team.too-many',
};

/** The stored teams, changed one edit after the other: the server has no compare-and-set for its configuration. */
export class TeamConfiguration {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: ConfigurationStore,
    private readonly teams: Teams,
  ) {}

  /**
   * Edits the stored YAML and puts it into force.
   * @throws Refusal when the result is not right, when what is stored is not right, or when the server keeps its
   * configuration read-only; nothing was changed then
   */
  edit(change: (document: TeamDocument, teams: readonly ReviewingTeam[]) => void): Promise<void> {
    const run = this.#last.then(() => this.#edit(change));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #edit(change: (document: TeamDocument, teams: readonly ReviewingTeam[]) => void): Promise<void> {
    const stored = await this.store.getPluginConfig();
    const before = teamsText(stored);
    const read = readTeams(before);
    if ('problems' in read) {
      throw new Refusal('team.config-invalid', {count: read.problems.length});
    }
    const document = new TeamDocument(before);
    change(document, read.value);
    const text = document.toString();
    const result = readTeams(text);
    if ('problems' in result) {
      throw refusalOf(result.problems);
    }
    if (text !== before) {
      await this.#save(stored, text);
    }
  }

  async #save(stored: Record<string, unknown>, text: string): Promise<void> {
    const rest = Object.entries(stored).filter(([key]) => key.toLowerCase() !== 'teams');
    let after: Record<string, unknown>;
    try {
      await this.store.savePluginConfig({...Object.fromEntries(rest), teams: text});
      after = await this.store.getPluginConfig();
    } catch (error) {
      throw readOnly(text, reasonOf(error));
    }
    // A setting from an environment variable is saved without an error, and stays what it was.
    if (teamsText(after) !== text) {
      throw readOnly(text, '');
    }
    this.teams.take(after);
  }
}

/** The teams' YAML in a stored configuration; the default where there is none. */
export function teamsText(configuration: Record<string, unknown>): string {
  const text = Object.entries(configuration).find(([key]) => key.toLowerCase() === 'teams')?.[1];
  return typeof text === 'string' && text.trim() !== '' ? text : DEFAULT_TEAMS;
}

function refusalOf(problems: readonly Problem[]): Error {
  for (const {key, params} of problems) {
    const code = REFUSALS[key];
    if (code !== undefined) {
      return new Refusal(code, params);
    }
  }
  return new Error(`an edit made the teams unreadable: ${JSON.stringify(problems)}`);
}

/** Carries the whole YAML, so that an admin can put it where the configuration is kept. */
function readOnly(yaml: string, reason: string): Refusal {
  return new Refusal('team.config-read-only', {yaml, reason, hasReason: reason === '' ? 0 : 1});
}

function reasonOf(error: unknown): string {
  if (
    typeof error === 'object' &&
    error !== null &&
    'Message' in error &&
    typeof error.Message === 'string'
  ) {
    return error.Message;
  }
  return error instanceof Error ? error.message : String(error);
}
