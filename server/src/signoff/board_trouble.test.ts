import {type Board, BoardAway, BoardRefused} from '../boards/board';
import {finished, World} from '../../test/fakes/world';

let world: World;
let trouble: Error | null;

/** A board whose ticks fail as long as there is trouble. */
const troubled = (board: Board): Board =>
  new Proxy(board, {
    get: (target, name): unknown => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') {
        return value;
      }
      return async (...args: unknown[]): Promise<unknown> => {
        if (name === 'apply' && trouble !== null) {
          throw trouble;
        }
        return (await Reflect.apply(value, target, args)) as unknown;
      };
    },
  });

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  trouble = null;
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

test('while the board is away the sign-off is kept, the signer told once, and the ticks made when it is back', async () => {
  const node = world.node(undefined, troubled);
  const review = await world.started(node);
  node.engine.start();
  trouble = new BoardAway('switched off');
  await world.writes(node, world.alice, 'SRE review is completed');
  await jest.advanceTimersByTimeAsync(10 * 60_000);
  expect(world.chat.told.map(({keys}) => keys)).toEqual([['signoff.board-away']]);
  expect(world.chat.receipts).toEqual([]);
  trouble = null;
  await jest.advanceTimersByTimeAsync(15 * 60_000);
  expect(await world.ticks(node, review)).toHaveLength(2);
  expect(world.chat.receipts).toHaveLength(1);
});

test('what the board refuses is no sign-off, and the signer is told', async () => {
  const node = world.node(undefined, troubled);
  const review = await world.started(node);
  trouble = new BoardRefused('not a participant');
  await world.writes(node, world.alice, 'SRE review is completed');
  trouble = null;
  expect(world.chat.told.map(({keys}) => keys)).toEqual([['signoff.board-refused.other']]);
  const {report} = await world.look(node, review);
  expect(report.approvals[0]).toMatchObject({signatures: []});
  expect(await world.ticks(node, review)).toEqual([]);
});

test('an action on a board that is away says so and changes nothing', async () => {
  const node = world.node(undefined, troubled);
  const review = await world.started(node);
  trouble = new BoardAway('switched off');
  const asked = node.actions.tick(world.actor(world.alice), '', 'SRE looks at it');
  await expect(finished(asked)).rejects.toMatchObject({code: 'board.away'});
  trouble = null;
  expect(await world.ticks(node, review)).toEqual([]);
});

test('when the server cannot take posts, the ticks are made and the receipt follows', async () => {
  const node = world.node();
  const review = await world.started(node);
  node.engine.start();
  world.chat.failing = true;
  await world.writes(node, world.alice, 'SRE review is completed');
  expect(world.chat.receipts).toEqual([]);
  world.chat.failing = false;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(world.chat.receipts).toHaveLength(1);
  expect(await world.ticks(node, review)).toHaveLength(2);
});

test('an action is done although its card cannot be posted, and the card follows', async () => {
  const node = world.node();
  const review = await world.started(node);
  node.engine.start();
  world.chat.failing = true;
  const {report} = await finished(node.actions.tick(world.actor(world.alice), '', 'SRE looks at it'));
  expect(report.done).toBe(1);
  expect(world.chat.cards.get('card-PRR-1')?.report.done).toBe(0);
  world.chat.failing = false;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(world.chat.cards.get('card-PRR-1')?.report.done).toBe(1);
  expect(await world.ticks(node, review)).toHaveLength(1);
});

test('a sign-off whose post is gone falls even if the board keeps its ticks, which do not count any more', async () => {
  const node = world.node(undefined, troubled);
  const review = await world.started(node);
  const {Id} = await world.writes(node, world.alice, 'SRE review is completed');
  trouble = new BoardRefused('the run is finished');
  await finished(node.engine.onPostDeleted(world.mattermost.delete(Id)));
  expect((await world.look(node, review)).report.approvals[0]).toMatchObject({
    state: 'withdrawn',
    signatures: [],
  });
  expect(await world.ticks(node, review)).toEqual([
    `sre-a done ${world.alice.Id} not counting`,
    `sre-review done ${world.alice.Id} not counting`,
  ]);
  trouble = null;
  await world.writes(node, world.bob, 'platform review is complete');
  expect((await world.look(node, review)).report.approvals[1]?.state).toBe('approved');
});
