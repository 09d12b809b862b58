import {handoverTemplate} from '../../test/fakes/course_templates';
import type {FakeUser} from '../../test/fakes/mattermost';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {dossierOf} from '../review/dossier';
import type {Review} from '../review/types';
import {reviewSchema} from '../signoff/review_schema';

let world: World;
let node: Node;
let review: Review;

const AT = 1_800_000_000_000;

const dossier = async () => dossierOf((await world.look(node, review)).review);

function accepts(user: FakeUser, note = '') {
  return node.course.acceptance.accept(world.actor(user), review.key, note);
}

function takesOver(user: FakeUser, note = '') {
  return node.course.handover.accept(world.actor(user), review.key, note);
}

function awaited(user = world.dave) {
  return finished(node.course.handover.awaitedOf(world.actor(user)));
}

async function close(): Promise<void> {
  await world.writes(node, world.alice, 'SRE review is completed');
  await finished(node.actions.close(world.actor(world.dave), review.key));
}

async function acceptanceItem() {
  const {report} = await world.look(node, review);
  const item = report.items.find((each) => each.item.title === 'Who answers for it');
  if (item === undefined) throw new Error('the item is gone');
  return item;
}

describe.each(['builtin', 'playbooks'] as const)('acceptance and handover, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: AT});
    world = new World();
    if (board === 'playbooks') world.usePlaybooks();
    world.templates.push(handoverTemplate);
    node = world.node();
    review = await world.started(node, 'Checkout to production', 'handover');
    if (board === 'playbooks') {
      for (const user of [world.alice, world.bob, world.erin]) {
        await finished(world.playbooks.ui(user.Id).join(review.board.ref));
      }
    }
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('the review knows which of its items these are, whatever they are called later', async () => {
    const {roles} = await dossier();
    expect([roles?.handover.length, roles?.acceptance.length]).toEqual([2, 1]);
    const {review: stored} = await world.look(node, review);
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  test('accepting is kept with name and date, ticks the line in one’s name, and is said once', async () => {
    const {notes} = await finished(accepts(world.erin, ' from 1 December on '));
    expect(notes).toMatchObject([{key: 'accept.ticked', params: {number: 5}}]);
    expect((await dossier()).acceptance).toMatchObject({userId: world.erin.Id, note: 'from 1 December on'});
    const item = await acceptanceItem();
    expect(item).toMatchObject({
      counts: true,
      item: {state: 'done'},
      mark: {by: world.erin.Id, asAdmin: false},
    });
    expect((await finished(accepts(world.erin))).notes).toMatchObject([{key: 'accept.already'}]);
    const said = world.chat.said.filter(({keys}) => keys[0] === 'accept.said');
    expect(said).toMatchObject([{rootId: 'card-PRR-1', messages: [{params: {user: '@erin'}}]}]);
    const timeline = (await world.look(node, review)).review.timeline.filter(
      ({kind}) => kind === 'acceptance',
    );
    expect(timeline).toMatchObject([{by: world.erin.Id, details: {note: 'from 1 December on'}}]);
  });

  test('who accepts later takes it over from who did before, and both are kept', async () => {
    await finished(accepts(world.erin));
    await finished(accepts(world.bob));
    expect((await dossier()).acceptance?.userId).toBe(world.bob.Id);
    const {timeline} = (await world.look(node, review)).review;
    expect(timeline.filter(({kind}) => kind === 'acceptance')).toMatchObject([
      {by: world.erin.Id, details: {}},
      {by: world.bob.Id, details: {before: world.erin.Id}},
    ]);
    expect((await acceptanceItem()).mark?.by).toBe(world.erin.Id);
  });

  test('a line that is somebody else’s to tick stays open, and accepting approves nothing', async () => {
    await finished(node.actions.assign(world.actor(world.dave), '', '5', 'dave'));
    expect((await finished(accepts(world.erin))).notes).toMatchObject([{key: 'accept.item-left'}]);
    expect((await acceptanceItem()).item.state).toBe('open');
    await finished(node.actions.assign(world.actor(world.dave), '', '5', ''));
    const {report, review: after} = await world.look(node, review);
    expect(report.approvals[0]?.state).toBe('waiting');
    expect(after.signatures).toEqual([]);
  });

  test('outsiders and guests accept nothing, and a cancelled review is not accepted', async () => {
    const olga = world.mattermost.addUser('olga');
    const gus = world.mattermost.addUser('gus', {Roles: 'system_guest'});
    await world.mattermost.addChannelMember(world.channel.Id, gus.Id);
    expect(await sentenceOf(accepts(olga))).toContain('There is no review');
    for (const user of [gus, world.admin]) {
      expect(await sentenceOf(accepts(user))).toContain('and no guests');
      expect(await sentenceOf(takesOver(user))).toContain('Only current members of the team that takes over');
    }
    await finished(node.actions.cancel(world.actor(world.dave), '', 'no'));
    expect(await sentenceOf(accepts(world.erin))).toContain('PRR-1 was cancelled');
    expect(await sentenceOf(takesOver(world.alice))).toContain('PRR-1 was cancelled');
    expect((await dossier()).acceptance).toBeNull();
  });

  test('a closed review waits for its handover, for its DRI only, until a member of the team that takes over accepts', async () => {
    await finished(node.actions.tick(world.actor(world.dave), '', 'Hand over access'));
    expect(await awaited()).toEqual([]);
    await close();
    expect(await awaited()).toMatchObject([{review: {key: 'PRR-1'}, steps: [3], gaps: []}]);
    expect(await awaited(world.alice)).toEqual([]);
    expect(await sentenceOf(takesOver(world.dave))).toContain('You are the DRI of PRR-1');
    expect(await sentenceOf(takesOver(world.erin))).toContain(
      'Only current members of the team that takes over',
    );
    await finished(takesOver(world.alice, 'thank you'));
    expect(await awaited()).toEqual([]);
    expect((await dossier()).handover).toMatchObject({userId: world.alice.Id, note: 'thank you'});
    const said = world.chat.said.find(({keys}) => keys[0] === 'handover.said');
    expect(said?.messages[0]?.params).toMatchObject({user: '@alice', steps: '3', count: 1});
    expect((await finished(takesOver(world.alice))).notes).toMatchObject([{key: 'handover.already'}]);
    expect(world.chat.said.filter(({keys}) => keys[0] === 'handover.said')).toHaveLength(1);
  });

  test('who is assigned a step may take over, but not the DRI who assigned it to themselves', async () => {
    await finished(node.actions.assign(world.actor(world.dave), '', '3', 'erin'));
    await finished(node.actions.assign(world.actor(world.dave), '', '4', 'dave'));
    expect(await sentenceOf(takesOver(world.dave))).toContain('You are the DRI');
    await finished(takesOver(world.erin));
    expect((await dossier()).handover?.userId).toBe(world.erin.Id);
  });

  test('a DRI who is in SRE is still no one to take over from themselves', async () => {
    world.membership.set('sre', [world.alice.Id, world.dave.Id]);
    world.teams = world.teams.map((team) => ({...team, driMaySign: true}));
    expect(await sentenceOf(takesOver(world.dave))).toContain('You are the DRI');
  });

  test('a reopened or cancelled review waits no longer; closed again it does', async () => {
    await close();
    await finished(node.actions.reopen(world.actor(world.dave), review.key));
    expect(await awaited()).toEqual([]);
    await finished(node.actions.close(world.actor(world.dave), review.key));
    expect(await awaited()).toHaveLength(1);
    await finished(node.actions.reopen(world.actor(world.dave), review.key));
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'no'));
    expect(await awaited()).toEqual([]);
  });

  test('after closing one may still take the responsibility, which ticks nothing', async () => {
    await close();
    expect((await finished(accepts(world.bob))).notes).toMatchObject([{key: 'accept.after-closing'}]);
    expect((await acceptanceItem()).item.state).toBe('open');
  });
});

test('a template without a handover asks for none', async () => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  review = await world.started(node);
  expect(await sentenceOf(takesOver(world.alice))).toContain(
    'PRR-1 has no steps of a handover: its template, Small',
  );
  for (const [user, team] of [
    [world.alice, 'SRE'],
    [world.bob, 'platform'],
    [world.carol, 'Security'],
  ] as const) {
    await world.writes(node, user, `${team} review is completed`);
  }
  await finished(node.actions.close(world.actor(world.dave), ''));
  expect(await awaited()).toEqual([]);
  world.stop();
  jest.useRealTimers();
});
