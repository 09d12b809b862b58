import type {TemplateItemView, WholeTemplate} from '../../server_types';
import {compare, type Piece} from './compare';

const item = (id: string, change: Partial<TemplateItemView> = {}): TemplateItemView => ({
  id,
  title: `Title of ${id}`,
  ...{owner: '', description: '', why: '', evidence: '', mandatory: false, tiers: [], topics: []},
  ...change,
});
const template = (...sections: [string, TemplateItemView[], string?][]): Pick<WholeTemplate, 'sections'> => ({
  sections: sections.map(([id, items, title = id]) => ({id, title, owner: '', items})),
});
const written = (pieces: readonly Piece[]): string =>
  pieces
    .map(({kind, text}) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test('items are known by their ids: added, removed, changed, moved', () => {
  const {sections, counts} = compare(
    template(['sre', [item('a'), item('b'), item('c')]], ['old', [item('d'), item('e')]]),
    template(['sre', [item('a'), item('b', {title: 'Another title'}), item('n')]], ['new', [item('e')]]),
    'en',
  );
  expect(
    sections.map(({id, change, items}) => [
      id,
      change,
      items.map((each) => `${each.id} ${each.change} ${each.movedFrom}`.trim()),
    ]),
  ).toEqual([
    ['sre', 'same', ['a same', 'b changed', 'n added', 'c removed']],
    ['new', 'added', ['e changed old']],
    ['old', 'removed', ['d removed']],
  ]);
  expect(counts).toEqual({added: 1, removed: 2, changed: 2});
});

test.each([
  [
    'en',
    'Backups are restored monthly.',
    'Backups are restored weekly, by another.',
    'Backups are restored -[monthly]+[weekly, by another].',
  ],
  // Without spaces words end where the language says they do.
  ['ja', '毎月バックアップを復元する', '毎週バックアップを復元する', '-[毎月]+[毎週]バックアップを復元する'],
])('words that differ are marked (%s)', (locale, before, after, marked) => {
  const {sections} = compare(
    template(['sre', [item('a', {why: before})]]),
    template(['sre', [item('a', {why: after})]]),
    locale,
  );
  const [field] = sections[0]?.items[0]?.fields ?? [];
  expect([field?.field, written(field?.pieces ?? [])]).toEqual(['why', marked]);
});

test('a section that is called something else is the same section', () => {
  const {sections, counts} = compare(
    template(['sre', [item('a')], 'Reliability']),
    template(['sre', [item('a')], 'Site reliability']),
    'en',
  );
  expect([sections[0]?.change, written(sections[0]?.pieces ?? [])]).toEqual([
    'changed',
    '-[Reliability]+[Site reliability]',
  ]);
  expect(counts).toEqual({added: 0, removed: 0, changed: 0});
});

test('what is mandatory where is a difference', () => {
  const {sections} = compare(
    template(['sre', [item('a', {mandatory: true}), item('b')]]),
    template(['sre', [item('a', {tiers: ['1', '2']}), item('b')]]),
    'en',
  );
  expect(sections[0]?.items.map(({change, fields}) => [change, fields.map(({field}) => field)])).toEqual([
    ['changed', ['mandatory']],
    ['same', []],
  ]);
});
