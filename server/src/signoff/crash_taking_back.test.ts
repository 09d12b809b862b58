import {Life} from '../../test/fakes/mortal';
import {finished, type Node, World} from '../../test/fakes/world';
import type {NearMiss, Reading} from '../reading/reading';

// Up to the reader: `once` is nearly said, `withdraw` takes back.
jest.mock('../reading/gate', () => ({mayBeSignOff: (text: string) => text.includes('SRE')}));
jest.mock('../reading/read', () => ({
  read: (text: string): Reading => {
    const verdict = text.includes('withdraw') ? 'withdraw' : 'complete';
    const reason = {code: 'condition', words: 'once'} as const;
    const sre = {teamId: 'sre', verdict} as const;
    const near: NearMiss[] = [{...sre, reason}];
    return text.includes('once')
      ? {verdicts: [], nearMisses: near, reason}
      : {verdicts: [sre], nearMisses: [], reason: {code: 'said', words: ''}};
  },
}));

// Each test plays its flow some dozens of times.
jest.setTimeout(60_000);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

/** A new process on the same store takes up what the dead one left, until nothing is left to do. */
async function resume(world: World): Promise<Node> {
  const next = world.node();
  next.engine.start();
  // Longer than any claim and lease of the dead process.
  await jest.advanceTimersByTimeAsync(3 * 60_000);
  next.engine.stop();
  return next;
}

/** Two members of SRE, both of whom have to sign, have signed. */
async function signedByTwo(): Promise<World> {
  const world = new World();
  world.teams = world.teams.map((team) => (team.id === 'sre' ? {...team, quorum: 2} : team));
  world.membership.set('sre', [world.alice.Id, world.erin.Id, world.dave.Id]);
  const healthy = world.node();
  const review = await world.started(healthy);
  await world.writes(healthy, world.alice, 'SRE');
  await jest.advanceTimersByTimeAsync(1_000);
  await world.writes(healthy, world.erin, 'SRE');
  expect(await world.ticks(healthy, review)).toHaveLength(2);
  return world;
}

type Play = (world: World, node: Node) => Promise<unknown>;

async function callsOf(arrange: () => Promise<World>, play: Play): Promise<number> {
  const world = await arrange();
  const life = new Life();
  await play(world, world.node(life));
  world.stop();
  return life.calls;
}

/** Plays it once for each call at which the process can die, and looks at what the next one makes of it. */
async function dyingAnywhere(
  when: 'before' | 'after',
  arrange: () => Promise<World>,
  play: Play,
  expectAfter: (world: World, next: Node, dieAt: number) => Promise<void>,
): Promise<void> {
  const calls = await callsOf(arrange, play);
  expect(calls).toBeGreaterThan(10);
  for (let dieAt = 1; dieAt <= calls; dieAt++) {
    const world = await arrange();
    await play(world, world.node(new Life(dieAt, when))).catch(() => undefined);
    await expectAfter(world, await resume(world), dieAt);
    world.stop();
  }
}

const reviewIn = async (node: Node) => (await finished(node.engine.reviews.find('PRR-1')))!;

