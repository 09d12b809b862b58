import {isDeepStrictEqual} from 'node:util';
import {LRUCache} from 'lru-cache';
import type {ReviewRow} from '../review/review_row';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';
import {
  type ChannelRows,
  channelRowsSchema,
  type PageSummary,
  type RowsDirectory,
  rowsDirectorySchema,
  type RowsPage,
  rowsPageSchema,
} from './review_row_schema';

/** The rows of a page as they are to be; the same array for no change. */
type Change = (rows: ReviewRow[]) => ReviewRow[];

const ROWS_PER_PAGE = 100;
/** Pages that this process keeps as it read them: some 4,000 reviews. */
const KEPT_PAGES = 40;
const DIRECTORY = 'directory';
/** Reviews of which this process remembers that they are among those of their channel. */
const KEPT_NUMBERS = 2000;
/** Says, among what there is of channels, that no row is missing there. No channel is called so. */
const COMPLETE = 'complete';

export interface Period {
  /** Unix ms, inclusive. */
  from: number;
  /** Unix ms, exclusive. */
  to: number;
}

/**
 * A small row of each review, for whatever looks over many of them. Rows lie in pages of a hundred, by the number in the
 * review's key. A directory says which version of each page there is: a page that this process has read is read again
 * only when it has changed. Reads may be stale by what the server's replica, or a node that has just died, is late.
 */
export class ReviewRows {
  private readonly pages: Documents<RowsPage>;
  private readonly directory: Documents<RowsDirectory>;
  private readonly channels: Documents<ChannelRows>;
  private readonly inChannel = new LRUCache<number, string>({max: KEPT_NUMBERS});
  private channelsComplete = false;
  private readonly kept = new LRUCache<number, RowsPage>({max: KEPT_PAGES});
  /** Within a process changes wait for each other, instead of meeting in compare-and-set. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(options: {kv: KeyValue; onCorrupt(key: string, asideKey: string, error: Error): void}) {
    this.pages = new Documents({...options, prefix: 'rows-', schema: rowsPageSchema});
    this.directory = new Documents({...options, prefix: 'rows-', schema: rowsDirectorySchema});
    this.channels = new Documents({...options, prefix: 'rows-of-', schema: channelRowsSchema});
  }

  /** Stores the row of a review that the caller has in hand. Repeated, it makes good what a crash has cut short. */
  async put(row: ReviewRow): Promise<void> {
    // First: a row that is there is found by its channel.
    await this.addToChannel(row.channelId, [row.number]);
    await this.inTurn(pageOf(row.number), (rows) =>
      rows.some((before) => before.number === row.number && isDeepStrictEqual(before, row))
        ? rows
        : withRow(rows, row),
    );
  }

  /** Stores rows of reviews that nobody has in hand, where there is none yet. */
  async fill(rows: readonly ReviewRow[]): Promise<void> {
    await this.addToChannels(rows);
    for (const place of new Set(rows.map(({number}) => pageOf(number)))) {
      await this.inTurn(place, (present) => {
        const there = new Set(present.map(({number}) => number));
        return rows
          .filter(({number}) => pageOf(number) === place && !there.has(number))
          .reduce(withRow, present);
      });
    }
  }

  /** Which of these numbers have no row. May be stale. */
  async missing(numbers: readonly number[]): Promise<number[]> {
    const pages = await this.read([...new Set(numbers.map(pageOf))]);
    const there = new Set(pages.flatMap(({rows}) => rows.map(({number}) => number)));
    return numbers.filter((number) => !there.has(number));
  }

  /** Rows of the reviews that are open, the newest first. */
  async open(): Promise<ReviewRow[]> {
    return (await this.where((page) => page.open > 0)).filter(({status}) => status === 'open');
  }

  /** Rows of the reviews of a channel, the newest first. For a channel without any, one entry is read. */
  async ofChannel(channelId: string): Promise<ReviewRow[]> {
    const isOfIt = (row: ReviewRow): boolean => row.channelId === channelId;
    if (!(await this.isEveryRowInItsChannel())) {
      return (await this.where(() => true)).filter(isOfIt);
    }
    const numbers = (await this.channels.get(channelId))?.numbers ?? [];
    if (numbers.length === 0) {
      return [];
    }
    const pages = await this.read([...new Set(numbers.map(pageOf))]);
    return pages.flatMap(({rows}) => rows.filter(isOfIt)).sort((one, other) => other.number - one.number);
  }

  /** Makes rows that an older version has stored known by their channels, once. */
  async sortIntoChannels(): Promise<void> {
    if (await this.isEveryRowInItsChannel()) {
      return;
    }
    for await (const rows of this.newestFirst()) {
      await this.addToChannels(rows);
    }
    await this.channels.update(COMPLETE, () => ({numbers: []}));
    this.channelsComplete = true;
  }

  /**
   * Rows of all reviews that were started or have ended in the period, or are open, or have open gaps; the newest
   * first.
   */
  async between({from, to}: Period): Promise<ReviewRow[]> {
    const rows = await this.where(
      ({open, gaps, first, last}) => open > 0 || gaps > 0 || (first < to && last >= from),
    );
    const isIn = (at: number): boolean => at >= from && at < to;
    return rows.filter(
      (row) => isIn(row.createdAt) || isIn(row.endedAt) || row.status === 'open' || row.gaps.length > 0,
    );
  }

