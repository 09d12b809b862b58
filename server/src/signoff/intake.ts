import pRetry from 'p-retry';
import {mayBeSignOff} from '../reading/gate';
import {read} from '../reading/read';
import {type Reading, reasonLine, type ReasonCode} from '../reading/reading';
import type {Clock} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {ruledOut} from './guards';
import type {Intent} from './intent';
import type {Log, Post, Sessions, TeamsNow} from './ports';
import type {Reviews} from './reviews';

/** A server that does not answer for a moment costs no sign-off. About 6 seconds in all. */
const STORING = {retries: 5, minTimeout: 200, factor: 2, randomize: true};

/** With the titles of the channel's reviews the reading may be another. */
const MAY_NAME_A_REVIEW: ReadonlySet<ReasonCode> = new Set(['other-run', 'other-thing']);

export interface IntakeOptions {
  reviews: Reviews;
  teams: TeamsNow;
  sessions: Sessions;
  queue: JobQueue<Intent>;
  runner: JobRunner;
  clock: Clock;
  log: Log;
  botUserId: string;
  /** Whether a channel may have a review that is not known yet; null where all are known. */
  discovery: {mayHave(): Promise<boolean>} | null;
}

/** Every post of the server comes by here. What may sign something off is stored before anything else happens. */
export class Intake {
  constructor(private readonly options: IntakeOptions) {}

  /**
   * A new post. Resolves when it is dealt with, or stored for later. For nearly all posts there is nothing to do and
   * nothing to wait for: then it answers without a promise, which would cost more than looking at the post.
   */
  onPost({sessionId}: {sessionId: string}, post: Post): Promise<void> | undefined {
    const reading = this.readingOf(post);
    if (reading === null) {
      return undefined;
    }
    return this.takeIfReviewed(post, reading, `post-${post.Id}`, async () =>
      (await this.isAuthors(sessionId, post)) ? 'live' : 'unproven',
    );
  }

  /** An edit makes no sign-off by itself: its author is asked about what the post has not said before. */
  async onEdit(post: Post, before: Post): Promise<void> {
    const reading = this.readingOf(post);
    if (reading === null) {
      return;
    }
    const said = saidIn(before, read(before.Message, this.options.teams.all()));
    if (saidIn(post, reading).some((each) => !said.includes(each))) {
      const id = `edit-${post.Id}-${String(post.EditAt)}`;
      await this.takeIfReviewed(post, reading, id, () => Promise.resolve('unproven'));
    }
  }

  /** Stores the intent, unless the same is there already, and acts on it. */
  async take(intent: Intent): Promise<void> {
    const {queue, runner, clock, log} = this.options;
    // Until it is stored nobody would try it again.
    const added = await pRetry(() => queue.add(intent.id, intent, clock.now()), STORING);
    if (!added) {
      log.debug('delivered before', {post: intent.postId});
      return;
    }
    // A failure is kept with the job, logged by the runner, and tried again.
    await runner.runNow(queue, intent.id).catch(() => undefined);
  }

  private async takeIfReviewed(
    post: Post,
    reading: Reading,
    id: string,
    whose: () => Promise<Intent['hand']>,
  ): Promise<void> {
    const {reviews, clock} = this.options;
    // A sign-off waits for what a replica may not have yet; what is only worth a question does not.
    const isSignOff = reading.verdicts.length > 0 || reading.reason.code === 'other-run';
    const openThen = await pRetry(
      () => (isSignOff ? reviews.openIdsNow(post.ChannelId) : reviews.openIdsIn(post.ChannelId)),
      STORING,
    );
    if (openThen.length > 0 || (await this.mayHaveOther(post, reading))) {
      await this.take({...wordsOf(post), id, at: clock.now(), hand: await whose(), openThen, reviewId: ''});
    }
  }

  /**
   * Where no review is known to be open: one may have been started on the board just now, or have ended, which a
   * withdrawal is noted with. What is only nearly said is not worth asking.
   */
  private async mayHaveOther({ChannelId}: Post, {verdicts, reason}: Reading): Promise<boolean> {
    const {reviews, discovery} = this.options;
    if (verdicts.length === 0 && !MAY_NAME_A_REVIEW.has(reason.code)) {
      return false;
    }
    if (await discovery?.mayHave()) {
      return true;
    }
    const withdraws = verdicts.some(({verdict}) => verdict === 'withdraw');
    return withdraws && (await pRetry(() => reviews.endedIn(ChannelId), STORING)).length > 0;
  }

  /**
   * What a post says, null where nothing may come of it. Cheap first: nearly every post ends at the first line, and few
   * are taken apart.
   */
  private readingOf(post: Post): Reading | null {
    const {log, botUserId, teams} = this.options;
    if (!mayBeSignOff(post.Message, teams.all())) {
      return null;
    }
    const reason = ruledOut(post, botUserId);
    if (reason !== null) {
      log.debug('ruled out', {post: post.Id, reason});
      return null;
    }
    const reading = read(post.Message, teams.all());
    return saidIn(post, reading).length > 0 ? reading : null;
  }

  /** Whether the session behind the post belongs to its author. What cannot be proven is asked. */
  private async isAuthors(sessionId: string, post: Post): Promise<boolean> {
    if (sessionId === '') {
      return false;
    }
    try {
      return (await this.options.sessions.getSession(sessionId)).UserId === post.UserId;
    } catch (error) {
      this.options.log.debug('session not found', {post: post.Id, reason: String(error)});
      return false;
    }
  }
}

/**
 * What may come of a post, each for comparing it with what it said before. Which reviews it may speak of by their titles
 * is not known yet. Of near misses the words matter: those that were told are void once they change.
 */
function saidIn({Message}: Post, {verdicts, nearMisses, reason}: Reading): string[] {
  return [
    ...verdicts.map(({teamId, verdict}) => `${verdict} ${teamId}`),
    ...nearMisses.map(({teamId, verdict}) => `nearly ${verdict} ${teamId}: ${Message}`),
    ...(MAY_NAME_A_REVIEW.has(reason.code) ? [reasonLine(reason)] : []),
  ];
}

function wordsOf(post: Post): Pick<Intent, 'postId' | 'channelId' | 'rootId' | 'userId' | 'words'> {
  return {
    postId: post.Id,
    channelId: post.ChannelId,
    rootId: post.RootId,
    userId: post.UserId,
    words: post.Message,
  };
}