describe.each(['before', 'after'] as const)('the process dies %s any of its calls', (when) => {
  test('while a third member takes two sign-offs back: both fall or, unless it was stored, none', async () => {
    await dyingAnywhere(
      when,
      signedByTwo,
      (world, node) => world.writes(node, world.dave, 'SRE withdraw'),
      async (world, next, dieAt) => {
        const {review} = await world.look(next, await reviewIn(next));
        const fallen = review.signatures.filter(({withdrawn}) => withdrawn !== null).length;
        const ticks = await world.ticks(next, review);
        const receipts = world.chat.receipts.filter(({keys}) =>
          keys.includes('signoff.receipt.withdrawn-for'),
        );
        const outcome = {dieAt, fallen, ticks: ticks.length, receipts: receipts.length};
        expect([
          {dieAt, fallen: 2, ticks: 0, receipts: 1},
          {dieAt, fallen: 0, ticks: 2, receipts: 0},
        ]).toContainEqual(outcome);
        const signers = receipts.map(({messages}) => messages[0]?.params['signers']);
        expect(signers).toEqual(receipts.map(() => '@alice, @erin'));
      },
    );
  });

  test('while a sign-off is undone: pressed once more, it is undone, once', async () => {
    const press = (world: World, node: Node) => {
      const receipt = world.chat.receipts.find(({to, buttons}) => to !== '' && buttons.length > 0);
      const {review: reviewId = '', signature = ''} = receipt?.buttons[0]?.context ?? {};
      const thread = {channelId: world.channel.Id, rootId: receipt?.rootId ?? ''};
      return finished(node.engine.undoing.undo({reviewId, signatureId: signature, thread}, world.alice.Id));
    };
    await dyingAnywhere(when, signedByTwo, press, async (world, next, dieAt) => {
      await press(world, next);
      const {review} = await world.look(next, await reviewIn(next));
      expect({dieAt, withdrawn: review.signatures.map(({withdrawn}) => withdrawn?.reason)}).toEqual({
        dieAt,
        withdrawn: ['undone', undefined],
      });
      expect(review.timeline.filter(({kind}) => kind === 'withdrawn')).toHaveLength(1);
      expect({dieAt, ticks: await world.ticks(next, review)}).toEqual({dieAt, ticks: []});
      const said = world.chat.receipts.filter(({keys}) => keys.includes('signoff.receipt.withdrawn'));
      expect({dieAt, said: said.length}).toEqual({dieAt, said: 1});
    });
  });

  test('while a near miss is confirmed: pressed once more, it counts, once', async () => {
    const nearly = async () => {
      const world = new World();
      const healthy = world.node();
      await world.started(healthy);
      await world.writes(healthy, world.alice, 'SRE once');
      return world;
    };
    const press = (world: World, node: Node) => {
      const {near = '', team = ''} = world.chat.told[0]?.buttons[0]?.context ?? {};
      return finished(node.engine.confirm(near, {userId: world.alice.Id, teamId: team, reviewId: ''}));
    };
    await dyingAnywhere(when, nearly, press, async (world, next, dieAt) => {
      await press(world, next).catch(() => undefined);
      const {review} = await world.look(next, await reviewIn(next));
      const ticks = await world.ticks(next, review);
      const outcome = {
        dieAt,
        signatures: review.signatures.length,
        ticks: ticks.length,
        receipts: world.chat.receipts.length,
      };
      expect(outcome).toEqual({dieAt, signatures: 1, ticks: 2, receipts: 1});
      expect(await finished(next.engine.asked.open(world.alice.Id, Date.now()))).toEqual([]);
    });
  });

  test('while a review goes on from which a sign-off was taken back: it falls, and is said once', async () => {
    const closed = async () => {
      const world = await signedByTwo();
      world.policy.closingGraceMinutes = 0;
      const healthy = world.node();
      for (const [user, item] of [
        [world.bob, 'Platform review'],
        [world.carol, 'Security review'],
      ] as const) {
        await finished(healthy.actions.tick(world.actor(user), '', item));
      }
      await world.writes(healthy, world.alice, 'SRE withdraw');
      expect((await reviewIn(healthy)).status).toBe('closed');
      return world;
    };
    const reopen = (world: World, node: Node) =>
      finished(node.actions.reopen(world.actor(world.dave), 'PRR-1'));
    await dyingAnywhere(when, closed, reopen, async (world, next, dieAt) => {
      await reopen(world, next).catch(() => undefined);
      const {review, report} = await world.look(next, await reviewIn(next));
      const said = world.chat.said.filter(({keys}) => keys.includes('signoff.note.takes-effect'));
      const [sre] = report.approvals;
      const outcome = {status: review.status, signers: sre?.signatures.length, open: sre?.missing.length};
      expect({dieAt, ...outcome, said: said.length}).toEqual({
        dieAt,
        status: 'open',
        signers: 1,
        open: 2,
        said: 1,
      });
    });
  });
});
