import type {Announcer, Message} from '../posts/announcer';
import {commentsOf, commentState} from '../review/comments';
import {dossierOf, type ReviewComment} from '../review/dossier';
import type {Names} from './names';
import {isForGood, type Log, type Posts, type Reactions} from './ports';
import type {Work} from './work';

export interface CommentSignsOptions {
  posts: Posts;
  reactions: Reactions;
  announcer: Pick<Announcer, 'say'>;
  names: Names;
  botUserId: string;
  log: Log;
}

/** 📝 and ☑️; a ✅ is a sign-off that counts. */
const OPEN = 'memo';
const ADDRESSED = 'ballot_box_with_check';

/** What people see of comments below the posts: the bot's reaction, and a reply when somebody else has changed one. */
export class CommentSigns {
  constructor(private readonly options: CommentSignsOptions) {}

  /**
   * Brings them in line with the review, each change once: a crash between two steps repeats them, and they find what
   * is there. What the server refuses for good is not tried again: the comment is in the review all the same.
   */
  async bring(work: Work): Promise<void> {
    for (const {id} of commentsOf(work.review).filter(isNews)) {
      const comment = await this.posted(work, id);
      await this.trying(comment, () => this.react(comment));
      await this.trying(comment, () => this.tell(work, comment));
      await save(work, {...comment, shown: commentState(comment)});
    }
  }

  /** The comment with its post: one that was typed as a command is posted in the card's thread, naming its author. */
  private async posted(work: Work, id: string): Promise<ReviewComment> {
    const comment = found(work, id);
    if (comment.postId !== '') return comment;
    const {announcer, names} = this.options;
    const {id: reviewId, channelId, cardPostId} = work.review;
    const params = {id, user: await names.of(comment.authorId), words: comment.words};
    const posted = {...comment};
    await this.trying(comment, async () => {
      posted.postId = await announcer.say({channelId, rootId: cardPostId}, `comment-${reviewId}-${id}`, [
        {key: 'comment.posted', params},
      ]);
    });
    if (posted.postId !== '') await save(work, posted);
    return posted;
  }

  private async react({postId, addressed, shown}: ReviewComment): Promise<void> {
    const {reactions, botUserId} = this.options;
    if (postId === '') return;
    const on = (EmojiName: string) => ({UserId: botUserId, PostId: postId, EmojiName});
    await reactions.addReaction(on(addressed === null ? OPEN : ADDRESSED));
    if (shown !== undefined) await reactions.removeReaction(on(addressed === null ? ADDRESSED : OPEN));
  }

  /** Whoever wrote a comment hears that somebody else calls it addressed, and everybody in the thread can object. */
  private async tell({review}: Work, comment: ReviewComment): Promise<void> {
    const {names, announcer} = this.options;
    const {id, authorId, addressed, reopened, postId} = comment;
    const said = addressed ?? reopened;
    if (said === undefined || (addressed !== null && addressed.by === authorId)) return;
    const message: Message = {
      key: addressed === null ? 'comment.said-reopened' : 'comment.said-addressed',
      params: {
        id,
        key: review.key,
        author: await names.of(authorId),
        user: await names.of(said.by),
        note: said.note,
        hasNote: String(said.note !== ''),
      },
    };
    const place = {channelId: review.channelId, rootId: await this.threadOf(postId, review.cardPostId)};
    await announcer.say(place, `comment-${review.id}-${id}-${commentState(comment)}`, [message]);
  }

  /** That of the card for a post that is gone. */
  private async threadOf(postId: string, cardPostId: string): Promise<string> {
    if (postId === '') return cardPostId;
    try {
      const {RootId, DeleteAt} = await this.options.posts.getPost(postId);
      if (DeleteAt > 0) return cardPostId;
      return RootId === '' ? postId : RootId;
    } catch (error) {
      if (!isForGood(error)) throw error;
      return cardPostId;
    }
  }

  private async trying({id}: ReviewComment, use: () => Promise<void>): Promise<void> {
    try {
      await use();
    } catch (error) {
      if (!isForGood(error)) throw error;
      this.options.log.debug('a comment is not shown below its post', {comment: id, reason: String(error)});
    }
  }
}

function isNews(comment: ReviewComment): boolean {
  return comment.shown !== commentState(comment);
}

function found({review}: Work, id: string): ReviewComment {
  const comment = commentsOf(review).find((each) => each.id === id);
  if (comment === undefined) throw new Error(`there is no comment ${id} in ${review.key}`);
  return comment;
}

async function save(work: Work, comment: ReviewComment): Promise<void> {
  const {review} = work;
  const comments = commentsOf(review).map((each) => (each.id === comment.id ? comment : each));
  await work.save({...review, dossier: {...dossierOf(review), comments}});
}
