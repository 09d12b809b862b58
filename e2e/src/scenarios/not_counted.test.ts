import {onEachBoard} from '../boards';
import {statesIn} from '../card';
import {Client} from '../client';
import {
  approvedBy,
  cardText,
  receiptFor,
  type SeenReview,
  startedReview,
  startReview,
  type,
} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {until} from '../until';

const WORDS = 'SRE review is completed';

let world: SharedWorld;
let review: SeenReview;

beforeAll(async () => {
  world = await sharedWorld();
  review = await startReview(world, 'Nothing counts');
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('what does not count', () => {
  describe('words of a member that are no sign-off', () => {
    test.each([
      ['a question', 'is the SRE review completed?'],
      ['a negation', 'the SRE review is not completed'],
      ['a plan', 'the SRE review will be completed tomorrow'],
      ['a condition', 'once the SRE review is completed we can ship'],
      ['a quote', `> ${WORDS}`],
      ['a code block', `\`\`\`\n${WORDS}\n\`\`\``],
      ['code in a line', `\`${WORDS}\``],
      ['a strike-through', `~~${WORDS}~~`],
      ['a comment', `<!-- ${WORDS} -->`],
      ['an open task', `- [ ] ${WORDS}`],
      ['a table', `| ${WORDS} |`],
    ])('%s', async (_what, words) => {
      await world.alice.createPost(review.channel.id, words);
      await expectNothingTicked();
    });
  });

  describe('the right words, not by a member’s hand', () => {
    test('an incoming webhook that a member made', async () => {
      const webhook = await world.admin.createIncomingWebhook(review.channel, world.alice.id);
      await world.admin.postByWebhook(webhook, {text: WORDS});
      await expectNothingTicked();
    });

    test('a webhook that goes by a member’s name', async () => {
      const webhook = await world.admin.createIncomingWebhook(review.channel);
      await world.admin.postByWebhook(webhook, {
        text: WORDS,
        username: 'alice',
        props: {from_webhook: 'false'},
      });
      await expectNothingTicked();
    });

    test('a bot', async () => {
      const {user_id} = await world.admin.createBot('release-bot');
      const bot = await Client.withToken(world.address, (await world.admin.createToken(user_id)).token);
      await world.admin.addToTeam(world.team.id, user_id);
      await world.admin.addMember(review.channel.id, user_id);
      await bot.createPost(review.channel.id, WORDS);
      await expectNothingTicked();
    });

    test.each(['from_webhook', 'from_bot', 'from_plugin', 'override_username'])(
      'a post that says of itself %s',
      async (prop) => {
        await world.alice.createPost(review.channel.id, WORDS, '', {[prop]: 'true'});
        await expectNothingTicked();
      },
    );

    test('/me', async () => {
      await world.alice.command(review.channel, `/me ${WORDS}`);
      await posted('me');
      await expectNothingTicked();
    });

    test('a system message', async () => {
      await world.alice.command(review.channel, `/header ${WORDS}`);
      await posted('system_header_change');
      await expectNothingTicked();
    });

    test('a post of the plugin itself that quotes the words', async () => {
      await world.dave.command(review.channel, `/prr rename ${WORDS}`);
      await cardText(world.dave, review.card, `${review.key} · ${WORDS}`);
      await expectNothingTicked();
    });

    test('somebody who left the channel cannot post at all', async () => {
      await expect(world.erin.createPost(review.channel.id, WORDS)).rejects.toMatchObject({status: 403});
      await expectNothingTicked();
    });

    test('a member in a channel without a review', async () => {
      const elsewhere = await world.alice.createChannel(world.team.id, 'no-review-here');
      await world.alice.createPost(elsewhere.id, WORDS);
      await expectNothingTicked();
    });
  });

  test('a team’s member who comes by a personal access token is that member', async () => {
    const channel = await world.dave.createChannel(world.team.id, 'by-token');
    await world.dave.addMember(channel.id, world.alice.id);
    const answer = await type(world.dave, channel, '/prr start "By token"');
    const {card} = await startedReview(world.dave, answer);
    const {token} = await world.admin.createToken(world.alice.id);
    const script = await Client.withToken(world.address, token);
    await receiptFor(world.alice, await script.createPost(channel.id, WORDS));
    await cardText(world.dave, card, approvedBy('SRE', 'alice'));
  });
});

/** Once a later sign-off of bob's has been answered, what came before it has been read too. */
async function expectNothingTicked(): Promise<void> {
  const {channel, card} = review;
  await receiptFor(world.bob, await world.bob.createPost(channel.id, 'platform review is complete'));
  const text = await cardText(world.dave, card, approvedBy('Platform', 'bob'));
  expect(text).toContain('⬜ **SRE** is waiting');
  expect(statesIn(text, 'SRE')).toEqual(['open']);
  expect(statesIn(text, 'Platform')).toEqual(['done']);
}

async function posted(type: string): Promise<void> {
  await until(
    `a post of type ${type}`,
    () => world.dave.posts(review.channel.id),
    (posts) => posts.some((post) => post.type === type || post.type === `system_${type}`),
  );
}
