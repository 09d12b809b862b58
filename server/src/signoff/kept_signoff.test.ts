import {type Board, BoardAway, BoardRefused, type RefusedBecause} from '../boards/board';
import type {Review} from '../review/types';
import {english} from '../../test/fakes/english';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let node: Node;
let review: Review;
let trouble: Error | null;
/** Names of the board's methods that fail while there is trouble. */
let troubled: readonly string[];

const failing = (board: Board): Board =>
  new Proxy(board, {
    get: (target, name): unknown => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') {
        return value;
      }
      return async (...args: unknown[]): Promise<unknown> => {
        if (trouble !== null && troubled.includes(String(name))) {
          throw trouble;
        }
        return (await Reflect.apply(value, target, args)) as unknown;
      };
    },
  });

const reasons: readonly RefusedBecause[] = [
  'other',
  'not-a-participant',
  'sign-in',
  'may-not-start',
  'playbook-gone',
  'may-not-make-playbook',
  'may-not-change-playbook',
  'template-too-big',
  'finished',
  'item-gone',
];

beforeEach(async () => {
  jest.useFakeTimers();
  world = new World();
  trouble = null;
  troubled = ['apply'];
  node = world.node(undefined, failing);
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const approval = async () => (await world.look(node, review)).report.approvals[0];

describe('ticks that do not hold', () => {
  beforeEach(async () => {
    trouble = new BoardAway('12 ticks are missing', 'unsettled');
    await world.writes(node, world.alice, 'SRE review is completed');
  });

  const job = () => String(world.chat.said.at(-1)?.buttons[0]?.context['job']);

  test('are said aloud in the thread of the post, once, with a button', async () => {
    node.engine.start();
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    const said = world.chat.said.filter(({keys}) => keys[0] === 'signoff.board-unsettled');
    expect(said).toHaveLength(1);
    expect(said[0]?.buttons).toMatchObject([{route: 'signoff/retry', label: {key: 'button.try-again'}}]);
    expect(world.chat.told).toEqual([]);
    trouble = null;
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect((await approval())?.state).toBe('approved');
  });

  test.each(['alice', 'admin'] as const)('are tried again by %s with the button', async (who) => {
    trouble = null;
    await finished(node.engine.retry(job(), world[who].Id));
    expect((await approval())?.state).toBe('approved');
    expect(await sentenceOf(node.engine.retry(job(), world.alice.Id))).toContain('was dealt with');
  });

  test.each(['dave', 'bob', 'erin'] as const)('not by %s', async (who) => {
    trouble = null;
    expect(await sentenceOf(node.engine.retry(job(), world[who].Id))).toContain('Only the author');
    expect((await approval())?.state).toBe('waiting');
  });

  test('the button says when they are lost once more, and when the board does not answer', async () => {
    expect(await sentenceOf(node.engine.retry(job(), world.alice.Id))).toContain('lost once more');
    trouble = new BoardAway('switched off');
    expect(await sentenceOf(node.engine.retry(job(), world.alice.Id))).toContain('does not answer');
  });
});

describe('a refusal', () => {
  test.each(reasons)('because of %s has a sentence for who signed', async (because) => {
    trouble = new BoardRefused('', because);
    await world.writes(node, world.alice, 'SRE review is completed');
    const [message] = world.chat.told[0]?.messages ?? [];
    expect(english()(message?.key ?? '')).toContain('write your sign-off again');
    expect((await approval())?.signatures).toEqual([]);
  });

  test.each(reasons)('because of %s has a sentence for who ticks', async (because) => {
    trouble = new BoardRefused('', because);
    const ticking = node.actions.tick(world.actor(world.alice), '', 'SRE looks at it');
    await expect(finished(ticking)).rejects.toMatchObject({code: `board.refused.${because}`});
    expect(english()(`refusal.board.refused.${because}`)).not.toContain('refusal.');
  });

  test('that comes when the signer may have looked away is a direct message', async () => {
    trouble = new BoardAway('switched off');
    await world.writes(node, world.alice, 'SRE review is completed');
    node.engine.start();
    trouble = new BoardRefused('', 'not-a-participant');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(world.chat.sent.map(({to, keys}) => [to, keys])).toEqual([
      [world.alice.Id, ['signoff.board-refused.not-a-participant']],
    ]);
  });

  test('to somebody whom the bot cannot write to is said in the thread', async () => {
    trouble = new BoardAway('switched off');
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    world.chat.unreachable.add(world.alice.Id);
    node.engine.start();
    trouble = new BoardRefused('', 'finished');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(world.chat.said.at(-1)).toMatchObject({rootId: post.Id, keys: ['signoff.board-refused.finished']});
  });
});

describe('while the board is away', () => {
  beforeEach(async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    trouble = new BoardAway('switched off');
    troubled = ['apply', 'read', 'finish', 'restore'];
  });

  test('its author is told privately, once, though the job fails again and again', async () => {
    node.engine.start();
    await world.writes(node, world.bob, 'platform review is completed');
    await jest.advanceTimersByTimeAsync(30 * 60_000);
    expect(world.chat.told.map(({to, keys}) => [to, keys])).toEqual([[world.bob.Id, ['signoff.board-away']]]);
  });

  test.each<[what: string, happen: () => Promise<void>]>([
    [
      'deleted',
      async () => {
        const [post] = [...world.mattermost.posts.values()];
        await finished(node.engine.onPostDeleted(world.mattermost.delete(post!.Id)));
      },
    ],
    [
      'edited',
      async () => {
        const [post] = [...world.mattermost.posts.values()];
        const {before, after} = world.mattermost.edit(post!.Id, 'never mind');
        await finished(node.engine.onPostUpdated(after, before));
      },
    ],
  ])(
    'a signed post that is %s fails no hook, and its sign-off falls when the board is back',
    async (what, happen) => {
      await happen();
      trouble = null;
      expect((await approval())?.state).toBe('approved');
      node.engine.start();
      await jest.advanceTimersByTimeAsync(60_000);
      expect((await approval())?.state).toBe('withdrawn');
      expect(world.chat.said.at(-1)?.keys).toEqual([`signoff.withdrawn.${what}`]);
    },
  );

  test('lists and what waits for somebody are there without it', async () => {
    const actor = world.actor(world.dave);
    const {reviews} = await finished(node.actions.list(actor, {status: 'open', page: 1}));
    expect(reviews.map(({key}) => key)).toEqual([review.key]);
    expect(await finished(node.actions.pending(actor))).toEqual([]);
  });

  test('a timer is tried again until it is back', async () => {
    trouble = null;
    await world.writes(node, world.bob, 'platform review is completed');
    await world.writes(node, world.carol, 'security review is completed');
    trouble = new BoardAway('switched off');
    node.engine.start();
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    trouble = null;
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect((await world.look(node, review)).review.status).toBe('closed');
  });
});

test('a post that is deleted after the end, while the board is away, is noted when it is back', async () => {
  const post = await world.writes(node, world.alice, 'SRE review is completed');
  await finished(node.actions.cancel(world.actor(world.dave), '', 'not needed'));
  troubled = ['read'];
  trouble = new BoardAway('switched off');
  await finished(node.engine.onPostDeleted(world.mattermost.delete(post.Id)));
  trouble = null;
  node.engine.start();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(world.chat.said.at(-1)?.keys).toEqual(['signoff.note.deleted']);
  const {timeline} = (await world.look(node, review)).review;
  expect(timeline.filter(({kind}) => kind === 'note')).toMatchObject([{details: {reason: 'deleted'}}]);
});
