import {Refusal} from '../review/refusal';
import type {ReviewingTeam} from '../review/types';
import type {PlaybooksHealth} from '../boards/playbooks/health';
import type {Phrase} from '../signoff/phrases';
import type {Directory} from '../teams/directory';
import type {Membership} from '../teams/membership';
import {checkTeamsText, type TeamsTextCheck} from '../teams/team_check';
import {readTeams} from '../teams/team_definition';
import type {Teams} from '../teams/teams';

export interface ConsoleOptions {
  version: string;
  isSystemAdmin(userId: string): Promise<boolean>;
  teams: Pick<Teams, 'all' | 'problems' | 'settings'>;
  membership: Pick<Membership, 'usersOf'>;
  directory: Directory;
  /** The teams' YAML as it is stored now. */
  storedTeams(): Promise<string>;
  readPhrase(text: string, teams: readonly ReviewingTeam[]): Phrase;
  reviews: {
    /** How many are open. */
    openCount(): Promise<number>;
    /** Keys of the open reviews that need the team's approval. */
    openNeeding(teamId: string): Promise<string[]>;
  };
  /** What waits to be done; `failing` was tried before. */
  jobs(): Promise<{waiting: number; failing: number}>;
  /** A page of the keys that are stored. */
  keys: {kvList(page: number, perPage: number): Promise<string[] | null>};
  playbooks: {
    health(): Promise<PlaybooksHealth>;
    /** Whether new reviews become runs now. */
    isUsed(): Promise<boolean>;
    /** Reads a little of Playbooks as the person. What goes wrong is kept for `health`; never rejects. */
    look(userId: string): Promise<void>;
  };
}

/** How the plugin is doing. */
export interface Health {
  version: string;
  settings: Teams['problems'];
  reviews: {open: number};
  jobs: {waiting: number; failing: number};
  setAside: number;
  playbooks: PlaybooksHealth & {
    isUsed: boolean;
    board: 'auto' | 'playbooks' | 'builtin';
    actAs: 'poster' | 'bot';
  };
}

/** A check of the teams, with what saving them would replace and take away. */
export interface ConsoleTeamsCheck extends TeamsTextCheck {
  needed: {id: string; name: string; reviews: string[]}[];
  stored: string;
}

const KEYS_IN_PAGE = 1000;
const MOST_PAGES = 100;
/** How `store/documents.ts` begins the key of what cannot be read. */
const SET_ASIDE = 'corrupt-';
const SHOWN_REVIEWS = 10;

/**
 * What the System Console shows, for system admins only. Nothing is changed by it. Each method throws a Refusal
 * `rights.console` for anybody else.
 */
export class Console {
  constructor(private readonly options: ConsoleOptions) {}

  /** What a text of teams means right now, saved or not. */
  async checkTeams(userId: string, text: string): Promise<ConsoleTeamsCheck> {
    await this.requireAdmin(userId);
    const [check, stored] = await Promise.all([
      checkTeamsText(text, this.options),
      this.options.storedTeams(),
    ]);
    return {...check, stored, needed: check.problems.length > 0 ? [] : await this.needed(check)};
  }

  /**
   * How words would be read.
   * @param teams YAML of teams that are not saved yet; undefined for those in force, which also stand in for wrong ones
   */
  async readPhrase(
    userId: string,
    text: string,
    teams: string | undefined,
  ): Promise<Phrase & {asTyped: boolean}> {
    await this.requireAdmin(userId);
    const typed = teams === undefined ? null : readTeams(teams);
    const asTyped = typed !== null && 'value' in typed;
    const phrase = this.options.readPhrase(text, asTyped ? typed.value : this.options.teams.all());
    return {...phrase, asTyped};
  }

  async health(userId: string): Promise<Health> {
    await this.requireAdmin(userId);
    const {version, teams, reviews, playbooks} = this.options;
    const {board, actAs} = teams.settings;
    const [open, jobs, setAside, connection, isUsed] = await Promise.all([
      reviews.openCount(),
      this.options.jobs(),
      this.setAside(),
      playbooks.health(),
      playbooks.isUsed(),
    ]);
    return {
      version,
      settings: teams.problems,
      reviews: {open},
      jobs,
      setAside,
      playbooks: {...connection, isUsed, board, actAs},
    };
  }

  /** Calls Playbooks as the person, then tells how things are. */
  async look(userId: string): Promise<Health> {
    await this.requireAdmin(userId);
    await this.options.playbooks.look(userId);
    return this.health(userId);
  }

  private async needed({teams}: TeamsTextCheck): Promise<ConsoleTeamsCheck['needed']> {
    const kept = new Set(teams.map(({id}) => id));
    const needed: ConsoleTeamsCheck['needed'] = [];
    for (const {id, name} of this.options.teams.all()) {
      const reviews = kept.has(id) ? [] : await this.options.reviews.openNeeding(id);
      if (reviews.length > 0) {
        needed.push({id, name, reviews: reviews.slice(0, SHOWN_REVIEWS)});
      }
    }
    return needed;
  }

  private async setAside(): Promise<number> {
    let count = 0;
    for (let page = 0; page < MOST_PAGES; page++) {
      const keys = (await this.options.keys.kvList(page, KEYS_IN_PAGE)) ?? [];
      count += keys.filter((key) => key.startsWith(SET_ASIDE)).length;
      if (keys.length < KEYS_IN_PAGE) {
        break;
      }
    }
    return count;
  }

  private async requireAdmin(userId: string): Promise<void> {
    if (!(await this.options.isSystemAdmin(userId))) {
      throw new Refusal('rights.console');
    }
  }
}
