import {BoardRefused, type ItemChange} from '../boards/board';
import {withErased} from '../review/board_changes_erased';
import {type OwnChange, withOwnChanges} from '../review/board_changes_seen';
import {isByBot} from '../review/item_reports';
import {handsIn} from '../review/own_review';
import {reportOn} from '../review/report_on';
import type {ReviewReport} from '../review/report';
import type {
  BoardContent,
  Erased,
  Item,
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
  /** Items as they were right after we had changed them, by what we changed: that is no news. */
  private readonly ours = new Map<string, OwnChange>();

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

  /** What of the memberships lets people act for a team in this review. */
  get hands(): Memberships {
    return handsIn(this.review, this.teams, this.known);
  }

  get report(): ReviewReport {
    return reportOn(this.present, this.teams, this.known);
  }

  /** As if what was erased on the board were there. */
  reportWith(erased: readonly Erased[]): ReviewReport {
    const {review, content} = this.present;
    return reportOn({review, content: withErased(content, erased)}, this.teams, this.known);
  }

  /** Whether others than us change the board: then what they did there is taken in before anything else. */
  get isWatched(): boolean {
    return this.desk.boardOf(this.review).watched !== undefined;
  }

  get botUserId(): string {
    return this.desk.options.botUserId;
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
  async save(review: Review): Promise<void> {
    await this.touch();
    this.assertHeld();
    const next = withOwnChanges(review, [...this.ours.values()]);
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

  /**
   * Changes items on the board; nothing when there is nothing to change.
   * @throws BoardRefused when the board does not let the actor; what it let them do before that is known then
   */
  async apply(changes: readonly ItemChange[], actorId: string): Promise<void> {
    if (changes.length === 0) {
      return;
    }
    try {
      await this.write(changes, actorId);
    } catch (error) {
      if (error instanceof BoardRefused && this.isWatched) {
        await this.readAgain();
        await this.noteOurs(changes, actorId);
      }
      throw error;
    }
    await this.noteOurs(changes, actorId);
  }

  private async write(changes: readonly ItemChange[], actorId: string): Promise<void> {
    await this.touch();
    this.assertHeld();
    const content = await this.desk.applyOn(this.review, changes, actorId, this.now());
    await this.show(content);
  }

  private async readAgain(): Promise<void> {
    await this.show(await this.desk.read(this.review));
  }

  private async show(content: BoardContent): Promise<void> {
    this.present = {...this.present, content};
    await this.know(...peopleOf(this.present));
  }

  /** Kept at once: a mark that goes must not leave its tick behind as somebody's own. */
  private async noteOurs(changes: readonly ItemChange[], actorId: string): Promise<void> {
    if (this.review.seen === undefined) {
      return;
    }
    for (const item of this.content.sections.flatMap((section) => section.items)) {
      for (const change of changes.filter(({itemId}) => itemId === item.id)) {
        if (isMadeBy(change, item, actorId)) {
          this.ours.set(`${change.kind} ${item.id}`, {kind: change.kind, item});
        }
      }
    }
    await this.save(this.review);
  }

  /** Another change of what the board holds: title, DRI, finished. Read back afterwards. */
  async onBoard(change: (board: ReturnType<Desk['boardOf']>, ref: string) => Promise<void>): Promise<void> {
    await this.touch();
    this.assertHeld();
    const board = this.desk.boardOf(this.review);
    await change(board, this.review.board.ref);
    await this.show(await this.desk.read(this.review));
  }
}

/** Whether the change is on the board, and nobody but the actor made it. */
function isMadeBy(change: ItemChange, item: Item, actorId: string): boolean {
  return change.kind === 'state'
    ? item.state === change.state && (item.changedBy === actorId || isByBot(item))
    : item.assigneeId === change.assigneeId;
}
