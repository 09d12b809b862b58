import {onEachBoard} from '../boards';
import {buttonsOf, textOf} from '../client';
import {approvedBy, cardText, receiptFor, startReview, toldPrivately} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {approvalLines, playReview} from '../story';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('signing off', () => {
  test('a review goes from start to closed, each team approved by its own person', async () => {
    const silent = {chapter: () => undefined, does: () => undefined, sees: () => undefined};
    const end = await playReview(world, silent, 'From start to closed');
    expect(approvalLines(end)).toEqual([
      expect.stringContaining('SRE: approved by @alice'),
      expect.stringContaining('Platform: approved by @bob'),
      expect.stringContaining('Security: approved by @carol'),
    ]);
  });

  test('a sign-off counts in a thread as well', async () => {
    const review = await startReview(world, 'In a thread');
    const root = await world.dave.createPost(review.channel.id, 'How is it going?');
    const reply = await world.alice.createPost(review.channel.id, 'SRE review is completed', root.id);
    await receiptFor(world.alice, reply);
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
  });

  test('a member of another team gets a private explanation, and nothing is ticked', async () => {
    const review = await startReview(world, 'Not your team');
    const before = textOf(review.card);
    const told = await toldPrivately(world.bob, review.channel, () =>
      world.bob.createPost(review.channel.id, 'SRE review is completed'),
    );
    expect(textOf(told)).toContain('SRE');
    expect(textOf(await world.dave.getPost(review.card.id))).toBe(before);
  });

  test('words that an admin puts into a post of somebody else ask its author, and tick nothing by themselves', async () => {
    const review = await startReview(world, 'By another hand');
    const post = await world.alice.createPost(review.channel.id, 'Good morning');
    const told = await toldPrivately(world.alice, review.channel, () =>
      world.admin.editPostOf(post, 'SRE review is completed'),
    );
    expect(buttonsOf(told)).toHaveLength(1);
    expect(textOf(await world.dave.getPost(review.card.id))).toMatch(/⬜ \*\*SRE\*\*/);
    await world.alice.press(told, buttonsOf(told)[0]!.name);
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
  });
});
