import {isMandatory, mandatoryItems, templateItemsOf, toSections} from './items';
import {templateSchema} from './template';

const template = templateSchema.parse({
  id: 'x',
  version: '1.2.3-beta.1',
  title: 'X',
  sections: [
    {
      id: 's',
      title: 'S',
      items: [
        {
          id: 'i',
          title: 'Do it',
          description: 'How.',
          why: 'Because.',
          evidence: 'A link.',
          owner: 'SRE',
          mandatory: true,
          topics: ['data', 'incident-response'],
        },
        {id: 'j', title: 'Or not', tiers: ['1', 2]},
        {id: 'k', title: 'Twice'},
        {id: 'l', title: 'Twice'},
      ],
    },
    {
      id: 't',
      title: 'T',
      items: [
        {id: 'm', title: 'Or not'},
        {id: 'n', title: 'Only here'},
      ],
    },
  ],
});

it('a new review has every item open, with all that the template says about it', () => {
  expect(toSections(template)[0]?.items[0]).toEqual({
    id: 'i',
    title: 'Do it (SRE)',
    description: 'How.\n\nBecause.\n\nA link.\n\n`data` `incident-response`',
    state: 'open',
    assigneeId: '',
    changedBy: '',
    changedAt: 0,
    reason: '',
  });
  expect(toSections(template).map(({id, title, items}) => [id, title, items.map((item) => item.id)])).toEqual(
    [
      ['s', 'S', ['i', 'j', 'k', 'l']],
      ['t', 'T', ['m', 'n']],
    ],
  );
});

it('what is mandatory is named as it is called on a board, and depends on the tier', () => {
  const always = {section: 'S', title: 'Do it (SRE)'};
  const byTier = {section: 'S', title: 'Or not'};
  expect(mandatoryItems(template)).toEqual([always]);
  expect(mandatoryItems(template, '1')).toEqual([always, byTier]);
  expect(mandatoryItems(template, '2')).toEqual([always, byTier]);
  expect(mandatoryItems(template, '3')).toEqual([always]);
  expect(isMandatory(template.sections[1]!.items[0]!, '1')).toBe(false);
});

it('items of a board are found by title and place, whatever their ids', () => {
  const onBoard = (title: string, titles: string[], id: string) => ({
    title,
    items: titles.map((each, place) => {
      const [item] = toSections(template)[0]!.items;
      return {...item!, id: `${id}${String(place)}`, title: each};
    }),
  });
  const sections = [
    onBoard('s', ['or NOT', 'Twice', 'Twice', 'Twice', 'Renamed', 'Do it (SRE)'], 'a'),
    onBoard('Somewhere else', ['Only here', 'Or not'], 'b'),
    onBoard('T', ['Or not'], 'c'),
  ];
  const found = [...templateItemsOf(template, sections)].map(([id, item]) => [id, item.id]);
  expect(found).toEqual([
    ['a0', 'j'],
    ['a1', 'k'],
    ['a2', 'l'],
    ['a3', 'k'],
    ['a5', 'i'],
    ['b0', 'n'],
    ['c0', 'm'],
  ]);
});
