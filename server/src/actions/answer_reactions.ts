import type {Log, Reactions} from '../signoff/ports';

/** 📎 */
const EMOJI = 'paperclip';

/** Puts the bot's 📎 on a post that is an answer, or takes it off. Never fails: the answer is kept whatever becomes of it. */
export async function paperclip(
  postId: string,
  isAnswer: boolean,
  {reactions, botUserId, log}: {reactions: Reactions; botUserId: string; log: Log},
): Promise<void> {
  const reaction = {UserId: botUserId, PostId: postId, EmojiName: EMOJI};
  try {
    await (isAnswer ? reactions.addReaction(reaction) : reactions.removeReaction(reaction));
  } catch (error) {
    log.debug('no reaction', {post: postId, reason: String(error)});
  }
}
