import {recordedExchanges} from '../../../test/fakes/playbooks/recorded';
import {itemNamed} from '../../../test/fakes/playbooks/runs_world';
import {contentOf} from './run_content';
import {runSchema} from './schemas';

/** As recorded on Playbooks 2.8.0. */
function recorded(note: string) {
  const exchange = recordedExchanges().find((each) => each.note === note);
  return contentOf({run: runSchema.parse(exchange?.response), erased: []}, 'bot');
}

const alice = 'krj7g6fwcigzbgcmteofgp5rrr';

test('a recorded run: who reopened, assigned, skipped and restored what', () => {
  const content = recorded('run with timeline');
  expect(itemNamed(content, 'SRE review')).toMatchObject({
    state: 'open',
    changedBy: alice,
    changedAt: 1795392464967,
  });
  expect(itemNamed(content, 'SLIs and SLOs agreed')).toMatchObject({
    assigneeId: alice,
    assignedBy: alice,
    assignedAt: 1795392464678,
    dueAt: 1795478864702,
    changedBy: '',
    changedAt: 0,
  });
  expect(itemNamed(content, 'Runbook linked and rehearsed')).toMatchObject({
    description: 'see wiki',
    changedBy: '',
    changedAt: 1795392464917,
  });
  expect(content).toMatchObject({title: 'PRR: Checkout service', finished: false, erased: []});
  expect(content.ending).toBeUndefined();
});

test('a recorded run that was finished: by whom and when', () => {
  const {finished, ending, changedAt} = recorded('finished run');
  expect({finished, ending, changedAt}).toEqual({
    finished: true,
    ending: {by: alice, at: 1795392465332},
    changedAt: 1795392465332,
  });
});

test('items that a condition hides are left out, what the bot did is nobody’s', () => {
  const changed = {state: 'closed', state_modified: 100, update_at: 100};
  const run = runSchema.parse({
    id: 'run',
    checklists: [
      {
        id: 'c',
        title: 'SRE',
        items: [
          {id: 'a', title: 'Shown', ...changed, assignee_id: 'bob', assignee_modified: 90},
          {id: 'b', title: 'Hidden', condition_action: 'hidden'},
        ],
      },
    ],
    timeline_events: [
      {
        event_type: 'task_state_modified',
        event_at: 100,
        subject_user_id: 'bot',
        details: '{"action":"check","task":"Shown"}',
      },
      {
        event_type: 'assignee_changed',
        event_at: 90,
        subject_user_id: 'bot',
        summary: 'changed assignee of checklist item **Shown** from **No Assignee** to **@bob**',
      },
    ],
  });
  const [section] = contentOf({run, erased: []}, 'bot').sections;
  expect(section?.items.map(({title}) => title)).toEqual(['Shown']);
  expect(section?.items[0]).toMatchObject({changedBy: '', changedAt: 0, assignedBy: '', assignedAt: 0});
});

test.each([
  [true, 'keywords_by_users', {type: 'mark_item_as_done', payload: '{"enabled":true}'}],
  [false, 'keywords_by_users', {type: 'mark_item_as_done', payload: '{"enabled":false}'}],
  [false, 'keywords_by_users', {type: 'something_else', payload: '{}'}],
  [false, 'something_else', {type: 'mark_item_as_done', payload: '{"enabled":true}'}],
])('whether words tick an item (%s: %s, %j) is told with it', (byKeywords, type, action) => {
  const trigger = {type, payload: '{"keywords":["SRE review"],"user_ids":[]}'};
  const item = {id: 'a', title: 'SRE review', task_actions: [{trigger, actions: [action]}]};
  const run = runSchema.parse({id: 'run', checklists: [{id: 'c', title: 'SRE', items: [item]}]});
  const [section] = contentOf({run, erased: []}, 'bot').sections;
  expect(section?.items[0]?.byKeywords ?? false).toBe(byKeywords);
});
