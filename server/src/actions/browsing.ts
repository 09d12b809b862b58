import type {ReviewRow} from '../review/review_row';
import {type RowState, ROW_STATES, stateOfRow} from '../review/row_state';
import {orNull} from '../signoff/or_null';
import type {ReviewRows} from '../signoff/review_rows';
import type {Doorman} from './doorman';
import type {Server} from './ports';
import type {RecordReading} from './record_reading';
import type {Actor} from './types';

export const SORTS = ['started', 'ended', 'due', 'title', 'state', 'items'] as const;
export type Sort = (typeof SORTS)[number];

/** Which reviews are looked for; '' is any. */
export interface BrowseFilter {
  states: readonly RowState[];
  mattermostTeamId: string;
  /** A reviewing team's id. */
  team: string;
  /** The DRI's user name, with or without `@`. */
  dri: string;
  /** Words that key, title, service or template have. */
  text: string;
}

export interface BrowseQuery extends BrowseFilter {
  sort: Sort;
  descending: boolean;
  /** Counted from 1. */
  page: number;
}

export interface Browsed {
  rows: ReviewRow[];
  /** Whether there is another page. */
  more: boolean;
}

export interface BrowsingOptions {
  rows: Pick<ReviewRows, 'open' | 'newestFirst'>;
  reading: Pick<RecordReading, 'mayRead'>;
  doorman: Pick<Doorman, 'isSystemAdmin'>;
  server: Pick<Server, 'getUserByUsername'>;
}

const PER_PAGE = 25;
const PER_COLUMN = 20;
/** Channels that are asked about at once: as a rule these are enough for a page. */
const AT_ONCE = 40;

/** Looking through all reviews in the channels that somebody can read, sorted and by pages. It reads rows only. */
export class Browsing {
  constructor(private readonly options: BrowsingOptions) {}

  async page({userId}: Actor, query: BrowseQuery): Promise<Browsed> {
    const wanted = (await this.wanted(query)).sort(inOrder(query));
    const mayRead = await this.readerFor(userId);
    return readable(wanted, mayRead, (query.page - 1) * PER_PAGE, PER_PAGE);
  }

  /** The newest of each of the states that are looked for. */
  async board({userId}: Actor, filter: BrowseFilter): Promise<(Browsed & {state: RowState})[]> {
    const wanted = await this.wanted(filter);
    const mayRead = await this.readerFor(userId);
    return Promise.all(
      filter.states.map(async (state) => {
        const mine = wanted.filter((row) => stateOfRow(row) === state).sort(newestFirst(state));
        return {state, ...(await readable(mine, mayRead, 0, PER_COLUMN))};
      }),
    );
  }

  private async wanted(filter: BrowseFilter): Promise<ReviewRow[]> {
    const isWanted = await this.filterOf(filter);
    return isWanted === null ? [] : (await this.rowsOf(filter.states)).filter(isWanted);
  }

  /** Only pages with open reviews are read for open ones. */
  private async rowsOf(states: readonly RowState[]): Promise<ReviewRow[]> {
    if (!states.includes('closed') && !states.includes('cancelled')) {
      return this.options.rows.open();
    }
    const all: ReviewRow[] = [];
    for await (const rows of this.options.rows.newestFirst()) {
      all.push(...rows);
    }
    return all;
  }

  /** Null where nothing can be found. */
  private async filterOf(filter: BrowseFilter): Promise<((row: ReviewRow) => boolean) | null> {
    const {states, mattermostTeamId, team, dri, text} = filter;
    const driId = await this.idOf(dri);
    if (driId === null) {
      return null;
    }
    const words = text
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    return (row) =>
      states.includes(stateOfRow(row)) &&
      (mattermostTeamId === '' || row.mattermostTeamId === mattermostTeamId) &&
      (driId === '' || row.driId === driId) &&
      (team === '' || row.teams.some(({id}) => id === team)) &&
      (words.length === 0 || hasAll(row, words));
  }

  /** '' for nobody in particular, null for somebody who does not exist. */
  private async idOf(name: string): Promise<string | null> {
    const bare = name.trim().replace(/^@/u, '').toLowerCase();
    return bare === '' ? '' : ((await orNull(this.options.server.getUserByUsername(bare)))?.Id ?? null);
  }

  /** Each channel is asked about once, and none for a system admin. For one answer only: rights change. */
  private async readerFor(userId: string): Promise<(channelId: string) => Promise<boolean>> {
    const {doorman, reading} = this.options;
    if (await doorman.isSystemAdmin(userId)) {
      return () => Promise.resolve(true);
    }
    const asked = new Map<string, Promise<boolean>>();
    return (channelId) => {
      const known = asked.get(channelId) ?? reading.mayRead(userId, channelId);
      asked.set(channelId, known);
      return known;
    };
  }
}

async function readable(
  rows: readonly ReviewRow[],
  mayRead: (channelId: string) => Promise<boolean>,
  first: number,
  count: number,
): Promise<Browsed> {
  const found: ReviewRow[] = [];
  for (let start = 0; start < rows.length && found.length <= first + count; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE);
    const may = await Promise.all(some.map(({channelId}) => mayRead(channelId)));
    found.push(...some.filter((_, place) => may[place]));
  }
  return {rows: found.slice(first, first + count), more: found.length > first + count};
}

function hasAll({key, title, service, template}: ReviewRow, words: readonly string[]): boolean {
  const where = `${key} ${title} ${service} ${template.title}`.toLowerCase();
  return words.every((word) => where.includes(word));
}

function newestFirst(state: RowState): (one: ReviewRow, other: ReviewRow) => number {
  const hasEnded = state === 'closed' || state === 'cancelled';
  return (one, other) =>
    (hasEnded ? other.endedAt - one.endedAt : other.createdAt - one.createdAt) || other.number - one.number;
}

/** What there is none of, a date for example, comes last in either direction. */
function inOrder({
  sort,
  descending,
}: Pick<BrowseQuery, 'sort' | 'descending'>): (one: ReviewRow, other: ReviewRow) => number {
  const direction = descending ? -1 : 1;
  const byNumber = (value: (row: ReviewRow) => number) => (one: ReviewRow, other: ReviewRow) => {
    const [mine, theirs] = [value(one), value(other)];
    if (mine === 0 || theirs === 0) return Number(mine === 0) - Number(theirs === 0);
    return direction * (mine - theirs);
  };
  const compare = {
    started: byNumber(({createdAt}) => createdAt),
    ended: byNumber(({endedAt}) => endedAt),
    due: byNumber(({dueAt}) => dueAt),
    items: byNumber(({items, done}) => (items === 0 ? 0 : 1 + done / items)),
    state: byNumber((row) => 1 + ROW_STATES.indexOf(stateOfRow(row))),
    title: (one: ReviewRow, other: ReviewRow) => direction * one.title.localeCompare(other.title),
  }[sort];
  return (one, other) => compare(one, other) || other.number - one.number;
}
