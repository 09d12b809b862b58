import type {Client} from '../client';
import type {Post} from '../models';
import {approvedBy, BOT, cardText, nameReviewers, receiptFor, REVIEWERS, startReview} from '../reviews';
import type {World} from '../world';

/** A post as the server keeps it, and who wrote it. */
export interface ShownPost {
  post: Post;
  author: {name: string; isBot: boolean; /** The profile image, as a data URL. */ face: string};
  /** The replies in its thread that are shown. */
  replies: ShownPost[];
  /** Names of the files below it. */
  files: string[];
  /** Whether only the person who reads it sees it: what a command answers. */
  isPrivate?: boolean;
  /** Of a card: it fades out after its first sections. */
  isCropped?: boolean;
}

/** What is in the picture: the card with two of three approvals, and a sign-off with its receipt. */
export interface Scene {
  card: ShownPost;
  signOff: ShownPost;
}

/** Plays a review until all teams but one have approved, and reads its posts back. */
export async function playScene(world: World, title: string): Promise<Scene> {
  const {dave} = world;
  await nameReviewers(world);
  const review = await startReview(world, title);
  const signed: Post[] = [];
  for (const {team, name, words} of REVIEWERS.slice(0, -1)) {
    signed.push(await world[name].createPost(review.channel.id, words));
    await cardText(dave, review.card, approvedBy(team, name));
  }
  const [first] = signed;
  if (first === undefined) throw new Error('nobody has signed off');
  const receipt = await receiptFor(dave, first);
  return {
    card: await shown(dave, await dave.getPost(review.card.id)),
    signOff: await shown(dave, first, [await shown(dave, receipt)]),
  };
}

/** A stored post, with its author. */
export async function shown(client: Client, post: Post, replies: ShownPost[] = []): Promise<ShownPost> {
  const {id, username} = await client.rest.get<{id: string; username: string}>(`/users/${post.user_id}`);
  const {data} = await client.rest.request<ArrayBuffer>({
    url: `/api/v4/users/${id}/image`,
    responseType: 'arraybuffer',
  });
  const face = `data:image/png;base64,${Buffer.from(data).toString('base64')}`;
  const files = await Promise.all((post.file_ids ?? []).map((file) => client.fileName(file)));
  return {
    post,
    author: {name: username, isBot: username === BOT, face},
    replies,
    files,
  };
}
