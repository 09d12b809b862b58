import {onBoard} from '../boards';
import {InPlaybooks, itemsIn, placeOf, ticksBy} from '../playbooks';
import {approve, approvedBy, cardText, receiptFor, REVIEWERS} from '../reviews';
import {runOf, startRunReview} from '../run_reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {itemIds} from '../template_items';
import {until} from '../until';

/** What a write of somebody else's has erased is noticed within a minute. */
const PUT_BACK = {within: 60_000};

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onBoard('playbooks', 'writing at the same moment', () => {
  test('three reviewers sign off: no tick is lost, and each is its own reviewer’s', async () => {
    const review = await startRunReview(world, 'Three at the same moment');
    await approve(world, review);
    const run = await runOf(world, review);
    for (const {team, name} of REVIEWERS) {
      const owned = itemsIn(run, team);
      expect(owned.map(({state}) => state)).toEqual(owned.map(() => 'closed'));
      const titles = new Set(owned.map(({title}) => title));
      const hands = ticksBy(run).filter(({title}) => titles.has(title));
      expect(new Set(hands.map(({userId}) => userId))).toEqual(new Set([world[name].id]));
    }
  });

  test('somebody ticks in Playbooks while a sign-off ticks: both last', async () => {
    const review = await startRunReview(world, 'Ticked from both sides');
    const dave = new InPlaybooks(world.dave);
    await dave.addItem(review.runId, 'SRE', 'One more');
    const run = await runOf(world, review);
    const places = itemsIn(run, 'Scope').map(({title}) => placeOf(run, title));

    const post = await world.alice.createPost(review.channel.id, 'SRE review is completed');
    // Each once only, two at a time: what is erased is not ticked again from here.
    while (places.length > 0) {
      await Promise.all(places.splice(0, 2).map((place) => dave.setStateAt(review.runId, place, 'closed')));
    }
    await receiptFor(world.alice, post);
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
    await until(
      'no tick to be missing',
      async () => {
        const now = await runOf(world, review);
        return [...itemsIn(now, 'SRE'), ...itemsIn(now, 'Scope')].filter(({state}) => state !== 'closed');
      },
      ({length}) => length === 0,
      PUT_BACK,
    );
    const ticks = ticksBy(await runOf(world, review));
    expect(new Set(ticks.map(({title}) => title)).size).toBe(
      itemIds('sre').length + 1 + itemIds('scope').length,
    );
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
  });
});
