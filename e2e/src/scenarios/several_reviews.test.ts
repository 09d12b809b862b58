import {onEachBoard} from '../boards';
import {statesIn} from '../card';
import {buttonsOf, textOf} from '../client';
import type {Channel, Post} from '../models';
import {
  approvedBy,
  cardText,
  receiptFor,
  type SeenReview,
  startedReview,
  toldPrivately,
  type,
} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {numberOf} from '../template_items';

let world: SharedWorld;
let channel: Channel;
let payments: SeenReview;
let search: SeenReview;

beforeAll(async () => {
  world = await sharedWorld();
  channel = await world.dave.createChannel(world.team.id, 'two-reviews');
  for (const {id} of [world.alice, world.bob, world.carol]) {
    await world.dave.addMember(channel.id, id);
  }
  payments = await start('Payments');
  search = await start('Search');
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('several reviews in a channel', () => {
  test('a sign-off in the thread of a card counts for its review only', async () => {
    const before = await textOfCard(search);
    const post = await world.alice.createPost(channel.id, 'SRE review is completed', payments.card.id);
    await receiptFor(world.alice, post);
    await cardText(world.dave, payments.card, approvedBy('SRE', 'alice'));
    expect(await textOfCard(search)).toBe(before);
  });

  describe('a sign-off elsewhere in the channel', () => {
    let question: Post;

    beforeAll(async () => {
      question = await toldPrivately(world.bob, channel, () =>
        world.bob.createPost(channel.id, 'platform review is complete'),
      );
    });

    test('counts for none, and its author is asked with a button for each review', async () => {
      expect(textOf(question)).toContain('There are 2 open reviews in this channel.');
      expect(labels()).toEqual([expect.stringContaining('Payments'), expect.stringContaining('Search')]);
      expect(statesIn(await textOfCard(payments), 'Platform')).toEqual(['open']);
      expect(statesIn(await textOfCard(search), 'Platform')).toEqual(['open']);
    });

    test('is not for somebody else to answer', async () => {
      const told = await toldPrivately(world.alice, channel, () =>
        world.alice.press(question, labels()[1] ?? ''),
      );
      expect(textOf(told)).toContain('Only the author of the post can answer this.');
      expect(statesIn(await textOfCard(search), 'Platform')).toEqual(['open']);
    });

    test('counts for the review that its author chooses, once', async () => {
      const [first, second] = labels();
      const thanks = await toldPrivately(world.bob, channel, () => world.bob.press(question, second ?? ''));
      expect(textOf(thanks)).toContain('What came of it is in the thread of your post');
      const text = await cardText(world.dave, search.card, approvedBy('Platform', 'bob'));
      expect(statesIn(await textOfCard(payments), 'Platform')).toEqual(['open']);

      const told = await toldPrivately(world.bob, channel, () => world.bob.press(question, first ?? ''));
      expect(textOf(told)).toContain('You have answered this already, with another review.');
      expect(statesIn(await textOfCard(payments), 'Platform')).toEqual(['open']);

      await world.bob.press(question, second ?? '');
      expect(await textOfCard(search)).toBe(text);
      expect(await type(world.dave, channel, `/prr items ${search.key}`)).toContain(
        `✓ **${numberOf('platform-review')}** Platform review`,
      );
    });

    function labels(): string[] {
      return buttonsOf(question).map(({name}) => name);
    }
  });

  test('a command that does not say which review names both', async () => {
    expect(await type(world.dave, channel, '/prr status')).toContain(
      `There are 2 open reviews in this channel: ${payments.key}, ${search.key}.`,
    );
    expect(await type(world.dave, channel, '/prr status', search.card.id)).toContain('Search');
  });
});

async function start(title: string): Promise<SeenReview> {
  return startedReview(world.dave, await type(world.dave, channel, `/prr start "${title}"`));
}

async function textOfCard({card}: SeenReview): Promise<string> {
  return textOf(await world.dave.getPost(card.id));
}
