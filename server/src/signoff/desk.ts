import pRetry from 'p-retry';
import {type Board, BoardAway, BoardMissing, type ItemChange} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import {withKnownAssignments} from '../review/known_assignments';
import {SYSTEM_ADMIN} from '../review/ownership';
import {rememberedContent} from '../review/remembered';
import {Refusal} from '../review/refusal';
import {membershipIds} from '../review/stand_in';
import {reportOn} from '../review/report_on';
import type {ReviewReport} from '../review/report';
import type {BoardContent, Memberships, Review, ReviewView} from '../review/types';
import type {Clock} from '../store/clock';
import {Contention} from '../store/documents';
import type {JobQueue} from '../store/jobs';
import {LockLost, type Locks} from '../store/lock';
import {peopleOf} from './people';
import type {MembershipNow, SystemAdmins, TeamsNow} from './ports';
import type {Reviews} from './reviews';
import {Work} from './work';

export interface WakePayload {
  reviewId: string;
}

export interface DeskOptions {
  reviews: Reviews;
  boards: Readonly<Partial<Record<Review['board']['kind'], Board>>>;
  teams: TeamsNow;
  membership: MembershipNow;
  admins: SystemAdmins;
  botUserId: string;
  announcer: Announcer;
  locks: Locks;
  clock: Clock;
  /** One job for each review that has something due: a timer, or a change that a crash may have cut short. */
  wakes: JobQueue<WakePayload>;
  /** Told when what follows from a change is left to the wake job. */
  onLeftForLater(reviewId: string, error: Error): void;
  /** Told once for each change, after it is stored and what follows from it is done as far as it could be. */
  onChanged?(review: Pick<Review, 'id' | 'channelId'>): void;
}

/**
 * When what follows from a change must be done: `now`, or else the whole is a failure that is tried again; `now or
 * later` where a person waits and the change itself is made, so that the wake job may make up for it.
 */
export type Settling = 'now' | 'now or later';

/** What follows from a change, done before the review is let go of: see Caretaker. */
export type Settle = (work: Work) => Promise<void>;

/** What people did on the board by themselves, taken in before anything else is done: see Reconciler. */
export type Reconcile = (work: Work) => Promise<void>;

/** No review of this id is stored. */
export class ReviewMissing extends Error {
  override readonly name = 'ReviewMissing';
}

/** A board that this server does not have (any more). */
export class NoSuchBoard extends Error {
  override readonly name = 'NoSuchBoard';
}

/** Whether what failed is the board, not the review: it does not answer, is not there, or has lost what it held. */
export function isWithoutBoard(error: unknown): error is BoardAway | BoardMissing | NoSuchBoard {
  return error instanceof BoardAway || error instanceof BoardMissing || error instanceof NoSuchBoard;
}

/** Where reviews are read, and taken in hand one at a time. */
export class Desk {
  constructor(
    readonly options: DeskOptions,
    private readonly settle: Settle,
    private readonly reconcile: Reconcile = () => Promise.resolve(),
  ) {}

  /** The review with what the rules say, for showing it. */
  async look(review: Review): Promise<ReviewView & {report: ReviewReport; memberships: Memberships}> {
    const view = {review, content: await this.read(review)};
    const memberships = await this.membershipsOf(peopleOf(view));
    return {...view, memberships, report: reportOn(view, this.options.teams.all(), memberships)};
  }

  /**
   * Takes a review in hand: nobody else changes it meanwhile, on any node. When something was changed, what follows
   * from it (timers, card, closing) is done before this returns; should the process die, a wake job makes up for it.
   * @throws ReviewMissing, LockBusy, and what `use` throws
   */
  async work<T>(reviewId: string, use: (work: Work) => Promise<T>, settling: Settling = 'now'): Promise<T> {
    const read = (review: Review): Promise<BoardContent> => this.read(review);
    return this.inHand(reviewId, read, async (work) => {
      await this.reconcile(work);
      const result = await this.using(work, use);
      if (work.touched) {
        await this.follow(work, settling);
      }
      return result;
    });
  }

