import type {Announcer} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import {isNotFound, type Log, type Posts, type Users} from '../signoff/ports';
import type {Reviews} from '../signoff/reviews';
import type {Comments} from './comments';
import type {Doorman} from './doorman';

/** The part of model.Reaction that is looked at. */
export interface Reaction {
  UserId: string;
  PostId: string;
  EmojiName: string;
  RemoteId: string | null;
}

export interface CommentReactionsOptions {
  comments: Comments;
  reviews: Reviews;
  doorman: Doorman;
  posts: Posts;
  users: Users;
  announcer: Pick<Announcer, 'tell'>;
  botUserId: string;
  /** Its name as it is configured now; '' switches it off. */
  emoji(): string;
  log: Log;
}

/** A reaction that makes its post a review comment. */
export class CommentReactions {
  constructor(private readonly options: CommentReactionsOptions) {}

  /** ReactionHasBeenAdded: nothing to wait for with every other emoji. Never throws. */
  onAdded(reaction: Reaction): Promise<void> | undefined {
    const {emoji, botUserId} = this.options;
    const wanted = emoji();
    if (wanted === '' || reaction.EmojiName !== wanted || reaction.UserId === botUserId) return undefined;
    return this.take(reaction).catch((error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.options.log.error('a reaction could not mark a comment', {post: reaction.PostId, reason});
    });
  }

  private async take({UserId: userId, PostId: postId, RemoteId: remoteId}: Reaction): Promise<void> {
    const {posts, reviews, comments, announcer, log} = this.options;
    const post = await posts.getPost(postId);
    // Where no review is open it is only a reaction. One that was just started on the board is found by the command.
    if ((await reviews.openIdsIn(post.ChannelId)).length === 0) return;
    if ((remoteId ?? '') !== '' || !(await this.isPersonHere(userId, post.ChannelId))) {
      log.debug('not a reaction of somebody in the channel', {post: postId});
      return;
    }
    const rootId = post.RootId === '' ? post.Id : post.RootId;
    const actor = {userId, channelId: post.ChannelId, rootId, mattermostTeamId: ''};
    try {
      await comments.mark(actor, '', postId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await announcer.tell(userId, {channelId: post.ChannelId, rootId: post.RootId}, [
        {key: `refusal.${error.code}`, params: error.params},
      ]);
    }
  }

  private async isPersonHere(userId: string, channelId: string): Promise<boolean> {
    const {users, doorman} = this.options;
    try {
      const {IsBot, DeleteAt, RemoteId} = await users.getUser(userId);
      return (
        !IsBot && DeleteAt === 0 && (RemoteId ?? '') === '' && (await doorman.isMember(channelId, userId))
      );
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }
}
