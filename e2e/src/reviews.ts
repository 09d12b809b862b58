import {buttonsOf, type Client, textOf} from './client';
import type {Channel, Post} from './models';
import {until, type UntilOptions} from './until';
import type {World} from './world';

export const BOT = 'prr';
/** Who reviews, in the story and in the scenarios. */
export const REVIEWERS = [
  {team: 'SRE', name: 'alice', words: 'SRE review is completed'},
  {team: 'Platform', name: 'bob', words: 'platform review is complete'},
  {team: 'Security', name: 'carol', words: 'Security review done'},
] as const;

/** Types a slash command. @returns the answer, which only this person reads @throws Error when there is none */
export async function type(
  client: Client,
  channel: Pick<Channel, 'id' | 'team_id'>,
  command: string,
  rootId = '',
): Promise<string> {
  const {text} = await client.command(channel, command, rootId);
  if (text === '') {
    throw new Error(`no answer to "${command}", typed by ${client.username}`);
  }
  return text;
}

/** What only this person is told in a channel, after something was done. */
export async function toldPrivately(
  client: Client,
  channel: Pick<Channel, 'id'>,
  act: () => Promise<unknown>,
): Promise<Post> {
  const events = await client.listen();
  try {
    const begun = Date.now();
    await act();
    // The same person may be told something else elsewhere: another test file runs at the same time. And what they were
    // told before may come late; the server's clock is this machine's.
    return await events.ephemeral((post) => post.channel_id === channel.id && post.create_at >= begun);
  } finally {
    await events.close();
  }
}

/** Where a review is, as the people in its channel see it. */
export interface SeenReview {
  channel: Channel;
  card: Post;
  /** E.g. PRR-12. */
  key: string;
}

/** The review that somebody has just started, found by the link in the answer. */
export async function startedReview(client: Client, answer: string): Promise<SeenReview> {
  const [, key, cardId] = /(PRR-\d+).*\/pl\/([a-z0-9]{26})/s.exec(answer) ?? [];
  if (key === undefined || cardId === undefined) {
    throw new Error(`no review was started: ${answer}`);
  }
  const card = await client.getPost(cardId);
  return {channel: await client.channel(card.channel_id), card, key};
}

/** Waits until the card says something. @returns all that it says then */
export async function cardText(
  client: Client,
  card: Pick<Post, 'id'>,
  says: string | RegExp,
  options?: UntilOptions,
): Promise<string> {
  return until(
    `the card to say ${String(says)}`,
    async () => textOf(await client.getPost(card.id)),
    (text) => (typeof says === 'string' ? text.includes(says) : says.test(text)),
    options,
  );
}

/** Waits for the bot's answer in the thread of a post. */
export async function receiptFor(
  client: Client,
  post: Pick<Post, 'id' | 'root_id'>,
  options?: UntilOptions,
): Promise<Post> {
  const bot = await client.userByName(BOT);
  const thread = await until(
    'a receipt in the thread',
    () => client.thread(post.root_id || post.id),
    (posts) => answersTo(posts).length > 0,
    options,
  );
  return answersTo(thread)[0] ?? neverEmpty();

  function answersTo(posts: Post[]): Post[] {
    const place = posts.findIndex(({id}) => id === post.id);
    return posts.slice(place + 1).filter(({user_id}) => user_id === bot.id);
  }
}

/** Waits until the bot says something in a thread that fits. @returns the post */
export async function saidInThread(
  client: Client,
  root: Pick<Post, 'id'>,
  says: string | RegExp,
  options?: UntilOptions,
): Promise<Post> {
  const bot = await client.userByName(BOT);
  const posts = await until(
    `${String(says)} in the thread`,
    async () =>
      (await client.thread(root.id)).filter(
        (post) =>
          post.user_id === bot.id &&
          post.id !== root.id &&
          (typeof says === 'string' ? textOf(post).includes(says) : says.test(textOf(post))),
      ),
    (found) => found.length > 0,
    options,
  );
  return posts.at(-1) ?? neverEmpty();
}

/** Waits for a post of the channel that has this button below it, and answers the newest. */
export async function postWithButton(
  client: Client,
  channelId: string,
  label: string,
  options?: UntilOptions,
): Promise<Post> {
  const posts = await until(
    `a post with the button "${label}"`,
    async () =>
      (await client.posts(channelId)).filter((post) => buttonsOf(post).some(({name}) => name === label)),
    (found) => found.length > 0,
    options,
  );
  return posts.at(-1) ?? neverEmpty();
}

/** Waits for the record of a review that has ended. @returns its whole text, from the post or from the file below it */
export async function recordText(
  client: Client,
  card: Pick<Post, 'id'>,
  options?: UntilOptions,
): Promise<string> {
  const record = await saidInThread(client, card, 'Record of', options);
  return (await fileTexts(client, record, '.md'))[0] ?? record.message;
}

/** The texts of the files below a post whose names end so: the server keeps them in no order. */
export async function fileTexts(client: Client, post: Post, ending: string): Promise<string[]> {
  const texts: string[] = [];
  for (const id of post.file_ids ?? []) {
    // A post can be seen a moment before the server has given it its files.
    const name = await until(`the file ${id} of a post`, () => client.fileName(id));
    if (name.endsWith(ending)) {
      texts.push(await client.fileText(id));
    }
  }
  return texts;
}

/** Has the reviewing teams reviewed by the people of the world: alice for SRE, bob for Platform, carol for Security. */
export async function nameReviewers(world: World): Promise<void> {
  const square = await world.admin.channelByName(world.team.id, 'town-square');
  for (const {team, name} of REVIEWERS) {
    await type(world.admin, square, `/prr team add ${team} @${name}`);
  }
}

/** What a server needs before reviews are started on it, as people type it: who reviews, and, for Playbooks, from what. */
export async function prepareReviews(world: World): Promise<void> {
  await nameReviewers(world);
  if (world.board === 'playbooks') {
    const square = await world.dave.channelByName(world.team.id, 'town-square');
    await type(world.dave, square, '/prr setup');
  }
}

/**
 * Starts a review in a channel of its own, with dave as its DRI and all reviewers in it.
 * @param template its id; the Mattermost PRR unless told
 */
export async function startReview(world: World, title: string, template = ''): Promise<SeenReview> {
  const square = await world.dave.channelByName(world.team.id, 'town-square');
  const invited = REVIEWERS.map(({name}) => `@${name}`).join(' ');
  const chosen = template === '' ? '' : ` --template ${template}`;
  const command = `/prr start "${title}" ${invited} --new${chosen}`;
  return startedReview(world.dave, await type(world.dave, square, command));
}

/** Has every reviewer sign off. @returns their posts, and what the card says then */
export async function approve(
  world: World,
  {channel, card}: SeenReview,
): Promise<{posts: Record<(typeof REVIEWERS)[number]['team'], Post>; text: string}> {
  const signed = await Promise.all(
    REVIEWERS.map(
      async ({team, name, words}) => [team, await world[name].createPost(channel.id, words)] as const,
    ),
  );
  await Promise.all(signed.map(([, post]) => receiptFor(world.dave, post)));
  const text = await cardText(world.dave, card, /Every team has approved|\*\*Closed\*\*/);
  return {posts: Object.fromEntries(signed) as Record<(typeof REVIEWERS)[number]['team'], Post>, text};
}

/** What the card says when a team has approved, by this person. */
export function approvedBy(team: string, username: string): RegExp {
  return new RegExp(`✅ \\*\\*${team}\\*\\*.*@${username}`);
}

function neverEmpty(): never {
  throw new Error('the list was checked to hold something');
}
