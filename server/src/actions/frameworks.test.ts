import {frameworkTemplate} from '../../test/fakes/framework_template';
import type {FakeUser} from '../../test/fakes/mattermost';
import {english} from '../../test/fakes/english';
import {finished, type Node, World} from '../../test/fakes/world';
import {dossierOf} from '../review/dossier';
import type {Review} from '../review/types';
import {reviewSchema} from '../signoff/review_schema';
import type {Frameworks} from './frameworks';

let world: World;
let node: Node;
let review: Review;
let frameworks: Frameworks;

const DOCS = 'https://docs.example/acme';
const PROOF = 'Standard dashboard: https://acme.example/proof';

const dossier = async () => dossierOf((await world.look(node, review)).review);

/** `Metrics: words [framework]` for each answer. */
async function answers(): Promise<string[]> {
  return (await dossier()).answers
    .map(({title, text, from = 'a person'}) => `${title}: ${text} [${from}]`)
    .sort();
}

function set(version: string, changes: {title?: string; keep?: boolean; link?: string; id?: string} = {}) {
  const {title = 'Acme', keep = false, link = DOCS, id = 'acme'} = changes;
  return finished(frameworks.set(world.actor(world.admin), {id, version, title, link, keep}));
}

function meets(item: string, text = PROOF, user = world.admin) {
  return finished(frameworks.meets(world.actor(user), 'acme', item, text));
}

function use(id = 'acme', user: FakeUser = world.dave) {
  return finished(frameworks.use(world.actor(user), review.key, id));
}

function says(item: string, text: string, user = world.alice) {
  return finished(node.dossier.answer(world.actor(user), review.key, item, {text}));
}

describe.each(['builtin', 'playbooks'] as const)('frameworks, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    if (board === 'playbooks') world.usePlaybooks();
    world.templates.push(frameworkTemplate);
    node = world.node();
    frameworks = await node.course.frameworks();
    review = await world.started(node, 'Checkout to production', 'framed');
    await set('1.0.0');
    await meets('observability');
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('what it meets is answered once, with its version and links, and nothing is ticked', async () => {
    const outcome = await use();
    expect(outcome.notes.map(({key, params}) => english()(key, params))).toEqual([
      '**Acme** 1.0.0 answers 2 items now: 2 added, 0 renewed, 0 taken away. Nothing is ticked by that.',
      'One item that a framework may answer is not answered by it.',
    ]);
    expect(await answers()).toEqual([
      `Logs: Acme 1.0.0: ${PROOF} [framework]`,
      `Metrics: Acme 1.0.0: ${PROOF} [framework]`,
    ]);
    const {answers: given, framework} = await dossier();
    expect(given[0]?.evidence).toEqual([
      {kind: 'link', name: 'acme.example/proof', url: 'https://acme.example/proof'},
      {kind: 'link', name: 'Acme 1.0.0', url: DOCS},
    ]);
    expect(framework).toMatchObject({id: 'acme', version: '1.0.0', title: 'Acme', by: world.dave.Id});
    expect(await world.ticks(node, review)).toEqual([]);
    const {review: stored} = await world.look(node, review);
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    const again = await use();
    expect(again.notes.map(({key}) => key)).toEqual(['framework.same']);
    expect((await world.look(node, review)).review.timeline).toEqual(stored.timeline);
    expect(world.chat.said.filter(({keys}) => keys.includes('framework.said'))).toHaveLength(1);
  });

  test('people’s answers stay theirs, whether they come before or after', async () => {
    await says('Metrics', 'Our own.');
    expect((await use()).notes.map(({key}) => key)).toContain('framework.own');
    await says('Logs', 'Not ours.', world.dave);
    await set('2.0.0', {keep: true});
    await use();
    await use('none');
    expect(await answers()).toEqual(['Logs: Not ours. [a person]', 'Metrics: Our own. [a person]']);
  });

  test('another version renews what the one before said, and takes away what it does not meet', async () => {
    await use();
    expect((await set('2.0.0')).map(({key}) => key)).toEqual(['framework.set', 'framework.set-empty']);
    await meets('a', 'Other names: https://acme.example/2');
    await meets('c', 'Flags: https://acme.example/3');
    expect((await use()).notes[0]).toMatchObject({params: {added: 1, renewed: 1, removed: 1}});
    expect(await answers()).toEqual([
      'Flags: Acme 2.0.0: Flags: https://acme.example/3 [framework]',
      'Metrics: Acme 2.0.0: Other names: https://acme.example/2 [framework]',
    ]);
    expect((await use('none')).notes[0]).toMatchObject({key: 'framework.none-now', params: {count: 2}});
    expect(await dossier()).toMatchObject({answers: [], framework: null});
    expect((await use('none')).notes[0]).toMatchObject({key: 'framework.none-already'});
  });

  test('an older version stays as it was', async () => {
    await set('2.0.0', {keep: true});
    await meets('c');
    await finished(frameworks.drop(world.actor(world.admin), 'acme', 'observability'));
    const old = await finished(frameworks.show('acme', '1.0.0'));
    expect(old.answers.map((each) => each.meets)).toEqual(['observability']);
    expect((await finished(frameworks.show('ACME', ''))).answers.map((each) => each.meets)).toEqual(['c']);
    await expect(set('1.0.0')).rejects.toMatchObject({code: 'framework.old-version'});
    await set('2.0.0', {title: 'Acme Two'});
    expect(await finished(frameworks.list())).toMatchObject([{version: '2.0.0', title: 'Acme Two'}]);
  });

  test('what is removed can be used no more, and what it has answered stays', async () => {
    await use();
    await finished(frameworks.remove(world.actor(world.admin), 'acme'));
    await expect(use()).rejects.toMatchObject({code: 'framework.unknown', params: {count: 0}});
    expect(await answers()).toHaveLength(2);
    expect(await finished(frameworks.list())).toEqual([]);
    await use('none');
    expect(await answers()).toEqual([]);
  });
});

