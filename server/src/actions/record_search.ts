import {matchTeam} from '../review/names';
import {Refusal} from '../review/refusal';
import type {ReviewRow} from '../review/review_row';
import {zoneOf} from '../review/time_zone';
import {isNotFound, type TeamsNow} from '../signoff/ports';
import type {ReviewRows} from '../signoff/review_rows';
import type {Server} from './ports';
import type {RecordReading} from './record_reading';
import type {Actor} from './types';

const PER_PAGE = 20;
const USER_ID = /^[a-z0-9]{26}$/u;

/** What is looked for; '' is anything. Days as they are typed: `2026-12-01`. */
export interface RecordQuery {
  /** Words that key, title or service have. */
  text: string;
  service: string;
  /** A reviewing team's name or alias, or its id. */
  team: string;
  /** User name with or without `@`; the id of somebody whose account is gone. */
  person: string;
  from: string;
  to: string;
  status: 'closed' | 'cancelled' | 'all';
  /** Counted from 1. */
  page: number;
}

export interface Found {
  rows: ReviewRow[];
  /** Whether there is another page. */
  more: boolean;
}

export interface RecordSearchOptions {
  rows: Pick<ReviewRows, 'newestFirst'>;
  reading: Pick<RecordReading, 'mayRead'>;
  teams: TeamsNow;
  server: Pick<Server, 'getUser' | 'getUserByUsername'>;
}

/** Searches what has ended, in the channels that somebody can read. */
export class RecordSearch {
  constructor(private readonly options: RecordSearchOptions) {}

  /**
   * The newest first; what is not looked at any more is not read.
   * @throws Refusal `user.unknown`, `search.day-unreadable`, `search.day-impossible`
   */
  async search({userId}: Actor, query: RecordQuery): Promise<Found> {
    const isWanted = await this.filterOf(userId, query);
    const mayRead = this.readerOf(userId);
    const first = (query.page - 1) * PER_PAGE;
    const found: ReviewRow[] = [];
    for await (const rows of this.options.rows.newestFirst()) {
      for (const row of rows) {
        if (isWanted(row) && (await mayRead(row.channelId))) {
          found.push(row);
          if (found.length > first + PER_PAGE) {
            return {rows: found.slice(first, first + PER_PAGE), more: true};
          }
        }
      }
    }
    return {rows: found.slice(first), more: false};
  }

  /** Each channel is asked about once. For one answer only: rights change. */
  private readerOf(userId: string): (channelId: string) => Promise<boolean> {
    const asked = new Map<string, Promise<boolean>>();
    return (channelId) => {
      const known = asked.get(channelId) ?? this.options.reading.mayRead(userId, channelId);
      asked.set(channelId, known);
      return known;
    };
  }

  private async filterOf(userId: string, query: RecordQuery): Promise<(row: ReviewRow) => boolean> {
    const {text, service, status} = query;
    const [from, to] = await this.period(userId, query);
    const teamId = this.teamIdOf(query.team);
    const person = await this.personId(query.person);
    const words = text
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    const tests: ((row: ReviewRow) => boolean)[] = [
      (row) => (status === 'all' ? row.status !== 'open' : row.status === status),
      ({endedAt}) => endedAt >= from && endedAt < to,
      (row) => service === '' || row.service.toLowerCase() === service.toLowerCase(),
      ({teams}) => teamId === '' || teams.some(({id}) => id === teamId),
      (row) => person === '' || peopleOf(row).includes(person),
      ({key, title, service: of}) => {
        const where = `${key} ${title} ${of}`.toLowerCase();
        return words.every((word) => where.includes(word));
      },
    ];
    return (row) => tests.every((test) => test(row));
  }

  private async period(userId: string, {from, to}: RecordQuery): Promise<[number, number]> {
    if (from === '' && to === '') {
      return [0, Infinity];
    }
    const {daySpan} = await import('../review/day_span');
    const zone = zoneOf((await this.options.server.getUser(userId)).Timezone);
    return [from === '' ? 0 : daySpan(from, zone).from, to === '' ? Infinity : daySpan(to, zone).to];
  }

  /** A team that is not configured any more is found by its id. */
  private teamIdOf(name: string): string {
    return name === '' ? '' : (matchTeam(name, this.options.teams.all())?.id ?? name.toLowerCase());
  }

  private async personId(name: string): Promise<string> {
    const bare = name.replace(/^@/u, '').toLowerCase();
    if (bare === '') {
      return '';
    }
    try {
      // Deactivated or not: what they did stays.
      return (await this.options.server.getUserByUsername(bare)).Id;
    } catch (error) {
      if (!isNotFound(error)) {
        throw error;
      }
    }
    // Whose account was deleted for good is named by their id, as records have it.
    if (USER_ID.test(bare)) {
      return bare;
    }
    throw new Refusal('user.unknown', {count: 1, users: `@${bare}`});
  }
}

function peopleOf({driId, signers, reviewers}: ReviewRow): string[] {
  return [driId, ...signers, ...reviewers.map(({userId}) => userId)];
}
