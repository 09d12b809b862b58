import {onEachBoard} from '../boards';
import {statesIn} from '../card';
import {buttonsOf, textOf} from '../client';
import type {Post} from '../models';
import {
  approve,
  approvedBy,
  cardText,
  receiptFor,
  recordText,
  saidInThread,
  type SeenReview,
  startReview,
  toldPrivately,
  type,
} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {numberOf} from '../template_items';

const KEEP_OPEN = 'Keep open';
const CLOSE_NOW = 'Close now';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('closing', () => {
  describe('a review that every team has approved', () => {
    test('is kept open by its DRI, and by nobody without the right', async () => {
      const review = await startReview(world, 'To be kept open');
      const before = (await approve(world, review)).text;
      expect(before).toContain('The review closes by itself at');
      const card = await world.dave.getPost(review.card.id);

      const told = await toldPrivately(world.bob, review.channel, () => world.bob.press(card, KEEP_OPEN));
      expect(textOf(told)).toContain(
        'Only the DRI, a channel admin or a system admin can keep a review open.',
      );
      expect(textOf(await world.dave.getPost(card.id))).toBe(before);

      await world.dave.press(card, KEEP_OPEN);
      await cardText(world.dave, card, 'The review stays open until somebody closes it');
      expect(buttons(await world.dave.getPost(card.id))).toEqual(['Close the review']);
      expect(await type(world.dave, review.channel, '/prr close')).toContain('is closed');
      await cardText(world.dave, card, '**Closed** by @dave');
    });

    test('is closed once when the button is pressed twice, and the button goes', async () => {
      const review = await startReview(world, 'Closed once');
      await approve(world, review);
      const offer = await saidInThread(world.dave, review.card, 'closes by itself');
      expect(buttons(offer)).toEqual([CLOSE_NOW, KEEP_OPEN]);
      await Promise.allSettled([world.dave.press(offer, CLOSE_NOW), world.dave.press(offer, CLOSE_NOW)]);
      await cardText(world.dave, review.card, '**Closed** by @dave');
      await recordText(world.dave, review.card);
      expect(buttons(await world.dave.getPost(offer.id))).toEqual([]);
      const records = (await world.dave.thread(review.card.id)).filter(({message}) =>
        message.includes('Record of'),
      );
      expect(records).toHaveLength(1);
    });

    test.each([
      ['deleted', 'the post was deleted', (post: Post) => world.carol.deletePost(post.id)],
      [
        'edited into something else',
        'the post was edited',
        (post: Post) => world.carol.patchPost(post.id, {message: 'Good morning'}),
      ],
    ])(
      'waits again when a sign-off is %s, and opens exactly what it had ticked',
      async (how, said, change) => {
        const review = await startReview(world, `Sign-off ${how}`);
        const {posts} = await approve(world, review);
        await change(posts.Security);
        const text = await cardText(world.dave, review.card, /↩️ \*\*Security\*\*|⬜ \*\*Security\*\*/);
        expect(statesIn(text, 'Security')).toEqual(['open']);
        expect(statesIn(text, 'SRE')).toEqual(['done']);
        expect(statesIn(text, 'Platform')).toEqual(['done']);
        await saidInThread(
          world.dave,
          review.card,
          `The sign-off of @carol for **Security** no longer counts, because ${said}`,
        );
        await saidInThread(world.dave, review.card, 'does not close by itself: an approval is missing again');
        expect(await type(world.dave, review.channel, '/prr close')).toContain(
          'This review cannot be closed yet: the approval of Security is missing.',
        );
      },
    );

    test('is not closed over a sign-off that went with the root of its thread', async () => {
      const review = await startReview(world, 'Root deleted');
      const root = await world.dave.createPost(review.channel.id, 'How is it going?');
      const reply = await world.carol.createPost(review.channel.id, 'Security review done', root.id);
      await receiptFor(world.carol, reply);
      await cardText(world.dave, review.card, approvedBy('Security', 'carol'));
      await world.dave.deletePost(root.id);
      await receiptFor(
        world.alice,
        await world.alice.createPost(review.channel.id, 'SRE review is completed'),
      );
      await receiptFor(
        world.bob,
        await world.bob.createPost(review.channel.id, 'platform review is complete'),
      );
      expect(await type(world.dave, review.channel, '/prr close')).toContain(
        'This review cannot be closed yet: the approval of Security is missing.',
      );
      await saidInThread(world.dave, review.card, 'The sign-off of @carol for **Security** no longer counts');
    });
  });

  describe('ending by hand', () => {
    let review: SeenReview;

    beforeAll(async () => {
      review = await startReview(world, 'Ended by hand');
    });

    test('cancelling asks for the reason', async () => {
      expect(await type(world.dave, review.channel, '/prr cancel')).toContain(
        'Say why the review is cancelled',
      );
      expect(textOf(await world.dave.getPost(review.card.id))).not.toContain('Cancelled');
    });

    test('cancelling shows who did it and why, and nothing counts afterwards', async () => {
      await type(world.dave, review.channel, '/prr cancel the project stopped');
      const text = await cardText(
        world.dave,
        review.card,
        /\*\*Cancelled\*\* by @dave on .*: the project stopped/,
      );
      expect(
        await type(world.alice, review.channel, `/prr tick ${numberOf('sre-slo')} ${review.key}`),
      ).toContain('has ended');
      expect(textOf(await world.dave.getPost(review.card.id))).toBe(text);
    });

    test('reopening takes it up where it stood', async () => {
      expect(await type(world.dave, review.channel, '/prr reopen')).toContain('is open again');
      const text = await cardText(world.dave, review.card, '⬜ **SRE** is waiting');
      expect(text).not.toContain('Cancelled');
      expect(await type(world.dave, review.channel, '/prr reopen')).toContain('is open already');
    });

    test('a closed review that is reopened waits for somebody to close it, and gets a second record', async () => {
      await approve(world, review);
      await type(world.dave, review.channel, '/prr close');
      await cardText(world.dave, review.card, '**Closed** by @dave');
      await type(world.dave, review.channel, '/prr reopen');
      await cardText(world.dave, review.card, 'The review stays open until somebody closes it');
      await type(world.dave, review.channel, '/prr close');
      await cardText(world.dave, review.card, '**Closed** by @dave');
    });
  });
});

function buttons(post: Post): string[] {
  return buttonsOf(post).map(({name}) => name);
}
