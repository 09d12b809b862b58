import {type Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import {orNull} from '../signoff/or_null';
import type {Doorman} from './doorman';
import type {Server} from './ports';
import type {Actor} from './types';

export interface AboutPostOptions {
  doorman: Pick<Doorman, 'mayRead'>;
  /** Fails with StatusCode 404 for a post that is gone. */
  posts: {getPost(postId: string): Promise<{ChannelId: string; DeleteAt: number}>};
  server: Pick<Server, 'getChannel'>;
  /** The address of a post, in a Mattermost team; '' for any team. */
  permalink(postId: string, mattermostTeamId: string): Promise<string>;
}

/**
 * Names the post that a review is started from. The link tells nothing to who may not read it: the server looks at that
 * for each reader.
 */
export function aboutPost({doorman, posts, server, permalink}: AboutPostOptions) {
  return async ({userId}: Actor, postId: string): Promise<Message[]> => {
    if (postId === '') return [];
    const post = await orNull(posts.getPost(postId));
    if (post === null || post.DeleteAt > 0 || !(await doorman.mayRead(userId, post.ChannelId))) {
      throw new Refusal('start.post-unknown');
    }
    const {TeamId} = await server.getChannel(post.ChannelId);
    return [{key: 'start.announcement.about-post', params: {link: await permalink(postId, TeamId)}}];
  };
}
