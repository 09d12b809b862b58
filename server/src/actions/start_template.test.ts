import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {templateSchema, type Template} from '../templates/template';

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

function ours(version: string, items: readonly string[] = []): Template {
  return templateSchema.parse({
    id: 'ours',
    version,
    title: 'Ours',
    sections: [
      {
        id: 'sre',
        title: 'SRE',
        items: [
          ...items.map((title) => ({id: title.toLowerCase(), title, mandatory: true})),
          {id: 'sre-review', title: 'SRE review'},
        ],
      },
    ],
  });
}

const store = (template: Template) =>
  finished(node.templates.own.store(template, '', {by: world.admin.Id, at: 1, parent: null}));
const start = (title: string) =>
  finished(
    node.actions.start(world.actor(world.dave), {title, templateId: 'ours', where: 'here', reviewers: []}),
  );
const status = (key: string) => finished(node.actions.status(world.actor(world.dave), key));

test.each(['builtin', 'playbooks'] as const)(
  'on the board %s a review keeps the version it began with, and says that there is a newer one',
  async (board) => {
    if (board === 'playbooks') world.usePlaybooks();
    node = world.node();
    await store(ours('1.0.0', ['Runbook']));
    const {review} = await start('Checkout');
    expect(review.template).toEqual({
      id: 'ours',
      version: '1.0.0',
      title: 'Ours',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(review.mandatory).toHaveLength(1);
    expect((await status(review.key)).newerTemplate).toBe('');
    await store(ours('1.1.0', ['Runbook', 'Alerts']));
    const later = await status(review.key);
    expect(later.newerTemplate).toBe('1.1.0');
    expect(later.report.items.map(({item}) => item.title)).toEqual(['Runbook', 'SRE review']);
    expect(await finished(node.templates.ofReview(later.review))).toEqual(ours('1.0.0', ['Runbook']));
  },
);

test('the next review begins with the newer version', async () => {
  node = world.node();
  await store(ours('1.0.0', ['Runbook']));
  await store(ours('1.1.0', ['Runbook', 'Alerts']));
  const {review, report} = await start('Checkout');
  expect(review.template.version).toBe('1.1.0');
  expect(report.items.map(({item}) => item.title)).toEqual(['Runbook', 'Alerts', 'SRE review']);
});

test('in Playbooks a review is of the version of its playbook until that is brought up to date, and the DRI is told', async () => {
  world.usePlaybooks();
  node = world.node();
  await store(ours('1.0.0', ['Runbook']));
  await start('Checkout');
  await store(ours('1.1.0', ['Runbook', 'Alerts']));
  const {review, notes, report} = await start('Search');
  expect(review.template.version).toBe('1.0.0');
  expect(report.items.map(({item}) => item.title)).toEqual(['Runbook', 'SRE review']);
  expect(await finished(node.templates.ofReview(review))).toEqual(ours('1.0.0', ['Runbook']));
  expect(notes).toContainEqual({
    key: 'start.playbook-behind',
    params: {template: 'Ours', version: '1.0.0', newer: '1.1.0'},
  });
});

test('from one that is retired nothing is started, and reviews that have begun go on', async () => {
  node = world.node();
  await store(ours('1.0.0'));
  const {review} = await start('Checkout');
  await finished(node.templates.own.retire('ours', world.admin.Id, 2));
  expect(await sentenceOf(start('Search'))).toBe(
    'The template “ours” is retired: no review can be started from it. Choose another: small.',
  );
  await world.writes(node, world.alice, 'SRE review is completed');
  expect((await status(review.key)).report.approvals.map(({state}) => state)).toEqual(['approved']);
});
