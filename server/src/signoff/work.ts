import type {ItemChange} from '../boards/board';
import {reportOn} from '../review/report_on';
import type {ReviewReport} from '../review/report';
import type {
  BoardContent,
  Memberships,
  Review,
  ReviewingTeam,
  ReviewView,
  TimelineEntry,
} from '../review/types';
import {Contention, type Held} from '../store/documents';
import type {Desk} from './desk';
import {peopleOf} from './people';

/** After a crash in the middle of a change the review is looked at again this much later. */
const WAKE_AFTER_CRASH_MS = 30_000;

/** One review in hand: what is read here is what holds, and what is written here nobody else overwrites. */
export class Work {
  /** True once something was changed: what follows from it has to be done. */
  touched = false;

  constructor(
    private readonly desk: Desk,
    private held: Held<Review>,
    private present: ReviewView,
    private readonly known: Map<string, string[]>,
    private readonly assertHeld: () => void,
  ) {}

  get view(): ReviewView {
    return this.present;
  }

  get review(): Review {
    return this.present.review;
  }

  get content(): BoardContent {
    return this.present.content;
  }

  get teams(): readonly ReviewingTeam[] {
    return this.desk.options.teams.all();
  }

  get memberships(): Memberships {
    return this.known;
  }

  get report(): ReviewReport {
    return reportOn(this.present, this.teams, this.known);
  }

  now(): number {
    return this.desk.options.clock.now();
  }

  /** Looks up people who are not yet part of the review, e.g. the one who asks. */
  async know(...userIds: string[]): Promise<void> {
    const unknown = userIds.filter((id) => id !== '' && !this.known.has(id));
    for (const [userId, teams] of await this.desk.membershipsOf(unknown)) {
      this.known.set(userId, teams);
    }
  }

  /** Has what follows from a change done (again), without a change. */
  async touch(): Promise<void> {
    if (!this.touched) {
      const {wakes, clock} = this.desk.options;
      const now = clock.now();
      await wakes.put(this.review.id, {reviewId: this.review.id}, now, now + WAKE_AFTER_CRASH_MS);
      this.touched = true;
    }
  }

  /** Stores the review. @throws Contention when another writer was faster */
  async save(next: Review): Promise<void> {
    await this.touch();
    this.assertHeld();
    const held = await this.desk.options.reviews.replace(this.held, next);
    if (held === null) {
      throw new Contention(next.id);
    }
    this.held = held;
    this.present = {...this.present, review: next};
    await this.know(...peopleOf(this.present));
  }

  /** Stores the review with one more line in its timeline. */
  async saveWith(next: Review, entry: TimelineEntry): Promise<void> {
    await this.save({...next, timeline: [...next.timeline, entry]});
  }

  /** Changes items on the board; nothing when there is nothing to change. */
  async apply(changes: readonly ItemChange[], actorId: string): Promise<void> {
    if (changes.length === 0) {
      return;
    }
    await this.touch();
    this.assertHeld();
    const content = await this.desk.applyOn(this.review, changes, actorId, this.now());
    this.present = {...this.present, content};
    await this.know(...peopleOf(this.present));
  }

  /** Another change of what the board holds: title, DRI, finished. Read back afterwards. */
  async onBoard(change: (board: ReturnType<Desk['boardOf']>, ref: string) => Promise<void>): Promise<void> {
    await this.touch();
    this.assertHeld();
    const board = this.desk.boardOf(this.review);
    await change(board, this.review.board.ref);
    this.present = {...this.present, content: await board.read(this.review.board.ref)};
  }
}
