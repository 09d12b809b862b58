import type {Announcer} from '../posts/announcer';
import type {Clock} from '../store/clock';
import type {JobQueue} from '../store/jobs';
import type {Counting} from './counting';
import type {Desk, WakePayload} from './desk';
import type {Intake} from './intake';
import type {Names} from './names';
import type {Post} from './ports';
import type {Verifier} from './verify';
import type {Work} from './work';

export interface PostChangesOptions {
  counting: Counting;
  desk: Desk;
  verifier: Verifier;
  intake: Intake;
  wakes: JobQueue<WakePayload>;
  clock: Clock;
  announcer: Announcer;
  names: Names;
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

  /** @param now the post as the hook has it, since a replica may still have the old one; null when it was deleted */
  private async check(reviewId: string, postId: string, now: Post | null): Promise<void> {
    const {desk, verifier, wakes, clock} = this.options;
    await wakes.put(reviewId, {reviewId}, clock.now(), clock.now() + LOOK_AGAIN_MS);
    await desk.work(reviewId, async (work) => {
      await work.touch();
      if (work.review.status === 'open') {
        await verifier.verify(work, new Map([[postId, now]]));
      } else {
        await this.note(work, postId, now);
      }
    });
  }

  /** After the end a sign-off stands; that its post is gone is noted in the record. */
  private async note(work: Work, postId: string, now: Post | null): Promise<void> {
    const {review} = work;
    const reason = now === null ? 'deleted' : 'edited';
    const noted = (id: string): boolean =>
      review.timeline.some(
        ({kind, details}) => kind === 'note' && details['signature'] === id && details['reason'] === reason,
      );
    for (const signature of review.signatures.filter((each) => each.postId === postId && !noted(each.id))) {
      const team = review.teams.find(({id}) => id === signature.teamId)?.name ?? signature.teamId;
      const details = {team, signature: signature.id, signer: signature.userId, reason};
      await work.saveWith(work.review, {at: work.now(), by: '', kind: 'note', details});
      await this.options.announcer.say(
        {channelId: review.channelId, rootId: review.cardPostId},
        `note-${reason}-${signature.id}`,
        [
          {
            key: `signoff.note.${reason}`,
            params: {team, signer: await this.options.names.of(signature.userId), key: review.key},
          },
        ],
      );
    }
  }
}
