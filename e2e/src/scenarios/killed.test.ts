import {onEachBoard, thisBoard} from '../boards';
import {textOf} from '../client';
import {holdReview} from '../held_review';
import type {Post} from '../models';
import {killPlugin, waitForRestart} from '../plugin_process';
import {
  approve,
  approvedBy,
  BOT,
  cardText,
  prepareReviews,
  receiptFor,
  recordText,
  type SeenReview,
  startReview,
} from '../reviews';
import {type OwnWorld, PLUGIN_ID, startWorld} from '../world';

/** The server looks for dead plugins every 30 s; what was unfinished is then taken up again. */
const HEALED = {within: 120_000};
jest.setTimeout(2 * HEALED.within);

let world: OwnWorld;
let lost: {review: SeenReview; post: Post};
let stored: {review: SeenReview; post: Post};
let closing: SeenReview;

// A world of its own: a plugin that died too often within an hour stays off, for everybody on that server.
beforeAll(async () => {
  world = await startWorld({board: thisBoard(), say: () => undefined});
  await prepareReviews(world);
  const reviews = {
    lost: await startReview(world, 'Ticks lost'),
    stored: await startReview(world, 'Ticks stored'),
  };
  await world.admin.patchPluginSettings(PLUGIN_ID, {closingGraceMinutes: 1});
  closing = await startReview(world, 'Closes meanwhile');
  await approve(world, closing);
  await killBetweenHookAndTick(reviews);
});

afterAll(async () => {
  await world.stop();
});

onEachBoard('a plugin that dies', () => {
  test('a sign-off whose ticks were never stored is finished after the restart, once', async () => {
    await expectOneSignOff(lost);
  });

  test('a sign-off whose ticks were stored, without the plugin knowing, is finished after the restart, once', async () => {
    await expectOneSignOff(stored);
  });

  test('a review in its grace closes after the restart, once', async () => {
    await cardText(world.dave, closing.card, '**Closed** by PRR itself', HEALED);
    await recordText(world.dave, closing.card);
    const thread = await world.dave.thread(closing.card.id);
    expect(thread.filter(({message}) => message.includes('Record of'))).toHaveLength(1);
    expect(thread.map(textOf).filter((text) => text.includes('closes by itself'))).toHaveLength(1);
  });
});

/**
 * Lets alice sign off both reviews while what their board has of them is held, and kills the plugin while it waits for
 * both writes. Then one write is broken off, the other done.
 */
async function killBetweenHookAndTick(reviews: {lost: SeenReview; stored: SeenReview}): Promise<void> {
  const {database, server} = world;
  const holds = {
    lost: await holdReview(world, 'Ticks lost'),
    stored: await holdReview(world, 'Ticks stored'),
  };
  try {
    lost = {review: reviews.lost, post: await signOff(reviews.lost)};
    stored = {review: reviews.stored, post: await signOff(reviews.stored)};
    await database.waiting(2);
    const pid = killPlugin(server.pid, PLUGIN_ID);
    await holds.stored.release();
    await database.waiting(1);
    await database.breakOffWaiting();
    await database.waiting(0);
    await holds.lost.release();
    await waitForRestart(server.pid, PLUGIN_ID, pid);
  } finally {
    await holds.lost.release();
    await holds.stored.release();
  }
}

function signOff({channel}: SeenReview): Promise<Post> {
  return world.alice.createPost(channel.id, 'SRE review is completed');
}

async function expectOneSignOff({review, post}: {review: SeenReview; post: Post}): Promise<void> {
  await receiptFor(world.alice, post, HEALED);
  const text = await cardText(world.dave, review.card, approvedBy('SRE', 'alice'), HEALED);
  expect(text).toMatch(/\*\*SRE\*\* (\d+)\/\1/);
  const bot = await world.dave.userByName(BOT);
  const receipts = (await world.dave.thread(post.id)).filter(({user_id}) => user_id === bot.id);
  expect(receipts.map(textOf)).toHaveLength(1);
}
