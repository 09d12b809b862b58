import {join} from 'node:path';
import {mandatoryItems, TemplateLibrary, toSections} from './library';
import {loadTemplates} from './load';
import {templateSchema} from './template';

const ASSETS = join(__dirname, '../../../assets/templates');

it('the Mattermost PRR is there, in four sections, each team with its sign-off as the last item', async () => {
  const {templates, problems} = await loadTemplates(ASSETS);
  expect(problems).toEqual([]);
  const library = new TemplateLibrary(templates);
  expect(library.defaultId).toBe('mattermost-prr');
  const sections = toSections(library.get(library.defaultId)!);
  expect(sections.map(({title, items}) => [title, items.at(-1)?.title])).toEqual([
    ['Scope', 'Brief support and docs, and set a watch window with success metrics'],
    ['SRE', 'SRE review'],
    ['Platform', 'Platform review'],
    ['Security', 'Security review'],
  ]);
  const ids = sections.flatMap(({items}) => items.map(({id}) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

it('a new review has every item open, with all that the template says about it', () => {
  const template = templateSchema.parse({
    id: 'x',
    version: '1.2.3-beta.1',
    title: 'X',
    sections: [
      {
        id: 's',
        title: 'S',
        items: [
          {id: 'i', title: 'Do it', description: 'How.', why: 'Because.', evidence: 'A link.', owner: 'SRE'},
        ],
      },
    ],
  });
  expect(toSections(template)).toEqual([
    {
      id: 's',
      title: 'S',
      items: [
        {
          id: 'i',
          title: 'Do it (SRE)',
          description: 'How.\n\nBecause.\n\nA link.',
          state: 'open',
          assigneeId: '',
          changedBy: '',
          changedAt: 0,
          reason: '',
        },
      ],
    },
  ]);
});

it('an empty library has no default', () => {
  expect(new TemplateLibrary([]).defaultId).toBe('');
});

it('what is mandatory is named as it is called on a board; no approval item of the library is', async () => {
  const {templates} = await loadTemplates(ASSETS);
  const all = templates.flatMap(mandatoryItems);
  expect(all).toContainEqual({section: 'Security', title: 'Check sign-in and permissions on every endpoint'});
  expect(all.filter(({title}) => / review$/.test(title))).toEqual([]);
  for (const team of ['SRE', 'Platform', 'Security']) {
    expect(all.filter(({section}) => section === team).length).toBeGreaterThan(0);
  }
  const item = {id: 'i', title: 'Do it', owner: 'SRE', mandatory: true};
  const template = templateSchema.parse({
    id: 'x',
    version: '1.0.0',
    title: 'X',
    sections: [{id: 's', title: 'S', items: [item, {id: 'j', title: 'Or not'}]}],
  });
  expect(mandatoryItems(template)).toEqual([{section: 'S', title: 'Do it (SRE)'}]);
});
