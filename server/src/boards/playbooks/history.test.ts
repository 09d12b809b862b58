import {History} from './history';
import {type Run, type RunItem, runSchema, type TimelineEvent} from './schemas';

type EventInput = Partial<TimelineEvent> & {action?: string; task?: string};

/** The item that is asked about is the first one. */
function run(
  items: readonly Partial<RunItem>[],
  events: readonly EventInput[] = [],
  changes: Partial<Run> = {},
): Run {
  return runSchema.parse({
    id: 'run',
    update_at: 1_000_000,
    current_status: 'InProgress',
    ...changes,
    checklists: [
      {
        id: 'c',
        title: 'SRE',
        items: items.map((item, place) => ({id: `i${String(place)}`, title: 'SRE review', ...item})),
      },
    ],
    timeline_events: events.map(({action, task = 'SRE review', ...event}, place) => ({
      id: `e${String(place)}`,
      event_type: 'task_state_modified',
      subject_user_id: 'alice',
      ...(action === undefined ? {} : {details: JSON.stringify({action, task})}),
      ...event,
    })),
  });
}

const first = (of: Run): RunItem => {
  const item = of.checklists[0]?.items[0];
  if (item === undefined) {
    throw new Error('no item');
  }
  return item;
};

const closed = {state: 'closed', state_modified: 100, update_at: 100} as const;
const check = {action: 'check', event_at: 100};

describe('who put an item into its state', () => {
  const known: [string, Run, string, number][] = [
    ['checked', run([closed], [check]), 'alice', 100],
    ['unchecked', run([{...closed, state: ''}], [{action: 'uncheck', event_at: 100}]), 'alice', 100],
    [
      'restored, with an event',
      run([{...closed, state: ''}], [{action: 'restore', event_at: 100}]),
      'alice',
      100,
    ],
    [
      'skipped, with an event',
      run([{...closed, state: 'skipped'}], [{action: 'skip', event_at: 100}]),
      'alice',
      100,
    ],
    ['begun', run([{...closed, state: 'in_progress'}], [check]), 'alice', 100],
    ['edited since', run([{...closed, update_at: 150}], [check]), 'alice', 100],
    ['skipped by the button before', run([{...closed, delete_at: 50}], [check]), 'alice', 100],
    [
      'the last of many',
      run(
        [closed],
        [{...check, event_at: 10, subject_user_id: 'bob'}, {action: 'uncheck', event_at: 50}, check],
      ),
      'alice',
      100,
    ],
    [
      'a title with Markdown, which the event has without',
      run([{...closed, title: '**SRE** [review](https://wiki) `now`'}], [{...check, task: 'SRE review now'}]),
      'alice',
      100,
    ],
    ['a title of signs only', run([{...closed, title: '🚀'}], [{...check, task: '🚀'}]), 'alice', 100],
    ['renamed since', run([{...closed, title: 'Sign-off by SRE'}], [check]), 'alice', 100],
    [
      'two items in the same millisecond',
      run(
        [closed, {...closed, title: 'Runbook'}],
        [{...check, task: 'Runbook', subject_user_id: 'bob'}, check],
      ),
      'alice',
      100,
    ],
    [
      'a namesake changed later',
      run(
        [closed, {...closed, state_modified: 200, update_at: 200}],
        [check, {...check, event_at: 200, subject_user_id: 'bob'}],
      ),
      'alice',
      100,
    ],
    [
      'done as somebody said who said it later, and whose write was erased',
      run(
        [closed],
        [
          check,
          {action: 'uncheck', event_at: 20_000},
          {...check, event_at: 30_000, subject_user_id: 'carol'},
        ],
      ),
      'carol',
      30_000,
    ],
  ];
  test.each(known)('%s', (_name, of, by, at) => {
    expect(new History(of).stateOf(first(of))).toEqual({by, at});
  });

  test('nobody has changed it ever', () => {
    const of = run([{}], [{...check, task: 'Another'}]);
    expect(new History(of).stateOf(first(of))).toEqual({by: '', at: 0});
  });

  const unknown: [string, Run][] = [
    ['no event', run([closed])],
    ['its event was removed from the timeline', run([closed], [{...check, delete_at: 500}])],
    ['an event of another millisecond', run([closed], [{...check, event_at: 99}])],
    ['an event of another action', run([closed], [{...check, action: 'uncheck'}])],
    ['details that make no sense', run([closed], [{event_at: 100, details: '{'}])],
    ['nobody named', run([closed], [{...check, subject_user_id: ''}])],
    [
      'skipped by the button, checked before',
      run([{...closed, state: 'skipped', delete_at: 150, update_at: 150}], [check]),
    ],
    [
      'skipped and restored by the buttons',
      run([{...closed, state: '', delete_at: 150, update_at: 160}], [check]),
    ],
    [
      'skipped with an event, restored by the button',
      run([{...closed, state: '', update_at: 160}], [{action: 'skip', event_at: 100}]),
    ],
    [
      'skipped with an event, restored and skipped again by the buttons',
      run([{...closed, state: 'skipped', delete_at: 150, update_at: 150}], [{action: 'skip', event_at: 100}]),
    ],
    [
      'a contradiction within what clocks may be apart',
      run(
        [{...closed, state: ''}],
        [
          {...check, event_at: 9_000},
          {action: 'uncheck', event_at: 100},
        ],
      ),
    ],
    [
      'said by two within what clocks may be apart',
      run(
        [closed],
        [check, {action: 'uncheck', event_at: 200}, {...check, event_at: 300, subject_user_id: 'carol'}],
      ),
    ],
    ['never changed by anybody, and yet done', run([{state: 'closed', update_at: 7}])],
    ['two people in the same millisecond', run([closed], [check, {...check, subject_user_id: 'bob'}])],
    [
      'namesakes in the same millisecond, by two people',
      run([closed, closed], [check, {...check, subject_user_id: 'bob'}]),
    ],
    [
      'renamed since, and another item changed in the same millisecond',
      run(
        [
          {...closed, title: 'Sign-off'},
          {...closed, title: 'Runbook'},
        ],
        [check],
      ),
    ],
    [
      'renamed since, and the only event is about another item',
      run([{...closed, title: 'Sign-off'}, {title: 'SRE review'}], [check]),
    ],
    [
      'an older state that a later write has brought back',
      run([closed], [check, {action: 'uncheck', event_at: 2_000, subject_user_id: 'bob'}]),
    ],
    [
      'one of two namesakes, of which one was changed and does not show it',
      run([closed, {}], [check, {action: 'uncheck', event_at: 2_000, subject_user_id: 'bob'}]),
    ],
  ];
  test.each(unknown)('unknown: %s', (_name, of) => {
    const item = first(of);
    expect(new History(of).stateOf(item)).toEqual({by: '', at: item.update_at});
  });
});

