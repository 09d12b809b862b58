import {isNotFound, type Post, type Posts} from './ports';

/** A post as it is now; null for one that was deleted. */
export async function postOrNull(posts: Posts, postId: string): Promise<Post | null> {
  try {
    const post = await posts.getPost(postId);
    return post.DeleteAt > 0 ? null : post;
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}
