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

test('a member’s completion ticks every item of the team in the poster’s name, with one receipt in the thread', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, 'SRE review is completed');
  expect(await world.ticks(node, review)).toEqual([
    `sre-a done ${world.alice.Id}`,
    `sre-review done ${world.alice.Id}`,
  ]);
  expect(world.chat.receipts).toHaveLength(1);
  expect(world.chat.receipts[0]).toMatchObject({
    rootId: post.Id,
    keys: ['signoff.receipt.ticked', 'signoff.receipt.approved', 'signoff.receipt.waiting-for'],
  });
  expect(world.chat.cards.get('card-PRR-1')?.report.approvals.map(({state}) => state)).toEqual([
    'approved',
    'waiting',
    'waiting',
  ]);
});

test('three teams sign off at the same moment, on two nodes: all are counted', async () => {
  const review = await world.started(node);
  const other = world.node();
  await Promise.all([
    world.writes(node, world.alice, 'SRE review is completed'),
    world.writes(other, world.bob, 'platform review is complete'),
    world.writes(node, world.carol, 'Security review done'),
  ]);
  const {report} = await world.look(node, review);
  expect(report.approved).toBe(true);
  expect(report.approvals.map(({signatures}) => signatures.map(({userId}) => userId))).toEqual([
    [world.alice.Id],
    [world.bob.Id],
    [world.carol.Id],
  ]);
  expect(world.chat.receipts).toHaveLength(3);
});

test('with a lagging read replica nothing is lost or counted twice', async () => {
  world.mattermost.kv.lag = 2;
  const review = await world.started(node);
  await world.writes(node, world.dave, 'hello');
  await Promise.all([
    world.writes(node, world.alice, 'SRE review is completed'),
    world.writes(node, world.bob, 'platform review is complete'),
  ]);
  expect(await world.ticks(node, review)).toHaveLength(4);
  expect(world.chat.receipts).toHaveLength(2);
});

test('a hook that is delivered twice, also on two nodes at once and again later, counts once', async () => {
  const review = await world.started(node);
  const other = world.node();
  const post = world.mattermost.write(world.alice, world.channel.Id, 'SRE review is completed');
  const context = {sessionId: 'session-alice'};
  await finished(Promise.all([node.engine.onPost(context, post), other.engine.onPost(context, post)]));
  await finished(node.engine.onPost(context, post));
  const {review: after} = await world.look(node, review);
  expect(after.signatures).toHaveLength(1);
  expect(world.chat.receipts).toHaveLength(1);
});

test('somebody who is not in the team is told so privately, and nothing is ticked', async () => {
  const review = await world.started(node);
  await world.writes(node, world.erin, 'SRE review is completed');
  expect(await world.ticks(node, review)).toEqual([]);
  expect(world.chat.receipts).toEqual([]);
  expect(world.chat.told).toMatchObject([
    {to: world.erin.Id, messages: [{key: 'signoff.not-a-member', params: {team: 'SRE'}}]},
  ]);
});

test.each([
  ['a webhook’s post', {Props: {from_webhook: 'true'}}],
  ['a bot’s post', {Props: {from_bot: 'true'}}],
  ['another plugin’s post', {Props: {from_plugin: true}}],
  ['an app’s post', {Props: {from_oauth_app: 'true'}}],
  ['a post under another name', {Props: {override_username: 'alice'}}],
  ['a post from a connected server', {RemoteId: 'remote'}],
  ['a system post', {Type: 'system_generic'}],
  ['/me', {Type: 'me'}],
])('%s never counts, and nobody is told anything', async (_what, changes) => {
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE review is completed', changes);
  expect(await world.ticks(node, review)).toEqual([]);
  expect(world.chat.receipts).toEqual([]);
  expect(world.chat.told).toEqual([]);
});

test('a bot account that is in the team never counts, whatever its props do not say', async () => {
  const review = await world.started(node);
  const robot = world.mattermost.addUser('robot', {IsBot: true});
  world.membership.set('sre', [robot.Id]);
  await world.writes(node, robot, 'SRE review is completed');
  expect(await world.ticks(node, review)).toEqual([]);
});

test('our own posts never count', async () => {
  const review = await world.started(node);
  world.membership.set('sre', [world.bot.Id]);
  await world.writes(node, world.bot, 'SRE review is completed');
  expect(await world.ticks(node, review)).toEqual([]);
});

test('props that claim to be trustworthy do not make an outsider a member', async () => {
  const review = await world.started(node);
  await world.writes(node, world.erin, 'SRE review is completed', {
    Props: {prr_signed: 'sre', verified: true},
  });
  expect(await world.ticks(node, review)).toEqual([]);
});

