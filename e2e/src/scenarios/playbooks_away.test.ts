import {onBoard} from '../boards';
import {textOf} from '../client';
import type {Events} from '../events';
import type {Post} from '../models';
import {itemsIn, ticksBy} from '../playbooks';
import {
  approvedBy,
  BOT,
  cardText,
  prepareReviews,
  receiptFor,
  type SeenReview,
  startReview,
  type,
} from '../reviews';
import {runOf, type RunReview, startRunReview} from '../run_reviews';
import {numberOf} from '../template_items';
import {until} from '../until';
import {type OwnWorld, PLAYBOOKS_ID, startWorld} from '../world';

/** How long a sign-off that waits for its board may take once it is back. */
const BACK = {within: 90_000};

let world: OwnWorld;
let review: RunReview;
let post: Post;
let events: Events;
let meanwhile: SeenReview;

// A world of its own: Playbooks is switched off for everybody on a server.
beforeAll(async () => {
  world = await startWorld({board: 'playbooks', say: () => undefined});
  await prepareReviews(world);
  review = await startRunReview(world, 'Through an outage');
});

afterAll(async () => {
  await world.stop();
});

onBoard('playbooks', 'while Playbooks is switched off', () => {
  beforeAll(async () => {
    events = await world.alice.listen();
    await world.admin.disablePlugin(PLAYBOOKS_ID);
    post = await world.alice.createPost(review.channel.id, 'SRE review is completed');
  });

  afterAll(async () => {
    await events.close();
  });

  test('a sign-off is kept, and the person told so', async () => {
    const told = await events.ephemeral(({channel_id}) => channel_id === review.channel.id);
    expect(textOf(told)).toContain('Your post is noted.');
  });

  test('other commands work, and one about the review says what is the matter', async () => {
    const square = await world.dave.channelByName(world.team.id, 'town-square');
    expect(await type(world.dave, square, '/prr help')).toContain('Production Readiness Reviews');
    expect(await type(world.dave, square, '/prr list')).toContain(review.key);
    expect(
      await type(world.alice, review.channel, `/prr tick ${numberOf('sre-slo')} ${review.key}`),
    ).toContain('does not answer');
  });

  test('a review that starts meanwhile lives on the plugin’s own board', async () => {
    // For some seconds it is known only that nobody answers: a start is refused then.
    meanwhile = await until('a start', () => startReview(world, 'Started during an outage'));
    expect(textOf(meanwhile.card)).not.toContain('/playbooks/runs/');
  });

  test('it is applied once when Playbooks is back, and nothing was told twice', async () => {
    await world.admin.enablePlugin(PLAYBOOKS_ID);
    await receiptFor(world.alice, post, BACK);
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
    const run = await runOf(world, review);
    expect(ticksBy(run)).toHaveLength(itemsIn(run, 'SRE').length);
    const bot = await world.dave.userByName(BOT);
    const receipts = (await world.dave.thread(post.id)).filter(({user_id}) => user_id === bot.id);
    expect(receipts.map(textOf)).toHaveLength(1);
    const told = events.ephemerals().filter(({channel_id}) => channel_id === review.channel.id);
    expect(told.map(textOf).filter((text) => text.includes('Your post is noted.'))).toHaveLength(1);
  });

  test('the review that started meanwhile stays where it is', async () => {
    const sign = await world.alice.createPost(meanwhile.channel.id, 'SRE review is completed');
    await receiptFor(world.alice, sign);
    await cardText(world.dave, meanwhile.card, approvedBy('SRE', 'alice'));
  });
});
