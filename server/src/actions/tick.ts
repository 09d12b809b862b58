import type {Message} from '../posts/announcer';
import {findItem} from '../review/find_item';
import {isStrict} from '../review/mandatory';
import {markItem} from '../review/mark';
import {assertMayChange} from '../review/may';
import type {ItemReport} from '../review/report';
import {owns} from '../review/ownership';
import {Refusal} from '../review/refusal';
import type {Role} from '../review/rights';
import {signOff} from '../review/sign_off';
import type {Memberships} from '../review/types';
import type {MembershipNow} from '../signoff/ports';
import type {Change} from './changes';

/**
 * The right to change an item.
 * @param memberships what they let people do: `hands` for what may make an approval, all of them for what takes one back
 * @throws Refusal `rights.change-…-item`
 */
export function rightTo(
  item: ItemReport,
  {actor, work, roles}: Change,
  memberships: Memberships,
): {asAdmin: boolean} {
  const all: Role[] = owns(actor.userId, item.owner, memberships) ? [...roles, 'item-owner'] : [...roles];
  return assertMayChange(item, all, work.teams);
}

/**
 * The right to tick or skip an item, which neither the DRI nor a stand-in of theirs has for a team.
 * @throws Refusal `sign-off.own-review`, `item.own-review`, `sign-off.named-by-dri`, `rights.change-…-item`
 */
function rightToMake(item: ItemReport, change: Change): {asAdmin: boolean} {
  const {actor, work, roles} = change;
  const {hands, memberships} = work;
  const isOwnReview = owns(actor.userId, item.owner, memberships) && !owns(actor.userId, item.owner, hands);
  if (isOwnReview && !roles.includes('system-admin')) {
    const teamId = item.owner.kind === 'team' ? item.owner.teamId : '';
    const team = work.teams.find(({id}) => id === teamId)?.name ?? teamId;
    const params = {team, review: work.review.key};
    if (actor.userId !== work.review.driId) throw new Refusal('sign-off.named-by-dri', params);
    throw item.approvalOf === ''
      ? new Refusal('item.own-review', {...params, number: item.number, item: item.item.title})
      : new Refusal('sign-off.own-review', params);
  }
  return rightTo(item, change, hands);
}

/** Ticks an item. A team's approval item, ticked by a member, is that member's sign-off. */
export async function tick(change: Change, name: string, membership: MembershipNow): Promise<Message[]> {
  const {work} = change;
  const item = findItem(work.report, name);
  const {asAdmin} = rightToMake(item, change);
  if (item.approvalOf !== '' && !asAdmin) {
    return signByTick(change, item, membership);
  }
  if (item.item.state === 'done' && item.counts) {
    return [{key: 'item.already-done', params: {number: item.number, item: item.item.title}}];
  }
  await setState(change, item, 'done', '', asAdmin, membership);
  const mine = work.report.approvals.filter(
    ({teamId}) => item.owner.kind === 'team' && item.owner.teamId === teamId && !asAdmin,
  );
  const ready = mine.filter(
    ({teamId, first, missing, signatures, quorum}) =>
      item.mandatory &&
      isStrict(work.teams.find(({id}) => id === teamId)) &&
      first.length === 0 &&
      missing.length > 0 &&
      signatures.length < quorum,
  );
  if (ready.length > 0) {
    return ready.map(({name: team}) => ({key: 'tick.mandatory-done', params: {team}}));
  }
  return mine
    .filter(({missing, signatures, quorum}) => missing.length === 0 && signatures.length < quorum)
    .map(({name: team}) => ({key: 'tick.sign-off-missing', params: {team}}));
}

/** Skips an item. @throws Refusal `skip.reason-missing` */
export async function skip(
  change: Change,
  name: string,
  reason: string,
  membership: MembershipNow,
): Promise<Message[]> {
  const {work} = change;
  const item = findItem(work.report, name);
  const {asAdmin} = rightToMake(item, change);
  if (reason.trim() === '') {
    throw new Refusal('skip.reason-missing', {number: item.number, item: item.item.title});
  }
  await setState(change, item, 'skipped', reason.trim(), asAdmin, membership);
  return [];
}

/** The board first: cut short by a crash, the tick does not count yet and can be repeated. */
export async function setState(
  {actor, work}: Change,
  item: ItemReport,
  state: 'done' | 'skipped',
  reason: string,
  asAdmin: boolean,
  membership: MembershipNow,
): Promise<void> {
  const through = asAdmin ? '' : await throughOf(actor.userId, item, membership);
  await work.apply([{itemId: item.item.id, kind: 'state', state, reason}], actor.userId);
  const hand = {userId: actor.userId, at: work.now(), asAdmin, membership: through};
  await work.save(markItem(work.review, item, state, hand, reason));
}

/** What makes somebody a member of the team that owns the item; '' where none does. */
async function throughOf(userId: string, {owner}: ItemReport, membership: MembershipNow): Promise<string> {
  const mine = owner.kind === 'team' ? await membership.teamsOf(userId) : [];
  return mine.find(({teamId}) => owner.kind === 'team' && teamId === owner.teamId)?.through ?? '';
}

async function signByTick(
  {actor, work}: Change,
  item: ItemReport,
  membership: MembershipNow,
): Promise<Message[]> {
  const at = work.now();
  const {review, itemIds, outcome} = signOff(work.view, work.teams, work.memberships, {
    id: `tick:${item.item.id}:${actor.userId}:${String(at)}`,
    teamId: item.approvalOf,
    userId: actor.userId,
    via: 'tick',
    postId: '',
    words: '',
    at,
    membership: await throughOf(actor.userId, item, membership),
  });
  if (review !== work.review) {
    // The signature first: its open items are ticked when the person, or the wake job after a crash, comes back.
    await work.save(review);
  }
  await work.apply(
    itemIds.map((itemId) => ({itemId, kind: 'state', state: 'done', reason: ''})),
    actor.userId,
  );
  const approval = work.report.approvals.find(({teamId}) => teamId === item.approvalOf);
  const params = {
    team: approval?.name ?? item.approvalOf,
    more: Math.max(0, (approval?.quorum ?? 1) - (approval?.signatures.length ?? 0)),
    count: itemIds.length,
  };
  return [{key: `tick.${outcome}`, params}];
}
