import {isDeepStrictEqual} from 'node:util';
import type {Announcer, Message} from '../posts/announcer';
import {itemOf} from '../review/answers';
import {dossierOf, type Dossier, type Gap} from '../review/dossier';
import {findItem} from '../review/find_item';
import {
  addGap,
  changeGap,
  findGap,
  MAX_ACCEPTED_DAYS,
  rankGap,
  readSeverity,
  standingOf,
} from '../review/gaps';
import {assertMay} from '../review/may';
import {owns} from '../review/ownership';
import {Refusal} from '../review/refusal';
import type {Action, Role} from '../review/rights';
import {zoneOf} from '../review/time_zone';
import type {Names} from '../signoff/names';
import type {Change} from './changes';
import type {Doorman} from './doorman';
import type {Server} from './ports';
import type {Risks} from './risks';
import {sayInThread} from './thread';
import type {ItemName} from './types';
import {userNamed} from './user_names';

const DAY_MS = 24 * 60 * 60_000;

/** A gap as it is typed. Texts are '' for none. */
export interface GapInput {
  /** '' for a gap that belongs to no item. */
  item: ItemName;
  severity: string;
  text: string;
  /** User name, with or without `@`. */
  owner: string;
  /** `2026-12-01` */
  due: string;
  ticket: string;
}

/** What a gap is accepted with. */
export interface AcceptInput {
  /** User name of who carries the risk. */
  owner: string;
  /** The last day, as it was typed. */
  until: string;
  reason: string;
}

/** A change of one gap, as it is typed. */
export type GapChange =
  | {kind: 'done' | 'reopen'}
  | {kind: 'rank' | 'ticket' | 'owner' | 'due'; value: string}
  | ({kind: 'accept'} & AcceptInput);

export interface GapsOptions {
  server: Pick<Server, 'getUser' | 'getUserByUsername'>;
  doorman: Pick<Doorman, 'isMember' | 'isGuest'>;
  announcer: Announcer;
  names: Names;
  risks: Pick<Risks, 'watch'>;
}

/** What can still be done with the gaps of a review that has ended: they are followed up after it. */
const AFTER_THE_END: ReadonlySet<GapChange['kind']> = new Set(['done', 'reopen', 'ticket', 'accept']);

/** Opens a gap. @throws Refusal `rights.gap`, `gap.…`, `user.…`, and see findItem */
export async function openGap(
  change: Change,
  input: GapInput,
  options: GapsOptions,
): Promise<{gap: Gap; notes: Message[]}> {
  const {actor, work, roles} = change;
  assertMay('gap', roles);
  const item = input.item === '' ? null : findItem(work.report, input.item);
  const severity = readSeverity(input.severity);
  const text = input.text.trim();
  if (text === '') throw new Refusal('gap.text-missing');
  const given = {
    by: actor.userId,
    itemId: item?.item.id ?? '',
    title: item?.item.title ?? '',
    text,
    severity,
    ownerId: input.owner === '' ? '' : await ownerNamed(change, input.owner, options),
    dueAt: await dayOf(change, input.due, 'gap.due', options),
    ticket: await ticketOf(input.ticket),
  };
  const before = dossierOf(work.review);
  // Asked for twice, e.g. because an answer was lost, it is one gap.
  const known = before.gaps.find(
    (each) => each.state === 'open' && isDeepStrictEqual({...each, ...given}, each),
  );
  const {dossier, gap} =
    known === undefined ? addGap(before, {...given, at: work.now()}) : {dossier: before, gap: known};
  if (known === undefined) await keep(change, dossier, {gap: gap.id, what: 'opened', severity, text});
  const params = {gap: gap.id, severity, text, number: item?.number ?? 0, item: gap.title};
  await say(change, `gap-${work.review.id}-${gap.id}`, 'gap.said.opened', gap, params, options);
  return {gap, notes: []};
}

/**
 * Changes a gap, also one of a review that has ended: see AFTER_THE_END.
 * @throws Refusal `review.ended`, `rights.change-gap`, `rights.accept-gap`, `gap.…`, `user.…`
 */
export async function alterGap(
  change: Change,
  name: string,
  what: GapChange,
  options: GapsOptions,
): Promise<{gap: Gap; notes: Message[]}> {
  const {actor, work} = change;
  const {review} = work;
  const gap = findGap(dossierOf(review), name);
  if (review.status !== 'open' && !AFTER_THE_END.has(what.kind)) {
    throw new Refusal('review.ended', {review: review.key, title: review.title});
  }
  assertMay(rightTo(what), rolesFor(change, gap));
  const at = work.now();
  const done = async (
    next: Partial<Gap>,
    said: string,
    once = String(review.timeline.length),
  ): Promise<{gap: Gap; notes: Message[]}> => {
    if (isNoChange(gap, next)) return {gap, notes: []};
    const changed = changeGap(dossierOf(work.review), gap, next);
    await keep(change, changed, {gap: gap.id, what: what.kind});
    const now = findGap(changed, gap.id);
    if (said !== '') {
      const until = now.accepted === null ? '' : await dayIn(actor.userId, now.accepted.until, options);
      const params = {gap: gap.id, text: gap.text, until, reason: now.accepted?.reason ?? ''};
      await say(change, `gap-${review.id}-${gap.id}-${what.kind}-${once}`, said, now, params, options);
    }
    return {gap: now, notes: []};
  };
  switch (what.kind) {
    case 'done':
      if (gap.state === 'done') throw new Refusal('gap.done-already', {gap: gap.id});
      return done({state: 'done', done: {by: actor.userId, at}}, 'gap.said.done');
    case 'reopen':
      if (standingOf(gap, at) === 'open') throw new Refusal('gap.open-already', {gap: gap.id});
      return done({state: 'open', done: null, accepted: null}, 'gap.said.reopened');
    case 'ticket':
      return done({ticket: await ticketOf(what.value)}, '');
    case 'owner':
      return done({ownerId: await ownerNamed(change, what.value, options)}, 'gap.said.owner');
    case 'due':
      return done({dueAt: await dayOf(change, what.value, 'gap.due', options)}, '');
    case 'rank': {
      const ranked = rankGap(dossierOf(review), gap, what.value);
      if (findGap(ranked, gap.id).rank === gap.rank) return {gap, notes: []};
      await keep(change, ranked, {gap: gap.id, what: 'rank'});
      return {gap: findGap(ranked, gap.id), notes: []};
    }
    case 'accept': {
      const accepted = await acceptance(change, gap, what, options);
      // Before it is stored: a crash in between leaves a reminder of nothing, which says nothing.
      await options.risks.watch({reviewId: review.id, gapId: gap.id, until: accepted.until});
      return done({state: 'accepted', accepted, done: null}, 'gap.said.accepted');
    }
  }
}

