import {writes} from '../../../test/fakes/playbooks/faults';
import {Shelf, sampleTemplate} from '../../../test/fakes/playbooks/shelf';
import {Life} from '../../../test/fakes/mortal';
import {finished} from '../../../test/fakes/world';
import {BoardAway, BoardRefused} from '../board';
import type {SetupOutcome} from './playbook_setup';
import type {Playbook} from './schemas';

const template = sampleTemplate();
const newer = sampleTemplate({version: '1.1.0', description: 'For small and middling things.'});

/** Long enough for everybody to have looked before anybody has made something. */
const slowly = {slow: 3000};

let shelf: Shelf;

beforeEach(() => {
  jest.useFakeTimers();
  shelf = new Shelf();
});

afterEach(() => {
  jest.useRealTimers();
});

function kinds(outcomes: readonly SetupOutcome[]): string[] {
  return outcomes.map(({kind}) => kind);
}

function idOf([outcome]: readonly SetupOutcome[]): string {
  if (outcome === undefined || outcome.kind === 'refused') throw new Error('nothing was made');
  return outcome.playbookId;
}

const renameFirst = (playbook: Playbook): void => {
  playbook.checklists[0]!.items[0]!.title = 'Link a drawing';
};

describe('setting up', () => {
  test('makes a public playbook that nobody is invited to and that sends nothing anywhere', async () => {
    const outcomes = await shelf.setup(shelf.node());
    expect(kinds(outcomes)).toEqual(['made']);
    const made = shelf.stored(idOf(outcomes));
    expect(made).toMatchObject({
      title: 'Small PRR',
      description: 'For small things.\n\nPRR template: small 1.0.0',
      team_id: 'core',
      public: true,
      create_public_playbook_run: true,
      channel_mode: 'create_new_channel',
      create_channel_member_on_new_participant: true,
      remove_channel_member_on_removed_participant: false,
      status_update_enabled: true,
      invite_users_enabled: false,
      invited_user_ids: [],
      broadcast_enabled: false,
      webhook_on_creation_enabled: false,
      webhook_on_status_update_enabled: false,
      signal_any_keywords: [],
      run_summary_template: '',
      members: [{user_id: shelf.dave.Id}],
    });
    expect(made.reminder_timer_default_seconds).toBeGreaterThan(0);
    expect(
      made.checklists.map(({title, items}) => [
        title,
        items.map((item) => [item.title, item.description, item.task_actions]),
      ]),
    ).toEqual([
      ['Scope', [['Link a picture', 'With a date.', []]]],
      [
        'SRE',
        [
          ['Runbook is linked (SRE)', 'For each alert.', []],
          ['SRE review', '', []],
        ],
      ],
    ]);
  });

  test.each([0, 2])(
    'a second time changes nothing, on whichever node (replica %d reads behind)',
    async (lag) => {
      shelf.mattermost.kv.lag = lag;
      await shelf.setup(shelf.node());
      const [before, written] = [shelf.standIn.playbooks(), shelf.writes()];
      expect(kinds(await shelf.setup(shelf.node(), [template], shelf.erin))).toEqual(['up-to-date']);
      expect(shelf.standIn.playbooks()).toEqual(before);
      expect(shelf.writes()).toBe(written);
    },
  );

  test('two people at once make one playbook', async () => {
    shelf.standIn.faults.next(9, slowly, {of: writes});
    const both = [shelf.setup(shelf.node()), shelf.setup(shelf.node(), [template], shelf.erin)];
    expect(kinds((await Promise.all(both)).flat()).sort()).toEqual(['made', 'up-to-date']);
    expect(shelf.live()).toHaveLength(1);
  });

  test('a crash anywhere is made good by the next time, without a second playbook', async () => {
    let deaths = 0;
    for (let dieAt = 1; ; dieAt++) {
      for (const when of ['before', 'after'] as const) {
        shelf = new Shelf();
        const life = new Life(dieAt, when);
        await shelf.setup(shelf.node(life)).catch(() => undefined);
        deaths += Number(life.dead);
        expect(await shelf.setup(shelf.node())).toHaveLength(1);
        expect(shelf.live()).toHaveLength(1);
        expect(kinds(await shelf.setup(shelf.node(), [newer]))).toEqual(['updated']);
        if (!life.dead && when === 'after') {
          expect(deaths).toBeGreaterThan(10);
          return;
        }
      }
    }
  });

  test('an answer that is lost on its way makes no second playbook', async () => {
    shelf.standIn.faults.next(1, 502, {done: true, of: ({method}) => method === 'POST'});
    await expect(shelf.setup(shelf.node())).rejects.toBeInstanceOf(BoardAway);
    expect(kinds(await shelf.setup(shelf.node()))).toEqual(['adopted']);
    expect(shelf.live()).toHaveLength(1);
  });

  test('each team has its own', async () => {
    await shelf.mattermost.createTeamMember('other', shelf.dave.Id);
    const node = shelf.node();
    await shelf.setup(node);
    expect(kinds(await finished(node.setup([template], 'other', shelf.dave.Id)))).toEqual(['made']);
    expect(shelf.live().map(({team_id}) => team_id)).toEqual(['core', 'other']);
  });

  test('one that may not be made is refused, and the others are made', async () => {
    const huge = sampleTemplate({id: 'huge'});
    huge.sections[0]!.items[0]!.description = '<'.repeat(50_000);
    const outcomes = await shelf.setup(shelf.node(), [huge, template]);
    expect(outcomes).toMatchObject([{kind: 'refused', because: 'template-too-big'}, {kind: 'made'}]);
    shelf.mattermost.withheld.add('public_playbook_create');
    const other = sampleTemplate({id: 'other'});
    expect(await shelf.setup(shelf.node(), [template, other])).toMatchObject([
      {kind: 'up-to-date'},
      {kind: 'refused', because: 'may-not-make-playbook'},
    ]);
  });

  test('Playbooks that is away is said to be', async () => {
    shelf.standIn.active = false;
    await expect(shelf.setup(shelf.node())).rejects.toBeInstanceOf(BoardAway);
  });
});

