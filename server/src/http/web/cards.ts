import {Hono} from 'hono';
import type {BotView} from '../../views/card_views';
import type {Environment} from '../environment';

export interface CardRouteOptions {
  botId: string;
}

/** `/web/bot`: whose posts are ours. Anybody can give their posts our types. */
export function cardRoutes({botId}: CardRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get('/bot', (context) => context.json({user_id: botId} satisfies BotView));
  return app;
}
