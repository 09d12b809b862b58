import type {Message} from '../posts/announcer';
import {
  addressComment,
  commentNamed,
  commentOnPost,
  commentsOf,
  isOwnComment,
  markComment,
  openComments,
  reopenComment,
  type Said,
} from '../review/comments';
import type {ReviewComment} from '../review/dossier';
import {assertMay} from '../review/may';
import {isMember} from '../review/ownership';
import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import {ruledOut} from '../signoff/guards';
import {isNotFound, type Post, type Posts, type Users} from '../signoff/ports';
import type {Change, Changes} from './changes';
import type {Doorman} from './doorman';
import type {Actor, Outcome, ReviewName} from './types';

export interface CommentsOptions {
  changes: Changes;
  doorman: Doorman;
  posts: Posts;
  users: Users;
  botUserId: string;
}

/** A comment that was marked, or was one already. */
export interface MarkedComment {
  outcome: Outcome;
  comment: ReviewComment;
  /** False when somebody had marked it before. */
  isNew: boolean;
}

/** What people do with review comments: mark posts, address them, open them again. */
export class Comments {
  constructor(private readonly options: CommentsOptions) {}

  /**
   * Makes a post a comment of the review that is meant in its channel.
   * @throws Refusal `comment.post-unknown` for one that the person cannot read, `comment.not-a-persons`,
   * `comment.no-words`, `comment.which-review`, `comment.other-channel`, `rights.comment`
   */
  async mark(actor: Actor, name: ReviewName, postId: string): Promise<MarkedComment> {
    const post = await this.readable(actor, postId);
    const authorId = await this.authorOf(post);
    const rootId = post.RootId === '' ? post.Id : post.RootId;
    const there = {...actor, channelId: post.ChannelId, rootId};
    try {
      return await this.add(there, name, {postId, authorId, words: post.Message}, post.ChannelId);
    } catch (error) {
      // Whoever has used a reaction or the menu of the post has named none, and cannot.
      if (error instanceof Refusal && error.code === 'review.several-here') {
        throw new Refusal('comment.which-review', error.params);
      }
      throw error;
    }
  }

  /** Where a person reads about a post of theirs to see: its thread; null for a post that they cannot read. */
  async placeOf(actor: Actor, postId: string): Promise<{channelId: string; rootId: string} | null> {
    try {
      const {ChannelId, RootId} = await this.readable(actor, postId);
      return {channelId: ChannelId, rootId: RootId};
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  /** Makes words a comment: they are posted in the card's thread. @throws Refusal `rights.comment` */
  async write(actor: Actor, name: ReviewName, words: string): Promise<MarkedComment> {
    return this.add(actor, name, {postId: '', authorId: actor.userId, words: words.trim()}, '');
  }

  /**
   * Says that a comment is addressed; also after the review has ended.
   * @throws Refusal `comment.unknown`, `rights.address-comment`
   */
  async address(actor: Actor, name: ReviewName, id: string, note: string): Promise<Outcome> {
    return this.options.changes.of(actor, name, 'any', async (change) => {
      const comment = named(change, id);
      const own = isOwnComment(comment, actor.userId);
      assertMay('address-comment', own ? [...change.roles, 'item-owner'] : change.roles);
      const next = addressComment(change.work.review, comment.id, said(change, note));
      return kept(change, next, {key: 'comment.addressed-already', params: {id: comment.id}});
    });
  }

  /**
   * Says that a comment is not addressed after all.
   * @throws Refusal `comment.unknown`, `rights.reopen-comment`
   */
  async reopen(actor: Actor, name: ReviewName, id: string, note: string): Promise<Outcome> {
    return this.options.changes.of(actor, name, 'any', async (change) => {
      const comment = named(change, id);
      const {work, roles} = change;
      const own =
        isOwnComment(comment, actor.userId) ||
        work.review.teams.some((team) => isMember(actor.userId, team.id, work.hands));
      assertMay('reopen-comment', own ? [...roles, 'item-owner'] : roles);
      const next = reopenComment(work.review, comment.id, said(change, note));
      return kept(change, next, {key: 'comment.open-already', params: {id: comment.id}});
    });
  }

  /** The comments of a review that the person can read, in the order in which they were marked. */
  async list(
    actor: Actor,
    name: ReviewName,
    which: 'open' | 'all',
  ): Promise<{review: Review; comments: ReviewComment[]; open: number; total: number}> {
    const review = await this.options.doorman.resolve(actor, name, 'any');
    const open = openComments(review);
    const all = commentsOf(review);
    return {
      review,
      comments: which === 'open' ? open : all,
      open: open.length,
      total: all.length,
    };
  }

  private async add(
    actor: Actor,
    name: ReviewName,
    comment: {postId: string; authorId: string; words: string},
    channelId: string,
  ): Promise<MarkedComment> {
    const marked: {comment: ReviewComment | undefined; isNew: boolean} = {comment: undefined, isNew: false};
    const outcome = await this.options.changes.ofOpen(actor, name, async ({work, roles}) => {
      if (channelId !== '' && work.review.channelId !== channelId) {
        throw new Refusal('comment.other-channel', {review: work.review.key});
      }
      assertMay('comment', roles);
      const next = markComment(work.review, {...comment, by: actor.userId, at: work.now()});
      marked.isNew = next !== work.review;
      if (marked.isNew) await work.save(next);
      marked.comment = comment.postId === '' ? commentsOf(next).at(-1) : commentOnPost(next, comment.postId);
      return [];
    });
    if (marked.comment === undefined) throw new Error('a comment that was marked is not there');
    return {outcome, comment: marked.comment, isNew: marked.isNew};
  }

  /** @throws Refusal `comment.post-unknown` also for a post that the person cannot read, as if there were none */
  private async readable({userId}: Actor, postId: string): Promise<Post> {
    const {posts, doorman} = this.options;
    try {
      const post = await posts.getPost(postId);
      if (post.DeleteAt === 0 && (await doorman.mayRead(userId, post.ChannelId))) return post;
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    throw new Refusal('comment.post-unknown');
  }

  /** @throws Refusal `comment.no-words`, `comment.not-a-persons` */
  private async authorOf(post: Post): Promise<string> {
    const {users, botUserId} = this.options;
    if (post.Type === '' && post.Message.trim() === '') throw new Refusal('comment.no-words');
    // Who writes from a connected workspace has a say too: a comment approves nothing.
    const isRuledOut = ruledOut({...post, RemoteId: null}, botUserId) !== null;
    if (isRuledOut || (await users.getUser(post.UserId)).IsBot) throw new Refusal('comment.not-a-persons');
    return post.UserId;
  }
}

function said({actor, work}: Change, note: string): Said {
  return {by: actor.userId, at: work.now(), note: note.trim()};
}

async function kept({work}: Change, next: Review, already: Message): Promise<Message[]> {
  if (next === work.review) return [already];
  await work.save(next);
  return [];
}

/** @throws Refusal `comment.unknown` */
function named({work}: Change, id: string): ReviewComment {
  const {review} = work;
  const comment = commentNamed(review, id);
  if (comment === undefined) {
    throw new Refusal('comment.unknown', {value: id, review: review.key, count: commentsOf(review).length});
  }
  return comment;
}
