import {TemplateDesk} from '../../test/fakes/template_desk';
import {templateSchema} from '../templates/template';

const base = templateSchema.parse({
  id: 'mattermost-prr',
  version: '1.2.0',
  title: 'Mattermost PRR',
  sections: [
    {
      id: 'sre',
      title: 'SRE',
      items: [
        {id: 'runbook', title: 'Runbook', owner: 'Ops', mandatory: true},
        {id: 'load', title: 'Load test', tiers: ['1', '2']},
        {id: 'sre-review', title: 'SRE review'},
      ],
    },
  ],
});

const ours = (version = '1.0.0', title = 'Ours') => `# By hand.
id: ours
version: ${version}
title: ${title}
extends: mattermost-prr
drop: [load]
`;

let desk: TemplateDesk;

beforeEach(() => {
  jest.useFakeTimers();
  desk = new TemplateDesk([base]);
});

afterEach(() => {
  jest.useRealTimers();
});

const post = (files: Record<string, string | Uint8Array>, user = desk.admin, rootId = '') =>
  desk.files.post(user.Id, desk.channel.Id, files, rootId);
const typed = (text: string) => ({kind: 'typed' as const, text});
const posted = (link = '') => ({kind: 'post' as const, link});
const importing = (link = '', user = desk.admin, rootId = '') =>
  desk.says(user, (templates, actor) => templates.import(actor, posted(link)), rootId);
const list = (all = false, user = desk.dave) =>
  desk.says(user, (templates, actor) => templates.list(actor, all));

describe('where the YAML comes from', () => {
  test('the newest YAML file of theirs in the channel', async () => {
    post({'old.yaml': ours('0.9.0')});
    post({'picture.png': 'x', 'ours.yml': ours()});
    post({'theirs.yaml': ours('9.0.0')}, desk.dave);
    post({'notes.txt': 'x'});
    expect(await importing()).toBe(
      [
        '**Ours** `ours` 1.0.0 is stored: 1 section, 2 items, 1 mandatory in some or all tiers. `/prr start "Title" --template ours` starts a review from it; reviews that have begun keep their version.',
        'From ours.yml, posted by @admin.',
        'It inherits from mattermost-prr 1.2.0.',
        'Its reviews need the approval of SRE.',
        'Where reviews run in Playbooks, `/prr setup` in a channel of each Mattermost team makes its playbook, or brings it up to date.',
      ].join('\n'),
    );
  });

  test('the newest one of the thread, whoever posted it', async () => {
    const root = post({});
    post({'ours.yaml': ours('1.0.0')}, desk.dave, root.Id);
    post({'ours.yaml': ours('9.0.0')});
    expect(await importing('', desk.admin, root.Id)).toContain('From ours.yaml, posted by @dave.');
    expect((await desk.templates.get('ours'))?.version).toBe('1.0.0');
  });

  test('the file of a post that is named', async () => {
    const {Id} = post({'ours.yaml': ours()}, desk.dave);
    post({'ours.yaml': ours('9.0.0')});
    expect(await importing(`https://chat.example/core/pl/${Id}`)).toContain('1.0.0 is stored');
  });

  test('never a post that the person cannot read, and it is as if it were not there', async () => {
    const secret = desk.shelf.mattermost.addChannel('secret', []);
    const {Id} = desk.files.post(desk.admin.Id, secret.Id, {'ours.yaml': ours()});
    const check = (link: string, rootId = '') =>
      desk.says(desk.dave, (templates, actor) => templates.check(actor, posted(link)), rootId);
    expect(await check(Id)).toBe(`${Id} is not the link of a post that you can read.`);
    const nobody = 'x'.repeat(26);
    expect(await check(nobody)).toBe(`${nobody} is not the link of a post that you can read.`);
    for (const rootId of [Id, nobody]) {
      expect(await check('', rootId)).toContain('There is no YAML file in this thread.');
    }
    expect(desk.files.readIds).toEqual([]);
  });

  test.each<[string, () => void, string]>([
    ['no file', () => post({}), 'There is no YAML file of yours in the last 60 posts of this channel.'],
    ['a deleted post', () => (post({'x.yaml': 'x'}).DeleteAt = 5), 'There is no YAML file of yours'],
    [
      'a file that is too big',
      () => post({'x.yaml': 'x'.repeat(256 * 1024 + 1)}),
      'x.yaml has 262145 bytes, and at most 262144 are read. Shorten it.',
    ],
  ])('%s is refused before anything is read', async (_what, arrange, says) => {
    arrange();
    expect(await importing()).toContain(says);
    expect(desk.files.readIds).toEqual([]);
  });

  test('a file that is no text', async () => {
    post({'x.yaml': new Uint8Array([0xff, 0xfe, 0x00])});
    expect(await importing()).toBe('x.yaml is not a text file in UTF-8, so it was not read.');
  });
});

