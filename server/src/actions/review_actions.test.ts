import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

describe('ticking by hand', () => {
  test('the approval item ticked by a member is a sign-off, and ticks what the team owns', async () => {
    const review = await world.started(node);
    const {notes} = await finished(node.actions.tick(world.actor(world.alice), '', 'SRE review'));
    expect(notes).toMatchObject([{key: 'tick.completed-quorum', params: {team: 'SRE', count: 2}}]);
    const {review: after, report} = await world.look(node, review);
    expect(after.signatures).toMatchObject([
      {via: 'tick', userId: world.alice.Id, membership: '~sre', postId: ''},
    ]);
    expect(report.approvals[0]?.state).toBe('approved');
  });

  test('all items ticked one by one still need the sign-off', async () => {
    const review = await world.started(node);
    await finished(node.actions.tick(world.actor(world.alice), '', 'SRE looks at it'));
    const {report} = await world.look(node, review);
    expect(report.approvals[0]).toMatchObject({state: 'waiting', missing: [{item: {id: 'sre-review'}}]});
  });

  test('a system admin’s tick is kept as an admin’s, and is no sign-off', async () => {
    const review = await world.started(node);
    await finished(node.actions.tick(world.actor(world.admin), 'PRR-1', 'SRE review'));
    const {review: after, report} = await world.look(node, review);
    expect(after.signatures).toEqual([]);
    expect(after.marks).toMatchObject([{by: world.admin.Id, asAdmin: true}]);
    expect(report.approvals[0]?.state).toBe('waiting');
  });

  test('a colleague’s sign-off is withdrawn with a reason only', async () => {
    world.membership.set('sre', [world.alice.Id, world.erin.Id]);
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    const actor = world.actor(world.erin);
    expect(await sentenceOf(node.actions.untick(actor, '', 'SRE review', ' '))).toContain(
      'somebody else’s sign-off for SRE',
    );
    await finished(node.actions.untick(actor, '', 'SRE review', 'the runbook is missing'));
    expect(await world.ticks(node, review)).toEqual([]);
    const {review: after} = await world.look(node, review);
    expect(after.signatures[0]?.withdrawn).toMatchObject({
      by: world.erin.Id,
      reason: 'the runbook is missing',
    });
  });

  test('an item opened again puts its team back to waiting', async () => {
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.actions.untick(world.actor(world.alice), '', 'SRE looks at it', ''));
    const {report} = await world.look(node, review);
    expect(report.approvals[0]).toMatchObject({state: 'waiting', missing: [{number: 2}]});
  });

  test('skipping needs a reason, which is kept', async () => {
    const review = await world.started(node);
    const actor = world.actor(world.alice);
    expect(await sentenceOf(node.actions.skip(actor, '', '2', ''))).toContain('Why is item 2');
    await finished(node.actions.skip(actor, '', '2', 'no traffic yet'));
    expect((await world.look(node, review)).report.items[1]?.item).toMatchObject({
      state: 'skipped',
      reason: 'no traffic yet',
    });
  });

  test('an item assigned to somebody is theirs, and waits for them', async () => {
    await world.started(node);
    await finished(node.actions.assign(world.actor(world.dave), '', '1', 'erin'));
    expect(await finished(node.actions.pending(world.actor(world.erin)))).toMatchObject([
      {review: {key: 'PRR-1'}, teams: [], items: [{number: 1, title: 'Link a picture'}], canClose: false},
    ]);
    expect(await sentenceOf(node.actions.assign(world.actor(world.dave), '', '1', 'admin'))).toContain(
      '@admin is not in the review’s channel',
    );
  });
});

