import {orNull} from './or_null';
import type {Post, Posts} from './ports';

/** A post as it is now; null for one that was deleted. */
export async function postOrNull(posts: Posts, postId: string): Promise<Post | null> {
  const post = await orNull(posts.getPost(postId));
  return post === null || post.DeleteAt > 0 ? null : post;
}
