import {buttonsOf, type Client, textOf} from './client';
import type {Channel, Post, Team} from './models';
import {until, type UntilOptions} from './until';
import type {World} from './world';

export const BOT = 'prr';
/** Who reviews, in the story and in the scenarios. */
export const REVIEWERS = [
  {team: 'SRE', name: 'alice', words: 'SRE review is completed'},
  {team: 'Platform', name: 'bob', words: 'platform review is complete'},
  {team: 'Security', name: 'carol', words: 'Security review done'},
] as const;

/**
 * Types a slash command. @returns what the person reads in answer: the command's text, or else the private message
 * that comes instead
 */
export async function type(
  client: Client,
  channel: Pick<Channel, 'id' | 'team_id'>,
  command: string,
  rootId = '',
): Promise<string> {
  const events = await client.listen();
  try {
    const {text} = await client.command(channel, command, rootId);
    return text || textOf(await events.ephemeral());
  } finally {
    await events.close();
  }
}

/** Where a review is, as the people in its channel see it. */
export interface SeenReview {
  channel: Channel;
  card: Post;
}

/** Waits for the pinned card of a review with this title, in any channel that the person is in. */
export async function findReview(client: Client, team: Pick<Team, 'id'>, title: string): Promise<SeenReview> {
  const bot = await client.userByName(BOT);
  const find = async (): Promise<SeenReview | undefined> => {
    for (const channel of await client.myChannels(team.id)) {
      const card = (await client.pinned(channel.id)).find(
        (post) => post.user_id === bot.id && textOf(post).includes(title),
      );
      if (card) {
        return {channel, card};
      }
    }
    return undefined;
  };
  const found = await until(`the pinned card of "${title}"`, find);
  if (!found) {
    throw new Error(`no card of "${title}"`);
  }
  return found;
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
  const records = await until(
    'the record in the thread of the card',
    async () => (await client.thread(card.id)).filter(({message}) => message.includes('Record of')),
    (found) => found.length > 0,
    options,
  );
  const record = records.at(-1) ?? neverEmpty();
  const [file] = record.file_ids ?? [];
  return file ? client.fileText(file) : record.message;
}

/** Has the reviewing teams reviewed by the people of the world: alice for SRE, bob for Platform, carol for Security. */
export async function nameReviewers(world: World): Promise<void> {
  const square = await world.admin.channelByName(world.team.id, 'town-square');
  for (const {team, name} of REVIEWERS) {
    await type(world.admin, square, `/prr team add ${team} @${name}`);
  }
}

/** Starts a review in a channel of its own, with dave as its DRI and all reviewers in it. */
export async function startReview(world: World, title: string): Promise<SeenReview> {
  const square = await world.dave.channelByName(world.team.id, 'town-square');
  const invited = REVIEWERS.map(({name}) => `@${name}`).join(' ');
  await type(world.dave, square, `/prr start "${title}" ${invited} --new`);
  return findReview(world.dave, world.team, title);
}

/** What the card says when a team has approved, by this person. */
export function approvedBy(team: string, username: string): RegExp {
  return new RegExp(`✅ \\*\\*${team}\\*\\*.*@${username}`);
}

function neverEmpty(): never {
  throw new Error('the list was checked to hold something');
}
