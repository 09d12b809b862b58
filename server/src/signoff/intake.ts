import pRetry from 'p-retry';
import {mayBeSignOff} from '../reading/gate';
import {read} from '../reading/read';
import {hasOtherWords} from '../reading/vocabulary';
import type {Clock} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {ruledOut} from './guards';
import type {Intent} from './intent';
import type {Log, Post, Sessions, TeamsNow} from './ports';
import type {Reviews} from './reviews';

/** A server that does not answer for a moment costs no sign-off. About 6 seconds in all. */
const STORING = {retries: 5, minTimeout: 200, factor: 2, randomize: true};

export interface IntakeOptions {
  reviews: Reviews;
  teams: TeamsNow;
  sessions: Sessions;
  queue: JobQueue<Intent>;
  runner: JobRunner;
  clock: Clock;
  log: Log;
  botUserId: string;
}

/** Every post of the server comes by here. What may sign something off is stored before anything else happens. */
export class Intake {
  constructor(private readonly options: IntakeOptions) {}

  /**
   * A new post. Resolves when it is dealt with, or stored for later. For nearly all posts there is nothing to do and
   * nothing to wait for: then it answers without a promise, which would cost more than looking at the post.
   */
  onPost({sessionId}: {sessionId: string}, post: Post): Promise<void> | undefined {
    if (!this.mayCount(post)) {
      return undefined;
    }
    return this.takeIfReviewed(post, async () => {
      const hand = (await this.isAuthors(sessionId, post)) ? 'live' : 'unproven';
      return intentOf(post, `post-${post.Id}`, hand, this.options.clock.now());
    });
  }

  /** An edit makes no sign-off by itself: its author is asked. */
  async onEdit(post: Post, before: Post): Promise<void> {
    if (!this.says(before) && this.mayCount(post)) {
      const id = `edit-${post.Id}-${String(post.EditAt)}`;
      const intent = intentOf(post, id, 'unproven', this.options.clock.now());
      await this.takeIfReviewed(post, () => Promise.resolve(intent));
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

  private async takeIfReviewed(post: Post, makeIntent: () => Promise<Intent>): Promise<void> {
    if (await pRetry(() => this.options.reviews.anyOpenIn(post.ChannelId), STORING)) {
      await this.take(await makeIntent());
    }
  }

  /** By what the post itself says. Cheap first: nearly every post ends at the second line, and few get to the parser. */
  private mayCount(post: Post): boolean {
    const {log, botUserId, teams} = this.options;
    if (!mayBeSignOff(post.Message) || hasOtherWords(post.Message, teams.all())) {
      return false;
    }
    const reason = ruledOut(post, botUserId);
    if (reason !== null) {
      log.debug('ruled out', {post: post.Id, reason});
      return false;
    }
    return this.says(post);
  }

  private says(post: Post): boolean {
    return mayBeSignOff(post.Message) && read(post.Message, this.options.teams.all()).verdicts.length > 0;
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

function intentOf(post: Post, id: string, hand: Intent['hand'], at: number): Intent {
  return {
    id,
    postId: post.Id,
    channelId: post.ChannelId,
    rootId: post.RootId,
    userId: post.UserId,
    words: post.Message,
    at,
    hand,
    reviewId: '',
  };
}