describe('what is refused', () => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    world.templates.push(frameworkTemplate);
    node = world.node();
    frameworks = await node.course.frameworks();
    await set('1.0.0');
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['rights.manage-frameworks', () => meets('a', PROOF, world.dave)],
    ['framework.bad-id', () => set('1.0.0', {id: 'none'})],
    ['framework.bad-id', () => set('1.0.0', {id: 'a b'})],
    ['framework.bad-version', () => set('2')],
    ['framework.bad-title', () => set('2.0.0', {title: 'x'.repeat(91)})],
    ['framework.bad-link', () => set('2.0.0', {link: 'javascript:alert(1)'})],
    ['framework.item-unknown', () => meets('d')],
    ['framework.no-link', () => meets('a', 'Trust us.')],
    ['framework.too-long', () => meets('a', `https://a.example/ ${'x'.repeat(2000)}`)],
    [
      'framework.too-many-links',
      () => meets('a', Array.from({length: 20}, (_, n) => `https://a.example/${String(n)}`).join(' ')),
    ],
    ['framework.not-met', () => finished(frameworks.drop(world.actor(world.admin), 'acme', 'a'))],
    ['framework.unknown-version', () => finished(frameworks.show('acme', '3.0.0'))],
  ])('%s', async (code, act) => {
    await expect(act()).rejects.toMatchObject({code});
    expect(await finished(frameworks.list())).toMatchObject([{version: '1.0.0', answers: []}]);
  });

  test('a review of a template without such items, and one of which it answers none', async () => {
    await meets('a');
    review = await world.started(node);
    await expect(use()).rejects.toMatchObject({code: 'framework.no-items', params: {key: review.key}});
    await expect(use('acne')).rejects.toMatchObject({code: 'framework.unknown', params: {known: 'acme'}});
    await expect(use('acme', world.alice)).rejects.toMatchObject({code: 'rights.use-framework'});
    review = await world.started(node, 'Another service', 'framed');
    await finished(frameworks.drop(world.actor(world.admin), 'acme', 'a'));
    await expect(use()).rejects.toMatchObject({code: 'framework.answers-none'});
  });
});