describe('without proof that it is the author’s own hand', () => {
  test.each([
    ['no session', ''],
    ['a session that ended', 'session-gone'],
    ['somebody else’s session', 'session-erin'],
  ])('%s: nothing is ticked until the author presses the button', async (_what, sessionId) => {
    const review = await world.started(node);
    const post = world.mattermost.write(world.alice, world.channel.Id, 'SRE review is completed');
    await finished(node.engine.onPost({sessionId}, post));
    expect(await world.ticks(node, review)).toEqual([]);
    const [question] = world.chat.told;
    expect(question).toMatchObject({to: world.alice.Id, keys: ['signoff.question.yours']});
    const {questionId = '', option = ''} = question?.buttons[0]?.context ?? {};

    await expect(finished(node.engine.answer(questionId, world.erin.Id, option))).rejects.toMatchObject({
      code: 'question.not-yours',
    });
    expect(await world.ticks(node, review)).toEqual([]);

    await finished(node.engine.answer(questionId, world.alice.Id, option));
    await finished(node.engine.answer(questionId, world.alice.Id, option));
    const {review: after} = await world.look(node, review);
    expect(after.signatures).toMatchObject([{userId: world.alice.Id, via: 'button'}]);
    expect(world.chat.receipts).toHaveLength(1);
  });

  test('a button pressed by somebody who has left the team meanwhile ticks nothing', async () => {
    const review = await world.started(node);
    const post = world.mattermost.write(world.alice, world.channel.Id, 'SRE review is completed');
    await finished(node.engine.onPost({sessionId: ''}, post));
    world.membership.set('sre', []);
    const {questionId = '', option = ''} = world.chat.told[0]?.buttons[0]?.context ?? {};
    expect(await sentenceOf(node.engine.answer(questionId, world.alice.Id, option))).toContain(
      'Only current members of SRE',
    );
    expect(await world.ticks(node, review)).toEqual([]);
  });
});

describe('with several open reviews in a channel', () => {
  test('a sign-off in a card’s thread counts for that review', async () => {
    const first = await world.started(node, 'First');
    const second = await world.started(node, 'Second');
    await world.writes(node, world.alice, 'SRE review is completed', {RootId: 'card-PRR-2'});
    expect(await world.ticks(node, first)).toEqual([]);
    expect(await world.ticks(node, second)).toHaveLength(2);
  });

  test('elsewhere it counts for none until the author has chosen, once', async () => {
    const first = await world.started(node, 'First');
    const second = await world.started(node, 'Second');
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await world.ticks(node, first)).toEqual([]);
    expect(await world.ticks(node, second)).toEqual([]);
    const [question] = world.chat.told;
    expect(question?.buttons.map(({label}) => label.params)).toMatchObject([
      {key: 'PRR-1', title: 'First'},
      {key: 'PRR-2', title: 'Second'},
    ]);
    const questionId = question?.buttons[0]?.context['questionId'] ?? '';
    await finished(node.engine.answer(questionId, world.alice.Id, first.id));
    expect(await world.ticks(node, first)).toHaveLength(2);
    await expect(finished(node.engine.answer(questionId, world.alice.Id, second.id))).rejects.toMatchObject({
      code: 'question.answered',
    });
    expect(await world.ticks(node, second)).toEqual([]);
  });
});

test('a post in a channel without an open review is not read any further', async () => {
  const elsewhere = world.mattermost.addChannel('town', world.everybody);
  await world.started(node);
  const post = world.mattermost.write(world.alice, elsewhere.Id, 'SRE review is completed');
  await finished(node.engine.onPost({sessionId: 'session-alice'}, post));
  expect(world.chat.receipts).toEqual([]);
  expect(world.chat.told).toEqual([]);
});

test('a team with a quorum of two approves with the second signer, whose signature ticks the items', async () => {
  world.teams = world.teams.map((team) => (team.id === 'sre' ? {...team, quorum: 2} : team));
  world.membership.set('sre', [world.alice.Id, world.erin.Id]);
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE review is completed');
  await world.writes(node, world.alice, 'SRE review is completed');
  expect(await world.ticks(node, review)).toEqual([]);
  await world.writes(node, world.erin, 'SRE review is completed');
  expect(await world.ticks(node, review)).toEqual([
    `sre-a done ${world.erin.Id}`,
    `sre-review done ${world.erin.Id}`,
  ]);
});

test('50 sign-offs at once are all stored and answered', async () => {
  const people = Array.from({length: 50}, (_, place) => world.mattermost.addUser(`p${String(place)}`));
  world.membership.set(
    'sre',
    people.map(({Id}) => Id),
  );
  world.teams = world.teams.map((team) => (team.id === 'sre' ? {...team, quorum: 50} : team));
  const review = await world.started(node);
  await Promise.all(people.map((user) => world.writes(node, user, 'SRE review is completed')));
  const {report} = await world.look(node, review);
  expect(report.approvals[0]?.signatures).toHaveLength(50);
  expect(report.approvals[0]?.state).toBe('approved');
  expect(world.chat.receipts).toHaveLength(50);
});

test('a server that does not answer for a moment costs no sign-off', async () => {
  const review = await world.started(node);
  const read = world.mattermost.kv.get.bind(world.mattermost.kv);
  let failures = 3;
  jest.spyOn(world.mattermost.kv, 'get').mockImplementation((key) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('the database is away');
    }
    return read(key);
  });
  await world.writes(node, world.alice, 'SRE review is completed');
  expect(failures).toBe(0);
  expect(await world.ticks(node, review)).toHaveLength(2);
});

test.each([
  ['the post has changed', 'signoff.post-changed', (post: string) => world.mattermost.edit(post, 'not yet')],
  ['the post is gone', 'signoff.post-changed', (post: string) => world.mattermost.delete(post)],
])('an answer after %s ticks nothing and says why', async (_what, key, change) => {
  const review = await world.started(node);
  const post = world.mattermost.write(world.alice, world.channel.Id, 'SRE review is completed');
  await finished(node.engine.onPost({sessionId: ''}, post));
  change(post.Id);
  const {questionId = '', option = ''} = world.chat.told[0]?.buttons[0]?.context ?? {};
  await finished(node.engine.answer(questionId, world.alice.Id, option));
  expect(await world.ticks(node, review)).toEqual([]);
  expect(world.chat.told.at(-1)?.keys).toEqual([key]);
});
