import type {Actor} from '../../actions/types';
import {BadRequest} from '../failures';

/** Ids of ours and of Mattermost's, and keys. */
const NAME = /^[a-z0-9-]{1,64}$/iu;

/** Who asks, as the server says. */
export function webActor(userId: string): Actor {
  return {userId, channelId: '', rootId: '', mattermostTeamId: ''};
}

/** Whether a review or a channel can be called so. */
export function isName(name: string): boolean {
  return NAME.test(name);
}

/** @throws BadRequest 404 for what names no review */
export function reviewNamed(id: string): string {
  if (!isName(id)) throw new BadRequest(404, 'not-found');
  return id;
}
