import {mayBeSignOff} from '../reading/gate';
import {read} from '../reading/read';
import type {Clock} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {ruledOut} from './guards';
import type {Intent} from './intent';
import type {Log, Post, Sessions, TeamsNow} from './ports';
import type {Reviews} from './reviews';

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

  /** A new post. Resolves when it is dealt with, or stored for later. */
  async onPost({sessionId}: {sessionId: string}, post: Post): Promise<void> {
    if (await this.mayCount(post)) {
      const hand = (await this.isAuthors(sessionId, post)) ? 'live' : 'unproven';
      await this.take(intentOf(post, `post-${post.Id}`, hand, this.options.clock.now()));
    }
  }

  /** An edit makes no sign-off by itself: its author is asked. */
  async onEdit(post: Post, before: Post): Promise<void> {
    if (this.says(before) || !(await this.mayCount(post))) {
      return;
    }
    const id = `edit-${post.Id}-${post.EditAt}`;
    await this.take(intentOf(post, id, 'unproven', this.options.clock.now()));
  }

  /** Stores the intent, unless the same is there already, and acts on it. */
  async take(intent: Intent): Promise<void> {
    const {queue, runner, clock, log} = this.options;
    if (!(await queue.add(intent.id, intent, clock.now()))) {
      log.debug('delivered before', {post: intent.postId});
      return;
    }
    // A failure is kept with the job, logged by the runner, and tried again.
    await runner.runNow(queue, intent.id).catch(() => undefined);
  }

  private async mayCount(post: Post): Promise<boolean> {
    const {reviews, log, botUserId} = this.options;
    const reason = ruledOut(post, botUserId);
    if (reason !== null) {
      // Only what would otherwise have counted is worth a line.
      if (mayBeSignOff(post.Message)) {
        log.debug('ruled out', {post: post.Id, reason});
      }
      return false;
    }
    return mayBeSignOff(post.Message) && (await reviews.anyOpenIn(post.ChannelId)) && this.says(post);
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
