import {onBoard} from '../boards';
import {textOf} from '../client';
import {holdReview} from '../held_review';
import type {Post} from '../models';
import {itemsIn, ticksBy} from '../playbooks';
import {killPlugin, waitForRestart} from '../plugin_process';
import {approvedBy, BOT, cardText, prepareReviews, receiptFor} from '../reviews';
import {runOf, type RunReview, startRunReview} from '../run_reviews';
import {until} from '../until';
import {type OwnWorld, PLUGIN_ID, startWorld} from '../world';

const TITLE = 'Killed between two ticks';
/** The server looks for dead plugins every 30 s; what was unfinished is then taken up again. */
const HEALED = {within: 120_000};
jest.setTimeout(2 * HEALED.within);

let world: OwnWorld;
let review: RunReview;

// A world of its own: a plugin that died too often within an hour stays off, for everybody on that server.
beforeAll(async () => {
  world = await startWorld({board: 'playbooks', say: () => undefined});
  await prepareReviews(world);
  review = await startRunReview(world, TITLE);
});

afterAll(async () => {
  await world.stop();
});

onBoard('playbooks', 'a plugin that dies between two ticks', () => {
  let post: Post;
  let tickedBefore: number;

  beforeAll(async () => {
    post = await world.alice.createPost(review.channel.id, 'SRE review is completed');
    await until('the first ticks', ticked, (count) => count > 1);
    const hold = await holdReview(world, TITLE);
    try {
      await world.database.waiting(1);
      tickedBefore = await ticked();
      const pid = killPlugin(world.server.pid, PLUGIN_ID);
      await hold.release();
      await waitForRestart(world.server.pid, PLUGIN_ID, pid);
    } finally {
      await hold.release();
    }
  });

  test('has left some items ticked and some not', async () => {
    expect(tickedBefore).toBeGreaterThan(1);
    expect(tickedBefore).toBeLessThan((await owned()).length);
  });

  test('ticks what is left after the restart, everything once, in the reviewer’s name', async () => {
    await receiptFor(world.alice, post, HEALED);
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'), HEALED);
    const ticks = ticksBy(await runOf(world, review));
    expect(ticks.map(({title}) => title).sort()).toEqual((await owned()).map(({title}) => title).sort());
    expect(new Set(ticks.map(({userId}) => userId))).toEqual(new Set([world.alice.id]));
    const bot = await world.dave.userByName(BOT);
    const receipts = (await world.dave.thread(post.id)).filter(({user_id}) => user_id === bot.id);
    expect(receipts.map(textOf)).toHaveLength(1);
  });
});

async function owned() {
  return itemsIn(await runOf(world, review), 'SRE');
}

async function ticked(): Promise<number> {
  return (await owned()).filter(({state}) => state === 'closed').length;
}
