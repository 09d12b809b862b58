import type {Client} from '../client';
import {fillLibrary} from '../library';
import type {Channel} from '../models';
import {
  approve,
  approvedBy,
  cardText,
  receiptFor,
  REVIEWERS,
  saidInThread,
  type SeenReview,
  startedReview,
  startReview,
  type,
} from '../reviews';
import type {World} from '../world';

const PAST_REVIEWS = 40;

/** What is on the screens: a review that is under way, and one that has left its record. */
export interface Organisation {
  open: SeenReview;
  closed: SeenReview;
}

/** Plays until there is something to see on every screen. */
export async function playOrganisation(world: World): Promise<Organisation> {
  // Past reviews, for the lists and reports.
  await fillLibrary(world, PAST_REVIEWS);
  await bringTemplate(world);
  const closed = await startReview(world, 'Search service to production');
  await type(world.dave, closed.channel, '/prr gap 12 medium no load test beyond twice the present traffic');
  await approve(world, closed);
  await type(world.dave, closed.channel, `/prr close ${closed.key}`);
  await saidInThread(world.dave, closed.card, `Record of ${closed.key}`);
  return {open: await underWay(world), closed};
}

const payments = (version: string, items: string): string => `id: payments
version: ${version}
title: Payments review
sections:
  - id: sre
    title: SRE
    items: [${items}]
`;

/** A template of the installation's own, in two versions. */
async function bringTemplate({admin, team}: World): Promise<void> {
  const office = await admin.createChannel(team.id, 'office');
  for (const [version, items] of [
    ['1.0.0', '{id: night, title: The ledger balances every night}, {id: refunds, title: Refunds are tried}'],
    [
      '1.1.0',
      '{id: night, title: The ledger balances every hour}, {id: limits, title: Limits are set and watched}',
    ],
  ] as const) {
    await admin.postWithFiles(office.id, version, {'payments.yaml': payments(version, items)});
    await type(admin, office, '/prr template import');
  }
}

async function underWay(world: World): Promise<SeenReview> {
  const {dave, alice, bob} = world;
  const channel = await dave.createChannel(world.team.id, 'checkout', 'O', 'Checkout');
  for (const {name} of REVIEWERS) await dave.addMember(channel.id, world[name].id);
  const day = new Date(Date.now() + 9 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  const started = await type(
    dave,
    channel,
    `/prr start "Checkout service to production" --service checkout --slo 99.9% --due ${day}`,
  );
  const review = await startedReview(dave, started);
  await says(dave, channel, 'Runbooks and dashboards are linked in the answers. Questions here, please.');
  await type(
    dave,
    channel,
    '/prr answer 11 [Checkout SLO](https://grafana.example/d/checkout-slo), agreed with the product owner',
  );
  await type(dave, channel, '/prr gap 20 high no alert when payments are declined in bulk --owner @dave');
  const signed = await alice.createPost(channel.id, 'SRE review is completed');
  await cardText(dave, review.card, approvedBy('SRE', 'alice'));
  await receiptFor(dave, signed);
  await type(bob, channel, '/prr comment Which region fails over first?');
  await type(bob, channel, '/prr hold the capacity plan is not signed yet');
  return review;
}

async function says(who: Client, channel: Channel, words: string): Promise<void> {
  await who.createPost(channel.id, words);
}
