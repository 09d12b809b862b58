import {createMiddleware} from 'hono/factory';
import type {Actor} from '../../actions/types';
import type {Environment} from '../environment';
import {BadRequest} from '../failures';

/** Ids of ours and of Mattermost's, and keys. */
const NAME = /^[a-z0-9-]{1,64}$/iu;

/** Who asks, as the server says. */
export function webActor(userId: string): Actor {
  return {userId, channelId: '', rootId: '', mattermostTeamId: ''};
}

/** Whether a review, a template or a channel can be called so. */
export function isName(name: string): boolean {
  return NAME.test(name);
}

/** @throws BadRequest 404 for what names nothing */
export function named(name: string): string {
  if (!isName(name)) throw new BadRequest(404, 'not-found');
  return name;
}

/** Keeps answers out of every cache: who may read them is asked each time. */
export const privately = createMiddleware<Environment>(async (context, next) => {
  await next();
  context.header('Cache-Control', 'private, no-store');
});
