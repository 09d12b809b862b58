import type {Client} from '../client';
import type {Channel, Post} from '../models';
import {
  approvedBy,
  BOT,
  cardText,
  postWithButton,
  receiptFor,
  REVIEWERS,
  saidInThread,
  startedReview,
  type,
} from '../reviews';
import type {World} from '../world';
import {shown, type ShownPost} from './scene';

/** A picture of the guide: what is on the screen after one of its steps. */
export interface GuidePicture {
  /** The file's name, without its ending. */
  name: string;
  posts: ShownPost[];
}

/** Plays docs/guide.md on a server, step by step, and keeps what its people see. */
export async function playGuide(world: World): Promise<GuidePicture[]> {
  const {admin, dave, alice} = world;
  const pictures: GuidePicture[] = [];
  const square = await dave.channelByName(world.team.id, 'town-square');

  for (const {team, name} of REVIEWERS) await type(admin, square, `/prr team add ${team} @${name}`);
  pictures.push({name: 'guide-team', posts: [await answered(admin, square, '/prr team show sre')]});

  const channel = await dave.createChannel(world.team.id, 'checkout', 'O', 'Checkout');
  for (const {name} of REVIEWERS) await dave.addMember(channel.id, world[name].id);
  const start = '/prr start "Checkout service to production" --service checkout --slo 99.9%';
  const {card, key} = await startedReview(dave, await type(dave, channel, start));
  pictures.push({name: 'guide-start', posts: [{...(await see(dave, card.id)), isCropped: true}]});

  const direct = await alice.direct((await alice.userByName(BOT)).id);
  const asked = await postWithButton(alice, direct.id, 'Accept');
  pictures.push({name: 'guide-asked', posts: [await see(alice, asked.id)]});
  await alice.press(asked, 'Accept');

  pictures.push({name: 'guide-item', posts: [await answered(dave, channel, '/prr item 11')]});
  const answer =
    '/prr answer 11 [Checkout SLO](https://grafana.example/d/checkout-slo), agreed with the product owner';
  const given = await answered(dave, channel, answer);
  const gap = await answered(
    dave,
    channel,
    '/prr gap 20 high no alert when payments are declined in bulk --owner @dave --due 2026-12-18',
  );
  pictures.push({name: 'guide-answer', posts: [given, gap]});

  const signed: Post[] = [];
  for (const {team, name, words} of REVIEWERS) {
    signed.push(await world[name].createPost(channel.id, words));
    await cardText(dave, card, approvedBy(team, name));
  }
  const [first] = signed;
  if (first === undefined) throw new Error('nobody has signed off');
  const receipt = await receiptFor(dave, first);
  pictures.push({name: 'guide-sign-off', posts: [await shown(dave, first, [await see(dave, receipt.id)])]});

  await type(dave, channel, '/prr accept for the checkout team');
  await type(dave, channel, `/prr close ${key}`);
  const record = await saidInThread(dave, card, `Record of ${key}`);
  const verified = await answered(dave, channel, `/prr verify ${key}`);
  pictures.push({name: 'guide-record', posts: [await see(dave, record.id), verified]});
  return pictures;
}

async function see(client: Client, postId: string): Promise<ShownPost> {
  return shown(client, await client.getPost(postId));
}

/** A command, and what only the person who typed it sees. */
async function answered(client: Client, channel: Channel, command: string): Promise<ShownPost> {
  const message = await type(client, channel, command);
  const bot = await client.userByName(BOT);
  const post: Post = {
    ...EMPTY,
    user_id: bot.id,
    channel_id: channel.id,
    create_at: Date.now(),
    message: `\`${command}\`\n\n${message}`,
  };
  return {...(await shown(client, post)), isPrivate: true};
}

const EMPTY: Post = {
  id: '',
  create_at: 0,
  update_at: 0,
  edit_at: 0,
  delete_at: 0,
  user_id: '',
  channel_id: '',
  root_id: '',
  message: '',
  type: '',
  is_pinned: false,
  props: {},
};
