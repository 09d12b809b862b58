import type {FakePost} from '../../test/fakes/mattermost';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import type {NearMiss, Reading} from '../reading/reading';

// What is said, nearly said or not said at all is up to the reader: here it is said of SRE, and of Platform.
jest.mock('../reading/gate', () => ({mayBeSignOff: (text: string) => /SRE|Platform/.test(text)}));
jest.mock('../reading/read', () => ({
  read: (text: string): Reading => {
    const verdict = text.includes('withdraw') ? 'withdraw' : 'complete';
    const named = ['SRE', 'Platform'].filter((team) => text.includes(team)).map((team) => team.toLowerCase());
    const reason = {code: 'condition', words: 'once'} as const;
    return text.includes('once')
      ? {verdicts: [], nearMisses: named.map((teamId): NearMiss => ({teamId, verdict, reason})), reason}
      : {
          verdicts: named.map((teamId) => ({teamId, verdict})),
          nearMisses: [],
          reason: {code: 'said', words: ''},
        };
  },
}));

const NEARLY = 'SRE done once the runbook lands';

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

const lastTold = () => world.chat.told.at(-1);

/** Presses the button of the last private line. */
async function press(userId = world.alice.Id, reviewId = ''): Promise<void> {
  const button = world.chat.told
    .flatMap(({buttons}) => buttons)
    .findLast(({route}) => route === 'signoff/near');
  const {near = '', team = ''} = button?.context ?? {};
  await finished(node.engine.confirm(near, {userId, teamId: team, reviewId}));
}

async function edits(post: FakePost, words: string): Promise<void> {
  const {before, after} = world.mattermost.edit(post.Id, words);
  await finished(node.engine.onPostUpdated(after, before));
}

test('a member is told privately why it was not counted, with one button; nothing is ticked, nobody else hears', async () => {
  const review = await world.started(node);
  const saidBefore = world.chat.said.length;
  await world.writes(node, world.alice, NEARLY);
  expect(await world.ticks(node, review)).toEqual([]);
  expect(world.chat.said).toHaveLength(saidBefore);
  expect(world.chat.told).toMatchObject([
    {
      to: world.alice.Id,
      messages: [
        {key: 'signoff.near.miss', params: {team: 'SRE'}},
        {key: 'reading.why.condition', params: {words: 'once'}},
        {key: 'signoff.near.how', params: {number: 1}},
      ],
      buttons: [{label: {key: 'signoff.near.button', params: {team: 'SRE'}}, route: 'signoff/near'}],
    },
  ]);
});

test('the button counts it once, in the words of the post, as confirmed', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, NEARLY);
  await press();
  expect(await sentenceOf(press())).toContain('You have confirmed this for SRE already');
  const {review: after} = await world.look(node, review);
  expect(after.signatures).toMatchObject([
    {userId: world.alice.Id, via: 'button', postId: post.Id, words: NEARLY, membership: '~sre'},
  ]);
  expect(await world.ticks(node, review)).toHaveLength(2);
  expect(world.chat.receipts).toHaveLength(1);
});

test('two presses at the same moment, on two nodes, count once', async () => {
  const review = await world.started(node);
  await world.writes(node, world.alice, NEARLY);
  const {near = ''} = lastTold()?.buttons[0]?.context ?? {};
  const confirmed = {userId: world.alice.Id, teamId: 'sre', reviewId: ''};
  await finished(
    Promise.allSettled([node.engine.confirm(near, confirmed), world.node().engine.confirm(near, confirmed)]),
  );
  expect((await world.look(node, review)).review.signatures).toHaveLength(1);
  expect(world.chat.receipts).toHaveLength(1);
});

test.each([
  ['by somebody else', () => press(world.erin.Id), 'nothing here that you could confirm'],
  [
    'for somebody who has left the team',
    () => world.membership.set('sre', []),
    'Only current members of SRE',
  ],
  [
    'once the post is gone',
    (post: FakePost) => world.mattermost.delete(post.Id),
    'gone or says something else',
  ],
  [
    'once it says more',
    (post: FakePost) => world.mattermost.edit(post.Id, `${NEARLY}!`),
    'says something else',
  ],
  [
    'after the review has ended',
    () => finished(node.actions.cancel(world.actor(world.dave), '', 'enough')),
    'The review has ended',
  ],
  [
    'after 31 days',
    () => jest.setSystemTime(Date.now() + 31 * 86_400_000),
    'nothing here that you could confirm',
  ],
])('%s it counts nothing', async (what, arrange, sentence) => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, NEARLY);
  const said =
    what === 'by somebody else'
      ? await sentenceOf(Promise.resolve(arrange(post)))
      : await Promise.resolve(arrange(post)).then(() => sentenceOf(press()));
  expect(said).toContain(sentence);
  expect((await world.look(node, review)).review.signatures).toEqual([]);
});

