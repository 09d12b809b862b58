import {Hono, type Context} from 'hono';
import {z} from 'zod';
import {bodyOf, runIdOf, userOf} from './body';
import {itemRecord, type ChecklistRecord, type ItemRecord} from './records';
import {broken, Refusal} from './refusal';
import type {EventDraft, RunEdits} from './run_edits';
import type {RunRecord} from './run_record';

const text = z.string().default('');

/** `/runs/:id/checklists/:checklist/…`: items by their place. */
export function itemRoutes(edits: RunEdits): Hono {
  const app = new Hono();
  const item = '/:checklist{[0-9]+}/item/:item{[0-9]+}';

  app.put(`${item}/state`, async (c) => {
    const {new_state: state} = await bodyOf(c, z.object({new_state: text}), 'failed to unmarshal');
    if (!['', 'closed', 'skipped', 'in_progress'].includes(state)) {
      throw new Refusal(400, 'bad parameter new state');
    }
    await editItem(edits, c, (found, at) => {
      if (found.state === state) {
        return null;
      }
      const event = stateEvent(found, state, userOf(c));
      Object.assign(found, {state, state_modified: at});
      return {event};
    });
    return c.json({});
  });

  app.put(`${item}/assignee`, async (c) => {
    const {assignee_id: assignee} = await bodyOf(c, z.object({assignee_id: text}), 'failed to unmarshal');
    const userId = userOf(c);
    await editItem(edits, c, async (found, at, run) => {
      if (found.assignee_id === assignee) {
        return null;
      }
      const [before, after] = [await called(edits, found.assignee_id), await called(edits, assignee)];
      Object.assign(found, {assignee_id: assignee, assignee_modified: at});
      const isIn = assignee === run.owner_user_id || run.participant_ids.includes(assignee);
      return {
        alsoDo: async () => {
          if (assignee !== '' && !isIn) {
            await edits.addParticipants(run.id, [assignee], userId, false);
          }
        },
        event: {
          event_type: 'assignee_changed',
          subject_user_id: userId,
          summary: `changed assignee of checklist item **${plain(found.title)}** from **${before}** to **${after}**`,
        },
      };
    });
    return c.json({});
  });

  app.put(`${item}/duedate`, async (c) => {
    const {due_date} = await bodyOf(c, z.object({due_date: z.number().default(0)}), 'failed to unmarshal');
    await editItem(edits, c, (found) => {
      found.due_date = due_date;
      return {};
    });
    return c.json({});
  });

  // These two are what the buttons of the UI do: nothing tells of it afterwards.
  app.put(`${item}/skip`, async (c) => {
    await editItem(edits, c, (found, at) => {
      Object.assign(found, {state: 'skipped', delete_at: at});
      return {};
    });
    return c.body(null, 204);
  });

  app.put(`${item}/restore`, async (c) => {
    await editItem(edits, c, (found) => {
      found.state = '';
      return {};
    });
    return c.body(null, 204);
  });

  app.put(item, async (c) => {
    const shape = z.object({title: text, command: text, description: text});
    const changed = await bodyOf(c, shape, 'failed to unmarshal edit params state');
    await editItem(edits, c, (found) => {
      Object.assign(found, changed);
      return {};
    });
    return c.body(null, 200);
  });

  app.delete(item, async (c) => {
    await editChecklist(edits, c, (checklist) => {
      itemAt(checklist, Number(c.req.param('item')));
      checklist.items.splice(Number(c.req.param('item')), 1);
    });
    return c.body(null, 204);
  });

  app.post('/:checklist{[0-9]+}/add', async (c) => {
    const added = await bodyOf(c, itemRecord, 'failed to decode ChecklistItem');
    if (added.title.trim() === '') {
      throw new Refusal(400, 'bad parameter: checklist item title');
    }
    await editChecklist(edits, c, (checklist, at) => {
      checklist.items.push({...added, title: added.title.trim(), update_at: at});
    });
    return c.body(null, 201);
  });
  return app;
}

async function editItem(
  edits: RunEdits,
  c: Context,
  change: (item: ItemRecord, at: number, run: RunRecord) => ReturnType<Parameters<RunEdits['edit']>[1]>,
): Promise<void> {
  await edits.edit(runIdOf(c), async (run, at) => {
    const checklist = checklistAt(run, Number(c.req.param('checklist')));
    const item = itemAt(checklist, Number(c.req.param('item')));
    const written = await change(item, at, run);
    if (written !== null) {
      item.update_at = at;
      checklist.update_at = at;
    }
    return written;
  });
}

export async function editChecklist(
  edits: RunEdits,
  c: Context,
  change: (checklist: ChecklistRecord, at: number, run: RunRecord) => void,
): Promise<void> {
  await edits.edit(runIdOf(c), (run, at) => {
    const checklist = checklistAt(run, Number(c.req.param('checklist')));
    change(checklist, at, run);
    checklist.update_at = at;
    return {};
  });
}

/** @throws Refusal 500 when there is none */
export function checklistAt(run: RunRecord, place: number): ChecklistRecord {
  return found(run.checklists[place]);
}

export function itemAt(checklist: ChecklistRecord, place: number): ItemRecord {
  return found(checklist.items[place]);
}

function found<T>(value: T | undefined): T {
  if (value === undefined) {
    throw broken();
  }
  return value;
}

function stateEvent(item: ItemRecord, state: string, userId: string): EventDraft {
  const task = plain(item.title);
  const [action, said] =
    state === 'skipped'
      ? ['skip', 'skipped']
      : state !== ''
        ? ['check', 'checked off']
        : item.state === 'skipped'
          ? ['restore', 'restored']
          : ['uncheck', 'unchecked'];
  return {
    event_type: 'task_state_modified',
    subject_user_id: userId,
    summary: `${said} checklist item **${task}**`,
    details: JSON.stringify({action, task}),
  };
}

/** A title without its Markdown, roughly. */
function plain(title: string): string {
  return title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`~]/g, '');
}

async function called(edits: RunEdits, userId: string): Promise<string> {
  return userId === '' ? 'No Assignee' : `@${await edits.nameOf(userId)}`;
}
