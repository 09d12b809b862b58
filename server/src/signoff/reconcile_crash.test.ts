import type {Review} from '../review/types';
import {Life} from '../../test/fakes/mortal';
import type {Hands} from '../../test/fakes/playbooks/hands';
import {finished, type Node, World} from '../../test/fakes/world';

// Each test plays its story some dozens of times.
jest.setTimeout(120_000);

beforeEach(() => {
  jest.useFakeTimers({now: 1_800_000_000_000});
});

afterEach(() => {
  jest.useRealTimers();
});

interface Story {
  /** What people did on the board, before anybody looked. */
  happened(world: World, review: Review, ui: (name: 'alice' | 'dave') => Hands): Promise<void>;
  /** What the process then does that dies. */
  does(world: World, node: Node, review: Review): Promise<unknown>;
  expected: unknown;
  /** What is there once another process has taken up what was left, in a few words. */
  outcome(world: World, node: Node, review: Review): Promise<unknown>;
}

const look: Story['does'] = (_, node, review) => node.engine.desk.work(review.id, (work) => work.touch());

const said = (world: World, key: string): number =>
  world.chat.said.filter(({keys}) => keys.includes(key)).length;

const stories: [what: string, story: Story][] = [
  [
    'a tick of the approval item signs once, and its items are ticked',
    {
      happened: async (_, {board}, ui) => {
        await finished(ui('alice').tick(board.ref, 'SRE review'));
      },
      does: look,
      outcome: async (world, node, review) => {
        const {review: now, report} = await world.look(node, review);
        return [report.approvals[0]?.state, now.signatures.length, said(world, 'signoff.board.signed')];
      },
      expected: ['approved', 1, 1],
    },
  ],
  [
    'an untick withdraws, is said once, and opens what was ticked',
    {
      happened: async (world, {board}, ui) => {
        await world.writes(world.node(), world.alice, 'SRE review is completed');
        await jest.advanceTimersByTimeAsync(10_000);
        await finished(ui('alice').untick(board.ref, 'SRE review'));
      },
      does: look,
      outcome: async (world, node, review) => {
        const {report} = await world.look(node, review);
        const open = report.approvals[0]?.missing.length;
        return [report.approvals[0]?.state, open, said(world, 'signoff.board.withdrawn')];
      },
      expected: ['withdrawn', 2, 1],
    },
  ],
  [
    'a run that was finished is cancelled, said once',
    {
      happened: async (_, {board}, ui) => {
        await finished(ui('dave').finish(board.ref));
      },
      does: look,
      outcome: async (world, node, review) => {
        const {review: now} = await world.look(node, review);
        return [now.status, now.endedBy, said(world, 'signoff.board.cancelled')];
      },
      expected: ['cancelled', 'user-dave', 1],
    },
  ],
];

test.each(stories)('%s, wherever the process dies', async (_, story) => {
  const play = async (life: Life): Promise<unknown> => {
    const world = new World();
    world.usePlaybooks();
    const first = world.node();
    const review = await world.started(first);
    first.engine.start();
    await jest.advanceTimersByTimeAsync(30_000);
    first.engine.stop();
    await finished(world.playbooks.ui(world.alice.Id).join(review.board.ref));
    await jest.advanceTimersByTimeAsync(10_000);
    await story.happened(world, review, (name) => world.playbooks.ui(world[name].Id));
    await jest.advanceTimersByTimeAsync(10_000);
    await finished(story.does(world, world.node(life), review)).catch(() => undefined);
    const next = world.node();
    next.engine.start();
    await jest.advanceTimersByTimeAsync(3 * 60_000);
    const outcome = await story.outcome(world, next, review);
    world.stop();
    return outcome;
  };
  const living = new Life();
  const expected = await play(living);
  expect(expected).toEqual(story.expected);
  expect(living.calls).toBeGreaterThan(20);
  for (let dieAt = 1; dieAt <= living.calls; dieAt++) {
    expect([dieAt, await play(new Life(dieAt, dieAt % 2 === 0 ? 'before' : 'after'))]).toEqual([
      dieAt,
      expected,
    ]);
  }
});

/** The end of a review that we have told the board of, when we died: it goes on as it was meant. */
test.each(['before', 'after'] as const)(
  'a review that is cancelled keeps its reason, dying %s any call',
  async (when) => {
    const play = async (life: Life): Promise<unknown> => {
      const world = new World();
      world.usePlaybooks();
      const review = await world.started(world.node());
      await jest.advanceTimersByTimeAsync(10_000);
      const cancelling = world.node(life).actions.cancel(world.actor(world.dave), '', 'not needed');
      await finished(cancelling).catch(() => undefined);
      const next = world.node();
      next.engine.start();
      await jest.advanceTimersByTimeAsync(3 * 60_000);
      const {review: now} = await world.look(next, review);
      world.stop();
      return [now.status, now.endedBy, now.endReason, now.meant, said(world, 'signoff.board.cancelled')];
    };
    const living = new Life();
    await play(living);
    const ends = [
      ['cancelled', 'user-dave', 'not needed', undefined, 0],
      ['open', '', '', undefined, 0],
    ];
    for (let dieAt = 1; dieAt <= living.calls; dieAt++) {
      expect(ends).toContainEqual(await play(new Life(dieAt, when)));
    }
  },
);
