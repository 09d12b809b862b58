import {TemplateDesk} from '../../test/fakes/template_desk';
import {templateSchema} from '../templates/template';

const base = templateSchema.parse({
  id: 'base',
  version: '1.0.0',
  title: 'Base PRR',
  description: 'What everybody asks.\n\nEach time.',
  scored: true,
  sections: [
    {id: 'scope', title: 'Scope', owner: 'DRI', items: [{id: 'picture', title: 'Link a picture'}]},
    {
      id: 'sre',
      title: 'SRE',
      items: [
        {
          id: 'runbook',
          title: 'Runbook is linked',
          description: 'For each alert.',
          why: 'At night nobody remembers.',
          evidence: 'A link.',
          owner: 'Ops',
          mandatory: true,
          topics: ['incidents'],
        },
        {id: 'only-why', title: 'Backups', why: 'Disks die.', tiers: ['1']},
        {id: 'sre-review', title: 'SRE review'},
      ],
    },
  ],
});

let desk: TemplateDesk;

beforeEach(() => {
  jest.useFakeTimers();
  desk = new TemplateDesk([base]);
});

afterEach(() => {
  jest.useRealTimers();
});

const send = (name: string, user = desk.dave) =>
  desk.says(user, (templates, actor) => templates.exportPlaybook(actor, name));
const bring = (text: string) =>
  desk.says(desk.admin, (templates, actor) => templates.import(actor, {kind: 'typed', text}));
const lastFile = (): string => desk.files.sent.at(-1)?.text ?? '';
const textsOf = (title: string, nth = 0) =>
  desk.shelf
    .live()
    .filter((playbook) => playbook.title === title)
    .at(nth)
    ?.checklists.map((list) => [list.title, list.items.map((item) => [item.title, item.description])]);
const idOf = (title: string) => desk.shelf.live().find((each) => each.title === title)?.id ?? '';

test('a playbook that nobody has edited is its template again, with all that playbooks do not hold', async () => {
  await desk.setup();
  expect(await send('base prr')).toBe(
    'base-prr-1.0.0.yaml is in your direct messages from this plugin’s bot.',
  );
  await bring(lastFile());
  expect(await desk.templates.get('base-prr')).toEqual({...base, id: 'base-prr'});
});

test('the playbook of an own template is its next version only once it was edited', async () => {
  await bring('id: ours\nversion: 1.0.0\ntitle: Ours\nextends: base\ndrop: [scope]\n');
  await desk.setup();
  await send('Ours');
  expect(await bring(lastFile())).toContain(
    '**Ours** `ours` 1.0.0 is stored already, with the same content.',
  );
  await desk.shelf.edit(idOf('Ours'), (playbook) => {
    playbook.checklists[0]!.items[1]!.title = 'Backups, restored once';
  });
  await send('Ours');
  expect(await bring(lastFile())).toContain('**Ours** `ours` 1.1.0 is stored:');
});

test('an edited one, made a playbook again, has the same sections, items and descriptions', async () => {
  await desk.setup();
  await desk.shelf.edit(idOf('Base PRR'), (playbook) => {
    const [scope, sre] = playbook.checklists;
    playbook.title = 'Our PRR';
    sre!.items[0]!.description = sre!.items[0]!.description.replace('alert.', 'alert of ours.');
    sre!.items[1]!.description = 'Said otherwise.';
    sre!.items.push({
      ...structuredClone(sre!.items[2]!),
      title: 'Kosten geklärt',
      description: '**Wie?**\n\n- so',
    });
    sre!.items.push({...structuredClone(sre!.items[2]!), title: 'コスト', description: ''});
    scope!.items.push({...structuredClone(scope!.items[0]!), title: 'Link a picture', description: 'Again.'});
  });
  const before = textsOf('Our PRR');
  await send('Our PRR');
  expect(await bring(lastFile())).toContain('**Our PRR** `our-prr` 1.0.0 is stored');
  await desk.setup();
  expect(textsOf('Our PRR', -1)).toEqual(before);
  const sections = (await desk.templates.get('our-prr'))?.sections ?? [];
  expect(sections.map(({id, owner, items}) => [id, owner, items.map((item) => item.id)])).toEqual([
    ['scope', 'DRI', ['picture', 'link-a-picture']],
    ['sre', undefined, ['runbook', 'only-why', 'sre-review', 'kosten-geklart', 'item-2-5']],
  ]);
  expect(sections[1]?.items.slice(0, 2)).toEqual([
    {...base.sections[1]?.items[0], description: 'For each alert of ours.'},
    {id: 'only-why', title: 'Backups', description: 'Said otherwise.', tiers: ['1']},
  ]);
});

test('a playbook of somebody’s own becomes a template, and what is lost is said', async () => {
  const item = (title: string, more = {}) => ({title, description: '', ...more});
  await desk.shelf.make({
    title: 'Go live',
    description: 'All of it.',
    checklists: [
      {
        title: 'SRE',
        items: [item('Runbook (Ops)', {command: '/echo hi'}), item('SRE review'), item('SRE review')],
      },
      {title: 'Empty', items: []},
    ],
  });
  expect(await send('go live')).toBe(
    [
      'go-live-1.0.0.yaml is in your direct messages from this plugin’s bot.',
      'Left out, because templates have no place for it: what 1 item has of assignee, due date, command or action.',
      'Left out: 1 section without items.',
    ].join('\n'),
  );
  await bring(lastFile());
  await desk.setup();
  expect(textsOf('Go live', -1)).toEqual([
    [
      'SRE',
      [
        ['Runbook (Ops)', ''],
        ['SRE review', ''],
        ['SRE review', ''],
      ],
    ],
  ]);
});

test('what cannot be imported as it is says so', async () => {
  const title = 'x'.repeat(91);
  await desk.shelf.make({title: 'Long', checklists: [{title: 'SRE', items: [{title, description: ''}]}]});
  expect(await send('Long')).toContain('the title must be text of 1 to 90 characters');
});

test('two of one title are told apart by their ids', async () => {
  const checklists = [{title: 'SRE', items: [{title: 'SRE review', description: ''}]}];
  const ids = [
    await desk.shelf.make({title: 'Twice', checklists}),
    await desk.shelf.make({title: 'Twice', checklists}),
  ];
  expect(await send('Twice')).toBe(
    `There are 2 playbooks called Twice here. Say which one by its id: ${ids.join(', ')}`,
  );
  expect(await send(ids[1]!)).toContain('twice-1.0.0.yaml');
});

test('nobody gets a playbook that they cannot see, in whoever’s name Playbooks is asked', async () => {
  await desk.shelf.make({
    title: 'Private',
    public: false,
    members: [{user_id: desk.shelf.erin.Id, roles: ['playbook_admin', 'playbook_member']}],
    checklists: [{title: 'SRE', items: [{title: 'SRE review', description: ''}]}],
  });
  const none =
    'There is no playbook Private in this Mattermost team, or you cannot see it. Write its title, or the id from its address.';
  expect(await send('Private')).toBe(none);
  await desk.setup();
  desk.actAs = 'bot';
  desk.shelf.mattermost.withheld.add('public_playbook_view');
  expect(await send('Base PRR')).toContain('There is no playbook Base PRR in this Mattermost team');
  desk.hasPlaybooks = false;
  expect(await send('Base PRR')).toBe(
    'Playbooks is not active on this server, so there is no playbook to export.',
  );
  expect(desk.files.sent).toEqual([]);
});
