import pLimit from 'p-limit';
import {z} from 'zod';
import {BoardRefused} from '../boards/board';
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

/** How long one run goes on, in less time than a job may take; what is left then is done in the next. */
const RUN_MS = 10_000;
/** Reviews whose rows are looked for, and then made, at the same time. */
const LOOKED_FOR = 100;
const AT_ONCE = 4;
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

  /**
   * A review whose row cannot be made holds up no other: it is tried again once the rest is done.
   * @param below numbers from here on have their rows
   */
  private async run(below: number): Promise<void> {
    const {reviews, rows, clock} = this.options;
    const until = clock.now() + RUN_MS;
    const failures: unknown[] = [];
    const all = (await reviews.everything()).filter(({number}) => number < below);
    for (let start = 0; start < all.length; start += LOOKED_FOR) {
      const some = all.slice(start, start + LOOKED_FOR);
      if (clock.now() >= until) {
        const next = (some[0]?.number ?? 0) + 1;
        await this.queue.put(ID, {below: next}, clock.now(), clock.now());
        return;
      }
      const missing = new Set(await rows.missing(some.map(({number}) => number)));
      const limit = pLimit(AT_ONCE);
      const made = await Promise.allSettled(
        some.filter(({number}) => missing.has(number)).map(({id}) => limit(() => this.rowOf(id))),
      );
      await rows.fill(made.flatMap((each) => (each.status === 'fulfilled' ? (each.value ?? []) : [])));
      failures.push(...made.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : [])));
    }
    await rows.sortIntoChannels();
    const [failure] = failures;
    if (failure !== undefined) {
      throw new Error(`${String(failures.length)} reviews have no row yet`, {cause: failure});
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
      // Also a run that our bot may not see any more: what was seen last says enough.
      if (!isWithoutBoard(error) && !(error instanceof BoardRefused)) {
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
