import {BoardAway} from '../boards/board';
import type {Clock} from '../store/clock';
import type {JobQueue} from '../store/jobs';
import {LockBusy} from '../store/lock';
import type {Counting} from './counting';
import {type Desk, NoSuchBoard, type WakePayload} from './desk';
import type {Intake} from './intake';
import type {Log, Post} from './ports';
import type {Verifier} from './verify';

export interface PostChangesOptions {
  counting: Counting;
  desk: Desk;
  verifier: Verifier;
  intake: Intake;
  wakes: JobQueue<WakePayload>;
  clock: Clock;
  log: Log;
}

/** Should the process die meanwhile, the signed posts are looked at again this much later. */
const LOOK_AGAIN_MS = 30_000;

/** What happens when a post that was counted is edited or deleted. */
export class PostChanges {
  constructor(private readonly options: PostChangesOptions) {}

  /** Also called for pins, props and our own cards: only the words matter. */
  async onPostUpdated(post: Post, before: Post): Promise<void> {
    if (post.Message === before.Message) {
      return;
    }
    const reviewId = await this.options.counting.reviewOf(post.Id);
    if (reviewId !== '') {
      await this.check(reviewId, post.Id, post);
    }
    // Also after its sign-off fell with an earlier edit.
    await this.options.intake.onEdit(post, before);
  }

  async onPostDeleted(post: Post): Promise<void> {
    const reviewId = await this.options.counting.reviewOf(post.Id);
    if (reviewId !== '') {
      await this.check(reviewId, post.Id, null);
    }
  }

  /**
   * Never fails for a board that does not answer: the wake job looks at the posts again, until it does.
   * @param now the post as the hook has it, since a replica may still have the old one; null when it was deleted
   */
  private async check(reviewId: string, postId: string, now: Post | null): Promise<void> {
    const {desk, verifier, wakes, clock, log} = this.options;
    const known = new Map([[postId, now]]);
    await wakes.put(reviewId, {reviewId}, clock.now(), clock.now() + LOOK_AGAIN_MS);
    try {
      await desk.work(reviewId, async (work) => {
        await work.touch();
        await (work.review.status === 'open' ? verifier.verify(work, known) : verifier.noteGone(work, known));
      });
    } catch (error) {
      if (!isForLater(error)) {
        throw error;
      }
      log.debug('looked at again later', {post: postId, reason: String(error)});
    }
  }
}

function isForLater(error: unknown): boolean {
  return error instanceof BoardAway || error instanceof NoSuchBoard || error instanceof LockBusy;
}
