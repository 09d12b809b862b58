import {join} from 'node:path';
import {english} from '../../test/fakes/english';
import {KeyValueTable} from '../../test/fakes/keyvalue_table';
import {libraryOn} from '../../test/fakes/templates';
import {mandatoryItems} from './items';
import type {TemplateLibrary} from './library';
import {loadTemplates} from './load';
import {readOwn} from './read_own';
import {templateSchema, type Template} from './template';
import {writeTemplate} from './write';

const parent = templateSchema.parse({
  id: 'base',
  version: '1.2.0',
  title: 'Base',
  description: 'What everybody asks.',
  fields: [{id: 'stage', title: 'Stage'}],
  sections: [
    {
      id: 'sre',
      title: 'SRE',
      items: [
        {id: 'runbook', title: 'Runbook', why: 'Because.', mandatory: true, source: ['SRE']},
        {id: 'alerts', title: 'Alerts', owner: 'Ops'},
        {id: 'sre-review', title: 'SRE review'},
      ],
    },
    {id: 'legal', title: 'Legal', items: [{id: 'licences', title: 'Licences'}]},
  ],
});

const head = 'id: ours\nversion: 1.0.0\ntitle: Ours\nextends: base\n';
const t = english();

async function read(text: string, library: TemplateLibrary = libraryOn([parent])): Promise<Template> {
  const outcome = await readOwn(text, library);
  if ('problems' in outcome) throw new Error(said(outcome.problems).join('\n'));
  return outcome.template;
}

function said(problems: readonly {key: string; params: Record<string, string | number>}[]): string[] {
  return problems.map(({key, params}) => t(key, params));
}

function outline({sections}: Template): unknown[] {
  return sections.map(({id, items}) => [id, items.map((item) => item.id)]);
}

it('without more than a head it is its parent by another name', async () => {
  expect(await read(head)).toEqual({...parent, id: 'ours', version: '1.0.0', title: 'Ours'});
});

it('drops, changes and adds, each by id', async () => {
  const template = await read(`${head}
description: Ours alone.
drop: [legal, alerts]
change:
  - id: runbook
    title: Runbook, tried by somebody else
    mandatory: ~
    tiers: [1, 2]
    why: # said elsewhere
  - id: sre
    title: Reliability
add:
  - section: sre
    after: runbook
    items:
      - id: dashboards
        title: Dashboards
        mandatory: true
  - section: sre
    items: [{id: last, title: Last}]
sections:
  - id: privacy
    title: Privacy
    after: sre
    items: [{id: data, title: Personal data}]
  - id: costs
    title: Costs
    items: [{id: budget, title: Budget}]
`);
  expect(outline(template)).toEqual([
    ['sre', ['runbook', 'dashboards', 'sre-review', 'last']],
    ['privacy', ['data']],
    ['costs', ['budget']],
  ]);
  expect(template).toMatchObject({description: 'Ours alone.', fields: parent.fields});
  expect(template.sections[0]?.title).toBe('Reliability');
  expect(template.sections[0]?.items[0]).toEqual({
    id: 'runbook',
    title: 'Runbook, tried by somebody else',
    description: '',
    tiers: ['1', '2'],
    source: ['SRE'],
  });
  expect(mandatoryItems(template).map(({title}) => title)).toEqual(['Dashboards']);
});

