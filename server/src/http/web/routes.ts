import {Hono} from 'hono';
import type {Rights} from '../bodies';
import type {Environment} from '../environment';
import {BadRequest} from '../failures';
import {isName, named, privately, webActor} from './actor';
import {changeRoutes, type ChangeRouteOptions} from './changes';
import type {Panel} from './panel';

export interface WebRouteOptions extends ChangeRouteOptions {
  panel: Pick<Panel, 'ofChannel' | 'detail' | 'changed'>;
  rights: Rights;
}

/** What the web app asks of reviews, and does with them: `/web/channels/…`, `/web/reviews/…`. See docs/webapp.md. */
export function webRoutes(options: WebRouteOptions): Hono<Environment> {
  const {panel, rights} = options;
  const app = new Hono<Environment>();
  app.use(privately);
  app.get('/channels/:channelId/reviews', async (context) => {
    const channelId = context.req.param('channelId');
    // The same for a channel that there is not, and for one that is not theirs to read.
    if (!isName(channelId) || !(await rights.mayRead(context.get('userId'), channelId))) {
      throw new BadRequest(403, 'no-channel');
    }
    return context.json(await panel.ofChannel(channelId));
  });
  app.get('/reviews/:id', async (context) => {
    const actor = webActor(context.get('userId'));
    return context.json(await panel.detail(actor, named(context.req.param('id')), context.get('t')));
  });
  app.route('/reviews', changeRoutes(options));
  return app;
}
