import {Hono} from 'hono';
import {LRUCache} from 'lru-cache';
import {z} from 'zod';
import {readBody, type Rights} from './bodies';
import type {Environment} from './environment';

/** More than a webapp ever sends, which collects what it sees for a second. */
const MOST_REQUESTS = 30;
const IN_MS = 30_000;
const MOST_PEOPLE = 10_000;
const MOST_RUNS = 20;

const body = z.object({run_ids: z.array(z.string().regex(/^[a-z0-9]{26}$/u)).max(MOST_RUNS)});

export interface HintsOptions {
  rights: Rights;
  /** Takes what somebody's webapp saw; absent where nobody changes reviews without us. */
  hints?: {
    /** @param mayKnow whether the person who says so may know of a review in this channel */
    hint(runId: string, mayKnow: (channelId: string) => Promise<boolean>): Promise<void>;
  };
}

/**
 * `POST /hints {run_ids}`: a webapp saw that runs have changed. Nothing is believed but that it may be worth while to
 * read again, and nothing is answered, whatever those ids are: 204.
 */
export function hints({rights, hints: taker}: HintsOptions): Hono<Environment> {
  // Not `max`, which keeps room for all of them from the beginning.
  const asked = new LRUCache<string, number>({
    maxSize: MOST_PEOPLE,
    sizeCalculation: () => 1,
    ttl: IN_MS,
    noUpdateTTL: true,
    perf: Date,
  });
  const isTooMuch = (userId: string): boolean => {
    const count = (asked.get(userId) ?? 0) + 1;
    asked.set(userId, count);
    return count > MOST_REQUESTS;
  };

  const app = new Hono<Environment>();
  app.post('/', async (context) => {
    const userId = context.get('userId');
    const {run_ids: runIds} = await readBody(context, body);
    if (taker !== undefined && !isTooMuch(userId)) {
      for (const runId of new Set(runIds)) {
        await taker.hint(runId, (channelId) => rights.mayRead(userId, channelId));
      }
    }
    return context.body(null, 204);
  });
  return app;
}
