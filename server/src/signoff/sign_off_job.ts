import {BoardAway} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import {read} from '../reading/read';
import type {Reading} from '../reading/reading';
import type {Review, Verdict} from '../review/types';
import type {Job} from '../store/jobs';
import {mayReview} from '../teams/directory';
import type {Counting} from './counting';
import type {Done} from './done';
import type {Intent} from './intent';
import type {Meant, MeantReviews} from './meant_reviews';
import type {NearMisses} from './near_misses';
import type {Log, MembershipNow, Post, Posts, TeamsNow, Users} from './ports';
import {postOrNull} from './post_or_null';
import {namesOf, type Questions} from './questions';
import {refusalOf, SignOffAnswers} from './sign_off_answers';

export interface SignOffJobOptions {
  meant: MeantReviews;
  counting: Counting;
  questions: Questions;
  nearMisses: NearMisses;
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
    try {
      await this.decide(intent, job);
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
    const {log, meant, discovery} = this.options;
    const {post, intent} = await this.asItIsNow(written);
    if (post === null || !(await this.isPerson(intent.userId))) {
      log.debug('not counted', {
        post: intent.postId,
        reason: post === null ? 'gone or changed' : 'not a person',
      });
      await this.answers.tellWhoAnswered(intent, 'signoff.post-changed');
      return;
    }
    const {verdicts, nearMisses} = await this.reading(intent, post);
    const withdrawals = verdicts.filter(({verdict}) => verdict === 'withdraw');
    const closed = withdrawals.length === 0 ? null : await meant.closed(intent, withdrawals);
    if (closed !== null) {
      await this.act(intent, withdrawals, {candidates: [closed], review: closed});
      return;
    }
    const complete = discovery === null ? intent : await discovery.complete(intent);
    if (complete === null) {
      return;
    }
    const found = await meant.open(complete, verdicts);
    if (verdicts.length > 0 && found.candidates.length > 0) {
      await this.act(complete, verdicts, found);
    } else if (nearMisses.length === 0) {
      await this.answers.endedMeanwhile(complete, job);
    }
    await this.options.nearMisses.tell(complete, nearMisses, found.candidates);
  }

  /** What the author has confirmed, else what the words say where these reviews go on. */
  private async reading({channelId, confirmed}: Intent, {Message}: Post): Promise<Omit<Reading, 'reason'>> {
    if (confirmed !== undefined) {
      return {verdicts: confirmed, nearMisses: []};
    }
    const {teams, meant} = this.options;
    return read(Message, teams.all(), {titles: await meant.titlesIn(channelId)});
  }

  /** Counts it, or asks its author what only they can say. */
  private async act(intent: Intent, said: readonly Verdict[], {candidates, review}: Meant): Promise<void> {
    const verdicts = await this.ownVerdicts(intent, unsettled(intent, said, candidates), candidates);
    if (verdicts.length === 0) {
      return;
    }
    const {questions, counting} = this.options;
    if (intent.hand === 'unproven') {
      await questions.ask(intent, candidates, {about: 'yours', verdicts});
    } else if (review === null) {
      await questions.ask(intent, candidates, {about: candidates.length > 1 ? 'which' : 'still', verdicts});
    } else {
      await counting.count(review.id, intent, verdicts);
    }
  }

  /**
   * The post, if it is still there, and the intent that goes with its words. Words that were edited before they could
   * be counted may be anybody's; those that an answer was about have to be the same.
   */
  private async asItIsNow(intent: Intent): Promise<{post: Post | null; intent: Intent}> {
    const post = await postOrNull(this.options.posts, intent.postId);
    if (post === null || post.Message === intent.words) {
      return {post, intent};
    }
    return intent.reviewId === '' && intent.confirmed === undefined
      ? {post, intent: {...intent, words: post.Message, hand: 'unproven'}}
      : {post: null, intent};
  }

  private async isPerson(userId: string): Promise<boolean> {
    return mayReview(await this.options.users.getUser(userId));
  }

  /**
   * The verdicts about teams of the poster's; of the others they are told, and nobody else. What was counted already,
   * before the process died, stays counted whatever teams they have left since; and what they have signed they may take
   * back.
   */
  private async ownVerdicts(
    intent: Intent,
    verdicts: readonly Verdict[],
    candidates: readonly Review[],
  ): Promise<Verdict[]> {
    const mine = await this.options.membership.teamsOf(intent.userId);
    const signed = candidates
      .flatMap(({signatures}) => signatures)
      .filter(({userId}) => userId === intent.userId);
    const isMine = ({teamId, verdict}: Verdict): boolean =>
      mine.some((team) => team.teamId === teamId) ||
      signed.some(
        (signature) =>
          signature.teamId === teamId &&
          (verdict === 'withdraw' || (signature.postId === intent.postId && signature.withdrawn === null)),
      );
    const others = verdicts.filter((verdict) => !isMine(verdict));
    if (others.length > 0) {
      await this.answers.tell(intent, {
        key: 'signoff.not-a-member',
        params: {team: namesOf(others, this.options.teams), count: others.length},
      });
    }
    return verdicts.filter(isMine);
  }
}

/** An edit that leaves a sign-off as it was asks about nothing. */
function unsettled(
  {hand, postId}: Intent,
  said: readonly Verdict[],
  candidates: readonly Review[],
): readonly Verdict[] {
  const stands = ({teamId, verdict}: Verdict): boolean =>
    verdict === 'complete' &&
    candidates.some(({signatures}) =>
      signatures.some((each) => each.postId === postId && each.teamId === teamId && each.withdrawn === null),
    );
  return hand === 'unproven' ? said.filter((verdict) => !stands(verdict)) : said;
}
