import {Refusal} from '../review/refusal';
import type {Review, Verdict} from '../review/types';
import type {Intent} from './intent';
import type {Reviews} from './reviews';

export interface MeantReviewsOptions {
  reviews: Reviews;
  /** The review in which a post was counted, or ''. */
  reviewOf(postId: string): Promise<string>;
}

/** Which reviews a post may mean, and the one that it does mean; null when its author has to be asked. */
export interface Meant {
  candidates: Review[];
  review: Review | null;
}

/** Finds out which review somebody speaks of. */
export class MeantReviews {
  constructor(private readonly options: MeantReviewsOptions) {}

  /** Titles of the reviews that somebody may speak of in a channel. May be stale. */
  async titlesIn(channelId: string): Promise<string[]> {
    const {reviews} = this.options;
    const open = await reviews.openIn(channelId);
    const found = open.length > 0 ? open : await reviews.endedIn(channelId);
    return found.map(({title}) => title);
  }

  /**
   * The open reviews that the post may mean: the chosen one, the one whose thread it is in, or the channel's.
   * @throws Refusal `review.ended` for a post in the thread of a review that has ended: it means no other
   */
  async open(intent: Intent, verdicts: readonly Verdict[]): Promise<Meant> {
    const {channelId, rootId, reviewId} = intent;
    const {reviews} = this.options;
    const open = await reviews.openNow(channelId);
    if (reviewId !== '') {
      const candidates = open.filter(({id}) => id === reviewId);
      return {candidates, review: candidates[0] ?? null};
    }
    const inThread = open.find(({cardPostId}) => rootId !== '' && cardPostId === rootId);
    if (inThread !== undefined) {
      return {candidates: [inThread], review: inThread};
    }
    if (open.length === 0) {
      return {candidates: [], review: null};
    }
    const ended = rootId === '' ? null : await reviews.ofCard(channelId, rootId);
    if (ended !== null && verdicts.length > 0) {
      throw new Refusal('review.ended', {review: ended.key, title: ended.title});
    }
    if (ended !== null) {
      return {candidates: [], review: null};
    }
    const counted = await this.countedAbove(intent, verdicts);
    const thatOne = open.find(({id}) => id === counted);
    return thatOne === undefined
      ? {candidates: open, review: onlyOneMeant(intent, open)}
      : {candidates: [thatOne], review: thatOne};
  }

  /**
   * The closed review whose sign-off is taken back too late; null when the post means an open review, or none.
   * @param verdicts only withdrawals
   * @throws Refusal `withdraw.which-ended` when it may be one of several
   */
  async closed(intent: Intent, verdicts: readonly Verdict[]): Promise<Review | null> {
    const {channelId, rootId, reviewId, openThen} = intent;
    const {reviews} = this.options;
    if (reviewId !== '') {
      return this.ifClosed(reviewId);
    }
    const ofThread = rootId === '' ? null : await reviews.ofCard(channelId, rootId);
    if (ofThread !== null) {
      return this.ifClosed(ofThread.id);
    }
    const counted = await this.countedAbove(intent, verdicts);
    if (counted !== '') {
      return this.ifClosed(counted);
    }
    const [onlyThen, ...othersThen] = openThen;
    if (onlyThen !== undefined && othersThen.length === 0) {
      // It was open when the post was written.
      return this.ifClosed(onlyThen);
    }
    if ((await reviews.openNow(channelId)).length > 0) {
      return null;
    }
    const signed = (await reviews.endedIn(channelId)).filter(
      (review) => review.status === 'closed' && isSigned(review, verdicts) && wasOpen(review, openThen),
    );
    if (signed.length > 1) {
      const keys = signed.map(({key}) => key).join(', ');
      throw new Refusal('withdraw.which-ended', {count: signed.length, reviews: keys});
    }
    return signed[0] ?? null;
  }

  private async ifClosed(reviewId: string): Promise<Review | null> {
    const {value} = await this.options.reviews.hold(reviewId);
    return value?.status === 'closed' ? value : null;
  }

  /** A sign-off is taken back below itself: '' for anything else. */
  private async countedAbove({rootId}: Intent, verdicts: readonly Verdict[]): Promise<string> {
    const withdraws = verdicts.length > 0 && verdicts.every(({verdict}) => verdict === 'withdraw');
    return withdraws && rootId !== '' ? this.options.reviewOf(rootId) : '';
  }
}

/** If it could not be counted at once, the review that is left may not be the one that was meant. */
function onlyOneMeant({openThen}: Intent, open: readonly Review[]): Review | null {
  const [review, ...others] = open;
  const isOnly = review !== undefined && others.length === 0;
  return isOnly && openThen.length === 1 && openThen[0] === review.id ? review : null;
}

function isSigned({signatures}: Review, verdicts: readonly Verdict[]): boolean {
  return signatures.some(
    ({teamId, withdrawn}) => withdrawn === null && verdicts.some((verdict) => verdict.teamId === teamId),
  );
}

function wasOpen({id}: Review, openThen: readonly string[]): boolean {
  return openThen.length === 0 || openThen.includes(id);
}
