import {BoardAway} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import {read} from '../reading/read';
import {Refusal} from '../review/refusal';
import type {Review, Verdict} from '../review/types';
import type {Job} from '../store/jobs';
import {mayReview} from '../teams/directory';
import type {Counting} from './counting';
import type {Desk} from './desk';
import type {Done} from './done';
import type {Intent} from './intent';
import {isNotFound} from './ports';
import type {Log, MembershipNow, Post, Posts, TeamsNow, Users} from './ports';
import type {Questions} from './questions';
import type {Reviews} from './reviews';
import {refusalOf, SignOffAnswers} from './sign_off_answers';

export interface SignOffJobOptions {
  desk: Desk;
  reviews: Reviews;
  counting: Counting;
  questions: Questions;
  done: Done;
  /** Finds reviews that are not known yet; null where all are known. @see Discovery.complete */
  discovery: {complete(intent: Intent): Promise<Intent | null>} | null;
  teams: TeamsNow;
  membership: MembershipNow;
  posts: Posts;
  users: Users;
  announcer: Announcer;
  log: Log;
}

/** From a stored intent to ticks and a receipt. Every step can be repeated: the process may die between any two. */
export class SignOffJob {
  private readonly answers: SignOffAnswers;

  constructor(private readonly options: SignOffJobOptions) {
    this.answers = new SignOffAnswers(options);
  }

  async run(written: Intent, job: Job<Intent>): Promise<void> {
    const {done} = this.options;
    if (!(await done.has(written.id))) {
      await this.decideOrTell(written, job);
      // Marked before the job goes: should the hook be delivered again later, nothing is said or done twice.
      await done.mark(written.id);
    }
  }

  private async decideOrTell(intent: Intent, job: Job<Intent>): Promise<void> {
    const {discovery} = this.options;
    try {
      const complete = discovery === null ? intent : await discovery.complete(intent);
      if (complete !== null) {
        await this.decide(complete, job);
      }
    } catch (error) {
      const message = refusalOf(error);
      if (message === null) {
        if (error instanceof BoardAway) {
          await this.answers.keeps(intent, error);
        }
        throw error;
      }
      await this.answers.refuses(intent, message, job);
    }
  }

  private async decide(written: Intent, job: Job<Intent>): Promise<void> {
    const {teams, log} = this.options;
    const {post, intent} = await this.asItIsNow(written);
    if (post === null || !(await this.isPerson(intent.userId))) {
      log.debug('not counted', {
        post: intent.postId,
        reason: post === null ? 'gone or changed' : 'not a person',
      });
      await this.answers.tellWhoAnswered(intent, 'signoff.post-changed');
      return;
    }
    const {verdicts} = read(post.Message, teams.all());
    const candidates = await this.candidates(intent);
    if (verdicts.length === 0 || candidates.length === 0) {
      await this.answers.endedMeanwhile(intent, job);
      return;
    }
    const counting = await this.ownVerdicts(intent, verdicts, candidates);
    if (counting.length === 0) {
      return;
    }
    const review = onlyOneMeant(intent, candidates);
    if (intent.hand === 'unproven') {
      await this.options.questions.ask(intent, candidates, {
        key: 'signoff.question.yours',
        params: {team: this.namesOf(counting)},
      });
    } else if (review === null) {
      await this.options.questions.ask(intent, candidates, {
        key: candidates.length > 1 ? 'signoff.question.which' : 'signoff.question.still',
        params: {count: candidates.length, team: this.namesOf(counting)},
      });
    } else {
      await this.options.counting.count(review.id, intent, counting);
    }
  }

  /**
   * The post, if it is still there, and the intent that goes with its words. Words that were edited before they could
   * be counted may be anybody's; those that an answer was about have to be the same.
   */
  private async asItIsNow(intent: Intent): Promise<{post: Post | null; intent: Intent}> {
    const post = await this.find(intent.postId);
    if (post === null || post.Message === intent.words) {
      return {post, intent};
    }
    return intent.reviewId === ''
      ? {post, intent: {...intent, words: post.Message, hand: 'unproven'}}
      : {post: null, intent};
  }

  private async find(postId: string): Promise<Post | null> {
    try {
      const post = await this.options.posts.getPost(postId);
      return post.DeleteAt > 0 ? null : post;
    } catch (error) {
      if (isNotFound(error)) {
        return null;
      }
      throw error;
    }
  }

  private async isPerson(userId: string): Promise<boolean> {
    return mayReview(await this.options.users.getUser(userId));
  }

  /**
   * The reviews that the post may mean: the chosen one, the one whose thread it is in, or the channel's open ones.
   * @throws Refusal `review.ended` for a post in the thread of a review that has ended: it means no other
   */
  private async candidates({channelId, rootId, reviewId}: Intent): Promise<Review[]> {
    const {reviews} = this.options;
    const open = await reviews.openNow(channelId);
    if (reviewId !== '') {
      return open.filter(({id}) => id === reviewId);
    }
    const inThread = open.filter(({cardPostId}) => rootId !== '' && cardPostId === rootId);
    if (inThread.length > 0 || open.length === 0 || rootId === '') {
      return inThread.length > 0 ? inThread : open;
    }
    const ended = await reviews.ofCard(channelId, rootId);
    if (ended !== null) {
      throw new Refusal('review.ended', {review: ended.key, title: ended.title});
    }
    return open;
  }

  /**
   * The verdicts about teams of the poster's; of the others they are told, and nobody else. What was counted already,
   * before the process died, stays counted whatever teams they have left since.
   */
  private async ownVerdicts(
    intent: Intent,
    verdicts: readonly Verdict[],
    candidates: readonly Review[],
  ): Promise<Verdict[]> {
    const mine = await this.options.membership.teamsOf(intent.userId);
    const signed = candidates
      .flatMap(({signatures}) => signatures)
      .filter(({postId, withdrawn}) => postId === intent.postId && withdrawn === null);
    const isMine = ({teamId}: Verdict): boolean =>
      [...mine, ...signed].some((team) => team.teamId === teamId);
    const others = verdicts.filter((verdict) => !isMine(verdict));
    if (others.length > 0) {
      await this.answers.tell(intent, {
        key: 'signoff.not-a-member',
        params: {team: this.namesOf(others), count: others.length},
      });
    }
    return verdicts.filter(isMine);
  }

  private namesOf(verdicts: readonly Verdict[]): string {
    const teams = this.options.teams.all();
    return verdicts.map(({teamId}) => teams.find(({id}) => id === teamId)?.name ?? teamId).join(', ');
  }
}

/**
 * The one review that the post means; null when its author has to be asked. If it could not be counted at once, the
 * one that is left may not be the one that was meant.
 */
function onlyOneMeant({reviewId, rootId, openThen}: Intent, candidates: readonly Review[]): Review | null {
  const [review, ...others] = candidates;
  if (review === undefined || others.length > 0) {
    return null;
  }
  const chosen = review.id === reviewId || review.cardPostId === rootId;
  return chosen || (openThen.length === 1 && openThen[0] === review.id) ? review : null;
}
