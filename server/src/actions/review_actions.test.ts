import {english} from '../../test/fakes/english';
import {finished, type Node, World} from '../../test/fakes/world';
import {plainParams} from '../posts/words';
import {Refusal} from '../review/refusal';
import type {StartInput} from './types';

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

function input(changes: Partial<StartInput> = {}): StartInput {
  return {title: 'Checkout to production', templateId: '', where: 'here', reviewers: [], ...changes};
}

/** The sentence of a refusal, as people read it. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await finished(work).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) {
    throw new Error('it was not refused', {cause: error});
  }
  return english()(`refusal.${error.code}`, plainParams(error.params));
}

describe('start', () => {
  test('links the channel, makes the caller the DRI, posts the card and mentions each team once', async () => {
    const {review, notes, report} = await finished(node.actions.start(world.actor(world.dave), input()));
    expect(review).toMatchObject({
      key: 'PRR-1',
      channelId: world.channel.Id,
      driId: world.dave.Id,
      status: 'open',
      cardPostId: 'card-PRR-1',
      teams: [
        {id: 'sre', name: 'SRE'},
        {id: 'platform', name: 'Platform'},
        {id: 'security', name: 'Security'},
      ],
    });
    expect(report.total).toBe(7);
    expect(notes).toEqual([]);
    expect(world.chat.said).toHaveLength(1);
    expect(world.chat.said[0]?.messages.slice(1).map(({params}) => params)).toEqual([
      {team: 'SRE', members: '~sre'},
      {team: 'Platform', members: '~platform'},
      {team: 'Security', members: '~security'},
    ]);
    expect(world.mattermost.isChannelMember(world.channel.Id, world.bot.Id)).toBe(true);
  });

  test('makes a channel of its own and invites the reviewers who are named', async () => {
    const asked = input({where: 'new', reviewers: ['alice', '@Bob']});
    const {review} = await finished(node.actions.start(world.actor(world.dave), asked));
    expect(world.mattermost.channels.get(review.channelId)).toMatchObject({
      Name: 'checkout-to-production-prr-1',
      DisplayName: 'Checkout to production',
      Type: 'O',
    });
    for (const user of [world.dave, world.alice, world.bob]) {
      expect(world.mattermost.isChannelMember(review.channelId, user.Id)).toBe(true);
    }
  });

  test('says whose turn it is when a team has no members', async () => {
    world.membership.set('platform', []);
    const {notes} = await finished(node.actions.start(world.actor(world.dave), input()));
    expect(notes).toEqual([{key: 'start.team-without-members', params: {team: 'Platform', id: 'platform'}}]);
  });

  test('numbers are never given twice, also on two nodes at once', async () => {
    const other = world.node();
    const started = await finished(
      Promise.all(
        [node, other, node, other].map(({actions}) => actions.start(world.actor(world.dave), input())),
      ),
    );
    expect(new Set(started.map(({review}) => review.key))).toEqual(
      new Set(['PRR-1', 'PRR-2', 'PRR-3', 'PRR-4']),
    );
  });

  test.each([
    ['an empty title', {title: '  '}, 'title of 1 to 63 characters'],
    ['a long title', {title: 'x'.repeat(300)}, 'This title has 300 characters'],
    ['an unknown template', {templateId: 'nope'}, 'There is no template “nope”. Known templates: small.'],
    ['unknown people', {reviewers: ['zoe', 'alice', 'yan']}, 'There are no users @zoe, @yan.'],
    ['a bot as reviewer', {reviewers: ['prr']}, 'There is no user @prr.'],
  ])('%s is refused and nothing is made', async (_what, changes, sentence) => {
    const before = world.mattermost.channels.size;
    const actor = world.actor(world.dave);
    expect(await refusal(node.actions.start(actor, input({where: 'new', ...changes})))).toContain(sentence);
    expect(world.mattermost.channels.size).toBe(before);
    expect(world.chat.said).toEqual([]);
  });

  test.each([
    ['a direct message', {Type: 'D', TeamId: ''}, 'cannot be started in a direct message'],
    ['a group message', {Type: 'G', TeamId: ''}, 'cannot be started in a direct message'],
    ['an archived channel', {DeleteAt: 1}, 'The channel odd is archived'],
  ])('%s is refused', async (_what, changes, sentence) => {
    const channel = world.mattermost.addChannel('odd', world.everybody, changes);
    const actor = {...world.actor(world.dave), channelId: channel.Id};
    expect(await refusal(node.actions.start(actor, input()))).toContain(sentence);
  });

  test('without the permission to make channels, or to add people, it is refused before anything is made', async () => {
    const stranger = world.mattermost.addUser('zoe');
    world.mattermost.withheld.add('manage_public_channel_members');
    const actor = world.actor(world.dave);
    expect(await refusal(node.actions.start(actor, input({reviewers: ['zoe']})))).toContain(
      '@zoe is not in it',
    );
    world.mattermost.leaveTeam('core', stranger.Id);
    expect(await refusal(node.actions.start(actor, input({where: 'new', reviewers: ['zoe']})))).toContain(
      '@zoe is not in this Mattermost team',
    );
    world.mattermost.withheld.add('create_public_channel').add('create_private_channel');
    expect(await refusal(node.actions.start(actor, input({where: 'new'})))).toContain(
      'You may not make channels',
    );
    expect(world.chat.cards.size).toBe(0);
  });
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
    expect(await refusal(node.actions.untick(actor, '', 'SRE review', ' '))).toContain(
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
    expect(await refusal(node.actions.skip(actor, '', '2', ''))).toContain('Why is item 2');
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
    expect(await refusal(node.actions.assign(world.actor(world.dave), '', '1', 'admin'))).toContain(
      '@admin is not in the review’s channel',
    );
  });
});

describe('which review is meant', () => {
  test('several here are named; a thread of a card decides', async () => {
    await world.started(node, 'First');
    await world.started(node, 'Second');
    expect(await refusal(node.actions.status(world.actor(world.dave), ''))).toContain('PRR-1, PRR-2');
    const {review} = await finished(node.actions.status(world.actor(world.dave, 'card-PRR-2'), ''));
    expect(review.title).toBe('Second');
  });

  test('none here, an unknown one, and one in a channel that cannot be read', async () => {
    await world.started(node);
    const outsider = world.mattermost.addUser('olga');
    const elsewhere = world.mattermost.addChannel('town', [outsider, world.dave]);
    const there = {...world.actor(world.dave), channelId: elsewhere.Id};
    expect(await refusal(node.actions.status(there, ''))).toContain(
      'There is no open review in this channel',
    );
    expect(await refusal(node.actions.status(there, 'PRR-99'))).toContain('There is no review “PRR-99”');
    const stranger = {...world.actor(outsider), channelId: elsewhere.Id};
    expect(await refusal(node.actions.status(stranger, 'PRR-1'))).toContain('There is no review “PRR-1”');
    expect((await finished(node.actions.list(stranger, {status: 'all', page: 0}))).reviews).toEqual([]);
    expect(await finished(node.actions.status(there, 'prr-1'))).toMatchObject({review: {key: 'PRR-1'}});
  });
});

describe('ending', () => {
  test('closing too early names the teams whose approvals are missing', async () => {
    await world.started(node);
    await world.writes(node, world.bob, 'platform review is complete');
    expect(await refusal(node.actions.close(world.actor(world.dave), ''))).toContain('SRE, Security');
  });

  test('cancelling needs a reason, ends the review, and reopening takes it up where it was', async () => {
    const review = await world.started(node);
    await world.writes(node, world.alice, 'SRE review is completed');
    const actor = world.actor(world.dave);
    expect(await refusal(node.actions.cancel(actor, '', ''))).toContain('Why is PRR-1 cancelled?');
    await finished(node.actions.cancel(actor, '', 'postponed'));
    expect(world.chat.records.size).toBe(0);
    expect(world.chat.cards.get('card-PRR-1')?.view.review).toMatchObject({
      status: 'cancelled',
      endReason: 'postponed',
    });
    await world.writes(node, world.bob, 'platform review is complete');
    expect(await world.ticks(node, review)).toHaveLength(2);
    expect(await refusal(node.actions.tick(actor, 'PRR-1', '1'))).toContain('has ended');

    await finished(node.actions.reopen(actor, ''));
    await world.writes(node, world.bob, 'platform review is complete');
    expect(await world.ticks(node, review)).toHaveLength(4);
    expect(await refusal(node.actions.reopen(actor, ''))).toContain('PRR-1 is open already');
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
    const {reviews, pages} = await finished(node.actions.list(world.actor(world.dave), {status, page: 0}));
    return [pages, ...reviews.map(({key, waitingFor}) => `${key} ${waitingFor.join()}`)];
  };
  expect(await keys('open')).toEqual([1, 'PRR-2 Platform,Security']);
  expect(await keys('ended')).toEqual([1, 'PRR-1 ']);
  expect(await keys('all')).toEqual([1, 'PRR-2 Platform,Security', 'PRR-1 ']);
  expect(await finished(node.actions.pending(world.actor(world.bob)))).toMatchObject([
    {review: {key: 'PRR-2'}, teams: ['Platform']},
  ]);
  expect(await finished(node.actions.pending(world.actor(world.alice)))).toEqual([]);
});
