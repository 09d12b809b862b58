import {sampleTemplate} from '../../../test/fakes/playbooks/shelf';
import {wantedContent} from './playbook_body';
import {contentOf, fingerprintOf} from './playbook_content';
import {differences} from './playbook_difference';
import {playbookSchema, type Checklist, type Playbook, type RunItem} from './schemas';

const template = sampleTemplate();
const wanted = wantedContent(template);

function item(title: string, description = ''): RunItem {
  return playbookSchema.parse({id: 'x', checklists: [{items: [{title, description}]}]}).checklists[0]!
    .items[0]!;
}

/** As Playbooks answers it. */
function playbook(): Playbook {
  return playbookSchema.parse({
    id: 'p',
    title: wanted.title,
    description: wanted.description,
    checklists: template.sections.map(({title, items}) => ({
      title,
      items: items.map((each) => ({title: each.title, description: each.description, command: ''})),
    })),
  });
}

/** The two sections: of one item, and of two. */
type Change = (lists: Checklist[], scope: Checklist, sre: Checklist, playbook: Playbook) => void;

test.each<[string, Change, object[]]>([
  [
    'a title',
    (_all, _scope, _sre, it) => (it.title = 'Ours'),
    [{kind: 'title', playbook: 'Ours', template: 'Small PRR'}],
  ],
  ['a description', (_all, _scope, _sre, it) => (it.description += '!'), [{kind: 'description'}]],
  [
    'a new item',
    (_all, _scope, sre) => sre.items.push(item('Costs are known')),
    [{kind: 'item-playbook-only', section: 'SRE', item: 'Costs are known'}],
  ],
  [
    'an item that is gone',
    (_all, _scope, sre) => sre.items.shift(),
    [{kind: 'item-template-only', section: 'SRE', item: 'Runbook is linked (SRE)'}],
  ],
  [
    'another title with the same words',
    (_all, _scope, sre) => (sre.items[1]!.title = 'Review by SRE'),
    [{kind: 'item-renamed', section: 'SRE', playbook: 'Review by SRE', template: 'SRE review'}],
  ],
  [
    'another title with the same description',
    (_all, scope) => (scope.items[0]!.title = 'Draw it'),
    [{kind: 'item-renamed', section: 'Scope', playbook: 'Draw it', template: 'Link a picture'}],
  ],
  [
    'another item in its place',
    (_all, scope) => (scope.items[0] = item('Costs are known')),
    [
      {kind: 'item-playbook-only', section: 'Scope', item: 'Costs are known'},
      {kind: 'item-template-only', section: 'Scope', item: 'Link a picture'},
    ],
  ],
  [
    'an item in another section',
    (_all, scope, sre) => scope.items.push(sre.items.shift()!),
    [{kind: 'item-moved', item: 'Runbook is linked (SRE)', playbook: 'Scope', template: 'SRE'}],
  ],
  [
    'an item in another place',
    (_all, _scope, sre) => sre.items.reverse(),
    [{kind: 'items-order', section: 'SRE'}],
  ],
  [
    'another description of an item',
    (_all, scope) => (scope.items[0]!.description = ''),
    [{kind: 'item-description', section: 'Scope', item: 'Link a picture'}],
  ],
  ...[
    {assignee_id: 'alice'},
    {due_date: 5},
    {command: '/echo'},
    {task_actions: [{trigger: {type: 'keywords_by_users', payload: '{}'}}]},
    {condition_id: 'c'},
  ].map((set): [string, Change, object[]] => [
    `set: ${JSON.stringify(set)}`,
    (_all, scope) => Object.assign(scope.items[0]!, set),
    [{kind: 'item-settings', section: 'Scope', item: 'Link a picture'}],
  ]),
  [
    'a new section',
    (all) => all.push({id: '', title: 'Legal', items: [item('One'), item('Two')]}),
    [{kind: 'section-playbook-only', section: 'Legal', items: 2}],
  ],
  ['a section that is gone', (all) => all.pop(), [{kind: 'section-template-only', section: 'SRE', items: 2}]],
  [
    'another title of a section',
    (_all, _scope, sre) => (sre.title = 'Reliability'),
    [{kind: 'section-renamed', playbook: 'Reliability', template: 'SRE'}],
  ],
  ['sections in another order', (all) => all.reverse(), [{kind: 'sections-order'}]],
  [
    'the same item twice',
    (_all, scope) => scope.items.push(structuredClone(scope.items[0]!)),
    [{kind: 'item-playbook-only', section: 'Scope', item: 'Link a picture'}],
  ],
  [
    'everything',
    (all, _scope, _sre, it) => {
      Object.assign(it, {title: 'X', description: ''});
      all.splice(0);
    },
    [
      {kind: 'title', playbook: 'X', template: 'Small PRR'},
      {kind: 'description'},
      {kind: 'section-template-only', section: 'Scope', items: 1},
      {kind: 'section-template-only', section: 'SRE', items: 2},
    ],
  ],
])('%s', (_what, change, found) => {
  const edited = playbook();
  const [scope, sre] = edited.checklists;
  change(edited.checklists, scope!, sre!, edited);
  const content = contentOf(edited);
  expect(differences(content, wanted)).toEqual(found);
  expect(fingerprintOf(content)).not.toBe(fingerprintOf(wanted));
});

test('as it was made there is no difference, whatever Playbooks adds of its own', () => {
  const asMade = playbook();
  const [scope] = asMade.checklists;
  Object.assign(scope!, {id: 'c1', items_order: ['i1'], update_at: 5});
  Object.assign(scope!.items[0]!, {
    id: 'i1',
    update_at: 5,
    state_modified: 5,
    novelty: true,
    task_actions: [],
  });
  Object.assign(asMade, {num_steps: 3, reminder_timer_default_seconds: 5});
  expect(differences(contentOf(asMade), wanted)).toEqual([]);
  expect(fingerprintOf(contentOf(asMade))).toBe(fingerprintOf(wanted));
});

test('the order of fields makes no difference', () => {
  const action = {trigger: {type: 'a', payload: 'b'}, actions: []};
  const turned = {actions: [], trigger: {payload: 'b', type: 'a'}};
  const prints = [action, turned].map((each) => {
    const edited = playbook();
    edited.checklists[0]!.items[0]!.task_actions = [each];
    return fingerprintOf(contentOf(edited));
  });
  expect(prints[0]).toBe(prints[1]);
});
