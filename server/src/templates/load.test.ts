import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {english} from '../../test/fakes/english';
import {loadTemplates} from './load';

const good = `id: small
version: 1.0.0
title: Small
sections:
  - id: sre
    title: SRE
    items:
      - id: sre-review
        title: SRE review
`;

async function load(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'prr-templates-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  const {templates, problems} = await loadTemplates(folder);
  const translate = english();
  return {
    ids: templates.map(({id}) => id),
    said: problems.map(({file, problem}) => `${file}: ${translate(problem.key, problem.params)}`),
  };
}

it.each([
  [
    'no YAML',
    'id: [',
    'bad.yaml: Line 1: this is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].',
  ],
  [
    'a list',
    '- id: x',
    'bad.yaml: Line 1 (template): [{"id":"x"}] has the wrong form. Write named fields here, starting with id and title.',
  ],
  [
    'id',
    good.replace('id: small', 'id: Small'),
    'bad.yaml: Line 1 (id): Small cannot be an id. Use 1 to 64 lower-case letters, digits and dashes, starting with a letter or digit.',
  ],
  [
    'version',
    good.replace('1.0.0', '1.0'),
    'bad.yaml: Line 2 (version): 1.0 is not a version. Write three numbers, like 1.0.0',
  ],
  [
    'no title',
    good.replace('        title: SRE review\n', ''),
    'bad.yaml: Line 8 (section 1, item 1, title): this field is missing. Add it.',
  ],
  [
    'title of 91',
    good.replace('title: SRE review', `title: ${'x'.repeat(91)}`),
    `bad.yaml: Line 9 (section 1, item 1, title): the title must be text of 1 to 90 characters, but is ${'x'.repeat(60)}…. Move the rest to its description.`,
  ],
  [
    'empty section',
    good.replace(/items:[^]*/, 'items: []\n'),
    'bad.yaml: Line 7 (section 1, items): a section needs a list of 1 to 100 items, but has [].',
  ],
  [
    'same id',
    good.replace('id: sre-review', 'id: sre'),
    'bad.yaml: Line 8 (section 1, item 1, id): the id sre is used twice. Give each section and item its own.',
  ],
  [
    'unknown field',
    `${good}        titel: x\n`,
    'bad.yaml: Line 10 (section 1, item 1, titel): there is no field titel. Remove it or correct its name.',
  ],
  [
    'mandatory in words',
    `${good}        mandatory: always\n`,
    'bad.yaml: Line 10 (section 1, item 1, mandatory): this is yes or no, written true or false, but is always.',
  ],
  [
    'tiers in words',
    `${good}        tiers: high\n`,
    'bad.yaml: Line 10 (section 1, item 1, tiers): high is not a list of words. Write it like this: [one, two]',
  ],
])('a file with wrong %s is named with its line, and left out', async (_name, text, message) => {
  const {ids, said} = await load({'bad.yaml': text, 'good.yaml': good, 'notes.txt': 'not a template'});
  expect(said).toEqual([message]);
  expect(ids).toEqual(['small']);
});

it('of two files with one id, the first counts', async () => {
  const {ids, said} = await load({'a.yaml': good, 'b.yaml': good});
  expect(ids).toEqual(['small']);
  expect(said).toEqual(['b.yaml: The id small is used by another template of the library. Choose another.']);
});
