import {z} from 'zod';
import {rememberedContent, withoutApprovals} from '../review/remembered';
import {peopleOfRow, type ReviewRow, rowOf} from '../review/review_row';
import {reportOn} from '../review/report_on';
import type {Review} from '../review/types';
import type {Clock} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import {JobQueue} from '../store/jobs';
import type {KeyValue} from '../store/keyvalue';
import {type Desk, isWithoutBoard} from './desk';
import {peopleOf} from './people';
import type {Log} from './ports';
import type {ReviewRows} from './review_rows';
import type {Reviews} from './reviews';

/** Rows that are made in one go, and numbers that are looked at: what is left is done in the next. */
const ROWS_AT_ONCE = 50;
const NUMBERS_AT_ONCE = 2000;
const ID = 'fill';

export interface RowsJobOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
  reviews: Reviews;
  rows: ReviewRows;
  desk: Desk;
  runner: JobRunner;
  clock: Clock;
  log: Log;
}

/**
 * Makes the rows of reviews that have none: those that an older version has stored, and those whose page could not be
 * read any more. Looked for at each start, by one node.
 */
export class RowsJob {
  private readonly queue: JobQueue<{below: number}>;

  constructor(private readonly options: RowsJobOptions) {
    const {kv, runner} = options;
    this.queue = new JobQueue({
      kv,
      name: 'rows',
      payload: z.object({below: z.number()}),
      onCorrupt: (key, asideKey, error) => {
        options.onCorrupt(key, asideKey, error);
      },
    });
    runner.register({queue: this.queue, run: ({below}) => this.run(below)});
  }

  begin(): void {
    const now = this.options.clock.now();
    this.queue.add(ID, {below: Number.MAX_SAFE_INTEGER}, now).catch((error: unknown) => {
      this.options.log.error('reviews that have no row are not looked for', {reason: String(error)});
    });
  }

  /** @param below numbers from here on have their rows */
  private async run(below: number): Promise<void> {
    const {reviews, rows, clock} = this.options;
    const all = (await reviews.everything()).filter(({number}) => number < below);
    const now = all.slice(0, NUMBERS_AT_ONCE);
    const missing = await rows.missing(now.map(({number}) => number));
    const entries = now.filter(({number}) => missing.includes(number)).slice(0, ROWS_AT_ONCE);
    for (const {id} of entries) {
      const row = await this.rowOf(id);
      if (row !== null) {
        await rows.fill(row);
      }
    }
    const next =
      missing.length > entries.length
        ? entries.at(-1)?.number
        : all.length > now.length
          ? now.at(-1)?.number
          : 0;
    if (next !== undefined && next > 0) {
      await this.queue.put(ID, {below: next}, clock.now(), clock.now());
    }
  }

  /** Null for a review whose document cannot be read. */
  private async rowOf(id: string): Promise<ReviewRow | null> {
    const {value: review} = await this.options.reviews.hold(id);
    if (review === null) {
      return null;
    }
    const {desk} = this.options;
    const teams = desk.options.teams.all();
    try {
      const {report, memberships} = await desk.look(review);
      const others = await desk.membershipsOf(peopleOfRow(review));
      return rowOf(review, report, teams, new Map([...memberships, ...others]));
    } catch (error) {
      if (!isWithoutBoard(error)) {
        throw error;
      }
      return this.unseen(review);
    }
  }

  private async unseen(review: Review): Promise<ReviewRow> {
    const {desk} = this.options;
    const teams = desk.options.teams.all();
    const view = {review, content: rememberedContent(review)};
    const memberships = await desk.membershipsOf([...peopleOf(view), ...peopleOfRow(review)]);
    const report = reportOn(view, teams, memberships);
    return rowOf(review, review.status === 'open' ? withoutApprovals(report) : report, teams, memberships);
  }
}
