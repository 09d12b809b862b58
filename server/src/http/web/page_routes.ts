import {Hono} from 'hono';
import {Refusal} from '../../review/refusal';
import type {Environment} from '../environment';
import {BadRequest} from '../failures';
import {named, privately, webActor} from './actor';
import type {Pages} from './pages';
import {QUERIES, readQuery} from './page_queries';

export interface PageRouteOptions {
  pages: Pick<
    Pages,
    'reviews' | 'board' | 'ended' | 'records' | 'templates' | 'template' | 'report' | 'reportFile'
  >;
  people: {localeOf(userId: string): Promise<string>};
}

/**
 * What the page of reviews, templates and reports asks for: `/web/reviews`, `/web/board`, `/web/records`, `/web/records/:key`,
 * `/web/templates`, `/web/templates/:id`, `/web/reports`, `/web/reports.csv`. They only read, each in the rights of who asks.
 */
export function pageRoutes({pages, people}: PageRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(privately);

  app.get('/reviews', async (context) =>
    context.json(await pages.reviews(webActor(context.get('userId')), readQuery(context, QUERIES.reviews))),
  );
  app.get('/board', async (context) =>
    context.json(await pages.board(webActor(context.get('userId')), readQuery(context, QUERIES.board))),
  );
  app.get('/records', async (context) =>
    context.json(await pages.ended(webActor(context.get('userId')), readQuery(context, QUERIES.records))),
  );
  app.get('/records/:key', async (context) =>
    context.json(
      await unlessMissing(pages.records(webActor(context.get('userId')), named(context.req.param('key')))),
    ),
  );
  app.get('/templates', async (context) =>
    context.json(await pages.templates(readQuery(context, QUERIES.library).q)),
  );
  app.get('/templates/:id', async (context) =>
    context.json(
      await pages.template(named(context.req.param('id')), readQuery(context, QUERIES.template).version),
    ),
  );
  app.get('/reports', async (context) =>
    context.json(await pages.report(webActor(context.get('userId')), readQuery(context, QUERIES.report))),
  );
  app.get('/reports.csv', async (context) => {
    const userId = context.get('userId');
    const {table, ...query} = readQuery(context, QUERIES.file);
    const file = await pages.reportFile(webActor(userId), query, table, await people.localeOf(userId));
    return new Response(file.text, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${file.name.replace(/[^\w.-]/gu, '_')}"`,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
  return app;
}

/** What is not there and what is not theirs to read look the same. @throws BadRequest 404 */
async function unlessMissing<T>(looked: Promise<T>): Promise<T> {
  try {
    return await looked;
  } catch (error) {
    if (error instanceof Refusal) throw new BadRequest(404, 'not-found');
    throw error;
  }
}
