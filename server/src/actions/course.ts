import type {Engine} from '../signoff/engine';
import type {Work} from '../signoff/work';
import {Changes} from './changes';
import {CommentReactions} from './comment_reactions';
import {Comments} from './comments';
import {Doorman} from './doorman';
import type {Server} from './ports';

export interface CourseOptions {
  engine: Engine;
  server: Server;
  /** The emoji that makes a post a comment, as it is configured now. */
  commentReaction(): string;
}

/** What a review is accompanied by besides its approvals: comments, and what comes before and after it. */
export interface Course {
  comments: Comments;
  commentReactions: CommentReactions;
  /** See EngineOptions.followUps. */
  followUps(work: Work): Promise<void>;
}

export function courseOf({engine, server, commentReaction}: CourseOptions): Course {
  const {reviews, desk} = engine;
  const {announcer, api, botUserId, log} = engine.options;
  const doorman = new Doorman(server, reviews, (channelId) => engine.discover(channelId));
  const changes = new Changes(desk, doorman);
  const comments = new Comments({changes, doorman, posts: api, users: api, botUserId});
  const commentReactions = new CommentReactions({
    comments,
    reviews,
    doorman,
    posts: api,
    users: api,
    announcer,
    botUserId,
    emoji: () => commentReaction(),
    log,
  });
  return {comments, commentReactions, followUps: () => Promise.resolve()};
}
