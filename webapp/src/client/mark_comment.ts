import {type AxiosInstance, isAxiosError} from 'axios';

/** What the server answers when the rules say no; it has told the person so below the post. */
const REFUSED = 422;

/** Makes a post a review comment. The server tells the person below the post what came of it. Throws AxiosError. */
export async function markComment(http: AxiosInstance, postId: string): Promise<void> {
  try {
    await http.post('/plugins/prr/api/v1/comments', {post_id: postId});
  } catch (error) {
    if (!isAxiosError(error) || error.response?.status !== REFUSED) throw error;
  }
}
