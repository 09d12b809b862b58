import {BoardAway, BoardMissing} from '../boards/board';
import {type ReviewRow, waitsFor} from '../review/review_row';
import type {Review} from '../review/types';
import {isWaiting, waitingFor} from '../review/waiting_for';
import {type Desk, NoSuchBoard} from '../signoff/desk';
import type {MembershipNow} from '../signoff/ports';
import type {ReviewRows} from '../signoff/review_rows';
import type {Reviews} from '../signoff/reviews';
import type {Clock} from '../store/clock';
import type {Doorman} from './doorman';
import type {Actor, Listed, ListedReview, ListFilter, PendingWork, Reported} from './types';

const PER_PAGE = 20;

export interface OverviewOptions {
  desk: Desk;
  reviews: Reviews;
  rows: ReviewRows;
  doorman: Doorman;
  membership: MembershipNow;
  clock: Clock;
  /** Takes in what people did on the board. Never throws. */
  refresh(review: Review): Promise<void>;
}

/** What there is, for somebody: never a review in a channel that they cannot read. */
export class Overview {
  constructor(private readonly options: OverviewOptions) {}

  /** The newest first. @param filter `page` counts from 1 @returns whether there are older ones than these */
  async list({userId}: Actor, {status, page}: ListFilter): Promise<Listed> {
    const readable = this.options.doorman.readableBy(userId);
    const found: ReviewRow[] = [];
    // One more than is shown: whether there is another page is all that has to be known of the rest.
    const enough = page * PER_PAGE + 1;
    for await (const rows of this.rows(status)) {
      const may = await Promise.all(rows.map(({channelId}) => readable(channelId)));
      found.push(...rows.filter((_, place) => may[place]));
      if (found.length >= enough) break;
    }
    const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    return {reviews: await this.listed(shown, status), more: found.length >= enough};
  }

  private async *rows(status: ListFilter['status']): AsyncGenerator<readonly ReviewRow[]> {
    const {rows} = this.options;
    const pages = status === 'open' ? [await rows.open()] : rows.newestFirst();
    for await (const page of pages) {
      const wanted = page.filter((row) => status !== 'ended' || row.status !== 'open');
      // Some at once, for each channel is asked about: as a rule these are enough for a page.
      for (let start = 0; start < wanted.length; start += 2 * PER_PAGE) {
        yield wanted.slice(start, start + 2 * PER_PAGE);
      }
    }
  }

  /** Open ones as they are once it is known what people did on the board. */
  private async listed(rows: readonly ReviewRow[], status: ListFilter['status']): Promise<ListedReview[]> {
    const open = rows.flatMap((row) => (row.status === 'open' ? [row.id] : []));
    const now = new Map((await this.refreshed(open)).map((review) => [review.id, review]));
    const listed = await Promise.all(
      rows.map(async (row) => {
        const review = now.get(row.id);
        return review === undefined ? listedRow(row) : this.listedNow(review);
      }),
    );
    return listed.filter((review) => status !== 'open' || review.status === 'open');
  }

  async pending({userId}: Actor): Promise<PendingWork[]> {
    const {reviews, membership, clock} = this.options;
    const mine = await membership.teamsOf(userId);
    const open = await this.readableBy(userId, await reviews.allOpen());
    const waiting = (reported: Reported | null): PendingWork[] =>
      reported === null ? [] : pendingIn(reported, userId, mine, clock.now());
    const looked = await Promise.all(open.map(async (review) => ({review, seen: await this.look(review)})));
    // Only what is answered is read again: somebody may have done it on the board.
    const ids = looked.flatMap(({review, seen}) => (waiting(seen).length > 0 ? [review.id] : []));
    const again = (await this.refreshed(ids)).filter(({status}) => status === 'open');
    return (await Promise.all(again.map((review) => this.look(review)))).flatMap(waiting);
  }

  /** The reviews as they are once it is known what people did on the board. */
  private async refreshed(ids: readonly string[]): Promise<Review[]> {
    const found = await Promise.all(
      ids.map(async (id) => {
        const before = await this.options.reviews.get(id);
        if (before?.status !== 'open') {
          return before;
        }
        await this.options.refresh(before);
        return this.options.reviews.get(id);
      }),
    );
    return found.flatMap((review) => (review === null ? [] : [review]));
  }

  private async listedNow(review: Review): Promise<ListedReview> {
    const reported = review.status === 'open' ? await this.look(review) : null;
    const {key, title, channelId, status, driId, createdAt} = review;
    const waiting = reported?.report.approvals.filter(({state}) => state !== 'approved') ?? [];
    return {key, title, channelId, status, driId, createdAt, waitingFor: waiting.map(({name}) => name)};
  }

  /** Null when the board does not answer: a list without it is better than none. */
  private async look(review: Review): Promise<Reported | null> {
    try {
      return await this.options.desk.look(review);
    } catch (error) {
      if (error instanceof BoardAway || error instanceof BoardMissing || error instanceof NoSuchBoard) {
        return null;
      }
      throw error;
    }
  }

  private async readableBy<T extends {channelId: string}>(
    userId: string,
    entries: readonly T[],
  ): Promise<T[]> {
    const readable = this.options.doorman.readableBy(userId);
    const may = await Promise.all(entries.map(({channelId}) => readable(channelId)));
    return entries.filter((_, place) => may[place]);
  }
}

function listedRow(row: ReviewRow): ListedReview {
  const {key, title, channelId, status, driId, createdAt} = row;
  return {key, title, channelId, status, driId, createdAt, waitingFor: waitsFor(row).map(({name}) => name)};
}

function pendingIn(
  {review, report}: Reported,
  userId: string,
  mine: readonly {teamId: string; through: string}[],
  now: number,
): PendingWork[] {
  const {key, title, channelId, cardPostId} = review;
  const waiting = waitingFor({review, report}, userId, mine, now);
  if (!isWaiting(waiting)) {
    return [];
  }
  const {teams, asked, items, gaps, canClose} = waiting;
  return [
    {
      review: {key, title, channelId, cardPostId},
      teams: teams.map(({name}) => name),
      asked: asked.map(({name, reviewer: {state}}) => ({team: name, accepted: state === 'accepted'})),
      items: items.map(({number, item}) => ({number, title: item.title})),
      gaps: gaps.map(({id, text, dueAt}) => ({id, text, dueAt})),
      canClose,
      dueAt: report.approved ? 0 : review.dueAt,
    },
  ];
}
