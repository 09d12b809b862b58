import {Shelf, sampleTemplate} from '../../../test/fakes/playbooks/shelf';
import {finished} from '../../../test/fakes/world';
import {setOffBySignOff} from './playbook_keywords';

const teams = ['SRE', 'Site Reliability', 'Platform'];

test.each([
  ['SRE review is completed', true],
  ['SRE review', true],
  ['sre review', true],
  ['review is completed', true],
  ['completed', true],
  ['SRE review is completed, thanks', true],
  ['the Site Reliability review', true],
  ['Platform approves', true],
  ['', true],
  ['DevSRE reviews costs', false],
  ['Security review', false],
  ['incident resolved', false],
  ['review is completed by nobody', false],
  ['SREs', false],
])('“%s” is set off by a sign-off: %s', (keyword, sets) => {
  expect(setOffBySignOff(keyword, teams)).toBe(sets);
});

test('without reviewing teams nothing is set off', () => {
  expect(setOffBySignOff('completed', [])).toBe(false);
});

function action(keywords: unknown, changes: {type?: string; userIds?: string[]; enabled?: boolean} = {}) {
  const {type = 'keywords_by_users', userIds = [], enabled} = changes;
  return {
    trigger: {type, payload: JSON.stringify({keywords, user_ids: userIds})},
    actions: [{type: 'mark_item_as_done', payload: enabled === undefined ? '' : JSON.stringify({enabled})}],
  };
}

describe('looking through the playbooks of a team', () => {
  let shelf: Shelf;

  beforeEach(() => {
    jest.useFakeTimers();
    shelf = new Shelf();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const look = (who = shelf.dave) => finished(shelf.node().keywords('core', who.Id, teams));
  const withActions = (...task_actions: unknown[]) => ({
    title: 'Old PRR',
    checklists: [{title: 'SRE', items: [{title: 'SRE review', task_actions}]}],
  });

  test('names playbook, item and keyword, and how many may set it off', async () => {
    const id = await shelf.make(
      withActions(
        action(['SRE review', 'lunch']),
        action(['Platform review'], {userIds: ['a', 'b'], enabled: true}),
      ),
    );
    const found = {playbook: {id, title: 'Old PRR'}, kind: 'tick', item: 'SRE review'};
    expect(await look()).toEqual({
      warnings: [
        {...found, keyword: 'SRE review', people: 0},
        {...found, keyword: 'Platform review', people: 2},
      ],
      looked: 1,
      of: 1,
      andMore: false,
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['switched off', withActions(action(['SRE review'], {enabled: false}))],
    ['another trigger', withActions(action(['SRE review'], {type: 'item_restored'}))],
    ['another action', withActions({...action(['SRE review']), actions: [{type: 'beep', payload: ''}]})],
    ['no action', withActions({...action(['SRE review']), actions: null})],
    [
      'a payload that is no JSON',
      withActions({...action([]), trigger: {type: 'keywords_by_users', payload: '{'}}),
    ],
    ['keywords that are no list', withActions(action('SRE review'))],
    ['no keywords', withActions(action(null))],
    ['no action at all', withActions({})],
    ['prompts that are switched off', {title: 'P', signal_any_keywords: ['SRE review']}],
  ])('%s is no reason to warn', async (_what, fields) => {
    await shelf.make(fields);
    expect((await look()).warnings).toEqual([]);
  });

  test('prompts to start a run are named too', async () => {
    const id = await shelf.make({
      title: 'Incident',
      signal_any_keywords: ['SRE review', 'fire'],
      signal_any_keywords_enabled: true,
    });
    expect((await look()).warnings).toEqual([
      {playbook: {id, title: 'Incident'}, kind: 'prompt', item: '', keyword: 'SRE review', people: 0},
    ]);
  });

  test('also what people have added to our own playbook', async () => {
    const [outcome] = await shelf.setup(shelf.node());
    if (outcome?.kind !== 'made') throw new Error('nothing was made');
    expect((await look()).warnings).toEqual([]);
    await shelf.edit(outcome.playbookId, (playbook) => {
      playbook.checklists[1]!.items[1]!.task_actions = [action(['SRE review is completed'])];
    });
    expect((await look()).warnings).toMatchObject([{playbook: {title: 'Small PRR'}, item: 'SRE review'}]);
    expect(await shelf.setup(shelf.node(), [sampleTemplate()])).toMatchObject([
      {kind: 'edited', differences: [{kind: 'item-settings', item: 'SRE review'}]},
    ]);
  });

  test('not those that the person cannot see', async () => {
    await shelf.make({...withActions(action(['SRE review'])), public: false});
    expect((await look()).warnings).toEqual([]);
    expect((await look(shelf.erin)).warnings).toHaveLength(1);
  });

  test('a hundred are read, those that ran last first, and the rest is counted', async () => {
    const ran = await shelf.make(withActions(action(['SRE review'])));
    for (let made = 0; made < 120; made++) {
      await jest.advanceTimersByTimeAsync(1);
      await shelf.make({title: `A ${String(made)}`});
    }
    await finished(shelf.standIn.ui(shelf.erin.Id).start(ran, 'Run'));
    const report = await look();
    expect(report).toMatchObject({looked: 100, of: 121, andMore: false});
    expect(report.warnings).toHaveLength(1);
  });

  test('a slow Playbooks is not waited for: what was read is told', async () => {
    for (let made = 0; made < 30; made++) await shelf.make({title: `A ${String(made)}`});
    shelf.standIn.faults.next(100, {slow: 1000});
    const report = await look();
    expect(report.looked).toBeGreaterThan(15);
    expect(report.looked).toBeLessThan(25);
    expect(report.of).toBe(30);
  });
});
