import {Hono} from 'hono';
import {z} from 'zod';
import type {Comments, MarkedComment} from '../actions/comments';
import {markedMessage} from '../commands/comments';
import type {Announcer, Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import {readBody} from './bodies';
import type {Environment} from './environment';

const body = z.object({
  post_id: z.string().regex(/^[a-z0-9]{26}$/u),
  /** E.g. `PRR-12`; '' or absent for the one that is meant in the channel of the post. */
  review: z.string().max(128).default(''),
});

export interface CommentRouteOptions {
  comments: Pick<Comments, 'mark' | 'placeOf'>;
  announcer: Pick<Announcer, 'tell'>;
}

/**
 * `POST /comments {post_id, review?}`: makes a post a review comment, from its menu. Answers `{id, key, new}`, or a
 * refusal; the person reads it below the post too, since a menu has no place for an answer.
 */
export function commentRoutes({comments, announcer}: CommentRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.post('/', async (context) => {
    const {post_id: postId, review} = await readBody(context, body);
    const actor = {userId: context.get('userId'), channelId: '', rootId: '', mattermostTeamId: ''};
    const tell = async (message: Message): Promise<void> => {
      const place = await comments.placeOf(actor, postId);
      if (place !== null) await announcer.tell(actor.userId, place, [message]);
    };
    let marked: MarkedComment;
    try {
      marked = await comments.mark(actor, review, postId);
    } catch (error) {
      if (error instanceof Refusal) await tell({key: `refusal.${error.code}`, params: error.params});
      throw error;
    }
    await tell(markedMessage(marked));
    return context.json({id: marked.comment.id, key: marked.outcome.review.key, new: marked.isNew});
  });
  return app;
}
