import {Hono} from 'hono';
import type {Actor} from '../../actions/types';
import type {Rights} from '../bodies';
import type {Environment} from '../environment';
import {BadRequest} from '../failures';
import type {Panel} from './panel';

/** Ids of ours and of Mattermost's, and keys. */
const NAME = /^[a-z0-9-]{1,64}$/iu;

export interface WebRouteOptions {
  panel: Pick<Panel, 'ofChannel' | 'detail'>;
  rights: Rights;
}

/** Who asks, as the server says. */
export function webActor(userId: string): Actor {
  return {userId, channelId: '', rootId: '', mattermostTeamId: ''};
}

/** What the web app asks of reviews: `/web/channels/:channelId/reviews`, `/web/reviews/:id`. */
export function webRoutes({panel, rights}: WebRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(async (context, next) => {
    await next();
    // Who may read it is asked each time.
    context.header('Cache-Control', 'private, no-store');
  });
  app.get('/channels/:channelId/reviews', async (context) => {
    const channelId = context.req.param('channelId');
    // The same for a channel that there is not, and for one that is not theirs to read.
    if (!NAME.test(channelId) || !(await rights.mayRead(context.get('userId'), channelId))) {
      throw new BadRequest(403, 'no-channel');
    }
    return context.json(await panel.ofChannel(channelId));
  });
  app.get('/reviews/:id', async (context) => {
    return context.json(
      await panel.detail(
        webActor(context.get('userId')),
        reviewNamed(context.req.param('id')),
        context.get('t'),
      ),
    );
  });
  return app;
}

/** @throws BadRequest 404 for what names no review */
export function reviewNamed(id: string): string {
  if (!NAME.test(id)) throw new BadRequest(404, 'not-found');
  return id;
}
