import {textOf} from '../client';
import type {Hold} from '../database';
import type {Post} from '../models';
import {killPlugin, waitForRestart} from '../plugin_process';
import {approvedBy, BOT, cardText, nameReviewers, receiptFor, type SeenReview, startReview} from '../reviews';
import {type OwnWorld, PLUGIN_ID, startWorld} from '../world';

/** The health check comes every 30 s; what was unfinished is then taken up again. */
const HEALED_WITHIN_MS = 100_000;
jest.setTimeout(2 * HEALED_WITHIN_MS);

let world: OwnWorld;

// A world of its own: a plugin that died too often within an hour stays off, for everybody on that server.
beforeAll(async () => {
  world = await startWorld({say: () => undefined});
  await nameReviewers(world);
});

afterAll(async () => {
  await world.stop();
});

test('a plugin killed before its ticks are stored finishes the sign-off after the restart, once', async () => {
  const review = await startReview(world, 'Killed before the ticks');
  const {post, pid} = await killedWhileTicking(review, () => world.database.breakOffWaiting());
  await waitForRestart(world.server.pid, PLUGIN_ID, pid);
  await expectOneSignOff(review, post);
});

test('a plugin killed after its ticks are stored and before it knew finishes the sign-off, once', async () => {
  const review = await startReview(world, 'Killed after the ticks');
  const {post, pid} = await killedWhileTicking(review, (hold) => hold.release());
  await waitForRestart(world.server.pid, PLUGIN_ID, pid);
  await expectOneSignOff(review, post);
});

/**
 * Holds the row of the builtin board, lets alice sign off, kills the plugin while its write waits, and then has that
 * write broken off or done.
 */
async function killedWhileTicking(
  {channel}: SeenReview,
  afterwards: (hold: Hold) => Promise<void>,
): Promise<{post: Post; pid: number}> {
  const {database, server, alice} = world;
  const boards = (await database.keys(PLUGIN_ID)).filter((key) => key.startsWith('board-'));
  const holds = await Promise.all(boards.map((key) => database.holdKey(PLUGIN_ID, key)));
  try {
    const post = await alice.createPost(channel.id, 'SRE review is completed');
    await database.someoneWaits();
    const pid = killPlugin(server.pid, PLUGIN_ID);
    for (const hold of holds) {
      await afterwards(hold);
    }
    return {post, pid};
  } finally {
    await Promise.all(holds.map((hold) => hold.release()));
  }
}

async function expectOneSignOff({card}: SeenReview, post: Post): Promise<void> {
  const healed = {within: HEALED_WITHIN_MS};
  await receiptFor(world.alice, post, healed);
  const text = await cardText(world.dave, card, approvedBy('SRE', 'alice'), healed);
  expect(text).toMatch(/\*\*SRE\*\* (\d+)\/\1/);
  const bot = await world.dave.userByName(BOT);
  const receipts = (await world.dave.thread(post.id)).filter(({user_id}) => user_id === bot.id);
  expect(receipts.map(textOf)).toHaveLength(1);
}
