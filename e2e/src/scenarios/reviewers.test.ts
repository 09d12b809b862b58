import {onEachBoard, thisBoard} from '../boards';
import {buttonsOf, type Client, textOf} from '../client';
import type {Post} from '../models';
import {
  approvedBy,
  BOT,
  cardText,
  prepareReviews,
  receiptFor,
  type SeenReview,
  startedReview,
  type,
} from '../reviews';
import {asRunReview, runOf} from '../run_reviews';
import {until} from '../until';
import {type OwnWorld, startWorld} from '../world';

let world: OwnWorld;

// A world of its own: who is in a team holds for every review on a server, and so does whose turn it is.
beforeAll(async () => {
  world = await startWorld({board: thisBoard(), say: () => undefined});
  await prepareReviews(world);
  await type(world.admin, await square(world.admin), '/prr team add sre @erin');
});

afterAll(async () => {
  await world.stop();
});

// One after the other: whose turn it is depends on what was before.
onEachBoard('who is asked to review', () => {
  let first: SeenReview;
  let second: SeenReview;

  test('is one of each team, by turns, who is told directly', async () => {
    first = await started('First by turns');
    const ask = await told(world.alice, 'asks you to review', first.key);
    expect(textOf(ask)).toContain('for the team SRE');
    expect(buttonsOf(ask).map(({name}) => name)).toEqual(['Accept', 'Decline', 'Pass on']);
    const card = await cardText(world.dave, first.card, '@alice (asked)');
    expect(card).toContain('@bob (asked)');
    expect(card).toContain('@carol (asked)');
    const members = await world.dave.memberIds(first.channel.id);
    expect(members).toEqual(expect.arrayContaining([world.alice.id, world.bob.id, world.carol.id]));
    expect(members).not.toContain(world.erin.id);
  });

  test('accepts by a button, once; the card says so', async () => {
    const ask = await told(world.alice, 'asks you to review', first.key);
    await world.alice.press(ask, 'Accept');
    await cardText(world.dave, first.card, '@alice (accepted)');
    const answered = await world.alice.getPost(ask.id);
    expect(textOf(answered)).toContain('You review');
    expect(buttonsOf(answered)).toEqual([]);
  });

  test('declines, and somebody else is asked; the DRI is told', async () => {
    second = await started('Second by turns');
    const ask = await told(world.erin, 'asks you to review', second.key);
    await type(world.erin, await direct(world.erin), `/prr reviewer decline ${second.key} on call this week`);
    const left = await told(world.dave, 'has declined to review', second.key);
    expect(textOf(left)).toContain('on call this week');
    expect(textOf(left)).toContain('Asked instead: @alice');
    await told(world.alice, 'asks you to review', second.key);
    const card = await cardText(world.dave, second.card, '@alice (asked)');
    expect(card).not.toContain('@erin (');
    // The button is too late, and harms nothing.
    await world.erin.press(ask, 'Decline');
    expect(textOf(await world.erin.getPost(ask.id))).toContain('not asked to review');
    if (world.board === 'playbooks') {
      const run = await runOf(world, asRunReview(second));
      expect(run.participant_ids).toEqual(expect.arrayContaining([world.erin.id, world.alice.id]));
    }
  });

  test('passes on, and when nobody is left the DRI is told what to do', async () => {
    const ask = await told(world.alice, 'asks you to review', second.key);
    await world.alice.press(ask, 'Pass on');
    const left = await told(world.dave, 'has passed the review on', second.key);
    expect(textOf(left)).toContain('Nobody else of SRE can be asked');
    expect(textOf(left)).toContain(`/prr reviewer set sre @user ${second.key}`);
    expect(await type(world.dave, second.channel, '/prr reviewer set sre @erin')).toContain('@erin is asked');
    await cardText(world.dave, second.card, '@erin (asked)');
  });

  test('is nobody who is away, and who was asked before and is away is listed', async () => {
    await world.alice.rest.put('/users/me/status/custom', {
      emoji: 'palm_tree',
      text: 'On a vacation',
      duration: 'date_and_time',
      expires_at: new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString(),
    });
    const third = await started('Third by turns');
    await told(world.erin, 'asks you to review', third.key);
    expect(await type(world.dave, first.channel, '/prr reviewer list')).toMatch(
      /SRE: @alice has accepted · ⚠️ away, as their status says/,
    );
    await world.alice.rest.delete('/users/me/status/custom');
  });

  test('and nobody else may sign less, or more, for it', async () => {
    await world.admin.addMember(first.channel.id, world.erin.id);
    await receiptFor(world.erin, await world.erin.createPost(first.channel.id, 'SRE review is completed'));
    await cardText(world.dave, first.card, approvedBy('SRE', 'erin'));
  });

  test('is reminded of it, answers below the reminder, and stops reminders', async () => {
    expect(await type(world.carol, first.channel, '/prr pending')).toContain(
      `You are asked to review for Security: \`/prr reviewer accept ${first.key}\``,
    );
    expect(await type(world.carol, first.channel, '/prr reminders now')).toContain('as a direct message');
    const reminder = await told(world.carol, 'What waits for you in 3 reviews', first.key);
    expect(textOf(reminder)).toContain('You are asked to review for Security and have not answered yet');
    const accept = buttonsOf(reminder).find(({name}) => name.startsWith('Accept PRR-'))?.name ?? '';
    await world.carol.press(reminder, accept);
    const answered = await world.carol.getPost(reminder.id);
    expect(buttonsOf(answered).map(({name}) => name)).not.toContain(accept);
    await world.carol.press(answered, 'Stop reminders');
    expect(textOf(await world.carol.getPost(reminder.id))).toContain('You get no reminders any more');
    expect(await type(world.carol, first.channel, '/prr reminders status')).toContain('You are not reminded');
    expect(await type(world.dave, first.channel, '/prr reminders now')).toContain('Nothing waits for you');
  });
});

async function started(title: string): Promise<SeenReview> {
  return startedReview(
    world.dave,
    await type(world.dave, await square(world.dave), `/prr start "${title}" --new`),
  );
}

function square(client: Client) {
  return client.channelByName(world.team.id, 'town-square');
}

/** Where the bot and somebody write to each other. Commands are typed within a team. */
async function direct(client: Client) {
  const {id} = await client.direct((await client.userByName(BOT)).id);
  return {id, team_id: world.team.id};
}

/** Waits until the bot has told somebody something of a review. @returns the newest such post */
async function told(client: Client, says: string, key: string): Promise<Post> {
  const {id} = await direct(client);
  const posts = await until(
    `"${says}", told to ${client.username}`,
    async () =>
      (await client.posts(id)).filter((post) => textOf(post).includes(says) && textOf(post).includes(key)),
    (found) => found.length > 0,
  );
  const newest = posts.at(-1);
  if (newest === undefined) throw new Error('the list was checked to hold something');
  return newest;
}