it.each<[string, string, string]>([
  [
    'parent that is not there',
    head.replace('base', 'bass'),
    'Line 4 (extends): there is no template bass. There is: base',
  ],
  [
    'version that is not known',
    head.replace('base', 'base@1.1.0'),
    'Line 4 (extends): version 1.1.0 of base is not known here. The newest is 1.2.0.',
  ],
  [
    'parent that is no id',
    head.replace('base', 'Base PRR'),
    'Line 4 (extends): Base PRR does not name a template to inherit from. Write its id, like mattermost-prr, or with a version: mattermost-prr@1.0.0',
  ],
  [
    'parent that is itself',
    head.replace('base', 'ours'),
    'Line 4 (extends): a template cannot inherit from itself: ours → ours. Inherit from another.',
  ],
  [
    'dropped id',
    `${head}drop:\n  - runbok\n`,
    'Line 6 (drop 1): there is no item or section runbok in base 1.2.0, or it is dropped. `/prr template show base` lists them.',
  ],
  [
    'change of what is dropped',
    `${head}drop: [runbook]\nchange:\n  - id: runbook\n    title: X\n`,
    'Line 7 (change 1, id): there is no item or section runbook in base 1.2.0, or it is dropped. `/prr template show base` lists them.',
  ],
  [
    'field of a section',
    `${head}change:\n  - id: sre\n    title: X\n    why: Y\n`,
    'Line 8 (change 1, why): sre is a section, which has a title and an owner only. Remove this field, or name an item.',
  ],
  [
    'field of a change',
    `${head}change:\n  - id: runbook\n    titel: X\n`,
    'Line 7 (change 1, titel): there is no field titel. Remove it or correct its name.',
  ],
  [
    'value of a change',
    `${head}change:\n  - id: runbook\n    tiers: [5]\n`,
    'Line 7 (change 1, tier 1): 5 is not a tier. Tiers are 1, 2, 3 and 4.',
  ],
  [
    'section to add to',
    `${head}add:\n  - section: sere\n    items: [{id: x, title: X}]\n`,
    'Line 6 (add 1, section): there is no section sere in base 1.2.0, or it is dropped. `/prr template show base` lists them.',
  ],
  [
    'item to come behind',
    `${head}add:\n  - section: sre\n    after: licences\n    items: [{id: x, title: X}]\n`,
    'Line 7 (add 1, after): the section sre has no item licences behind which the new ones could go. Correct the id, or leave the field out to add them at the end.',
  ],
  [
    'id that is inherited',
    `${head}add:\n  - section: sre\n    items:\n      - id: licences\n        title: X\n`,
    'Line 8 (add 1, item 1, id): base 1.2.0 has the id licences already. Choose another, or alter that one with change.',
  ],
  [
    'id that is there twice',
    `${head}sections:\n  - id: new\n    title: New\n    items: [{id: new, title: X}]\n`,
    'Line 8 (section 1, item 1, id): the id new is used twice. Give each section and item its own.',
  ],
  [
    'empty section',
    `${head}drop: [licences]\n`,
    'Line 5 (drop 1): the section legal has no item left. Drop the section itself.',
  ],
  [
    'nothing left',
    `${head}drop: [sre, legal]\n`,
    'Line 5 (drop): no section is left. Drop less, or write sections of your own.',
  ],
  [
    'list of ids',
    `${head}drop: runbook\n`,
    'Line 5 (drop): runbook is not a list of ids. Write it like this: [runbook, backups]',
  ],
  [
    'drop without a parent',
    'id: ours\nversion: 1.0.0\ntitle: Ours\ndrop: [x]\nsections: [{id: s, title: S, items: [{id: i, title: I}]}]\n',
    'Line 4 (drop): there is no field drop. Remove it or correct its name.',
  ],
])('%s: the line and field are named', async (_what, text, problem) => {
  const outcome = await readOwn(text, libraryOn([parent]));
  expect('problems' in outcome ? said(outcome.problems) : outcome).toEqual([problem]);
});

it('every mistake is named, twenty at most', async () => {
  const drop = Array.from({length: 30}, (_, place) => `  - no-${String(place)}\n`).join('');
  const outcome = await readOwn(`${head}drop:\n${drop}`, libraryOn([parent]));
  expect('problems' in outcome && outcome.problems.length).toBe(20);
});

it('what would become too large is refused', async () => {
  const items = Array.from({length: 100}, (_, line) => ({
    id: `i${String(line)}`,
    title: 'X',
    description: 'x'.repeat(2000),
  }));
  const large = templateSchema.parse({...parent, id: 'large', sections: [{id: 's', title: 'S', items}]});
  const more = items.map(({id, ...item}) => ({...item, id: `more-${id}`}));
  const add = JSON.stringify([{id: 'more', title: 'More', items: more}]);
  const outcome = await readOwn(`${head.replace('base', 'large')}sections: ${add}`, libraryOn([large]));
  expect('problems' in outcome && outcome.problems.map(({key}) => key)).toEqual(['problem.template-too-big']);
});

describe('own templates that inherit from each other', () => {
  const store = async (library: TemplateLibrary, yaml: string): Promise<void> => {
    const outcome = await readOwn(yaml, library);
    if ('problems' in outcome) throw new Error(said(outcome.problems).join('\n'));
    await library.own.store(outcome.template, yaml, {by: 'admin', at: 1, parent: outcome.parent});
  };
  const named = (id: string, parentId: string, version = '1.0.0') =>
    `id: ${id}\nversion: ${version}\ntitle: ${id}\nextends: ${parentId}\n`;

  it('never in a loop, however long it is', async () => {
    const library = libraryOn([parent]);
    await store(library, named('a', 'base'));
    await store(library, named('b', 'a'));
    await store(library, named('c', 'b'));
    const outcome = await readOwn(named('a', 'c', '2.0.0'), library);
    expect('problems' in outcome && said(outcome.problems)).toEqual([
      'Line 4 (extends): a template cannot inherit from itself: a → c → b → a. Inherit from another.',
    ]);
  });

  it('a version that it has inherited from once can be named for ever', async () => {
    const table = new KeyValueTable();
    await store(libraryOn([parent], table), named('a', 'base@1.2.0'));
    const newer = templateSchema.parse({...parent, version: '2.0.0', title: 'Newer', fields: []});
    const upgraded = libraryOn([newer], table);
    expect((await read(named('a', 'base@1.2.0', '1.1.0'), upgraded)).fields).toEqual(parent.fields);
    expect((await read(named('a', 'base', '1.1.0'), upgraded)).fields).toEqual([]);
    const other = await readOwn(named('b', 'base@1.2.0'), upgraded);
    expect('problems' in other).toBe(true);
  });
});

it('the templates that came along are written as YAML that is read as the same', async () => {
  const {templates} = await loadTemplates(join(__dirname, '../../../assets/templates'));
  for (const template of [...templates, parent]) {
    const renamed = {...template, id: 'written'};
    expect(await read(writeTemplate(renamed))).toEqual(renamed);
  }
});
