import {Hono} from 'hono';
import {z} from 'zod';
import {bodyOf, runIdOf} from './body';
import {checklistAt, editChecklist, itemAt} from './item_routes';
import {checklistRecord} from './records';
import {broken, Refusal} from './refusal';
import type {RunEdits} from './run_edits';

const place = z.number().int().default(0);
const move = z.object({
  source_checklist_idx: place,
  source_item_idx: place,
  dest_checklist_idx: place,
  dest_item_idx: place,
});

/** `/runs/:id/checklists…`: sections, and moving items. */
export function checklistRoutes(edits: RunEdits): Hono {
  const app = new Hono();

  app.post('/', async (c) => {
    const added = await bodyOf(c, checklistRecord, 'failed to decode Checklist');
    if (added.title.trim() === '') {
      throw new Refusal(400, 'bad parameter: checklist title');
    }
    await edits.edit(runIdOf(c), (run, at) => {
      run.checklists.push({...added, title: added.title.trim(), update_at: at});
      return {};
    });
    return c.body(null, 201);
  });

  app.delete('/:checklist{[0-9]+}', async (c) => {
    await edits.edit(runIdOf(c), (run) => {
      checklistAt(run, Number(c.req.param('checklist')));
      run.checklists.splice(Number(c.req.param('checklist')), 1);
      return {};
    });
    return c.body(null, 201);
  });

  app.put('/:checklist{[0-9]+}/rename', async (c) => {
    const {title} = await bodyOf(
      c,
      z.object({title: z.string().default('')}),
      'failed to unmarshal new title',
    );
    if (title === '') {
      throw new Refusal(400, 'bad parameter: checklist title');
    }
    await editChecklist(edits, c, (checklist, _at, run) => {
      if (run.current_status === 'Finished') {
        throw new Refusal(400, 'cannot rename checklist in a finished run: already ended');
      }
      checklist.title = title;
    });
    return c.body(null, 200);
  });

  app.post('/move-item', async (c) => {
    const from = await bodyOf(c, move, 'failed to unmarshal edit params');
    await edits.edit(runIdOf(c), (run, at) => {
      const source = checklistAt(run, from.source_checklist_idx);
      const moved = itemAt(source, from.source_item_idx);
      const target = checklistAt(run, from.dest_checklist_idx);
      const last = source === target ? target.items.length - 1 : target.items.length;
      if (from.dest_item_idx < 0 || from.dest_item_idx > last) {
        throw broken();
      }
      source.items.splice(from.source_item_idx, 1);
      target.items.splice(from.dest_item_idx, 0, {...moved, update_at: at});
      source.update_at = at;
      target.update_at = at;
      return {};
    });
    return c.body(null, 200);
  });
  return app;
}