  /**
   * Takes a review in hand whose board does not answer, or has lost it: its content is what was seen last, which is no
   * ground for an approval. Nothing is done that follows from a change.
   * @throws ReviewMissing, LockBusy, and what `use` throws
   */
  async workUnseen<T>(reviewId: string, use: (work: Work) => Promise<T>): Promise<T> {
    return this.inHand(reviewId, (review) => Promise.resolve(rememberedContent(review)), use);
  }

  private async inHand<T>(
    reviewId: string,
    read: (review: Review) => Promise<BoardContent>,
    use: (work: Work) => Promise<T>,
  ): Promise<T> {
    const touched = new Map<string, Review>();
    try {
      return await this.locked(reviewId, read, async (work) => {
        try {
          return await use(work);
        } finally {
          if (work.touched) touched.set(reviewId, work.review);
        }
      });
    } finally {
      // Also after a failure: what was stored before it is there for everybody to see.
      for (const review of touched.values()) this.options.onChanged?.(review);
    }
  }

  private async locked<T>(
    reviewId: string,
    read: (review: Review) => Promise<BoardContent>,
    use: (work: Work) => Promise<T>,
  ): Promise<T> {
    return this.options.locks.run(`review-${reviewId}`, async (lease) =>
      // Another writer is possible only when the lease was lost: then everything is looked at anew.
      pRetry(
        async () => {
          lease.assertHeld();
          const held = await this.options.reviews.hold(reviewId);
          if (held.value === null) {
            throw new ReviewMissing(reviewId);
          }
          const view = {review: held.value, content: await read(held.value)};
          const known = await this.membershipsOf(peopleOf(view));
          const assertHeld = (): void => {
            lease.assertHeld();
          };
          return use(new Work(this, held, view, known, assertHeld));
        },
        {retries: 3, minTimeout: 20, shouldRetry: ({error}) => error instanceof Contention},
      ),
    );
  }

  /** A person who is told no changes nothing; what others did on the board is followed by what follows from it. */
  private async using<T>(work: Work, use: (work: Work) => Promise<T>): Promise<T> {
    try {
      return await use(work);
    } catch (error) {
      if (error instanceof Refusal && work.touched) {
        await this.follow(work, 'now or later');
      }
      throw error;
    }
  }

  private async follow(work: Work, settling: Settling): Promise<void> {
    try {
      await this.settle(work);
    } catch (error) {
      if (settling === 'now' || error instanceof Contention || error instanceof LockLost) {
        throw error;
      }
      const reason = error instanceof Error ? error : new Error(String(error));
      this.options.onLeftForLater(work.review.id, reason);
    }
  }

  boardOf(review: Review): Board {
    const board = this.options.boards[review.board.kind];
    if (board === undefined) {
      throw new NoSuchBoard(review.board.kind);
    }
    return board;
  }

  /** What the board holds of a review. @throws BoardAway, BoardMissing, NoSuchBoard */
  async read(review: Review): Promise<BoardContent> {
    const content = await this.boardOf(review).read(review.board.ref);
    return withKnownAssignments(content, review.seen);
  }

  /** Changes items on the board. @returns what it holds then */
  async applyOn(
    review: Review,
    changes: readonly ItemChange[],
    actorId: string,
    at: number,
  ): Promise<BoardContent> {
    const content = await this.boardOf(review).apply(review.board.ref, changes, actorId, at);
    return withKnownAssignments(content, review.seen);
  }

  /** The reviewing teams that each of them is in now; where others change the board, also who is a system admin. */
  async membershipsOf(userIds: Iterable<string>): Promise<Map<string, string[]>> {
    const {membership, admins, boards} = this.options;
    const isWatched = Object.values(boards).some(({watched}) => watched !== undefined);
    const entries = [...new Set(userIds)].map(async (userId): Promise<[string, string[]]> => {
      const [teams, stood, isAdmin] = await Promise.all([
        membership.teamsOf(userId),
        membership.stoodInFor?.(userId) ?? [],
        isWatched ? admins.isSystemAdmin(userId) : false,
      ]);
      return [userId, [...membershipIds(teams, stood), ...(isAdmin ? [SYSTEM_ADMIN] : [])]];
    });
    return new Map(await Promise.all(entries));
  }
}
