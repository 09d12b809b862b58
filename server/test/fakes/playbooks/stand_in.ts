import {Hono} from 'hono';
import {Database, type ChannelPost, type StandInOptions} from './database';
import {Faults} from './faults';
import {graphqlRoute} from './graphql_route';
import {Hands} from './hands';
import {Pace} from './pace';
import {playbookRoutes} from './playbook_routes';
import type {PlaybookRecord} from './records';
import {Refusal} from './refusal';
import {RunEdits} from './run_edits';
import type {RunRecord} from './run_record';
import {runRoutes} from './run_routes';

export interface AskedOnce {
  method: string;
  /** Below `/api/v0`, with its query. */
  path: string;
  userId: string;
  /** 0 while there is no answer. */
  status: number;
}

/**
 * Playbooks 2.8.0 without Playbooks: it keeps state, and behaves as badly as the real one (docs/playbooks.md tells of
 * its habits; the contract test beside this file compares it with recorded exchanges).
 */
export class StandInPlaybooks {
  /** False: switched off. The Mattermost server answers then. */
  active = true;
  /** Set another to upgrade it. */
  version: string;
  /** Those for whom the server makes no session: it wants multi-factor authentication, say. */
  readonly withoutSession = new Set<string>();
  readonly pace = new Pace();
  readonly faults = new Faults();
  /** Every request from outside, in order. */
  readonly asked: AskedOnce[] = [];
  private readonly db: Database;
  private readonly app: Hono;

  constructor(options: StandInOptions) {
    this.version = options.version ?? '2.8.0';
    this.db = new Database(options, () => this.version, this.pace);
    this.app = appOf(this.db);
  }

  /** A request below `/api/v0`, from whoever the header Mattermost-User-Id names. */
  async fetch(request: Request): Promise<Response> {
    const {pathname, search} = new URL(request.url);
    const asked: AskedOnce = {
      method: request.method,
      path: `${pathname.replace(/^\/api\/v0\//, '')}${search}`,
      userId: request.headers.get('Mattermost-User-Id') ?? '',
      status: 0,
    };
    this.asked.push(asked);
    const response = this.active
      ? await this.faults.answer(request, () => this.serve(request))
      : new Response('404 page not found\n', {status: 404});
    asked.status = response.status;
    return response;
  }

  /** As `fetch`, but nothing goes wrong on the way. */
  async serve(request: Request): Promise<Response> {
    return this.app.fetch(request);
  }

  /** A person's hands in Playbooks' own UI. */
  ui(userId: string): Hands {
    return new Hands(this, userId);
  }

  // What a test looks at.

  run(id: string): RunRecord {
    const run = this.db.runs.read(id);
    if (run === undefined) {
      throw new Error(`there is no run ${id}`);
    }
    return run;
  }

  runs(): RunRecord[] {
    return this.db.runs.all();
  }

  playbooks(): PlaybookRecord[] {
    return structuredClone([...this.db.playbooks.values()]);
  }

  /** What it has posted into channels: status updates in their authors' names, and its own ends of runs. */
  posts(): readonly ChannelPost[] {
    return this.db.posts;
  }

  /** Somebody leaves a run. */
  removeParticipant(runId: string, userId: string): void {
    this.db.runs.removeParticipant(runId, userId);
  }
}

function appOf(db: Database): Hono {
  const edits = new RunEdits(db);
  const app = new Hono().basePath('/api/v0');
  app.use('*', async (c, next) => {
    if ((c.req.header('Mattermost-User-Id') ?? '') === '') {
      return c.text('Not authorized\n', 401);
    }
    return next();
  });
  app.get('/settings', (c) => c.json({enable_experimental_features: false}));
  app.post('/query', graphqlRoute(db, edits));
  app.route('/playbooks', playbookRoutes(db));
  app.route('/runs', runRoutes(db, edits));
  app.notFound((c) => c.text('404 page not found\n', 404));
  app.onError((error, c) => {
    if (error instanceof Refusal) {
      return c.json({error: error.message}, error.status);
    }
    throw error;
  });
  return app;
}