describe('what was erased', () => {
  const cases: [string, Run, [string, string, string, number][]][] = [
    ['nothing', run([closed], [check]), []],
    ['a check', run([{}], [check]), [['i0', 'done', 'alice', 100]]],
    [
      'an uncheck',
      run([closed], [check, {action: 'uncheck', event_at: 20_000}]),
      [['i0', 'open', 'alice', 20_000]],
    ],
    [
      'a skip',
      run([closed], [check, {action: 'skip', event_at: 20_000}]),
      [['i0', 'skipped', 'alice', 20_000]],
    ],
    [
      'not what may have been made before, by a node whose clock is ahead',
      run(
        [{...closed, state: ''}],
        [
          {action: 'uncheck', event_at: 100},
          {...check, event_at: 900},
        ],
      ),
      [],
    ],
    [
      'not what the item carries, whatever a node whose clock is behind has made of it since',
      run([{state: '', state_modified: 100, update_at: 95}], [{action: 'skip', event_at: 100}]),
      [],
    ],
    ['only the last one', run([{}], [{action: 'skip', event_at: 50}, check]), [['i0', 'done', 'alice', 100]]],
    [
      'not what was skipped by the button since',
      run([{state: 'skipped', update_at: 150, delete_at: 150}], [check]),
      [],
    ],
    ['not what was changed in the same millisecond', run([{update_at: 100}], [check]), []],
    ['not what is so anyway', run([{...closed, update_at: 90}], [check]), []],
    ['not of namesakes: nobody can tell which', run([{}, {}], [check]), []],
    ['not of an item that is hidden', run([{condition_action: 'hidden'}], [check]), []],
    ['not of an item that has another title now', run([{title: 'Sign-off'}], [check]), []],
    ['not what was removed from the timeline', run([{}], [{...check, delete_at: 500}]), []],
    ['not two at the same moment that disagree', run([{}], [check, {action: 'skip', event_at: 100}]), []],
  ];
  test.each(cases)('%s', (_name, of, expected) => {
    expect(new History(of).erased().map(({itemId, state, by, at}) => [itemId, state, by, at])).toEqual(
      expected,
    );
  });
});

