import {Hono} from 'hono';
import type {Actor} from '../actions/types';
import type {RecordReading} from '../actions/record_reading';
import {Refusal} from '../review/refusal';
import type {Environment} from './environment';
import {BadRequest} from './failures';

export interface RecordRouteOptions {
  reading: Pick<RecordReading, 'one' | 'content'>;
}

const NAME = /^(?<key>prr-\d{1,9})(?:\/(?<number>[1-9]\d{0,5}))?\.(?<kind>html|json|md)$/iu;

/** Nothing is loaded, run or sent, whatever a browser takes the answer for. */
const INERT = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // Who may read it is asked each time.
  'Cache-Control': 'private, no-store',
};

/**
 * Records for reading, printing and keeping: `/records/PRR-12.html`, `/records/PRR-12/1.json`, `.md`. Without a number
 * the latest. What is not there and what is not for the person who asks look the same.
 */
export function recordRoutes({reading}: RecordRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get('/*', async (context) => {
    const path = context.req.path.split('/records/')[1] ?? '';
    const {key, number, kind} = NAME.exec(path)?.groups ?? {};
    if (key === undefined || kind === undefined) {
      throw new BadRequest(404, 'not-found');
    }
    const actor: Actor = {userId: context.get('userId'), channelId: '', rootId: '', mattermostTeamId: ''};
    const {head, heads} = await found(reading.one(actor, key, Number(number ?? 0)));
    if (kind === 'html') {
      const {pageOf, policyOf} = await import('./record_page');
      const json = await reading.content(head, 'json');
      const page = await pageOf({
        head,
        latest: heads.at(-1)?.number ?? head.number,
        json,
        t: context.get('t'),
      });
      return new Response(page, {
        headers: {
          ...COMMON,
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': policyOf(),
        },
      });
    }
    const file = kind.toLowerCase() === 'json' ? 'json' : 'markdown';
    const bytes = await reading.content(head, file);
    if (bytes === null) {
      throw new BadRequest(410, 'erased');
    }
    return new Response(bytes.slice(), {
      headers: {
        ...COMMON,
        'Content-Type': `${file === 'json' ? 'application/json' : 'text/markdown'}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${head[file].name}"`,
        'Content-Security-Policy': INERT,
      },
    });
  });
  return app;
}

/** @throws BadRequest 404 for whatever refuses it */
async function found<T>(looked: Promise<T>): Promise<T> {
  try {
    return await looked;
  } catch (error) {
    if (error instanceof Refusal) {
      throw new BadRequest(404, 'not-found');
    }
    throw error;
  }
}