describe('a new version', () => {
  test('goes into a playbook that nobody has edited, and leaves its settings alone', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    await shelf.edit(id, (playbook) => {
      Object.assign(playbook, {reminder_timer_default_seconds: 7, invited_user_ids: [shelf.erin.Id]});
    });
    expect(await shelf.setup(shelf.node(), [newer])).toMatchObject([
      {kind: 'updated', playbookId: id, from: '1.0.0'},
    ]);
    expect(shelf.stored(id)).toMatchObject({
      description: 'For small and middling things.\n\nPRR template: small 1.1.0',
      reminder_timer_default_seconds: 7,
      invited_user_ids: [shelf.erin.Id],
      members: [{user_id: shelf.dave.Id}],
    });
    expect(kinds(await shelf.setup(shelf.node(), [newer]))).toEqual(['up-to-date']);
  });

  test('is refused to who may not change playbooks', async () => {
    await shelf.setup(shelf.node());
    shelf.mattermost.withheld.add('public_playbook_manage_properties');
    expect(await shelf.setup(shelf.node(), [newer])).toMatchObject([
      {kind: 'refused', because: 'may-not-change-playbook'},
    ]);
  });

  test('that was written before a crash is only noted', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    await shelf.edit(id, (playbook) => {
      playbook.description = 'For small and middling things.\n\nPRR template: small 1.1.0';
    });
    expect(kinds(await shelf.setup(shelf.node(), [newer]))).toEqual(['up-to-date']);
    expect(kinds(await shelf.setup(shelf.node(), [template]))).toEqual(['updated']);
  });
});

