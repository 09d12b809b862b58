import {Life} from '../../test/fakes/mortal';
import {finished, type Node, World} from '../../test/fakes/world';

/** What a sign-off has to leave behind, wherever the process died. */
const TICKED = ['sre-a done user-alice', 'sre-review done user-alice'];

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

async function callsOf(use: (world: World, node: Node) => Promise<unknown>): Promise<number> {
  const world = new World();
  const life = new Life();
  await use(world, world.node(life));
  world.stop();
  return life.calls;
}

describe('the process dies between the hook and the receipt', () => {
  async function signOff(world: World, node: Node): Promise<void> {
    await world.started(world.node());
    const post = world.mattermost.write(world.alice, world.channel.Id, 'SRE review is completed');
    await finished(node.engine.onPost({sessionId: 'session-alice'}, post)).catch(() => undefined);
  }

  test.each(['before', 'after'] as const)(
    '%s any of its calls: all items are ticked, once, with one receipt',
    async (when) => {
      const calls = await callsOf(signOff);
      expect(calls).toBeGreaterThan(20);
      let resumed = 0;
      for (let dieAt = 1; dieAt <= calls; dieAt++) {
        const world = new World();
        const life = new Life(dieAt, when);
        await signOff(world, world.node(life));
        expect(life.dead).toBe(true);
        const stored = world.mattermost.kv.text('jobs-signoff')?.includes('SRE review is completed') === true;
        const finishedBefore = world.mattermost.kv.keys().some((key) => key.startsWith('done-'));
        const next = await resume(world);
        const review = (await finished(next.engine.reviews.find('PRR-1')))!;
        if (stored || finishedBefore) {
          resumed += 1;
          expect({dieAt, ticks: await world.ticks(next, review)}).toEqual({dieAt, ticks: TICKED});
          expect({dieAt, receipts: world.chat.receipts.length}).toEqual({dieAt, receipts: 1});
          const {review: after} = await world.look(next, review);
          expect({dieAt, signatures: after.signatures.length}).toEqual({dieAt, signatures: 1});
          expect(world.chat.cards.get('card-PRR-1')?.report.done).toBe(2);
        } else {
          // Died before the intent was stored: nothing happened, and nothing was half done.
          expect({dieAt, ticks: await world.ticks(next, review)}).toEqual({dieAt, ticks: []});
        }
        expect(world.mattermost.kv.text('jobs-signoff') ?? '').not.toContain(world.alice.Id);
        world.stop();
      }
      // Everything but the guards and the storing itself.
      expect(resumed).toBeGreaterThan(calls - 10);
    },
  );
});

describe('the process dies while a signed post that was deleted is taken back', () => {
  async function reversal(world: World, node: Node): Promise<void> {
    const healthy = world.node();
    await world.started(healthy);
    const post = await world.writes(healthy, world.alice, 'SRE review is completed');
    const deleted = world.mattermost.delete(post.Id);
    await finished(node.engine.onPostDeleted(deleted)).catch(() => undefined);
  }

  test('at any of its calls: the team is not approved, nothing of it stays ticked, and it is said once', async () => {
    const calls = await callsOf(reversal);
    for (let dieAt = 1; dieAt <= calls; dieAt++) {
      const world = new World();
      await reversal(world, world.node(new Life(dieAt)));
      const next = await resume(world);
      // The very first calls may die unnoticed: then the next look at the review finds it.
      await finished(
        next.engine.desk.work((await finished(next.engine.reviews.find('PRR-1')))!.id, (work) =>
          work.touch(),
        ),
      );
      const review = (await finished(next.engine.reviews.find('PRR-1')))!;
      expect({dieAt, ticks: await world.ticks(next, review)}).toEqual({dieAt, ticks: []});
      const said = world.chat.said.filter(({keys}) => keys.includes('signoff.withdrawn.deleted'));
      expect({dieAt, said: said.length}).toEqual({dieAt, said: 1});
      world.stop();
    }
  });
});

describe('the process dies while a review is started', () => {
  async function start(world: World, node: Node): Promise<void> {
    const input = {title: 'Checkout', templateId: '', where: 'new' as const, reviewers: ['alice']};
    await finished(node.actions.start(world.actor(world.dave), input)).catch(() => undefined);
  }

  test('at any of its calls: the review is there once and whole, or not at all', async () => {
    const calls = await callsOf(start);
    for (let dieAt = 1; dieAt <= calls; dieAt++) {
      const world = new World();
      await start(world, world.node(new Life(dieAt, 'after')));
      const next = await resume(world);
      const open = await finished(next.engine.reviews.allOpen());
      const channels = [...world.mattermost.channels.values()].filter(({Name}) => Name.includes('prr-'));
      expect({dieAt, channels: channels.length}).toEqual({dieAt, channels: open.length});
      const announced = world.chat.said.filter(({keys}) => keys.includes('start.announcement'));
      expect({dieAt, announced: announced.length, cards: world.chat.cards.size}).toEqual({
        dieAt,
        announced: open.length,
        cards: open.length,
      });
      for (const {channelId, cardPostId} of open) {
        expect(cardPostId).toBe('card-PRR-1');
        expect(world.mattermost.isChannelMember(channelId, world.alice.Id)).toBe(true);
      }
      world.stop();
    }
  });
});

describe('the process dies at the end of the grace', () => {
  test('at any of its calls: the review is closed, with one record', async () => {
    for (let dieAt = 1; dieAt <= 40; dieAt++) {
      const world = new World();
      const healthy = world.node();
      await world.started(healthy);
      await world.writes(healthy, world.alice, 'SRE review is completed');
      await world.writes(healthy, world.bob, 'platform review is complete');
      await world.writes(healthy, world.carol, 'Security review done');
      jest.setSystemTime(Date.now() + 5 * 60_000);
      const dying = world.node(new Life(dieAt));
      await finished(dying.engine.runner.runDue()).catch(() => undefined);
      const next = await resume(world);
      const review = (await finished(next.engine.reviews.find('PRR-1')))!;
      expect({dieAt, status: review.status}).toEqual({dieAt, status: 'closed'});
      expect(world.chat.records.size).toBe(1);
      expect(await finished(next.engine.reviews.openIds())).toEqual([]);
      expect(world.chat.cards.get('card-PRR-1')?.view.review.status).toBe('closed');
      world.stop();
    }
  });
});