test('who is no system admin changes nothing', async () => {
  post({'ours.yaml': ours()}, desk.dave);
  const refused = 'Only system admins may store templates, retire them and offer them again.';
  expect(await importing('', desk.dave)).toContain(refused);
  expect(await desk.says(desk.dave, (all, actor) => all.retire(actor, 'mattermost-prr'))).toContain(refused);
  expect(await desk.says(desk.dave, (all, actor) => all.restore(actor, 'mattermost-prr'))).toContain(refused);
  expect((await desk.templates.entries()).map(({id, retired}) => [id, retired])).toEqual([
    ['mattermost-prr', null],
  ]);
});

test('a broken file is named with every line and field, and nothing is stored', async () => {
  post({'ours.yaml': `${ours('1')}add:\n  - section: sere\n    items: []\n`});
  expect(await importing()).toBe(
    [
      '**ours.yaml** was not stored; this is wrong with it:',
      'Line 3 (version): 1 is not a version. Write three numbers, like 1.0.0',
      'Line 9 (add 1, items): a section needs a list of 1 to 100 items, but has \\[\\].',
    ].join('\n'),
  );
  expect((await desk.templates.entries()).map(({id}) => id)).toEqual(['mattermost-prr']);
});

test('checking says what importing would, and stores nothing', async () => {
  const check = (text: string) => desk.says(desk.dave, (all, actor) => all.check(actor, typed(text)));
  expect(await check(ours())).toContain('**Ours** `ours` 1.0.0 is well formed: 1 section, 2 items');
  expect((await desk.templates.entries()).map(({id}) => id)).toEqual(['mattermost-prr']);
  post({'ours.yaml': ours()});
  await importing();
  expect(await check(ours())).not.toContain('raise the version');
  expect(await check(ours('1.0.0', 'Other'))).toContain(
    'ours 1.0.0 is already stored with other content; raise the version.',
  );
  expect(
    await check(
      ours()
        .replace('id: ours', 'id: mattermost-prr')
        .replace(
          'extends: mattermost-prr\ndrop: [load]',
          'sections: [{id: s, title: S, items: [{id: i, title: I}]}]',
        ),
    ),
  ).toBe(
    [
      '**Ours** `mattermost-prr` 1.0.0 is well formed: 1 section, 1 item, none mandatory. Nothing is stored.',
      '⚠️ No reviewing team owns an item of it, so no review can be started from it. A section belongs to a team when its title is the team’s name: see `/prr team list`.',
      'mattermost-prr came with the plugin and cannot be overwritten. Choose another id, or inherit from it with extends: mattermost-prr',
    ].join('\n'),
  );
});