describe('a playbook that people have edited', () => {
  test.each([template, newer])('is left as it is, and the difference is told', async (wanted) => {
    const id = idOf(await shelf.setup(shelf.node()));
    await shelf.edit(id, renameFirst);
    const before = shelf.stored(id);
    const [outcome] = await shelf.setup(shelf.node(), [wanted]);
    expect(outcome).toMatchObject({kind: 'edited', title: 'Small PRR'});
    expect(outcome).toMatchObject({
      differences: expect.arrayContaining([
        {kind: 'item-renamed', section: 'Scope', playbook: 'Link a drawing', template: 'Link a picture'},
      ]),
    });
    expect(shelf.stored(id)).toEqual(before);
  });

  test('is replaced when that edition is named, and no other', async () => {
    const node = shelf.node();
    const id = idOf(await shelf.setup(node));
    const replace = (edition: string) => finished(node.replace(newer, 'core', shelf.dave.Id, edition));
    const editionNow = async (): Promise<string> => {
      const [outcome] = await shelf.setup(node, [newer]);
      return outcome?.kind === 'edited' ? outcome.edition : '';
    };
    await shelf.edit(id, renameFirst);
    const first = await editionNow();
    await shelf.edit(id, (playbook) => playbook.checklists.pop());
    for (const wrong of [first, '', (await editionNow()).slice(0, 3)]) {
      await expect(replace(wrong)).rejects.toMatchObject({because: 'changed'});
    }
    expect(shelf.stored(id).checklists).toHaveLength(1);
    expect(await replace((await editionNow()).toUpperCase())).toMatchObject({
      kind: 'replaced',
      playbookId: id,
    });
    expect(shelf.stored(id).checklists.map(({title}) => title)).toEqual(['Scope', 'SRE']);
    expect(kinds(await shelf.setup(node, [newer]))).toEqual(['up-to-date']);
  });

  test('what is not there cannot be replaced', async () => {
    await expect(
      finished(shelf.node().replace(template, 'core', shelf.dave.Id, 'abcdef01')),
    ).rejects.toMatchObject({because: 'not-there'});
  });

  test('back to what it was, it is up to date again', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    await shelf.edit(id, renameFirst);
    await shelf.edit(id, (playbook) => {
      playbook.checklists[0]!.items[0]!.title = 'Link a picture';
    });
    expect(kinds(await shelf.setup(shelf.node()))).toEqual(['up-to-date']);
  });
});

describe('a playbook that is gone, or a store that is lost', () => {
  test.each<[string, (id: string) => Promise<void>]>([
    ['archived', (id) => shelf.archive(id)],
    [
      'made private',
      (id) => shelf.edit(id, (playbook) => Object.assign(playbook, {public: false}), shelf.dave),
    ],
    ['moved', (id) => shelf.edit(id, (playbook) => Object.assign(playbook, {team_id: 'other'}))],
  ])('%s: it is made anew', async (_what, lose) => {
    const id = idOf(await shelf.setup(shelf.node()));
    await lose(id);
    const again = await shelf.setup(shelf.node(), [template], shelf.erin);
    expect(kinds(again)).toEqual(['made-again']);
    expect(idOf(again)).not.toBe(id);
    expect(kinds(await shelf.setup(shelf.node(), [template], shelf.erin))).toEqual(['up-to-date']);
  });

  test('a copy that somebody has made their own is not taken for the one that was archived', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    const own = await shelf.make({...shelf.stored(id), id: '', title: 'Copy of Small PRR'});
    await shelf.archive(id);
    expect(kinds(await shelf.setup(shelf.node()))).toEqual(['made-again']);
    expect(shelf.stored(own).title).toBe('Copy of Small PRR');
  });

  test('a crash while it is made anew leaves one that is found', async () => {
    await shelf.archive(idOf(await shelf.setup(shelf.node())));
    shelf.standIn.faults.next(1, 502, {done: true, of: writes});
    await expect(shelf.setup(shelf.node())).rejects.toBeInstanceOf(BoardAway);
    expect(kinds(await shelf.setup(shelf.node()))).toEqual(['adopted']);
    expect(shelf.live()).toHaveLength(1);
  });

  test('a lost store finds the playbook by its note, also behind many others', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    for (let made = 0; made < 250; made++) await shelf.make({title: `A ${String(made)}`});
    shelf.loseStore();
    const found = await shelf.setup(shelf.node());
    expect(found).toMatchObject([{kind: 'adopted', playbookId: id}]);
    expect(kinds(await shelf.setup(shelf.node(), [newer]))).toEqual(['updated']);
  });

  test('a private playbook is nobody’s template, whatever its note says', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    const own = await shelf.make({...shelf.stored(id), id: '', public: false}, shelf.dave);
    await shelf.archive(id);
    shelf.loseStore();
    const [outcome] = await shelf.setup(shelf.node());
    expect(outcome).toMatchObject({kind: 'made'});
    expect(idOf([outcome!])).not.toBe(own);
  });

  test('found by its note, but not as we make it: it counts as edited, by everybody, until it is replaced', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    shelf.loseStore();
    const node = shelf.node();
    for (let times = 0; times < 2; times++) {
      expect(await shelf.setup(node, [newer])).toMatchObject([{kind: 'edited', playbookId: id}]);
    }
    expect(shelf.stored(id).description).toContain('small 1.0.0');
    expect(await finished(node.prepare(newer, 'core', shelf.erin.Id))).toMatchObject({
      source: id,
      edited: true,
    });
  });
});

