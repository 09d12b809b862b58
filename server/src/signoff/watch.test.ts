import {Life} from '../../test/fakes/mortal';
import {WatchedBoardFake} from '../../test/fakes/watched_board';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let board: WatchedBoardFake;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  board = new WatchedBoardFake();
  world.elsewhere = board;
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

async function later(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

const looks = () => board.asked.filter((each) => each.startsWith('changedSince')).length;
const reads = (ref: string) => board.asked.filter((each) => each === `read ${ref}`).length;
const shown = (key = 'PRR-1') => world.chat.cards.get(`card-${key}`)?.view.content;

/** A review that was started on the board, long ago enough for everything to have calmed down. */
async function calmReview() {
  const run = board.start();
  node.engine.start();
  await later(60_000);
  expect(shown()).toBeDefined();
  board.asked.length = 0;
  return run;
}

test.each([
  ['an item', 'Another item', (title: string) => ({title})],
  ['the title', 'Payments, all of it', (title: string) => ({title})],
])('a change of %s shows within a minute, without anybody’s doing', async (what, title) => {
  const {ref} = await calmReview();
  board.change(ref, (content) =>
    what === 'the title'
      ? {...content, title}
      : {
          ...content,
          sections: content.sections.map((section, place) =>
            place > 0 ? section : {...section, items: section.items.map((item) => ({...item, title}))},
          ),
        },
  );
  await later(30_000);
  expect(what === 'the title' ? shown()?.title : shown()?.sections[0]?.items[0]?.title).toBe(title);
});

test('nothing is read or written for reviews on which nothing has changed', async () => {
  const {ref} = await calmReview();
  for (let made = 0; made < 50; made++) {
    board.start({finished: true});
  }
  const write = jest.spyOn(world.mattermost, 'kvSetWithOptions');
  await later(5 * 60_000);
  expect(looks()).toBe(15);
  expect(reads(ref)).toBe(0);
  // Once in two looks its turn to watch is renewed; the rest is the cursor, which moved once.
  const keys = write.mock.calls.map(([key]) => key);
  expect([...new Set(keys)]).toEqual(['watch-cursor']);
  expect(keys.length).toBeLessThanOrEqual(9);
});

test('a change is looked at once, however often the board tells of it', async () => {
  const {ref} = await calmReview();
  board.change(ref, (content) => ({...content}));
  await later(30_000);
  const before = reads(ref);
  expect(before).toBeGreaterThan(0);
  await later(5 * 60_000);
  expect(reads(ref)).toBe(before);
});

test('an ended review is looked at again when its run changes', async () => {
  const {ref} = await calmReview();
  const review = (await finished(node.engine.reviews.get(ref)))!;
  await finished(node.actions.cancel(world.actor(world.dave), review.key, 'not now'));
  await later(60_000);
  board.asked.length = 0;
  board.change(ref, (content) => ({...content, finished: false}));
  await later(30_000);
  expect(reads(ref)).toBeGreaterThan(0);
});

test('what happened while nobody watched is caught up with, also runs that have ended meanwhile', async () => {
  const {ref} = await calmReview();
  node.engine.stop();
  board.change(ref, (content) => ({...content, title: 'Changed at night'}));
  for (let made = 0; made < 120; made++) {
    board.start({title: `Night ${String(made)}`, channelId: 'channel-checkout'});
  }
  await later(5 * 60 * 60_000);
  const next = world.node();
  next.engine.start();
  await later(10 * 60_000);
  expect(shown()?.title).toBe('Changed at night');
  expect(await finished(next.engine.reviews.everything())).toHaveLength(121);
  expect(world.chat.cards.size).toBe(121);
});

describe('the board does not answer', () => {
  test('is said once, and so is its return; what happened meanwhile is seen then', async () => {
    const {ref} = await calmReview();
    board.away = true;
    await later(20 * 60_000);
    expect(world.logged.filter((line) => line.includes('does not tell'))).toHaveLength(1);
    board.change(ref, (content) => ({...content, title: 'Changed in the dark'}));
    board.away = false;
    await later(30_000);
    expect(shown()?.title).toBe('Changed in the dark');
    await later(5 * 60_000);
    expect(world.logged).toHaveLength(2);
    expect(world.logged[1]).toContain('tells again');
  });

  test('is not asked while it is switched off', async () => {
    board.active = false;
    board.start();
    node.engine.start();
    await later(5 * 60_000);
    expect(board.asked).toEqual([]);
    expect(world.logged).toEqual([]);
    board.active = true;
    await later(30_000);
    expect(shown()).toBeDefined();
  });
});

test('a run that makes trouble holds up no other, and is tried again', async () => {
  const bad = board.start({title: 'Bad'});
  const read = board.read.bind(board);
  let broken = true;
  jest.spyOn(board, 'read').mockImplementation(async (ref) => {
    if (broken && ref === bad.ref) {
      throw new Error('it cannot be read');
    }
    return read(ref);
  });
  board.start({title: 'Good'});
  node.engine.start();
  await later(30_000);
  const titles = () => [...world.chat.cards.values()].map(({view}) => view.content.title);
  expect(titles()).toEqual(['Good']);
  board.start({title: 'Later'});
  await later(30_000);
  expect(titles()).toEqual(['Good', 'Later']);
  broken = false;
  await later(10 * 60_000);
  expect(titles().sort()).toEqual(['Bad', 'Good', 'Later']);
});

describe('several nodes', () => {
  test('one watches; the others cost the board nothing, and take over when it goes', async () => {
    const other = world.node();
    node.engine.start();
    await later(1_000);
    other.engine.start();
    await later(5 * 60_000);
    expect(looks()).toBe(16);
    node.engine.stop();
    await later(60_000);
    expect(looks()).toBeGreaterThan(17);
  });

  test('one that dies is replaced within a minute', async () => {
    const life = new Life();
    const mortal = world.node(life);
    mortal.engine.start();
    await later(1_000);
    node.engine.start();
    await later(2 * 60_000);
    life.dead = true;
    const before = looks();
    await later(60_000);
    expect(looks()).toBeGreaterThan(before);
  });
});

describe('a run with a key of ours', () => {
  test('is found by its ref when its review is stored', async () => {
    const review = await world.started(node);
    const run = board.start({key: 'PRR-9'});
    await finished(
      node.engine.reviews.create({
        ...review,
        id: 'ours',
        key: 'PRR-9',
        board: {kind: 'playbooks', ref: run.ref},
      }),
    );
    expect(await finished(node.engine.reviews.byRef(run.ref))).toMatchObject({id: 'ours'});
    expect(await finished(node.engine.reviews.byRefNow(run.ref))).toMatchObject({id: 'ours'});
    node.engine.start();
    await later(60_000);
    expect(shown('PRR-9')).toMatchObject({title: 'Payments to production'});
    expect(await finished(node.engine.reviews.everything())).toHaveLength(2);
  });

  test.each([
    ['of a review that is kept elsewhere', 'PRR-1', 'kept in another run'],
    ['of a review that was never made', 'PRR-70', 'never made'],
  ])('%s is left alone, which is said once', async (_case, key, said) => {
    await world.started(node);
    const run = board.start({key});
    node.engine.start();
    await later(20 * 60_000);
    board.change(run.ref, (content) => ({...content}));
    await later(60_000);
    board.change(run.ref, (content) => ({...content}));
    await later(60_000);
    expect(world.logged).toEqual([expect.stringContaining(said)]);
    expect(await finished(node.engine.reviews.everything())).toHaveLength(1);
  });
});
