import {onEachBoard} from '../boards';
import {statesIn} from '../card';
import {buttonsOf, textOf} from '../client';
import type {Post} from '../models';
import {readRecord, type ReadRecord} from '../record';
import {
  approve,
  approvedBy,
  BOT,
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
import {until} from '../until';

const SIGNS = 'SRE review is completed';
const WITHDRAWS = 'SRE withdraws its approval';

let world: SharedWorld;
let botId: string;

beforeAll(async () => {
  world = await sharedWorld();
  botId = (await world.admin.userByName(BOT)).id;
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('taking back', () => {
  test('in words: what the sign-off ticked is open again, and the record keeps both', async () => {
    const review = await startReview(world, 'Withdrawn in words');
    const signed = await signs(review);
    await untilReacted(signed, ['white_check_mark']);
    const withdrawal = await world.alice.createPost(review.channel.id, WITHDRAWS);
    expect(textOf(await receiptFor(world.alice, withdrawal))).toContain(
      '@alice has withdrawn the sign-off for **SRE**. Items',
    );
    const text = await cardText(world.dave, review.card, '↩️ **SRE** was withdrawn by @alice');
    expect(statesIn(text, 'SRE')).toEqual(['open']);
    await untilReacted(signed, []);
    expect(await sreInRecord(review)).toEqual([
      {
        words: `“${SIGNS}”`,
        state: expect.stringMatching(`withdrawn by @alice on .*: ${WITHDRAWS}`) as string,
      },
      {words: `“${SIGNS}”`, state: 'counts'},
    ]);
  });

  test('in words after the end: it is noted below the record, and nothing is reopened', async () => {
    const review = await startReview(world, 'Withdrawn too late');
    await approve(world, review);
    await type(world.dave, review.channel, '/prr close');
    await cardText(world.dave, review.card, '**Closed** by @dave');
    await world.alice.createPost(review.channel.id, WITHDRAWS);
    await saidInThread(
      world.dave,
      review.card,
      `@alice takes back the sign-off of @alice for **SRE**, after`,
    );
    expect(textOf(await world.dave.getPost(review.card.id))).toContain('**Closed** by @dave');
  });

  test.each([
    ['deleting', 'the post was deleted', (post: Post) => world.alice.deletePost(post.id)],
    [
      'editing',
      'the post was edited and no longer says it',
      (post: Post) => world.alice.patchPost(post.id, {message: 'Good morning'}),
    ],
  ])('by %s the post: it falls at once, and the record says why', async (how, why, change) => {
    const review = await startReview(world, `Taken back by ${how}`);
    const signed = await signs(review);
    await change(signed);
    await saidInThread(world.dave, review.card, 'The sign-off of @alice for **SRE** no longer counts');
    const text = await cardText(world.dave, review.card, /↩️ \*\*SRE\*\*/);
    expect(statesIn(text, 'SRE')).toEqual(['open']);
    expect((await sreInRecord(review))[0]?.state).toContain(why);
  });

  test('an edit that says it again asks its author, and counts once', async () => {
    const review = await startReview(world, 'Edited twice');
    const signed = await signs(review);
    await world.alice.patchPost(signed.id, {message: 'Good morning'});
    await cardText(world.dave, review.card, /↩️ \*\*SRE\*\*/);
    const told = await toldPrivately(world.alice, review.channel, () =>
      world.alice.patchPost(signed.id, {message: SIGNS}),
    );
    expect(textOf(await world.dave.getPost(review.card.id))).toMatch(/↩️ \*\*SRE\*\*/);
    await world.alice.press(told, buttonsOf(told)[0]!.name);
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
    expect((await sreInRecord(review)).map(({words}) => words)).toEqual([
      `“${SIGNS}”`,
      `“${SIGNS}”, confirmed by its author`,
    ]);
  });

  describe('with the button below the receipt', () => {
    let review: SeenReview;
    let receipt: Post;

    beforeAll(async () => {
      review = await startReview(world, 'Undone');
      const signed = await signs(review);
      receipt = await receiptFor(world.alice, signed);
      expect(buttonsOf(receipt).map(({name}) => name)).toEqual(['Undo']);
    });

    test('others are told whose it is', async () => {
      const told = await toldPrivately(world.bob, review.channel, () => world.bob.press(receipt, 'Undo'));
      expect(textOf(told)).toContain('Only @alice, who signed, can undo this.');
      expect(textOf(await world.dave.getPost(review.card.id))).toMatch(approvedBy('SRE', 'alice'));
    });

    test('the signer undoes it: the button goes, the thread says so, and the record keeps both', async () => {
      const told = await toldPrivately(world.alice, review.channel, () => world.alice.press(receipt, 'Undo'));
      expect(textOf(told)).toContain(`Your sign-off in ${review.key} is taken back.`);
      await saidInThread(world.dave, {id: receipt.root_id}, '@alice has withdrawn the sign-off for **SRE**');
      const text = await cardText(world.dave, review.card, '↩️ **SRE** was withdrawn by @alice');
      expect(statesIn(text, 'SRE')).toEqual(['open']);
      await until(
        'the receipt without its button',
        () => world.dave.getPost(receipt.id),
        (post) => buttonsOf(post).length === 0,
      );
      expect((await sreInRecord(review))[0]?.state).toContain('undone with the button');
    });

    test('after the end it says that it has ended', async () => {
      const other = await startReview(world, 'Undone too late');
      const late = await receiptFor(world.alice, await signs(other));
      await type(world.dave, other.channel, '/prr cancel enough');
      const told = await toldPrivately(world.alice, other.channel, () => world.alice.press(late, 'Undo'));
      expect(textOf(told)).toContain('has ended');
    });
  });
});

async function signs(review: SeenReview): Promise<Post> {
  const post = await world.alice.createPost(review.channel.id, SIGNS);
  await receiptFor(world.alice, post);
  await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
  return post;
}

/** Has every team sign, and closes. @returns what the record says of SRE's sign-offs */
async function sreInRecord(
  review: SeenReview,
): Promise<Pick<ReadRecord['approvals'][number], 'words' | 'state'>[]> {
  await approve(world, review);
  await type(world.dave, review.channel, '/prr close');
  const {approvals} = readRecord(await recordText(world.dave, review.card));
  return approvals.filter(({team}) => team === 'SRE').map(({words, state}) => ({words, state}));
}

async function untilReacted(post: Post, names: string[]): Promise<void> {
  await until(
    `the reactions ${names.join(', ') || 'gone'}`,
    () => world.dave.reactions(post.id, botId),
    (found) => found.join() === names.join(),
  );
}