describe('preparing a start', () => {
  const prepare = (wanted = template, who = shelf.erin) =>
    finished(shelf.node().prepare(wanted, 'core', who.Id));

  test('makes the playbook on the spot, once, in the name of who starts', async () => {
    const first = await prepare();
    expect(first.edited).toBe(false);
    expect(shelf.stored(first.source).members).toMatchObject([{user_id: shelf.erin.Id}]);
    expect(await prepare(template, shelf.dave)).toEqual(first);
    expect(shelf.live()).toHaveLength(1);
    expect(kinds(await shelf.setup(shelf.node()))).toEqual(['up-to-date']);
  });

  test('starts at the same moment share one playbook', async () => {
    shelf.standIn.faults.next(9, slowly, {of: writes});
    const nodes = [shelf.node(), shelf.node(), shelf.node()];
    const all = nodes.map((node) => finished(node.prepare(template, 'core', shelf.erin.Id)));
    expect(new Set((await Promise.all(all)).map(({source}) => source)).size).toBe(1);
    expect(shelf.live()).toHaveLength(1);
  });

  test('answers the sections as people have made them, and changes nothing', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    await shelf.edit(id, renameFirst);
    const written = shelf.writes();
    const {source, edited, sections} = await prepare(newer);
    expect([source, edited, shelf.writes()]).toEqual([id, true, written]);
    expect(sections.map(({title, items}) => [title, items.map((item) => item.title)])).toEqual([
      ['Scope', ['Link a drawing']],
      ['SRE', ['Runbook is linked (SRE)', 'SRE review']],
    ]);
    const ids = sections.flatMap((section) => [section.id, ...section.items.map((item) => item.id)]);
    expect([new Set(ids).size, ids.includes('')]).toEqual([5, false]);
    expect(sections.flatMap(({items}) => items).every(({state}) => state === 'open')).toBe(true);
  });

  test('an older playbook that nobody has edited is not said to be edited, nor updated', async () => {
    const id = idOf(await shelf.setup(shelf.node()));
    expect(await prepare(newer)).toMatchObject({source: id, edited: false});
    expect(shelf.stored(id).description).toContain('1.0.0');
  });

  test('refusals and absence are told as the board tells them', async () => {
    shelf.mattermost.withheld.add('public_playbook_create');
    await expect(prepare()).rejects.toMatchObject({because: 'may-not-make-playbook'});
    await expect(prepare()).rejects.toBeInstanceOf(BoardRefused);
    shelf.standIn.active = false;
    await expect(prepare()).rejects.toBeInstanceOf(BoardAway);
  });
});

