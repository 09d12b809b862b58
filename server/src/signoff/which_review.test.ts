import {BoardAway, type Board} from '../boards/board';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let node: Node;
let away: boolean;

/** A board that does not answer while `away`. */
function sometimesAway(board: Board): Board {
  return new Proxy(board, {
    get: (target, name): unknown => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') {
        return value;
      }
      return async (...args: unknown[]): Promise<unknown> => {
        if (away) {
          throw new BoardAway('away');
        }
        return Reflect.apply(value, target, args);
      };
    },
  });
}

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  away = false;
  node = world.node(undefined, sometimesAway);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

/** alice signs off while the board does not answer. */
async function writesInVain(): Promise<string> {
  away = true;
  const {Id} = await world.writes(node, world.alice, 'SRE review is completed');
  away = false;
  return Id;
}

async function later(): Promise<void> {
  jest.setSystemTime(Date.now() + 60_000);
  await finished(node.engine.runner.runDue());
}

const cancel = (key: string) => finished(node.actions.cancel(world.actor(world.dave), key, 'not needed'));

test('in the thread of a review that has ended it counts for no other', async () => {
  const first = await world.started(node, 'First');
  const second = await world.started(node, 'Second');
  await cancel(first.key);
  await world.writes(node, world.alice, 'SRE review is completed', {RootId: 'card-PRR-1'});
  expect(await world.ticks(node, second)).toEqual([]);
  expect(world.chat.told).toMatchObject([
    {to: world.alice.Id, messages: [{key: 'refusal.review.ended', params: {review: 'PRR-1'}}]},
  ]);
});

test('a sign-off that could not be counted at once does not count for a review that was started later', async () => {
  const first = await world.started(node, 'First');
  await writesInVain();
  await cancel(first.key);
  const second = await world.started(node, 'Second');
  await later();
  expect(await world.ticks(node, second)).toEqual([]);
  expect(world.chat.told.at(-1)).toMatchObject({to: world.alice.Id, keys: ['signoff.question.still']});
});

test('nor for the one that is left of several which it may have meant', async () => {
  const first = await world.started(node, 'First');
  const second = await world.started(node, 'Second');
  // The server cannot take the question, which is asked again.
  world.chat.failing = true;
  await world.writes(node, world.alice, 'SRE review is completed');
  world.chat.failing = false;
  await cancel(first.key);
  await later();
  expect(await world.ticks(node, second)).toEqual([]);
  const {questionId = '', option = ''} = world.chat.told.at(-1)?.buttons[0]?.context ?? {};
  expect(option).toBe(second.id);
  await finished(node.engine.answer(questionId, world.alice.Id, option));
  expect(await world.ticks(node, second)).toHaveLength(2);
});

describe('edits', () => {
  const edit = async (postId: string, message: string): Promise<void> => {
    const {before, after} = world.mattermost.edit(postId, message);
    await finished(node.engine.onPostUpdated(after, before));
  };

  test('a post that was edited before it could be counted is asked about, and not forgotten', async () => {
    const review = await world.started(node);
    await edit(await writesInVain(), 'SRE review is completed!');
    await later();
    expect(await world.ticks(node, review)).toEqual([]);
    expect(world.chat.told.at(-1)?.keys).toEqual(['signoff.question.yours']);
    const {questionId = '', option = ''} = world.chat.told.at(-1)?.buttons[0]?.context ?? {};
    await finished(node.engine.answer(questionId, world.alice.Id, option));
    expect(await world.ticks(node, review)).toHaveLength(2);
  });

  test('words that were edited away and put back are asked about again', async () => {
    const review = await world.started(node);
    const {Id} = await world.writes(node, world.alice, 'SRE review is completed');
    await edit(Id, 'oops');
    expect(await world.ticks(node, review)).toEqual([]);
    await edit(Id, 'SRE review is completed');
    expect(await world.ticks(node, review)).toEqual([]);
    const {questionId = '', option = ''} = world.chat.told.at(-1)?.buttons[0]?.context ?? {};
    await finished(node.engine.answer(questionId, world.alice.Id, option));
    expect(await world.ticks(node, review)).toHaveLength(2);
  });

  test('a sign-off that is edited to be for another team is asked about', async () => {
    world.membership.set('platform', [world.alice.Id]);
    const review = await world.started(node);
    const {Id} = await world.writes(node, world.alice, 'SRE review is completed');
    await edit(Id, 'Platform review is completed');
    expect(await world.ticks(node, review)).toEqual([]);
    expect(world.chat.told.at(-1)?.messages).toMatchObject([
      {key: 'signoff.question.yours', params: {team: 'Platform'}},
    ]);
  });

  test('an edit that says the same is not asked about', async () => {
    const review = await world.started(node);
    const {Id} = await world.writes(node, world.alice, 'SRE review is completed');
    await edit(Id, 'SRE review is completed!');
    expect(await world.ticks(node, review)).toHaveLength(2);
    expect(world.chat.told).toEqual([]);
  });
});

describe('a replica that has not heard of it', () => {
  /** So many reads of these keys see what was there before. */
  const stale = (prefix: string, reads: number, old: Uint8Array | null): void => {
    const {kv} = world.mattermost;
    const read = kv.get.bind(kv);
    let left = reads;
    jest.spyOn(kv, 'get').mockImplementation((key) => {
      left -= key.startsWith(prefix) ? 1 : 0;
      return key.startsWith(prefix) && left >= 0 ? old : read(key);
    });
  };

  test('a sign-off right after the start is not overlooked', async () => {
    const review = await world.started(node);
    stale('open-', 4, null);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await world.ticks(node, review)).toHaveLength(2);
  });

  test('nor one right after reopening', async () => {
    const review = await world.started(node);
    await cancel(review.key);
    const ended = world.mattermost.kv.get(`review-${review.id}`);
    await finished(node.actions.reopen(world.actor(world.dave), review.key));
    stale('review-', 1, ended);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await world.ticks(node, review)).toHaveLength(2);
  });
});

test('a signer who leaves the team before the receipt is written gets the receipt', async () => {
  const review = await world.started(node);
  jest.spyOn(world.chat, 'say').mockRejectedValueOnce(new Error('the database is away'));
  await world.writes(node, world.alice, 'SRE review is completed');
  world.membership.set('sre', []);
  await later();
  expect(await world.ticks(node, review)).toHaveLength(2);
  expect(world.chat.receipts).toHaveLength(1);
  expect(world.chat.told).toEqual([]);
});

test('a receipt that could not be written before the sign-off was withdrawn claims no ticks', async () => {
  const review = await world.started(node);
  jest.spyOn(world.chat, 'say').mockRejectedValueOnce(new Error('the database is away'));
  await world.writes(node, world.alice, 'SRE review is completed');
  await finished(node.actions.untick(world.actor(world.alice), review.key, 'SRE review', ''));
  await later();
  expect(await world.ticks(node, review)).toEqual([]);
  expect(world.chat.receipts.map(({keys}) => keys)).toEqual([
    ['signoff.receipt.signed', 'signoff.receipt.signers-missing', 'signoff.receipt.waiting-for'],
  ]);
});
