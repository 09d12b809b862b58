import {isGone} from '../posts/chat';
import {Refusal} from '../review/refusal';

/** A post with buttons, as the server keeps it. */
export interface ButtonPost {
  UserId: string;
  ChannelId: string;
  RootId: string;
  Message: string;
  Props: Record<string, unknown> | null;
}

export interface OurPostsOptions {
  posts: {getPost(postId: string): Promise<ButtonPost>};
  botId: string;
}

/** Null for a post that is gone, or was never stored: an ephemeral one. */
export async function storedPost({posts}: OurPostsOptions, postId: string): Promise<ButtonPost | null> {
  try {
    return await posts.getPost(postId);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/**
 * The bot's post that the button is on. Anybody can put buttons below posts of theirs which come here in the name of
 * whoever presses them. @throws Refusal `button.not-ours`
 */
export async function ourPost(
  options: OurPostsOptions,
  postId: string,
  channelId: string,
): Promise<ButtonPost> {
  const post = await storedPost(options, postId);
  if (post?.UserId !== options.botId || post.ChannelId !== channelId) throw new Refusal('button.not-ours');
  return post;
}
