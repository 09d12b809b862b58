import {onEachBoard} from '../boards';
import type {Post} from '../models';
import {HttpProblem} from '../rest';
import {
  approve,
  BOT,
  cardText,
  recordText,
  saidInThread,
  type SeenReview,
  startReview,
  toldPrivately,
  type,
} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {textOf} from '../client';
import {until} from '../until';
import {PLUGIN_ID} from '../world';

let world: SharedWorld;
let review: SeenReview;
let bot: string;

beforeAll(async () => {
  world = await sharedWorld();
  bot = (await world.dave.userByName(BOT)).id;
  review = await startReview(world, 'Comments');
});

afterAll(async () => {
  await world.leave();
});

async function carries(post: Post, ...emoji: string[]): Promise<void> {
  await until(
    `the bot's ${emoji.join()}`,
    () => world.dave.reactions(post.id, bot),
    (seen) => seen.join() === emoji.join(),
  );
}

function permalink(post: Post): string {
  return `${world.address}/${world.team.name}/pl/${post.id}`;
}

onEachBoard('review comments', () => {
  test('are marked by reaction, menu, command and link, each post once, and are listed with links', async () => {
    const {alice, bob, carol, dave} = world;
    const {channel, card} = review;
    const restore = await bob.createPost(channel.id, 'The restore was never timed.');
    await alice.addReaction(restore.id, 'memo');
    await carries(restore, 'memo');

    const thread = await carol.createPost(channel.id, 'Who may read the exports?');
    const reply = await bob.createPost(channel.id, 'Everybody, today.', thread.id);
    expect(await type(alice, channel, '/prr comment', reply.root_id)).toContain('**C2** of');
    const told = await toldPrivately(carol, channel, async () => {
      const path = '/api/v1/comments';
      const body = {post_id: reply.id};
      expect(await carol.plugin(PLUGIN_ID, 'POST', path, body)).toEqual({
        id: 'C3',
        key: review.key,
        new: true,
      });
    });
    expect(textOf(told)).toContain('**C3** of');
    expect(await type(dave, channel, `/prr comment ${permalink(restore)}`)).toContain('is comment **C1** of');

    expect(await type(bob, channel, '/prr comment The quota is a guess @all')).toContain('**C4** of');
    const posted = await saidInThread(dave, card, 'a comment by @bob: The quota is a guess');
    await carries(posted, 'memo');

    await bob.patchPost(restore.id, {message: 'Never mind.'});
    await bob.deletePost(reply.id);
    const list = await type(dave, channel, '/prr comments');
    expect(list).toContain('4 of 4 comments open.');
    expect(list).toContain(`/pl/${restore.id}) @bob: The restore was never timed.`);
    expect(list).toContain('@bob: Everybody, today.');
    await cardText(dave, card, '4 of 4 comments open: C1, C2, C3, C4');
  });

  test('are nobody’s but people’s of the channel', async () => {
    const {erin, dave, alice} = world;
    const {channel, card, key} = review;
    expect(await type(dave, channel, `/prr comment ${permalink(card)}`)).toContain('Only what people write');
    const square = await erin.channelByName(world.team.id, 'town-square');
    const far = await erin.createPost(square.id, 'Not of the review.');
    expect(await type(alice, channel, `/prr comment ${key} ${permalink(far)}`)).toContain(
      `not in the channel of ${key}`,
    );
    const [own] = (await dave.thread(card.id)).slice(-1);
    for (const command of [`/prr comment ${key} ${permalink(own ?? card)}`, `/prr comments ${key}`]) {
      expect(await type(erin, square, command)).toMatch(/There is no (?:such post|review “)/);
    }
    await expect(
      erin.plugin(PLUGIN_ID, 'POST', '/api/v1/comments', {post_id: card.id}),
    ).rejects.toBeInstanceOf(HttpProblem);
  });

  test('are addressed, which their author hears of and can contradict; closing names the open ones, and the record has all', async () => {
    const {bob, carol, dave} = world;
    const {channel, card} = review;
    const [restore] = (await dave.posts(channel.id)).filter(({message}) => message === 'Never mind.');
    if (restore === undefined) throw new Error('the first comment is gone');
    expect(await type(dave, channel, '/prr addressed C1 timed on Monday')).toContain('is addressed');
    await saidInThread(dave, restore, '@bob, @dave says that your comment **C1**');
    await carries(restore, 'ballot_box_with_check');
    expect(await type(bob, channel, '/prr comment reopen C1 not for Redis')).toContain('is open again');
    await carries(restore, 'memo');
    expect(await type(carol, channel, '/prr addressed C2')).toContain('is addressed');
    expect(await type(dave, channel, '/prr addressed C3')).toContain('is addressed');
    await saidInThread(dave, card, '@bob, @dave says that your comment **C3**');

    await approve(world, review);
    const grace = await saidInThread(dave, card, 'closes by itself');
    expect(textOf(grace)).toContain('C1, C4');
    expect(await type(dave, channel, '/prr close')).toContain('Nobody has addressed the comments C1, C4 yet');
    const record = await recordText(dave, card);
    for (const words of ['The restore was never timed.', 'Everybody, today.', 'The quota is a guess']) {
      expect(record).toContain(words);
    }
    expect(await type(dave, channel, `/prr addressed C4 ${review.key} measured`)).toContain('is addressed');
    expect(await type(dave, channel, `/prr comments ${review.key}`)).toContain('1 of 4 comments open.');
  });
});