describe('who assigned it', () => {
  const changed = (task: string, event: EventInput = {}): EventInput => ({
    event_type: 'assignee_changed',
    event_at: 100,
    summary: `changed assignee of checklist item **${task}** from **No Assignee** to **@bob**`,
    ...event,
  });
  const assigned = {assignee_id: 'bob', assignee_modified: 100};
  const cases: [string, Run, string, number][] = [
    ['nobody ever', run([{assignee_id: 'bob'}]), '', 0],
    ['the sole event of that millisecond', run([assigned], [changed('SRE review')]), 'alice', 100],
    [
      'a title of the same words as the phrase',
      run([{...assigned, title: 'From **a** to **b**'}], [changed('From a to b')]),
      'alice',
      100,
    ],
    [
      'by title, of two in the same millisecond',
      run(
        [assigned, {...assigned, title: 'Runbook'}],
        [changed('SRE review'), changed('Runbook', {subject_user_id: 'bob'})],
      ),
      'alice',
      100,
    ],
    ['unknown: no event', run([assigned]), '', 100],
    [
      'unknown: one that was made up, in place of one that was assigned and deleted',
      run([{...assigned, assignee_id: 'erin', title: 'Another'}], [changed('SRE review')]),
      '',
      100,
    ],
    [
      'unknown: its title is only a part of the other’s',
      run([{...assigned, title: 'SRE'}], [changed('SRE review')]),
      '',
      100,
    ],
    ['unknown: a copy of it', run([assigned, assigned], [changed('SRE review')]), '', 100],
    ['unknown: removed', run([assigned], [changed('SRE review', {delete_at: 5})]), '', 100],
    [
      'unknown: two that fit',
      run([assigned], [changed('SRE review'), changed('SRE review', {subject_user_id: 'bob'})]),
      '',
      100,
    ],
  ];
  test.each(cases)('%s', (_name, of, by, at) => {
    expect(new History(of).assigneeOf(first(of))).toEqual({by, at});
  });
});

describe('who ended it', () => {
  const over = {current_status: 'Finished', end_at: 300};
  const finish = {event_type: 'run_finished', event_at: 300};
  const restore = {event_type: 'run_restored', event_at: 400, subject_user_id: 'bob'};
  test.each([
    ['it goes on', run([], []), undefined],
    ['finished', run([], [finish], over), {by: 'alice', at: 300}],
    ['taken up again', run([], [restore, finish]), {by: 'bob', at: 400}],
    ['finished, and its event is missing', run([], [], over), {by: '', at: 300}],
    [
      'finished again, and that event is missing',
      run([], [finish, restore], {...over, end_at: 500}),
      {by: '', at: 500},
    ],
    ['taken up again, and that event is missing', run([], [finish], {update_at: 600}), {by: '', at: 600}],
  ])('%s', (_name, of, expected) => {
    expect(new History(of).ending()).toEqual(expected);
  });
});

describe('a change may still be waiting for its event', () => {
  test.each([
    ['just made, no event yet', run([closed], [], {update_at: 110}), true],
    ['its event is there', run([closed], [check], {update_at: 110}), false],
    ['made long before the run’s last change: it had one', run([closed], [], {update_at: 100_000}), false],
    ['never changed', run([{}], [], {update_at: 110}), false],
  ])('%s', (_name, of, expected) => {
    expect(new History(of).isWaiting()).toBe(expected);
  });
});