/** Whether the gap is so already: whoever asks twice changes it once. */
function isNoChange(gap: Gap, next: Partial<Gap>): boolean {
  const accepted = next.accepted ?? null;
  const same =
    accepted === null || gap.accepted === null
      ? next
      : {...next, accepted: {...accepted, at: gap.accepted.at, by: gap.accepted.by}};
  return isDeepStrictEqual({...gap, ...same}, gap);
}

function rightTo({kind}: GapChange): Action {
  return kind === 'accept' ? 'accept-gap' : 'change-gap';
}

/** Whose a gap is: who opened it, who owns it, and who owns its item. */
function rolesFor({actor, work, roles}: Change, gap: Gap): Role[] {
  const item = itemOf(gap, work.report.items);
  const isTheirs =
    gap.by === actor.userId ||
    gap.ownerId === actor.userId ||
    (item !== undefined && owns(actor.userId, item.owner, work.hands));
  return isTheirs ? [...roles, 'item-owner'] : [...roles];
}

/** @throws Refusal `gap.done-already`, `gap.accept-reason-missing`, `gap.until-…`, `gap.accepted-too-long`, `user.…` */
async function acceptance(
  change: Change,
  gap: Gap,
  {owner, until, reason}: AcceptInput,
  options: GapsOptions,
): Promise<NonNullable<Gap['accepted']>> {
  const {actor, work} = change;
  const at = work.now();
  if (gap.state === 'done') throw new Refusal('gap.done-already', {gap: gap.id});
  if (reason.trim() === '') throw new Refusal('gap.accept-reason-missing', {gap: gap.id});
  const last = await dayOf(change, until, 'gap.until', options);
  if (last === 0 || last - at > (MAX_ACCEPTED_DAYS + 1) * DAY_MS) {
    const latest = await dayIn(actor.userId, at + MAX_ACCEPTED_DAYS * DAY_MS, options);
    throw new Refusal('gap.accepted-too-long', {gap: gap.id, days: MAX_ACCEPTED_DAYS, latest});
  }
  const ownerId = await ownerNamed(change, owner, options);
  return {by: actor.userId, at, ownerId, until: last, reason: reason.trim()};
}

/** Somebody in the channel, and no guest: they answer for something. @throws Refusal `user.…`, `gap.owner-guest` */
async function ownerNamed({work}: Change, username: string, options: GapsOptions): Promise<string> {
  const {Id, Username: user} = await userNamed(options.server, username);
  if (!(await options.doorman.isMember(work.review.channelId, Id))) {
    throw new Refusal('user.not-in-channel', {user});
  }
  if (await options.doorman.isGuest(Id)) throw new Refusal('gap.owner-guest', {user});
  return Id;
}

/** The end of a day where the person is; 0 for none. Calendars are loaded for those who name one. */
async function dayOf(
  {actor, work}: Change,
  text: string,
  code: 'gap.due' | 'gap.until',
  {server}: GapsOptions,
): Promise<number> {
  if (text.trim() === '') return 0;
  const {endOfDay} = await import('../review/due_date');
  return endOfDay(text, zoneOf((await server.getUser(actor.userId)).Timezone), work.now(), code);
}

async function dayIn(userId: string, at: number, {server}: GapsOptions): Promise<string> {
  const {isoDay} = await import('../review/due_date');
  return isoDay(at, zoneOf((await server.getUser(userId)).Timezone));
}

/** An address as it was typed; '' for none. @throws Refusal `gap.ticket-no-link` */
async function ticketOf(text: string): Promise<string> {
  const url = text.trim().replace(/^<|>$/gu, '');
  if (url === '') return '';
  const {isWebAddress} = await import('../review/evidence');
  if (!isWebAddress(url)) throw new Refusal('gap.ticket-no-link', {value: text.trim()});
  return url;
}

async function keep({actor, work}: Change, dossier: Dossier, details: Record<string, string>): Promise<void> {
  const {review} = work;
  await work.saveWith({...review, dossier}, {at: work.now(), by: actor.userId, kind: 'gap', details});
}

/** In the card's thread. */
async function say(
  {actor, work}: Change,
  once: string,
  key: string,
  gap: Gap,
  params: Message['params'],
  {announcer, names}: GapsOptions,
): Promise<void> {
  const {key: review} = work.review;
  const ownerId = gap.accepted?.ownerId ?? gap.ownerId;
  const owner = ownerId === '' ? '' : await names.of(ownerId);
  const said = {...params, review, severity: gap.severity, user: await names.of(actor.userId), owner};
  const message = {key, params: {...said, hasOwner: String(owner !== '')}};
  await sayInThread(work.review, once, [message], announcer);
}