  /** All rows, the newest first, page by page: whoever has enough stops, and the rest is not read. */
  async *newestFirst(): AsyncGenerator<readonly ReviewRow[]> {
    const known = await this.known();
    for (const [number, {version}] of known) {
      const page = await this.page(number, version);
      yield page.rows.toReversed();
    }
  }

  private async isEveryRowInItsChannel(): Promise<boolean> {
    this.channelsComplete ||= (await this.channels.get(COMPLETE)) !== null;
    return this.channelsComplete;
  }

  private async addToChannels(rows: readonly ReviewRow[]): Promise<void> {
    for (const channelId of new Set(rows.map((row) => row.channelId))) {
      const mine = rows.filter((row) => row.channelId === channelId);
      await this.addToChannel(
        channelId,
        mine.map(({number}) => number),
      );
    }
  }

  private async addToChannel(channelId: string, numbers: readonly number[]): Promise<void> {
    const unknown = numbers.filter((number) => this.inChannel.get(number) !== channelId);
    if (unknown.length === 0) {
      return;
    }
    await this.channels.update(channelId, (current) => ({
      numbers: [...new Set([...(current?.numbers ?? []), ...unknown])],
    }));
    for (const number of unknown) this.inChannel.set(number, channelId);
  }

  private async where(wanted: (page: PageSummary) => boolean): Promise<ReviewRow[]> {
    const known = (await this.known()).filter(([, summary]) => wanted(summary));
    const pages = await Promise.all(known.map(([number, {version}]) => this.page(number, version)));
    return pages.flatMap(({rows}) => rows.toReversed());
  }

  /** The pages that there are, the newest first. */
  private async known(): Promise<[number, PageSummary][]> {
    const pages = (await this.directory.get(DIRECTORY))?.pages ?? {};
    return Object.entries(pages)
      .map(([number, summary]): [number, PageSummary] => [Number(number), summary])
      .sort(([one], [other]) => other - one);
  }

  private async read(numbers: readonly number[]): Promise<RowsPage[]> {
    const versions = new Map((await this.known()).map(([number, {version}]) => [number, version]));
    return Promise.all(numbers.map((number) => this.page(number, versions.get(number) ?? Infinity)));
  }

  /** @param version the oldest that will do */
  private async page(number: number, version: number): Promise<RowsPage> {
    const kept = this.kept.get(number);
    if (kept !== undefined && kept.version >= version) {
      return kept;
    }
    const page = shared((await this.pages.get(String(number))) ?? {version: 0, rows: []});
    this.keep(number, page);
    return page;
  }

  private keep(number: number, page: RowsPage): void {
    if (page.version >= (this.kept.get(number)?.version ?? 0)) {
      this.kept.set(number, page);
    }
  }

  private async inTurn(place: number, change: Change): Promise<void> {
    const mine = this.turn.then(() => this.write(place, change));
    this.turn = mine.catch(() => undefined);
    await mine;
  }

  /**
   * The page first: until the directory has its version, others may show what they have kept. What the directory says
   * comes from one version of the page, the newest that anybody has told it of.
   */
  private async write(place: number, change: Change): Promise<void> {
    const listed = (await this.directory.get(DIRECTORY))?.pages[String(place)];
    // Also written when nothing changes: only a write proves that it was not a stale read.
    const page = await this.pages.update(String(place), (current) => {
      // One that could not be read any more begins anew, behind what was.
      const {version, rows} = current ?? {version: listed?.version ?? 0, rows: []};
      const next = change(rows);
      return next === rows ? {version, rows} : {version: version + 1, rows: next};
    });
    if (page === null) {
      return;
    }
    this.keep(place, page);
    // A version only grows: a stale read can say too little, and never too much.
    if (listed === undefined || listed.version < page.version) {
      await this.directory.update(DIRECTORY, (current) => {
        const pages = current?.pages ?? {};
        const present = pages[String(place)];
        return present !== undefined && present.version >= page.version
          ? {pages}
          : {pages: {...pages, [String(place)]: summaryOf(page)}};
      });
    }
  }
}

function pageOf(number: number): number {
  return Math.floor(number / ROWS_PER_PAGE);
}

function withRow(rows: ReviewRow[], row: ReviewRow): ReviewRow[] {
  return [...rows.filter(({number}) => number !== row.number), row].sort((a, b) => a.number - b.number);
}

/** Titles of items are the same in most rows: one text for each is kept, and compared in no time. */
function shared({version, rows}: RowsPage): RowsPage {
  const titles = new Map<string, string>();
  const known = (title: string): string => {
    const same = titles.get(title) ?? title;
    titles.set(same, same);
    return same;
  };
  return {
    version,
    rows: rows.map((row) => ({
      ...row,
      skipped: row.skipped.map(({title, notApplicable}) => ({title: known(title), notApplicable})),
    })),
  };
}

function summaryOf({version, rows}: RowsPage): PageSummary {
  return {
    version,
    open: rows.filter(({status}) => status === 'open').length,
    gaps: rows.reduce((sum, {gaps}) => sum + gaps.length, 0),
    first: Math.min(...rows.map(({createdAt}) => createdAt)),
    last: Math.max(...rows.map(({createdAt, endedAt}) => Math.max(createdAt, endedAt))),
  };
}
