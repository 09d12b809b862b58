import {join} from 'node:path';
import {TemplateLibrary, toSections} from './library';
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
