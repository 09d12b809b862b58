import type {Engine} from '../signoff/engine';
import type {Post} from '../signoff/ports';
import type {AnswerReplies} from './answer_replies';

/** What the server tells of posts. Nearly all of them are nobody's business: then there is no promise to wait for. */
export interface PostHooks {
  onPost(context: {sessionId: string}, post: Post): Promise<void> | undefined;
  onPostUpdated(context: {sessionId: string}, post: Post, before: Post): Promise<void> | undefined;
  onPostDeleted(post: Post): Promise<void> | undefined;
}

/** Tells both: a reply that answers an item may sign off as well. Neither keeps the other from it by failing. */
export function postHooks(
  engine: Pick<Engine, 'onPost' | 'onPostUpdated' | 'onPostDeleted'>,
  replies: Pick<AnswerReplies, 'onPost' | 'onPostUpdated' | 'onPostDeleted'>,
): PostHooks {
  return {
    onPost: (context, post) => both(engine.onPost(context, post), replies.onPost(context, post)),
    onPostUpdated: (context, post, before) =>
      both(engine.onPostUpdated(post, before), replies.onPostUpdated(context, post, before)),
    onPostDeleted: (post) => both(engine.onPostDeleted(post), replies.onPostDeleted(post)),
  };
}

function both(
  first: Promise<void> | undefined,
  second: Promise<void> | undefined,
): Promise<void> | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return Promise.allSettled([first, second]).then(([a, b]) => {
    if (a.status === 'rejected') throw a.reason;
    if (b.status === 'rejected') throw b.reason;
  });
}