test('the list says whose they are, what is newer, and what is retired', async () => {
  desk = new TemplateDesk([base]);
  const import1 = (text: string) => desk.says(desk.admin, (all, actor) => all.import(actor, typed(text)));
  await import1(ours());
  await import1('id: child\nversion: 1.0.0\ntitle: Call @all\nextends: ours');
  await import1(ours('1.1.0'));
  expect(await desk.says(desk.admin, (all, actor) => all.retire(actor, 'mattermost-prr'))).toBe(
    '**Mattermost PRR** is retired: no review can be started from it. `/prr template restore mattermost-prr` offers it again. Its playbook, where there is one, is still in Playbooks: archive it there.',
  );
  const listed = await list();
  expect(listed.split('\n')).toEqual([
    expect.stringMatching(/^- \*\*Call @.all\*\* `child` 1\.0\.0, brought by @admin on 2026-07-01$/),
    '  - inherits from ours 1.0.0; 1.1.0 is there by now. To take it over, raise the version in its YAML and import it again',
    '- **Ours** `ours` 1.1.0, brought by @admin on 2026-07-01',
    '`/prr template show <id>` shows one. Retired ones are in `/prr template list all`.',
  ]);
  expect(listed).not.toContain('@all');
  expect((await list(true)).split('\n').slice(0, 2)).toEqual([
    '- **Mattermost PRR** `mattermost-prr` 1.2.0',
    '  - retired by @admin on 2026-07-01: `/prr template restore mattermost-prr`',
  ]);
});

test('retiring tells of open reviews, leaves one to start from, and is taken back', async () => {
  await desk.says(desk.admin, (all, actor) => all.import(actor, typed(ours())));
  desk.openReviews = 2;
  const retire = (id: string) => desk.says(desk.admin, (all, actor) => all.retire(actor, id));
  expect(await retire('ours')).toContain('2 open reviews go on with it.');
  expect(await retire('ours')).toBe('**Ours** is retired already. Nothing was changed.');
  expect(await retire('mattermost-prr')).toContain(
    'is the only template that is left to start reviews from.',
  );
  expect(await retire('nope')).toBe(
    'There is no template nope. `/prr template list all` shows those that there are.',
  );
  const restore = () => desk.says(desk.admin, (all, actor) => all.restore(actor, 'ours'));
  expect(await restore()).toBe('**Ours** is offered again.');
  expect(await restore()).toBe('**Ours** is not retired. Nothing was changed.');
});

test('showing one tells its sections, items, owners and what is mandatory where', async () => {
  const show = (id: string, version = '') =>
    desk.says(desk.dave, (all, actor) => all.show(actor, id, version));
  expect(await show('mattermost-prr')).toBe(
    [
      '**Mattermost PRR** `mattermost-prr` 1.2.0',
      '**SRE** `sre`',
      '- Runbook (Ops) `runbook`, **mandatory**',
      '- Load test `load`, **mandatory** in tiers 1, 2',
      '- SRE review `sre-review`',
    ].join('\n'),
  );
  await desk.says(desk.admin, (all, actor) => all.import(actor, typed(ours())));
  await desk.says(desk.admin, (all, actor) => all.import(actor, typed(ours('1.1.0', 'Newer'))));
  expect(await show('ours', '1.0.0')).toContain(
    '**Ours** `ours` 1.0.0\nIt inherits from mattermost-prr 1.2.0.\nVersions: `1.0.0, 1.1.0`\n',
  );
  expect(await show('ours')).toContain('**Newer** `ours` 1.1.0');
  expect(await show('ours', '2.0.0')).toBe('ours has no version 2.0.0 here. There is: `1.0.0, 1.1.0`');
});

test('an export is the YAML as it was brought, sent to that person alone', async () => {
  await desk.says(desk.admin, (all, actor) => all.import(actor, typed(ours())));
  const send = (id: string) => desk.says(desk.dave, (all, actor) => all.export(actor, id, ''));
  expect(await send('ours')).toBe('ours-1.0.0.yaml is in your direct messages from this plugin’s bot.');
  await send('mattermost-prr');
  expect(desk.files.sent.map(({userId, name}) => [userId, name])).toEqual([
    ['user-dave', 'ours-1.0.0.yaml'],
    ['user-dave', 'mattermost-prr-1.2.0.yaml'],
  ]);
  expect(desk.files.sent[0]?.text).toBe(ours());
  expect(desk.files.sent[1]?.text).toContain('- id: load\n        title: Load test\n');
});
