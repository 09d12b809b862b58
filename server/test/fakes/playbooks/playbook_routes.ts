import {Hono} from 'hono';
import {bodyOf, userOf} from './body';
import type {Database} from './database';
import {exported, inListing, stored} from './playbook_views';
import {playbookRecord, type PlaybookRecord} from './records';
import {broken, Refusal} from './refusal';

/** `/playbooks…` */
export function playbookRoutes(db: Database): Hono {
  const app = new Hono();
  const path = '/:id{[A-Za-z0-9]+}';
  const found = (id: string): PlaybookRecord => {
    const playbook = db.playbooks.get(id);
    if (playbook === undefined) {
      throw broken();
    }
    return playbook;
  };

  app.post('/', async (c) => {
    const playbook = await bodyOf(c, playbookRecord, 'unable to decode playbook');
    if (playbook.id !== '') {
      throw new Refusal(400, 'Playbook given already has ID');
    }
    if (playbook.reminder_timer_default_seconds <= 0) {
      throw new Refusal(400, 'playbook ReminderTimerDefaultSeconds must be > 0');
    }
    await db.permissions.createPlaybook(userOf(c), playbook);
    refuseUninvited(playbook);
    const creator = {user_id: userOf(c), roles: ['playbook_member', 'playbook_admin'], scheme_roles: []};
    const members = playbook.members.length === 0 ? [creator] : playbook.members;
    const at = db.now();
    const id = db.ids.next();
    db.playbooks.set(id, stored({...playbook, id, members, create_at: at, update_at: at, delete_at: 0}));
    return c.json({id}, 201);
  });

  app.get('/', async (c) => {
    const query = new URL(c.req.url).searchParams;
    const userId = userOf(c);
    const teamId = query.get('team_id') ?? '';
    if (teamId !== '') {
      await db.permissions.listPlaybooks(userId, teamId);
    }
    const search = (query.get('search_term') ?? '').toLowerCase();
    const archived = query.get('with_archived') === 'true';
    const all = [...db.playbooks.values()].filter(
      (each) =>
        (teamId === '' || each.team_id === teamId) &&
        (archived || each.delete_at === 0) &&
        each.title.toLowerCase().includes(search) &&
        (each.public || each.members.some((member) => member.user_id === userId)),
    );
    return c.json(await pageOf(db, userId, all, query));
  });

  app.get(path, async (c) => {
    await db.permissions.viewPlaybook(userOf(c), db.playbooks.get(c.req.param('id')));
    return c.json(found(c.req.param('id')));
  });

  app.get(`${path}/export`, async (c) => {
    await db.permissions.viewPlaybook(userOf(c), db.playbooks.get(c.req.param('id')));
    return c.json(exported(found(c.req.param('id'))));
  });

  app.put(path, async (c) => {
    const playbook = await bodyOf(c, playbookRecord, 'unable to decode playbook');
    const before = found(c.req.param('id'));
    await db.permissions.managePlaybook(userOf(c), before);
    if (before.delete_at !== 0) {
      throw new Refusal(400, 'Playbook cannot be modified');
    }
    refuseUninvited(playbook);
    const {id, create_at} = before;
    db.playbooks.set(id, stored({...playbook, id, create_at, update_at: db.now(), delete_at: 0}));
    return c.body(null, 200);
  });

  app.delete(path, async (c) => {
    const playbook = found(c.req.param('id'));
    await db.permissions.managePlaybook(userOf(c), playbook);
    db.playbooks.set(playbook.id, {...playbook, delete_at: db.now()});
    return c.body(null, 204);
  });

  app.put(`${path}/restore`, async (c) => {
    const playbook = found(c.req.param('id'));
    await db.permissions.managePlaybook(userOf(c), playbook);
    db.playbooks.set(playbook.id, {...playbook, delete_at: 0});
    return c.body(null, 204);
  });
  return app;
}

async function pageOf(db: Database, userId: string, all: readonly PlaybookRecord[], query: URLSearchParams) {
  const sorted = [...all].sort((a, b) => (a.title < b.title ? -1 : 1));
  const page = Number(query.get('page') ?? 0);
  const asked = Number(query.get('per_page') ?? 0);
  const perPage = asked <= 0 ? 1000 : asked;
  const shown = sorted.slice(page * perPage, (page + 1) * perPage);
  const seen = await Promise.all(shown.map((each) => db.permissions.viewsPlaybook(userId, each)));
  const runs = db.runs.all();
  return {
    total_count: sorted.length,
    page_count: Math.ceil(sorted.length / perPage),
    has_more: page + 1 < Math.ceil(sorted.length / perPage),
    items: shown
      .filter((_each, place) => seen[place])
      .map((each) =>
        inListing(
          each,
          runs.filter((run) => run.playbook_id === each.id),
        ),
      ),
  };
}

/** Who has an item in a playbook has to be invited by it. */
function refuseUninvited(playbook: PlaybookRecord): void {
  const assigned = playbook.checklists.flatMap(({items}) => items.map((item) => item.assignee_id));
  const invited = playbook.invite_users_enabled ? playbook.invited_user_ids : [];
  if (assigned.some((userId) => userId !== '' && !invited.includes(userId))) {
    throw new Refusal(400, 'Invalid pre-assignment');
  }
}
