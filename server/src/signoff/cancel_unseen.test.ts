import {type Board, BoardMissing} from '../boards/board';
import {Hands} from '../../test/fakes/playbooks/hands';
import {Life} from '../../test/fakes/mortal';
import {sentenceOf} from '../../test/fakes/sentences';
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

const cancels = (node: Node, who: 'dave' | 'admin' | 'erin', reason = 'it is gone') =>
  node.actions.cancel(world.actor(world[who]), 'PRR-1', reason);

const storedOf = async (node: Node, id: string) => (await finished(node.engine.reviews.hold(id))).value!;

/** What the card shows of the teams. */
const approvals = () => world.chat.cards.get('card-PRR-1')?.report.approvals.map(({state}) => state);

async function approvedByAll(node: Node): Promise<void> {
  await world.writes(node, world.alice, 'SRE review is completed');
  await world.writes(node, world.bob, 'Platform review is completed');
  await world.writes(node, world.carol, 'Security review is completed');
  expect(approvals()).toEqual(['approved', 'approved', 'approved']);
}

describe('a review that its board has lost', () => {
  let lost: boolean;

  const losing = (board: Board): Board =>
    new Proxy(board, {
      get: (target, name): unknown => {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' && name === 'read'
          ? async (ref: string) => {
              if (lost) {
                throw new BoardMissing(ref);
              }
              return target.read(ref);
            }
          : value;
      },
    });

  beforeEach(() => {
    lost = false;
  });

  it.each(['dave', 'admin'] as const)('is cancelled by %s, and does not look approved', async (who) => {
    const node = world.node(undefined, losing);
    const review = await world.started(node);
    await approvedByAll(node);
    lost = true;
    node.engine.start();
    const {report, notes} = await finished(cancels(node, who));
    expect([report.approved, notes]).toEqual([false, []]);
    expect(await storedOf(node, review.id)).toMatchObject({
      status: 'cancelled',
      endedBy: world[who].Id,
      endReason: 'it is gone',
      closing: {phase: 'none'},
    });
    expect(approvals()).toEqual(['waiting', 'waiting', 'waiting']);
    expect(await finished(node.engine.reviews.openIds())).toEqual([]);
    // Nor does it ever close by itself.
    await jest.advanceTimersByTimeAsync(60 * 60_000);
    expect((await storedOf(node, review.id)).status).toBe('cancelled');
    expect(world.chat.records.size).toBe(1);
  });

  it.each([
    ['erin', 'why not', 'Only the DRI'],
    ['dave', ' ', 'Give a reason'],
  ] as const)('is not cancelled by %s because of “%s”', async (who, reason, sentence) => {
    const node = world.node(undefined, losing);
    const review = await world.started(node);
    lost = true;
    expect(await sentenceOf(cancels(node, who, reason))).toContain(sentence);
    expect((await storedOf(node, review.id)).status).toBe('open');
  });
});

describe('a review in Playbooks, which is switched off', () => {
  let node: Node;
  let ref: string;
  let id: string;

  beforeEach(async () => {
    world.usePlaybooks();
    node = world.node();
    const review = await world.started(node);
    ({id} = review);
    ({ref} = review.board);
  });

  const run = () => world.playbooks.run(ref);

  it('is cancelled here, and there when Playbooks is back', async () => {
    await approvedByAll(node);
    world.playbooks.active = false;
    node.engine.start();
    const {notes} = await finished(cancels(node, 'dave'));
    expect(notes).toEqual([{key: 'cancel.board-away', params: {}}]);
    expect(approvals()).toEqual(['waiting', 'waiting', 'waiting']);
    const logged = world.logged.length;
    await jest.advanceTimersByTimeAsync(2 * 60 * 60_000);
    // Playbooks may be gone for good: nothing to report again and again.
    expect(world.logged.slice(logged)).toEqual([]);
    expect(run().current_status).toBe('InProgress');

    world.playbooks.active = true;
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect(run().current_status).toBe('Finished');
    expect(run().timeline_events.at(-1)).toMatchObject({
      event_type: 'run_finished',
      subject_user_id: world.dave.Id,
    });
    const stored = await storedOf(node, id);
    expect([stored.status, stored.endedBy, stored.meant]).toEqual(['cancelled', world.dave.Id, undefined]);
    expect(world.chat.records.size).toBe(1);
  });

  it('a sign-off that was kept does not count any more, and its author hears of it', async () => {
    world.playbooks.active = false;
    node.engine.start();
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(world.chat.told.map(({keys}) => keys)).toEqual([['signoff.board-away']]);
    await finished(cancels(node, 'dave'));
    world.playbooks.active = true;
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect((await storedOf(node, id)).signatures).toEqual([]);
    expect(world.chat.sent.map(({to, keys}) => [to, keys])).toEqual([
      [world.alice.Id, ['signoff.review-ended']],
    ]);
  });

  it('is reopened by whoever takes the run up again', async () => {
    world.playbooks.active = false;
    node.engine.start();
    await finished(cancels(node, 'dave'));
    world.playbooks.active = true;
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    await finished(new Hands(world.playbooks, world.dave.Id).reopen(ref));
    await jest.advanceTimersByTimeAsync(60_000);
    expect((await storedOf(node, id)).status).toBe('open');
    expect(run().current_status).toBe('InProgress');
  });

  test.each(['before', 'after'] as const)(
    'the process dies %s any call of the cancelling',
    async (when) => {
      for (let dieAt = 1, over = false; !over; dieAt++) {
        world.stop();
        world = new World();
        world.usePlaybooks();
        const review = await world.started(world.node());
        world.playbooks.active = false;
        const life = new Life(dieAt, when);
        const mortal = world.node(life);
        await finished(cancels(mortal, 'dave').catch(() => undefined));
        over = !life.dead;
        const next = world.node();
        next.engine.start();
        await jest.advanceTimersByTimeAsync(2 * 60_000);
        const {status} = await storedOf(next, review.id);
        const open = await finished(next.engine.reviews.openIds());
        expect({dieAt, open}).toEqual({dieAt, open: status === 'open' ? [review.id] : []});
        world.playbooks.active = true;
        await jest.advanceTimersByTimeAsync(15 * 60_000);
        expect({dieAt, status: (await storedOf(next, review.id)).status}).toEqual({dieAt, status});
        const expected = status === 'open' ? 'InProgress' : 'Finished';
        expect({dieAt, run: world.playbooks.run(review.board.ref).current_status}).toEqual({
          dieAt,
          run: expected,
        });
      }
    },
    60_000,
  );
});
