import {onEachBoard} from '../boards';
import {buttonsOf, type Client, textOf} from '../client';
import type {Post} from '../models';
import {readRecord} from '../record';
import {
  approve,
  approvedBy,
  cardText,
  receiptFor,
  recordText,
  type SeenReview,
  startReview,
  toldPrivately,
  type,
} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';

const NEARLY = 'SRE review is completed once the runbook lands';
const COUNT_IT = 'Count it for SRE';

let world: SharedWorld;

beforeAll(async () => {
  world = await sharedWorld();
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('what nearly was a sign-off', () => {
  describe('a member', () => {
    let review: SeenReview;
    let told: Post;
    let post: Post;

    beforeAll(async () => {
      review = await startReview(world, 'Nearly');
      ({told, post} = await nearlySigns(review));
    });

    test('is told so privately, with one button, and nothing is ticked', async () => {
      expect(textOf(told)).toContain('This was not counted as a sign-off for **SRE**:');
      expect(buttonsOf(told).map(({name}) => name)).toEqual([COUNT_IT]);
      expect(textOf(await world.dave.getPost(review.card.id))).toContain('⬜ **SRE** is waiting');
    });

    test('finds it in the list, as long as it is not answered', async () => {
      expect(await pendingOf(world.alice, review, post)).toContain('was not counted for SRE.');
      expect(await pendingOf(world.bob, review, post)).toBe('');
    });

    test('counts it with the button, once; the record says that it was confirmed', async () => {
      await toldPrivately(world.alice, review.channel, () => world.alice.press(told, COUNT_IT));
      await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
      const again = await toldPrivately(world.alice, review.channel, () => world.alice.press(told, COUNT_IT));
      expect(textOf(again)).toContain('You have confirmed this for SRE already.');
      expect(await pendingOf(world.alice, review, post)).toBe('');
      expect(await sreWords(review)).toEqual([`“${NEARLY}”, confirmed by its author`]);
    });
  });

  test('it is counted by command as well, when the private line is gone', async () => {
    const review = await startReview(world, 'Nearly, by command');
    const {post} = await nearlySigns(review);
    const [, number = ''] = /`\/prr count (\d+)`/.exec(await pendingOf(world.alice, review, post)) ?? [];
    expect(await type(world.bob, review.channel, `/prr count ${number}`)).toContain('There is no number');
    expect(await type(world.alice, review.channel, `/prr count ${number}`)).toContain('Taken.');
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
    expect((await sreWords(review))[0]).toBe(`“${NEARLY}”, confirmed by its author`);
  });

  test('nobody is told about a team that is not theirs', async () => {
    const review = await startReview(world, 'Not theirs');
    const post = await world.bob.createPost(review.channel.id, NEARLY);
    await receiptFor(world.bob, await world.bob.createPost(review.channel.id, 'platform review is complete'));
    expect(await pendingOf(world.bob, review, post)).toBe('');
  });
});

onEachBoard('trying it out', () => {
  test('/prr read says how words would be read, and does nothing', async () => {
    const review = await startReview(world, 'Only read');
    const said = await type(world.alice, review.channel, '/prr read SRE review is completed');
    expect(said).toContain('✅ **SRE**: this is a sign-off. From you it would count.');
    expect(await type(world.bob, review.channel, '/prr read SRE review is completed')).toContain(
      'you are no member of SRE',
    );
    expect(textOf(await world.dave.getPost(review.card.id))).toContain('⬜ **SRE** is waiting');
  });

  test('/prr rehearse shows what would have counted of the channel’s posts', async () => {
    const channel = await world.alice.createChannel(world.team.id, 'rehearsed');
    await world.alice.addMember(channel.id, world.bob.id);
    await world.alice.createPost(channel.id, 'SRE review is completed');
    await world.bob.createPost(channel.id, 'SRE review is completed');
    await world.alice.createPost(channel.id, 'SRE review is completed', '', {from_webhook: 'true'});
    const said = await type(world.alice, channel, '/prr rehearse');
    const rows = said.split('\n').filter((line) => line.startsWith('| @'));
    expect(rows).toEqual([
      '| @alice | SRE review is completed | SRE complete | SRE: yes |',
      '| @bob | SRE review is completed | SRE complete | SRE: no, its author is no member |',
      '| @alice | SRE review is completed | SRE complete | no, ruled out: an integration made it |',
    ]);
    expect(said).toContain('Nothing was done.');
  });
});

/** Alice writes what nearly is a sign-off. @returns her post, and what she is told of it */
async function nearlySigns(review: SeenReview): Promise<{post: Post; told: Post}> {
  let post: Post | undefined;
  const told = await toldPrivately(world.alice, review.channel, async () => {
    post = await world.alice.createPost(review.channel.id, NEARLY);
  });
  if (post === undefined) throw new Error('nothing was posted');
  return {post, told};
}

/** What `/prr pending` says of a post; '' for nothing. Other scenarios may have left posts of theirs. */
async function pendingOf(person: Client, review: SeenReview, {id}: Post): Promise<string> {
  const pending = await type(person, review.channel, '/prr pending');
  return pending.split('\n').find((line) => line.includes(`/pl/${id}`)) ?? '';
}

/** Has the others sign too, and closes. @returns the words of SRE's sign-offs in the record */
async function sreWords(review: SeenReview): Promise<string[]> {
  await approve(world, review);
  await type(world.dave, review.channel, '/prr close');
  const {approvals} = readRecord(await recordText(world.dave, review.card));
  return approvals.filter(({team}) => team === 'SRE').map(({words}) => words);
}
