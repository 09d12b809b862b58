import {BoardRefused} from '../boards/board';
import {waitsFor} from '../review/review_row';
import {Life} from '../../test/fakes/mortal';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

async function lines(node: Node): Promise<string[]> {
  const rows = await finished(node.engine.rows.ofChannel(world.channel.Id));
  return rows.map(
    (row) =>
      `${row.key} ${row.status} ${waitsFor(row)
        .map(({id}) => id)
        .join()} ${row.cardPostId}`,
  );
}

async function signAll(node: Node): Promise<void> {
  await world.writes(node, world.alice, 'SRE review is completed');
  await world.writes(node, world.bob, 'Platform review is completed');
  await world.writes(node, world.carol, 'Security review is completed');
}

test.each(['builtin', 'playbooks'] as const)('on %s the row follows its review', async (board) => {
  if (board === 'playbooks') world.usePlaybooks();
  const node = world.node();
  await world.started(node);
  const seen = [await lines(node)];
  await world.writes(node, world.alice, 'SRE review is completed');
  seen.push(await lines(node));
  await signAll(node);
  await finished(node.actions.close(world.actor(world.dave), 'PRR-1'));
  seen.push(await lines(node));
  await finished(node.actions.reopen(world.actor(world.dave), 'PRR-1'));
  await finished(node.actions.cancel(world.actor(world.dave), 'PRR-1', 'no'));
  seen.push(await lines(node));
  expect(seen.flat()).toEqual([
    'PRR-1 open sre,platform,security card-PRR-1',
    'PRR-1 open platform,security card-PRR-1',
    'PRR-1 closed  card-PRR-1',
    'PRR-1 cancelled  card-PRR-1',
  ]);
});

test('reviews that an older version has stored get their rows at the next start', async () => {
  const node = world.node();
  await world.started(node, 'First');
  await signAll(node);
  await finished(node.actions.close(world.actor(world.dave), 'PRR-1'));
  await world.started(node, 'Second');
  const before = await lines(node);
  for (const key of world.mattermost.kv.keys().filter((name) => name.startsWith('rows-'))) {
    world.mattermost.kv.setWithOptions(key, null, {Atomic: false, OldValue: null, ExpireInSeconds: 0});
  }
  const next = world.node();
  expect(await lines(next)).toEqual([]);
  next.engine.start();
  await jest.advanceTimersByTimeAsync(30_000);
  next.engine.stop();
  expect(await lines(next)).toEqual(before);
  expect(before).toHaveLength(2);
});

test.each([
  ['is not let see', () => new BoardRefused('not a member'), ['PRR-2', 'PRR-1']],
  ['cannot read', () => new Error('no idea'), ['PRR-2']],
])('one review that our bot %s holds up no other', async (_how, error, keys) => {
  const node = world.node();
  const first = await world.started(node, 'First');
  await world.started(node, 'Second');
  for (const key of world.mattermost.kv.keys().filter((name) => name.startsWith('rows-'))) {
    world.mattermost.kv.setWithOptions(key, null, {Atomic: false, OldValue: null, ExpireInSeconds: 0});
  }
  const next = world.node(new Life(), (board) => {
    const read = board.read.bind(board);
    board.read = (ref) => (ref === first.board.ref ? Promise.reject(error()) : read(ref));
    return board;
  });
  next.engine.start();
  await jest.advanceTimersByTimeAsync(30_000);
  next.engine.stop();
  expect((await lines(next)).map((line) => line.split(' ')[0])).toEqual(keys);
});

test('a process that dies while a review is cancelled: its row says so all the same', async () => {
  const calls = await cancelled(new World(), new Life());
  expect(calls).toBeGreaterThan(10);
  let seen = 0;
  for (let dieAt = 1; dieAt <= calls; dieAt += 2) {
    world = new World();
    await cancelled(world, new Life(dieAt));
    const next = world.node();
    next.engine.start();
    await jest.advanceTimersByTimeAsync(3 * 60_000);
    next.engine.stop();
    const review = (await finished(next.engine.reviews.find('PRR-1')))!;
    const [line] = await lines(next);
    expect({dieAt, line}).toEqual({
      dieAt,
      line: `PRR-1 ${review.status} ${review.status === 'open' ? 'sre,platform,security' : ''} card-PRR-1`,
    });
    seen += review.status === 'open' ? 0 : 1;
    world.stop();
  }
  expect(seen).toBeGreaterThan(3);
}, 60_000);

/** @returns how many calls it took */
async function cancelled(on: World, life: Life): Promise<number> {
  await on.started(on.node());
  const node = on.node(life);
  await finished(node.actions.cancel(on.actor(on.dave), 'PRR-1', 'no')).catch(() => undefined);
  return life.calls;
}
