import {finished, type Node, World} from '../../test/fakes/world';
import type {Review} from '../review/types';

const MINUTE = 60_000;

let world: World;
let node: Node;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

async function approveAll(): Promise<string[]> {
  const posts = [
    await world.writes(node, world.alice, 'SRE review is completed'),
    await world.writes(node, world.bob, 'platform review is complete'),
    await world.writes(node, world.carol, 'Security review done'),
  ];
  return posts.map(({Id}) => Id);
}

async function status(): Promise<string> {
  return (await world.look(node, review)).review.status;
}

/** The clock jumps, as it does for a process that slept, and the runner looks again. */
async function hoursLater(hours: number): Promise<void> {
  jest.setSystemTime(Date.now() + hours * 60 * MINUTE);
  await jest.advanceTimersByTimeAsync(MINUTE);
}

function saidTimes(key: string): number {
  return [...world.chat.said, ...world.chat.sent].filter(({keys}) => keys.includes(key)).length;
}

describe('closing: auto', () => {
  test('the review closes by itself after the grace, with its record, and not before', async () => {
    node.engine.start();
    await approveAll();
    const announced = world.chat.said.filter(({keys}) => keys.includes('signoff.closing.grace'));
    expect(announced).toHaveLength(1);
    expect(announced[0]?.messages[0]?.params).toMatchObject({minutes: 5, key: 'PRR-1'});
    expect(announced[0]?.buttons.map(({route}) => route)).toEqual(['reviews/close', 'reviews/keep-open']);
    await jest.advanceTimersByTimeAsync(4 * MINUTE);
    expect(await status()).toBe('open');
    await jest.advanceTimersByTimeAsync(2 * MINUTE);
    expect(await status()).toBe('closed');
    const {review: closed, content} = await world.look(node, review);
    expect(content.finished).toBe(true);
    expect(closed.endedBy).toBe('');
    expect(closed.signatures.map(({words}) => words)).toEqual([
      'SRE review is completed',
      'platform review is complete',
      'Security review done',
    ]);
    expect(world.chat.records.size).toBe(1);
    expect(await finished(node.engine.reviews.openIn(world.channel.Id))).toEqual([]);
  });

  test('another process takes the timer up after a restart', async () => {
    await approveAll();
    world.stop();
    await jest.advanceTimersByTimeAsync(20 * MINUTE);
    expect(await status()).toBe('open');
    node = world.node();
    node.engine.start();
    await jest.advanceTimersByTimeAsync(MINUTE);
    expect(await status()).toBe('closed');
  });

  test('two nodes at it at the same moment close it once', async () => {
    await approveAll();
    const other = world.node();
    node.engine.start();
    other.engine.start();
    await jest.advanceTimersByTimeAsync(10 * MINUTE);
    const {review: closed} = await world.look(node, review);
    expect(closed.timeline.filter(({kind}) => kind === 'closed')).toHaveLength(1);
    expect(world.chat.records.size).toBe(1);
  });

  test('a withdrawal stops the timer, and the next approval starts it anew', async () => {
    node.engine.start();
    await approveAll();
    await finished(node.actions.untick(world.actor(world.alice), '', 'SRE review', ''));
    expect(saidTimes('signoff.closing.stopped')).toBe(1);
    await jest.advanceTimersByTimeAsync(30 * MINUTE);
    expect(await status()).toBe('open');
    await world.writes(node, world.alice, 'SRE review is completed');
    await jest.advanceTimersByTimeAsync(6 * MINUTE);
    expect(await status()).toBe('closed');
  });

  test('Keep open stops it until an approval changes', async () => {
    node.engine.start();
    await approveAll();
    await finished(node.actions.keepOpen(world.actor(world.dave), ''));
    await jest.advanceTimersByTimeAsync(60 * MINUTE);
    expect(await status()).toBe('open');
    await expect(finished(node.actions.keepOpen(world.actor(world.dave), ''))).rejects.toMatchObject({
      code: 'keep-open.not-closing',
    });
  });

  test('Close now closes at once, and only somebody in charge may', async () => {
    await approveAll();
    await expect(finished(node.actions.close(world.actor(world.erin), ''))).rejects.toMatchObject({
      code: 'rights.close',
    });
    await finished(node.actions.close(world.actor(world.dave), ''));
    expect(await status()).toBe('closed');
  });

  test('a signed post that is gone without a hook is found before closing', async () => {
    node.engine.start();
    const [sre = ''] = await approveAll();
    world.mattermost.delete(sre);
    await jest.advanceTimersByTimeAsync(6 * MINUTE);
    expect(await status()).toBe('open');
    const {report} = await world.look(node, review);
    expect(report.approvals.map(({state}) => state)).toEqual(['withdrawn', 'approved', 'approved']);
    expect(saidTimes('signoff.withdrawn.deleted')).toBe(1);
  });
});