describe('which review is meant', () => {
  test('several here are named; a thread of a card decides', async () => {
    await world.started(node, 'First');
    await world.started(node, 'Second');
    expect(await sentenceOf(node.actions.status(world.actor(world.dave), ''))).toContain('PRR-1, PRR-2');
    const {review} = await finished(node.actions.status(world.actor(world.dave, 'card-PRR-2'), ''));
    expect(review.title).toBe('Second');
  });

  test('none here, an unknown one, and one in a channel that cannot be read', async () => {
    await world.started(node);
    const outsider = world.mattermost.addUser('olga');
    const elsewhere = world.mattermost.addChannel('town', [outsider, world.dave]);
    const there = {...world.actor(world.dave), channelId: elsewhere.Id};
    expect(await sentenceOf(node.actions.status(there, ''))).toContain(
      'There is no open review in this channel',
    );
    expect(await sentenceOf(node.actions.status(there, 'PRR-99'))).toContain('There is no review “PRR-99”');
    const long = 'x'.repeat(300);
    expect(await sentenceOf(node.actions.status(there, long))).toContain(`There is no review “${long}”`);
    const stranger = {...world.actor(outsider), channelId: elsewhere.Id};
    expect(await sentenceOf(node.actions.status(stranger, 'PRR-1'))).toContain('There is no review “PRR-1”');
    expect((await finished(node.actions.list(stranger, {status: 'all', page: 1}))).reviews).toEqual([]);
    expect(await finished(node.actions.status(there, 'prr-1'))).toMatchObject({review: {key: 'PRR-1'}});
  });
});

describe('ending', () => {
  test('closing too early names the teams whose approvals are missing', async () => {
    await world.started(node);
    await world.writes(node, world.bob, 'platform review is complete');
    expect(await sentenceOf(node.actions.close(world.actor(world.dave), ''))).toContain('SRE, Security');
  });

  test('cancelling needs a reason, ends the review, and reopening takes it up where it was', async () => {
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    const actor = world.actor(world.dave);
    expect(await sentenceOf(node.actions.cancel(actor, '', ''))).toContain('Why is PRR-1 cancelled?');
    await finished(node.actions.cancel(actor, '', 'postponed'));
    expect([...world.chat.posted.keys()]).toEqual(['PRR-1 1']);
    expect(world.chat.cards.get('card-PRR-1')?.view.review).toMatchObject({
      status: 'cancelled',
      endReason: 'postponed',
    });
    await world.writes(node, world.bob, 'platform review is complete');
    expect(await world.ticks(node, review)).toHaveLength(2);
    expect(await sentenceOf(node.actions.tick(actor, 'PRR-1', '1'))).toContain('has ended');

    await finished(node.actions.reopen(actor, ''));
    await world.writes(node, world.bob, 'platform review is complete');
    expect(await world.ticks(node, review)).toHaveLength(4);
    expect(await sentenceOf(node.actions.reopen(actor, ''))).toContain('PRR-1 is open already');
  });

  test('a reopened review with all approvals does not close by itself at once', async () => {
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is complete');
    await world.writes(node, world.carol, 'Security review done');
    const actor = world.actor(world.dave);
    const {notes} = await finished(node.actions.close(actor, ''));
    expect(notes).toEqual([{key: 'close.still-open', params: {count: 1, numbers: '1'}}]);
    await finished(node.actions.reopen(actor, ''));
    node.engine.start();
    await jest.advanceTimersByTimeAsync(60 * 60_000);
    expect((await world.look(node, review)).review.status).toBe('open');
  });
});

test('renaming and a new DRI are kept on the board and in the review', async () => {
  const review = await world.started(node);
  await finished(node.actions.rename(world.actor(world.dave), '', ' New   name '));
  await finished(node.actions.owner(world.actor(world.dave), '', 'erin'));
  const {review: after, content} = await world.look(node, review);
  expect(after).toMatchObject({title: 'New name', driId: world.erin.Id});
  expect(content).toMatchObject({title: 'New name', driId: world.erin.Id});
});

test('lists and pending work: what is open, what has ended, what waits for whom', async () => {
  await world.started(node, 'First');
  await world.started(node, 'Second');
  await finished(node.actions.cancel(world.actor(world.dave), 'PRR-1', 'no'));
  await world.writes(node, world.alice, 'SRE review is completed');
  const keys = async (status: 'open' | 'ended' | 'all') => {
    const {reviews} = await finished(node.actions.list(world.actor(world.dave), {status, page: 1}));
    return [...reviews.map(({key, waitingFor}) => `${key} ${waitingFor.join()}`)];
  };
  expect(await keys('open')).toEqual(['PRR-2 Platform,Security']);
  expect(await keys('ended')).toEqual(['PRR-1 ']);
  expect(await keys('all')).toEqual(['PRR-2 Platform,Security', 'PRR-1 ']);
  expect(await finished(node.actions.pending(world.actor(world.bob)))).toMatchObject([
    {review: {key: 'PRR-2'}, teams: ['Platform']},
  ]);
  expect(await finished(node.actions.pending(world.actor(world.alice)))).toEqual([]);
});
