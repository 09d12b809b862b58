import {onBoard} from '../boards';
import {textOf} from '../client';
import {itemsIn, ticksBy} from '../playbooks';
import {readRecord} from '../record';
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
  type,
} from '../reviews';
import {runOf, startRunReview} from '../run_reviews';
import {until} from '../until';
import {type OwnWorld, PLAYBOOKS_ID, PLUGIN_ID, startWorld} from '../world';

let world: OwnWorld;

// A world of its own: what is set here holds for every review on a server.
beforeAll(async () => {
  world = await startWorld({board: 'playbooks', say: () => undefined});
  await prepareReviews(world);
});

afterAll(async () => {
  await world.stop();
});

onBoard('playbooks', 'settings', () => {
  describe('actAs: bot', () => {
    beforeAll(() => world.admin.patchPluginSettings(PLUGIN_ID, {actAs: 'bot'}));
    afterAll(() => world.admin.patchPluginSettings(PLUGIN_ID, {actAs: 'poster'}));

    test('ticks as the bot, and the card and the record name the person', async () => {
      const review = await startRunReview(world, 'Ticked by the bot');
      await approve(world, review);
      const bot = await world.dave.userByName(BOT);
      const hands = ticksBy(await runOf(world, review)).map(({userId}) => userId);
      expect(new Set(hands)).toEqual(new Set([bot.id]));
      await type(world.dave, review.channel, '/prr close');
      await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
      const {items} = readRecord(await recordText(world.dave, review.card));
      const owned = items.filter(({owner}) => owner === 'SRE');
      expect(new Set(owned.map(({by}) => by))).toEqual(new Set(['@alice']));
    });
  });

  describe('board: builtin', () => {
    let review: SeenReview;

    beforeAll(async () => {
      await world.admin.patchPluginSettings(PLUGIN_ID, {board: 'builtin'});
      review = await startReview(world, 'Without a run');
      await world.admin.patchPluginSettings(PLUGIN_ID, {board: 'auto'});
    });

    test('a review lives on the plugin’s own board although Playbooks is there', () => {
      expect(textOf(review.card)).not.toContain('/playbooks/runs/');
    });

    test('it stays there when the next one is a run again', async () => {
      const next = await startRunReview(world, 'With a run again');
      expect(itemsIn(await runOf(world, next), 'SRE')).not.toHaveLength(0);
      await receiptFor(
        world.alice,
        await world.alice.createPost(review.channel.id, 'SRE review is completed'),
      );
      const text = await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
      expect(text).not.toContain('/playbooks/runs/');
    });
  });

  describe('board: playbooks', () => {
    beforeAll(async () => {
      await world.admin.patchPluginSettings(PLUGIN_ID, {board: 'playbooks'});
      await world.admin.disablePlugin(PLAYBOOKS_ID);
    });

    afterAll(async () => {
      await world.admin.enablePlugin(PLAYBOOKS_ID);
      await world.admin.patchPluginSettings(PLUGIN_ID, {board: 'auto'});
    });

    test('no review is started while Playbooks is switched off', async () => {
      const channel = await world.dave.createChannel(world.team.id, 'not-started');
      await until(
        'the reason',
        () => type(world.dave, channel, '/prr start "Not started"'),
        // For some seconds it is known only that nobody answers.
        (answer) => answer.includes('Playbooks is not active now'),
      );
      expect(await world.dave.pinned(channel.id)).toEqual([]);
    });
  });
});