describe('closing: ask', () => {
  beforeEach(() => {
    world.policy.closing = 'ask';
    node.engine.start();
  });

  test('the DRI has one button, and one reminder the next day', async () => {
    await approveAll();
    expect(saidTimes('signoff.closing.ask')).toBe(1);
    expect(world.chat.sent[0]).toMatchObject({to: world.dave.Id, buttons: [{route: 'reviews/close'}]});
    await hoursLater(23);
    expect(saidTimes('signoff.closing.remind')).toBe(0);
    for (const hours of [2, 24, 48]) {
      await hoursLater(hours);
    }
    expect(saidTimes('signoff.closing.remind')).toBe(1);
    expect(saidTimes('signoff.closing.ask')).toBe(1);
    expect(await status()).toBe('open');
  });

  test('a DRI who cannot be reached is asked in the thread, where others see it', async () => {
    world.chat.unreachable.add(world.dave.Id);
    await approveAll();
    await hoursLater(25);
    expect(saidTimes('signoff.closing.ask')).toBe(1);
    expect(saidTimes('signoff.closing.remind')).toBe(1);
    const asked = world.chat.said.find(({keys}) => keys.includes('signoff.closing.ask'));
    expect(asked).toMatchObject({buttons: [{route: 'reviews/close'}]});
  });
});

describe('a post that was counted', () => {
  test('deleted: the sign-off falls, its items are open again, and the thread is told', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.engine.onPostDeleted(world.mattermost.delete(post.Id)));
    expect(await world.ticks(node, review)).toEqual([]);
    expect(world.chat.said.at(-1)).toMatchObject({
      rootId: 'card-PRR-1',
      messages: [{key: 'signoff.withdrawn.deleted', params: {team: 'SRE', signer: '@alice'}}],
    });
  });

  test('edited to say something else: the sign-off falls', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    const {before, after} = world.mattermost.edit(post.Id, 'SRE review is not completed');
    await finished(node.engine.onPostUpdated(after, before));
    expect(await world.ticks(node, review)).toEqual([]);
    expect(saidTimes('signoff.withdrawn.edited')).toBe(1);
  });

  test('the hook’s word is taken although a replica still has the old post', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    const edited = {...post, Message: 'not yet', EditAt: 1};
    await finished(node.engine.onPostUpdated(edited, post));
    expect(await world.ticks(node, review)).toEqual([]);
  });

  test('edited but still saying it, or touched without a change of words: it stands', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.engine.onPostUpdated({...post, Props: {pinned: true}}, post));
    const {before, after} = world.mattermost.edit(post.Id, 'SRE review is completed!');
    await finished(node.engine.onPostUpdated(after, before));
    expect(await world.ticks(node, review)).toHaveLength(2);
  });

  test('deleted after the end: the record stands, with a note', async () => {
    const [sre = ''] = await approveAll();
    await finished(node.actions.close(world.actor(world.dave), ''));
    await finished(node.engine.onPostDeleted(world.mattermost.delete(sre)));
    const {review: closed} = await world.look(node, review);
    expect(closed.status).toBe('closed');
    expect(closed.timeline.at(-1)).toMatchObject({kind: 'note', details: {team: 'SRE', reason: 'deleted'}});
    expect(saidTimes('signoff.note.deleted')).toBe(1);
  });
});

test('an edit that turns a post into a sign-off ticks nothing: its author is asked', async () => {
  const post = await world.writes(node, world.alice, 'SRE review is under way');
  const {before, after} = world.mattermost.edit(post.Id, 'SRE review is completed');
  await finished(node.engine.onPostUpdated(after, before));
  expect(await world.ticks(node, review)).toEqual([]);
  const {questionId = '', option = ''} = world.chat.told[0]?.buttons[0]?.context ?? {};
  await finished(node.engine.answer(questionId, world.alice.Id, option));
  expect(await world.ticks(node, review)).toHaveLength(2);
});

test('a post deleted before it was counted is not counted', async () => {
  const post = world.mattermost.write(world.alice, world.channel.Id, 'SRE review is completed');
  world.mattermost.delete(post.Id);
  await finished(node.engine.onPost({sessionId: 'session-alice'}, post));
  expect(await world.ticks(node, review)).toEqual([]);
});
