import {Life} from '../../test/fakes/mortal';
import {StartingBoard} from '../../test/fakes/starting_board';
import {finished, type Node, World} from '../../test/fakes/world';
import {BoardRefused} from '../boards/board';

// Each test plays its flow some dozens of times.
jest.setTimeout(120_000);

beforeEach(() => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 23, 9)});
});

afterEach(() => {
  jest.useRealTimers();
});

interface Case {
  kind: 'builtin' | 'playbooks';
  refused: boolean;
}

function setUp({kind, refused}: Case): {world: World; board: StartingBoard} {
  const world = new World();
  const board = new StartingBoard();
  world.elsewhere = board;
  world.board = kind;
  if (refused) {
    board.refusing.create = new BoardRefused('no', 'may-not-start');
  }
  return {world, board};
}

async function start(world: World, node: Node): Promise<void> {
  const input = {
    title: 'Checkout',
    templateId: '',
    where: 'new' as const,
    reviewers: ['alice'],
    due: '2026-12-01',
  };
  await finished(node.actions.start(world.actor(world.dave), input)).catch(() => undefined);
}

/** A new process on the same store takes up what the dead one left, until nothing is left to do. */
async function resume(world: World): Promise<Node> {
  const next = world.node();
  next.engine.start();
  await jest.advanceTimersByTimeAsync(3 * 60_000);
  next.engine.stop();
  return next;
}

const cases: Case[] = [
  {kind: 'builtin', refused: false},
  {kind: 'playbooks', refused: false},
  {kind: 'playbooks', refused: true},
];

describe.each(cases)('the process dies while a review starts: %j', (which) => {
  test.each(['before', 'after'] as const)(
    '%s any of its calls: all of it is there once, or none',
    async (when) => {
      const counted = setUp(which);
      const life = new Life();
      await start(counted.world, counted.world.node(life));
      counted.world.stop();
      expect(life.calls).toBeGreaterThan(20);
      let made = 0;
      for (let dieAt = 1; dieAt <= life.calls; dieAt++) {
        const {world, board} = setUp(which);
        await start(world, world.node(new Life(dieAt, when)));
        const wasStored = world.mattermost.kv.text('jobs-starts')?.includes('Checkout') === true;
        const next = await resume(world);
        const open = await finished(next.engine.reviews.allOpen());
        const count = open.length;
        expect({
          dieAt,
          channels: [...world.mattermost.channels.values()].filter(
            ({Name, DeleteAt}) => Name.includes('prr-') && DeleteAt === 0,
          ).length,
          runs: [...board.runs.values()].filter(({seen}) => !seen.finished).length,
          cards: [...world.chat.cards.keys()],
          announced: world.chat.said.filter(({keys}) => keys.includes('start.announcement')).length,
          jobs: world.mattermost.kv.text('jobs-starts') ?? '{"jobs":[]}',
        }).toEqual({
          dieAt,
          channels: count,
          runs: which.kind === 'playbooks' ? count : 0,
          cards: open.map(({cardPostId}) => cardPostId),
          announced: count,
          jobs: '{"jobs":[]}',
        });
        expect({dieAt, found: (await finished(next.engine.reviews.find('PRR-1'))) !== null}).toEqual({
          dieAt,
          found: count === 1,
        });
        if (which.refused) {
          // Whoever did not hear it from the process that died reads it later.
          expect({dieAt, count, sent: world.chat.sent.length}).toEqual({
            dieAt,
            count: 0,
            sent: wasStored ? 1 : 0,
          });
        } else if (wasStored) {
          expect({dieAt, count}).toEqual({dieAt, count: 1});
        }
        made += count;
        world.stop();
      }
      // Everything but the checks before it is stored.
      expect(made).toBeGreaterThanOrEqual(which.refused ? 0 : life.calls - 30);
    },
  );
});
