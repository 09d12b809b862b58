import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import type {Desk} from '../signoff/desk';
import {orNull} from '../signoff/or_null';
import type {Posts} from '../signoff/ports';
import type {Reviews} from '../signoff/reviews';
import type {Undoing} from '../signoff/undoing';
import {plainly} from './changes';
import type {Doorman} from './doorman';
import type {Actor, Outcome, ReviewName} from './types';

export interface UndoOptions {
  reviews: Reviews;
  desk: Desk;
  undoing: Undoing;
  doorman: Doorman;
  posts: Posts;
}

/** Takes a sign-off back for its signer, wherever they ask for it: the same as the button below its receipt. */
export class Undo {
  constructor(private readonly options: UndoOptions) {}

  /** @throws Refusal `review.unknown`, `undo.gone`, `undo.not-yours`, `review.ended` */
  async undo(actor: Actor, name: ReviewName, signatureId: string): Promise<Outcome> {
    const {doorman, reviews, desk, undoing} = this.options;
    const review = await doorman.resolve(actor, name, 'open');
    const thread = {channelId: review.channelId, rootId: await this.threadOf(review, signatureId)};
    return plainly(async () => {
      const {answer} = await undoing.undo({reviewId: review.id, signatureId, thread}, actor.userId);
      const {value} = await reviews.hold(review.id);
      if (value === null) throw new Refusal('undo.gone');
      return {...(await desk.look(value)), notes: [answer]};
    });
  }

  /** The thread of the receipt; of a sign-off without a post, or whose post is gone, the card's. */
  private async threadOf({signatures, cardPostId}: Review, signatureId: string): Promise<string> {
    const postId = signatures.find(({id}) => id === signatureId)?.postId ?? '';
    const post = postId === '' ? null : await orNull(this.options.posts.getPost(postId));
    if (post === null) return cardPostId;
    return post.RootId === '' ? post.Id : post.RootId;
  }
}
