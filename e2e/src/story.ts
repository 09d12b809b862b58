import {type Client, textOf} from './client';
import type {Post} from './models';
import {readRecord, type ReadRecord} from './record';
import {
  approvedBy,
  cardText,
  postWithButton,
  receiptFor,
  recordText,
  REVIEWERS,
  saidInThread,
  type SeenReview,
  startedReview,
  toldPrivately,
  type,
} from './reviews';
import type {World} from './world';

export const TITLE = 'Checkout service to production';
const OPEN_TITLE = 'Payment service to production';
const CLOSE_NOW = 'Close now';

/** How the story is told while it happens. */
export interface Narrator {
  chapter(title: string): void;
  /** Somebody does something: types, writes, presses. */
  does(who: string, what: string): void;
  /** What came of it, as it was read back from the server. */
  sees(who: string, text: string): void;
}

/** A team's part of the story. */
interface Reviewer {
  team: string;
  person: Client;
  words: string;
}

export interface StoryEnd {
  /** Another review, which waits for all its teams: for whoever wants to watch. */
  open: SeenReview;
  review: SeenReview;
  card: string;
  record: ReadRecord;
  reviewers: {team: string; username: string; words: string}[];
}

/** Plays a whole review as its people would, through the REST API only, and reads back what changed. */
export async function playReview(world: World, narrator: Narrator, title = TITLE): Promise<StoryEnd> {
  const reviewers: Reviewer[] = REVIEWERS.map(({name, ...part}) => ({...part, person: world[name]}));
  const square = await world.dave.channelByName(world.team.id, 'town-square');

  narrator.chapter('The admin says who reviews');
  for (const {team, person} of reviewers) {
    await typed(world.admin, square, `/prr team add ${team} @${person.username}`, narrator);
  }

  narrator.chapter('The DRI starts the review');
  const invited = reviewers.map(({person}) => `@${person.username}`).join(' ');
  const answer = await typed(world.dave, square, `/prr start "${title}" ${invited} --new`, narrator);
  const review = await startedReview(world.dave, answer);
  let card = textOf(review.card);
  narrator.sees(`~${review.channel.name}`, card);
  narrator.sees('the thread', textOf(await saidInThread(world.alice, review.card, 'has started the review')));

  narrator.chapter('Somebody from no reviewing team tries');
  await world.admin.addMember(review.channel.id, world.erin.id);
  await refusedToErin(world, review, narrator);

  narrator.chapter('The reviewers say that they are done');
  for (const reviewer of reviewers) {
    card = await signs(reviewer, review, card, narrator);
  }

  narrator.chapter('The DRI closes the review');
  const closing = await postWithButton(world.dave, review.channel.id, CLOSE_NOW);
  narrator.does('dave', `presses the button "${CLOSE_NOW}"`);
  await world.dave.press(closing, CLOSE_NOW);
  const closed = await cardText(world.dave, review.card, /\*\*Closed\*\*/);
  narrator.sees('the card', changed(card, closed));
  const record = await recordText(world.dave, review.card);
  narrator.sees('the record', record);

  narrator.chapter('The DRI starts another one, which stays open');
  const another = `/prr start "${OPEN_TITLE}" ${invited} --new`;
  const open = await startedReview(world.dave, await typed(world.dave, square, another, narrator));

  return {
    open,
    review,
    card: closed,
    record: readRecord(record),
    reviewers: reviewers.map(({team, person, words}) => ({team, username: person.username, words})),
  };
}

async function typed(
  client: Client,
  channel: {id: string; team_id: string},
  command: string,
  narrator: Narrator,
): Promise<string> {
  narrator.does(client.username, command);
  const answer = await type(client, channel, command);
  narrator.sees(`only ${client.username}`, answer);
  return answer;
}

async function refusedToErin({erin}: World, {channel, card}: SeenReview, narrator: Narrator): Promise<void> {
  const before = textOf(await erin.getPost(card.id));
  const told = await toldPrivately(erin, channel, () =>
    write(erin, channel.id, 'SRE review is completed', narrator),
  );
  narrator.sees('only erin', textOf(told));
  narrator.sees('the card', changed(before, textOf(await erin.getPost(card.id))));
}

/** @returns what the card says afterwards */
async function signs(
  {team, person, words}: Reviewer,
  {channel, card}: SeenReview,
  before: string,
  narrator: Narrator,
): Promise<string> {
  const post = await write(person, channel.id, words, narrator);
  narrator.sees('the thread', textOf(await receiptFor(person, post)));
  const after = await cardText(person, card, approvedBy(team, person.username));
  narrator.sees('the card', changed(before, after));
  return after;
}

function write(person: Client, channelId: string, words: string, narrator: Narrator): Promise<Post> {
  narrator.does(person.username, words);
  return person.createPost(channelId, words);
}

/** The lines of a card that are new. */
function changed(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  const lines = after.split('\n').filter((line) => !known.has(line));
  return lines.length > 0 ? lines.join('\n') : '(unchanged)';
}

/**
 * One line for each approval, in the words of the record.
 * @throws Error when the review did not end as the story says: closed, each team's items ticked by its own person
 */
export function approvalLines({card, record, reviewers}: StoryEnd): string[] {
  if (!card.includes('**Closed**')) {
    throw new Error(`the review is not closed; its card says:\n${card}`);
  }
  return reviewers.map(({team, username, words}) => {
    const by = `@${username}`;
    const signed = record.approvals.find((row) => row.team === team && row.state === 'counts');
    const owned = record.items.filter(({owner}) => owner === team);
    const own = owned.filter((item) => item.state === 'done' && item.by === by);
    if (!signed?.signer.startsWith(by) || owned.length === 0 || own.length < owned.length) {
      throw new Error(
        `the record does not show ${team} approved by ${by}: ${JSON.stringify({signed, owned})}`,
      );
    }
    return `✅ ${team}: approved by ${by}, who wrote “${words}”; ${own.length} of ${owned.length} items ticked by ${by}`;
  });
}
