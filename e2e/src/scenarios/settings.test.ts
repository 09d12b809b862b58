import {onEachBoard, thisBoard} from '../boards';
import {cardItems, statesIn} from '../card';
import {buttonsOf, textOf} from '../client';
import type {Post} from '../models';
import {readRecord} from '../record';
import {
  approve,
  BOT,
  cardText,
  prepareReviews,
  receiptFor,
  recordText,
  REVIEWERS,
  saidInThread,
  type SeenReview,
  startReview,
  toldPrivately,
  type,
} from '../reviews';
import {itemIds, numberOf} from '../template_items';
import {until} from '../until';
import {type OwnWorld, PLUGIN_ID, startWorld} from '../world';

const CLOSE = 'Close the review';

let world: OwnWorld;

// A world of its own: what is set here holds for every review on a server.
beforeAll(async () => {
  world = await startWorld({board: thisBoard(), say: () => undefined});
  await prepareReviews(world);
});

afterAll(async () => {
  await world.stop();
});

onEachBoard('settings', () => {
  describe('closing: auto, without a grace', () => {
    let review: SeenReview;
    let posts: Record<string, Post>;

    beforeAll(async () => {
      await world.admin.patchPluginSettings(PLUGIN_ID, {closing: 'auto', closingGraceMinutes: 0});
      review = await startReview(world, 'Closes by itself');
      await type(world.dave, review.channel, '/prr skip 2 there is one person only');
      ({posts} = await approve(world, review));
    });

    test('the last approval closes the review', async () => {
      await cardText(world.dave, review.card, '**Closed** by PRR itself');
      expect(
        await type(world.alice, review.channel, `/prr untick ${numberOf('sre-slo')} ${review.key}`),
      ).toContain('has ended');
    });

    test('the record says who signed, in which words, with a link to the post', async () => {
      const record = await recordText(world.dave, review.card);
      for (const {team, name, words} of REVIEWERS) {
        expect(readRecord(record).approvals).toContainEqual({
          team,
          signer: expect.stringContaining(`@${name}`) as string,
          words: `“${words}”`,
          state: 'counts',
        });
        expect(record).toContain(`${world.address}/${world.team.name}/pl/${posts[team]?.id ?? ''}`);
      }
    });

    test('the record has every item as it stood', async () => {
      const {items} = readRecord(await recordText(world.dave, review.card));
      const onCard = cardItems(textOf(await world.dave.getPost(review.card.id)));
      expect(items.map(({number, state}) => [number, state])).toEqual(
        onCard.map(({number, state}) => [number, state]),
      );
      expect(items[1]).toMatchObject({state: 'skipped', by: '@dave'});
      expect(items[0]).toMatchObject({state: 'open', by: ''});
    });
  });

  describe('closing: ask', () => {
    let review: SeenReview;
    let card: Post;

    beforeAll(async () => {
      await world.admin.patchPluginSettings(PLUGIN_ID, {closing: 'ask'});
      review = await startReview(world, 'Asks its DRI');
      await approve(world, review);
      card = await world.dave.getPost(review.card.id);
    });

    test('the card waits for the DRI', () => {
      expect(textOf(card)).toContain('@dave, close the review when you are ready.');
      expect(buttonsOf(card).map(({name}) => name)).toEqual([CLOSE]);
    });

    test('a member without the right is told so privately, and nothing changes', async () => {
      const told = await toldPrivately(world.bob, review.channel, () => world.bob.press(card, CLOSE));
      expect(textOf(told)).toContain('Only the DRI, a channel admin or a system admin can close a review.');
      expect(textOf(await world.dave.getPost(card.id))).toBe(textOf(card));
    });

    test('the DRI gets the button, and closes', async () => {
      const bot = await world.dave.userByName(BOT);
      const direct = await world.dave.direct(bot.id);
      const asked = await until(
        'one question to the DRI',
        () => world.dave.posts(direct.id),
        (posts) => posts.length === 1,
      );
      const [question] = asked;
      expect(question && textOf(question)).toContain(`Every team has approved ${review.key}`);
      await world.dave.press(question!, CLOSE);
      await cardText(world.dave, card, '**Closed** by @dave');
      await recordText(world.dave, card);
      expect(buttonsOf(await world.dave.getPost(question!.id))).toEqual([]);
    });
  });

  describe('a team that needs two signers', () => {
    let review: SeenReview;
    let first: Post;

    beforeAll(async () => {
      const square = await world.admin.channelByName(world.team.id, 'town-square');
      await type(world.admin, square, '/prr team add platform @erin');
      await type(world.admin, square, '/prr team set platform quorum 2');
      review = await startReview(world, 'Two signers');
      await world.dave.addMember(review.channel.id, world.erin.id);
    });

    test('waits for the second after the first has signed, and ticks nothing', async () => {
      first = await world.bob.createPost(review.channel.id, 'platform review is complete');
      expect(textOf(await receiptFor(world.bob, first))).toContain('**Platform** needs 1 more sign-off');
      await world.bob.createPost(review.channel.id, 'Platform review done');
      await receiptFor(world.bob, await world.bob.createPost(review.channel.id, 'Platform review done'));
      expect(statesIn(await text(), 'Platform')).toEqual(['open']);
    });

    test('has approved with the signature that completes the two, be it a tick by hand', async () => {
      expect(
        await type(world.erin, review.channel, `/prr tick ${numberOf('platform-review')} ${review.key}`),
      ).toContain(`You have signed off for Platform: ${itemIds('platform').length} items ticked.`);
      expect(statesIn(await text(), 'Platform')).toEqual(['done']);
      expect(await text()).toContain('✅ **Platform** approved by @bob, @erin');
    });

    test('waits again when one of the two is gone', async () => {
      await world.bob.deletePost(first.id);
      await saidInThread(world.dave, review.card, 'The sign-off of @bob for **Platform** no longer counts');
      expect(statesIn(await text(), 'Platform')).toEqual(['open']);
    });

    async function text(): Promise<string> {
      return textOf(await world.dave.getPost(review.card.id));
    }
  });
});