describe('the template of a playbook', () => {
  const small = {id: 'small', version: '1.0.0', title: 'Small PRR'};

  test('is known of ours, also archived and without its note', async () => {
    const node = shelf.node();
    const id = idOf(await shelf.setup(node));
    await shelf.edit(id, (playbook) => {
      playbook.description = 'Ours';
    });
    expect(await node.templateOf(id)).toEqual(small);
    await shelf.archive(id);
    expect(await shelf.node().templateOf(id)).toEqual(small);
  });

  test.each<[string, string, object | null]>([
    ['a copy', 'For small things.\n\nPRR template: small 1.0.0', small],
    [
      'of a template that we do not have',
      'PRR template: theirs 3.2.1',
      {id: 'theirs', version: '3.2.1', title: 'Own'},
    ],
    ['somebody’s own', 'Incidents', null],
  ])('%s', async (_what, description, origin) => {
    const node = shelf.node();
    const id = await shelf.make({title: 'Own', description});
    expect(await node.templateOf(id)).toEqual(origin);
    const asked = shelf.standIn.asked.length;
    expect(await node.templateOf(id)).toEqual(origin);
    expect(shelf.standIn.asked.length).toBe(asked);
  });

  test('a note that is added is seen after some minutes', async () => {
    const node = shelf.node();
    const id = await shelf.make({title: 'Own'});
    expect(await node.templateOf(id)).toBeNull();
    await shelf.edit(id, (playbook) => {
      playbook.description = 'PRR template: small 1.0.0';
    });
    await jest.advanceTimersByTimeAsync(5 * 60_000);
    expect(await node.templateOf(id)).toEqual(small);
  });

  test('one that the bot cannot see is none; when Playbooks is away, nothing is known', async () => {
    const node = shelf.node();
    expect(await node.templateOf('nothing')).toBeNull();
    expect(await node.templateOf('')).toBeNull();
    shelf.standIn.active = false;
    await expect(node.templateOf('another')).rejects.toBeInstanceOf(BoardAway);
    shelf.standIn.active = true;
    expect(await node.templateOf('another')).toBeNull();
  });

  test('of a playbook that is updated, it is the new version at once', async () => {
    const node = shelf.node();
    const id = idOf(await shelf.setup(node));
    expect(await node.templateOf(id)).toEqual(small);
    await shelf.setup(node, [newer]);
    expect(await node.templateOf(id)).toEqual({...small, version: '1.1.0'});
  });
});

test('a template may be called as JavaScript calls things', async () => {
  const odd = sampleTemplate({id: 'constructor'});
  await shelf.setup(shelf.node(), [template]);
  expect(kinds(await shelf.setup(shelf.node(), [odd]))).toEqual(['made']);
  expect(kinds(await shelf.setup(shelf.node(), [odd, template]))).toEqual(['up-to-date', 'up-to-date']);
});

test('titles and texts come back from Playbooks as they were, Markdown and all', async () => {
  const odd = sampleTemplate({title: '**Odd** | <b> & “PRR” 審査 🚀'});
  odd.sections[1]!.items[0]!.title = '`kubectl` [docs](https://x.example) *now* \\ (SRE)';
  odd.sections[1]!.items[0]!.description = 'Line\n\n- one\n- two <script>';
  odd.sections[0]!.title = 'x'.repeat(90);
  await shelf.setup(shelf.node(), [odd]);
  expect(kinds(await shelf.setup(shelf.node(), [odd]))).toEqual(['up-to-date']);
  const {sections, edited} = await finished(shelf.node().prepare(odd, 'core', shelf.dave.Id));
  expect(edited).toBe(false);
  expect(
    sections.map(({title, items}) => [title, items.map((item) => [item.title, item.description])]),
  ).toEqual(
    odd.sections.map(({title, items}) => [title, items.map((item) => [item.title, item.description])]),
  );
});
