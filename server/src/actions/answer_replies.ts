import pRetry from 'p-retry';
import {z} from 'zod';
import {onceProp} from '../posts/once';
import {ruledOut} from '../signoff/guards';
import {orNull} from '../signoff/or_null';
import {isNotFound, type Log, type Post, type Posts, type Sessions} from '../signoff/ports';
import type {Clock} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {recent} from '../store/recent';
import {type AnsweredItem, readItemThreadKey} from './answer_threads';

/** A server that does not answer for a moment costs no answer. About 6 seconds in all. */
const STORING = {retries: 5, minTimeout: 200, factor: 2, randomize: true};
/** A thread's root is there when people answer in it; a replica may need a moment. */
const FINDING = {retries: 3, minTimeout: 100, factor: 3, randomize: true};
/** Threads whose roots are known; of any other the root is looked up once. */
const KNOWN_ROOTS = 10_000;

const replySchema = z.object({
  kind: z.enum(['given', 'edited', 'deleted']),
  reviewId: z.string(),
  itemId: z.string(),
  postId: z.string(),
  channelId: z.string(),
  rootId: z.string(),
  userId: z.string(),
  /** The post as the hook had it: a replica may be behind, and somebody else may have changed it since. */
  words: z.string(),
  fileIds: z.array(z.string()),
  /** Whether the session behind it was its author's. */
  isOwn: z.boolean(),
  /** Unix ms. */
  at: z.number(),
});

/** What somebody did with a reply in an item's thread: stored before anything else happens. */
export type Reply = z.infer<typeof replySchema>;

export const replyPayloadSchema: z.ZodType<Reply> = replySchema;

/** What is done with the replies to an item is done in the order in which it happened. */
export function replyLane({reviewId, itemId}: Reply): string {
  return `${reviewId} ${itemId}`;
}

export interface AnswerRepliesOptions {
  api: Posts & Sessions;
  queue: JobQueue<Reply>;
  runner: JobRunner;
  clock: Clock;
  log: Log;
  botUserId: string;
}

/**
 * Sees the replies in the threads in which items are answered. Nearly every post of the server ends at the first line;
 * of a thread that is not known its root is looked up, once.
 */
export class AnswerReplies {
  /** By the root's id: whose root a post is never changes. */
  private readonly roots = recent<AnsweredItem | 'other'>(KNOWN_ROOTS);

  constructor(private readonly options: AnswerRepliesOptions) {}

  /** MessageHasBeenPosted. For nearly all posts there is nothing to do and nothing to wait for. */
  onPost({sessionId}: {sessionId: string}, post: Post): Promise<void> | undefined {
    return this.isCandidate(post) ? this.take('given', sessionId, post) : undefined;
  }

  /** MessageHasBeenUpdated: also for pins, and when somebody reacts. */
  onPostUpdated({sessionId}: {sessionId: string}, post: Post, before: Post): Promise<void> | undefined {
    return post.EditAt !== before.EditAt && this.isCandidate(post)
      ? this.take('edited', sessionId, post)
      : undefined;
  }

  /** MessageHasBeenDeleted. */
  onPostDeleted(post: Post): Promise<void> | undefined {
    return this.isCandidate({...post, DeleteAt: 0}) ? this.take('deleted', '', post) : undefined;
  }

  /** A reply may be nothing but a file. */
  private isCandidate(post: Post): boolean {
    return (
      post.RootId !== '' &&
      this.roots.get(post.RootId) !== 'other' &&
      ruledOut({...post, Message: 'a file'}, this.options.botUserId) === null
    );
  }

  private async take(kind: Reply['kind'], sessionId: string, post: Post): Promise<void> {
    const {queue, runner, clock, log} = this.options;
    const item = await pRetry(() => this.itemOf(post.RootId), STORING);
    if (item === null) return;
    const reply: Reply = {
      ...item,
      kind,
      postId: post.Id,
      channelId: post.ChannelId,
      rootId: post.RootId,
      userId: post.UserId,
      words: post.Message,
      fileIds: post.FileIds ?? [],
      isOwn: await this.isAuthors(sessionId, post),
      at: clock.now(),
    };
    const id = `${kind}-${post.Id}-${String(post.EditAt)}`;
    // Until it is stored nobody would try it again.
    if (!(await pRetry(() => queue.add(id, reply, clock.now()), STORING))) {
      log.debug('delivered before', {post: post.Id});
      return;
    }
    // A failure is kept with the job, logged by the runner, and tried again.
    await runner.runNow(queue, id).catch(() => undefined);
  }

  /** What is answered below a root; null for any other thread, and for one whose root is gone. */
  private async itemOf(rootId: string): Promise<AnsweredItem | null> {
    const known = this.roots.get(rootId);
    if (known !== undefined) return known === 'other' ? null : known;
    const root = await this.find(rootId);
    if (root === null) return null;
    // Anybody can forge the prop: only our own posts are looked at.
    const isOurs = root.UserId === this.options.botUserId;
    const item = isOurs ? readItemThreadKey(root.Props?.[onceProp]) : null;
    this.roots.set(rootId, item ?? 'other');
    return item;
  }

  private async find(postId: string): Promise<Post | null> {
    return orNull(
      pRetry(() => this.options.api.getPost(postId), {
        ...FINDING,
        shouldRetry: ({error}) => isNotFound(error),
      }),
    );
  }

  /** Whether the session behind the change belongs to the post's author. */
  private async isAuthors(sessionId: string, post: Post): Promise<boolean> {
    if (sessionId === '') return false;
    try {
      return (await this.options.api.getSession(sessionId)).UserId === post.UserId;
    } catch (error) {
      this.options.log.debug('session not found', {post: post.Id, reason: String(error)});
      return false;
    }
  }
}
