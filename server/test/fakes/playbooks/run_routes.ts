import {Hono} from 'hono';
import {z} from 'zod';
import {bodyOf, unlabelled, userOf} from './body';
import {checklistRoutes} from './checklist_routes';
import type {Database} from './database';
import {itemRoutes} from './item_routes';
import {Refusal} from './refusal';
import type {RunEdits} from './run_edits';
import {finish, restore, statusOptions, updateStatus} from './run_ending';
import {listRuns} from './run_list';
import {runOptions, startRun} from './run_start';

/** `/runs…` */
export function runRoutes(db: Database, edits: RunEdits): Hono {
  const app = new Hono();

  app.get('/', async (c) => c.json(await listRuns(db, userOf(c), new URL(c.req.url).searchParams)));

  app.post('/', async (c) => {
    const options = await bodyOf(c, runOptions, 'unable to decode playbook run create options');
    return c.json(await startRun(db, edits, userOf(c), options), 201);
  });

  app.get('/channel/:channel/runs', async (c) => {
    const query = new URLSearchParams({statuses: 'InProgress', direction: 'DESC'});
    const {items} = await listRuns(db, userOf(c), query);
    return c.json(items.filter((run) => run.channel_id === c.req.param('channel')));
  });

  app.get('/channel/:channel', async (c) => {
    const {items} = await listRuns(db, userOf(c), new URLSearchParams());
    const runs = items.filter((run) => run.channel_id === c.req.param('channel'));
    if (runs.length !== 1) {
      throw runs.length === 0
        ? new Refusal(404, 'Not found')
        : new Refusal(400, 'multiple runs in the channel');
    }
    return c.json(runs[0]);
  });

  app.get('/:id{[A-Za-z0-9]+}', async (c) => {
    await db.permissions.viewRun(userOf(c), db.runs.read(c.req.param('id')));
    return c.json(edits.read(c.req.param('id')));
  });

  app.get('/:id{[A-Za-z0-9]+}/metadata', async (c) => {
    await db.permissions.viewRun(userOf(c), db.runs.read(c.req.param('id')));
    return c.json(await metadata(db, edits, c.req.param('id'), userOf(c)));
  });

  // Everything below changes the run: a missing one is a failure, not a matter of rights.
  app.use('/:id{[A-Za-z0-9]+}/*', async (c, next) => {
    const run = edits.read(c.req.param('id'));
    await db.permissions.editRun(userOf(c), run);
    if (!c.req.path.endsWith('/finish') && !c.req.path.endsWith(`/${run.id}/restore`)) {
      edits.refuseFinished(run);
    }
    await next();
  });

  app.patch('/:id{[A-Za-z0-9]+}', async (c) => {
    const run = edits.read(c.req.param('id'));
    await db.permissions.editRun(userOf(c), run);
    const shape = z.object({name: z.string().optional(), summary: z.string().optional()});
    const {name, summary} = await bodyOf(c, shape, 'unable to decode payload');
    if (run.current_status === 'Finished' && (name !== undefined || summary !== undefined)) {
      throw new Refusal(400, 'cannot update a finished run');
    }
    if (name?.trim() === '') {
      throw new Refusal(400, 'name must not be empty');
    }
    if (name !== undefined || summary !== undefined) {
      db.runs.set(run.id, {
        ...(name !== undefined && {name: name.trim()}),
        ...(summary !== undefined && {summary: summary.trim(), summary_modified_at: db.now()}),
      });
    }
    return c.json(edits.read(run.id));
  });

  app.post('/:id{[A-Za-z0-9]+}/owner', async (c) => {
    const {owner_id: ownerId} = await bodyOf(
      c,
      z.object({owner_id: z.string().default('')}),
      'could not decode request body',
    );
    await changeOwner(edits, c.req.param('id'), userOf(c), ownerId);
    return c.json({});
  });

  app.post('/:id{[A-Za-z0-9]+}/status', async (c) => {
    const options = await bodyOf(c, statusOptions, 'unable to decode body into StatusUpdateOptions');
    await updateStatus(db, edits, c.req.param('id'), userOf(c), options);
    return unlabelled(c, {status: 'OK'});
  });
  app.put('/:id{[A-Za-z0-9]+}/finish', async (c) => {
    await finish(db, edits, c.req.param('id'), userOf(c));
    return unlabelled(c, {status: 'OK'});
  });
  app.put('/:id{[A-Za-z0-9]+}/restore', async (c) => {
    await restore(db, edits, c.req.param('id'), userOf(c));
    return unlabelled(c, {status: 'OK'});
  });

  app.route('/:id{[A-Za-z0-9]+}/checklists', checklistRoutes(edits));
  app.route('/:id{[A-Za-z0-9]+}/checklists', itemRoutes(edits));
  return app;
}

async function changeOwner(edits: RunEdits, runId: string, userId: string, ownerId: string): Promise<void> {
  await edits.edit(runId, async (run) => {
    if (run.owner_user_id === ownerId) {
      return null;
    }
    const [before, after] = [await edits.nameOf(run.owner_user_id), await edits.nameOf(ownerId)];
    await edits.addParticipants(runId, [ownerId], userId, false);
    run.owner_user_id = ownerId;
    return {
      isTimedAfter: true,
      event: {event_type: 'owner_changed', subject_user_id: userId, summary: `@${before} to @${after}`},
    };
  });
}

async function metadata(db: Database, edits: RunEdits, runId: string, userId: string) {
  const run = edits.read(runId);
  const followers = db.followers.get(runId) ?? [];
  const channel = (await db.directory.mayInChannel(userId, run.channel_id, 'read_channel'))
    ? await db.directory.channel(run.channel_id)
    : undefined;
  return {
    channel_name: channel?.name ?? '',
    channel_display_name: channel?.displayName ?? '',
    team_name: await db.directory.teamName(run.team_id),
    // Everybody who was ever in the channel, Playbooks' bot included.
    num_participants: run.participant_ids.length + 1,
    total_posts:
      channel === undefined ? 0 : db.posts.filter((post) => post.channelId === run.channel_id).length,
    followers,
  };
}