describe('nobody is bothered', () => {
  test('who is in no team that it was about', async () => {
    await world.started(node);
    await world.writes(node, world.bob, NEARLY);
    expect(world.chat.told).toEqual([]);
  });

  test('where no review is open: then nothing is kept', async () => {
    await world.writes(node, world.alice, NEARLY);
    expect(world.chat.told).toEqual([]);
    expect(world.mattermost.kv.text('jobs-signoff') ?? '').not.toContain(world.alice.Id);
  });

  test('who has signed already', async () => {
    await world.started(node);
    await world.writes(node, world.alice, 'SRE');
    await world.writes(node, world.alice, NEARLY);
    expect(world.chat.told).toEqual([]);
  });

  test('a second time, by a hook that is delivered again, or an edit back to the same words', async () => {
    await world.started(node);
    const post = await world.writes(node, world.alice, NEARLY);
    await finished(world.node().engine.onPost({sessionId: 'session-alice'}, post));
    await edits(post, 'hm');
    await edits(post, NEARLY);
    expect(world.chat.told).toHaveLength(1);
  });

  test('by a withdrawal of what nobody has signed', async () => {
    await world.started(node);
    await world.writes(node, world.alice, 'withdraw SRE once we know');
    expect(world.chat.told).toEqual([]);
  });
});

test('an edit to other words that nearly say it voids what was told before, and is told', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, NEARLY);
  await edits(post, 'SRE done, once again');
  expect(world.chat.told).toHaveLength(2);
  await press();
  expect((await world.look(node, review)).review.signatures[0]?.words).toBe('SRE done, once again');
  expect(await finished(node.engine.asked.open(world.alice.Id, Date.now()))).toEqual([]);
});

test('an edit that makes a near miss of a sign-off reverses it, and offers to count it', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, 'SRE');
  await edits(post, NEARLY);
  expect(await world.ticks(node, review)).toEqual([]);
  expect(lastTold()?.keys[0]).toBe('signoff.near.miss');
  await press();
  expect(await world.ticks(node, review)).toHaveLength(2);
});

test('a confirmed post that is edited or deleted takes its sign-off with it', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, NEARLY);
  await press();
  await edits(post, 'SRE done once and for all');
  expect((await world.look(node, review)).review.signatures).toMatchObject([
    {withdrawn: {by: '', reason: 'edited'}},
  ]);
});

test('a nearly said withdrawal takes back when it is confirmed', async () => {
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE');
  await world.writes(node, world.alice, 'withdraw SRE once more');
  expect(await world.ticks(node, review)).toHaveLength(2);
  await press();
  expect(await world.ticks(node, review)).toEqual([]);
});

test('of several teams each has its button', async () => {
  world.membership.set('platform', [world.alice.Id]);
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE and Platform done once it rains');
  expect(lastTold()?.buttons.map(({context}) => context['team'])).toEqual(['sre', 'platform']);
  await press();
  expect((await world.look(node, review)).review.signatures.map(({teamId}) => teamId)).toEqual(['platform']);
  expect(await finished(node.engine.asked.open(world.alice.Id, Date.now()))).toMatchObject([
    {number: 1, answered: ['platform']},
  ]);
});

test('with several open reviews its author is asked which, and it counts there', async () => {
  const first = await world.started(node, 'First');
  const second = await world.started(node, 'Second');
  await world.writes(node, world.alice, NEARLY);
  await press();
  const question = lastTold();
  expect(question?.keys).toEqual(['signoff.question.which']);
  const {questionId = ''} = question?.buttons[0]?.context ?? {};
  await finished(node.engine.answer(questionId, world.alice.Id, second.id));
  expect(await world.ticks(node, first)).toEqual([]);
  expect((await world.look(node, second)).review.signatures).toMatchObject([{words: NEARLY, via: 'button'}]);
});

test('at most 20 are remembered, the latest ones', async () => {
  await world.started(node);
  for (let place = 1; place <= 25; place++) {
    await world.writes(node, world.alice, `${NEARLY} ${String(place)}`);
  }
  const open = await finished(node.engine.asked.open(world.alice.Id, Date.now()));
  expect(open.map(({number}) => number)).toEqual(Array.from({length: 20}, (_, place) => place + 6));
});

test('a process that dies while it tells leaves it in the list, and it is told by the next', async () => {
  await world.started(node);
  world.chat.failing = true;
  await world.writes(node, world.alice, NEARLY);
  expect(await finished(node.engine.asked.open(world.alice.Id, Date.now()))).toHaveLength(1);
  world.chat.failing = false;
  node.engine.start();
  await jest.advanceTimersByTimeAsync(5 * 60_000);
  expect(world.chat.told).toHaveLength(1);
});
