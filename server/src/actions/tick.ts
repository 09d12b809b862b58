import type {Message} from '../posts/announcer';
import {findItem} from '../review/find_item';
import {markItem} from '../review/mark';
import {assertMayChange} from '../review/may';
import type {ItemReport} from '../review/report';
import {Refusal} from '../review/refusal';
import type {Role} from '../review/rights';
import {signOff} from '../review/sign_off';
import type {MembershipNow} from '../signoff/ports';
import type {Work} from '../signoff/work';
import type {Change} from './changes';

/** Whether the item is this person's: as a current member of its team, or as its assignee. */
export function owns({owner}: ItemReport, userId: string, work: Work): boolean {
  if (owner.kind === 'team') {
    return (work.memberships.get(userId) ?? []).includes(owner.teamId);
  }
  return owner.kind === 'person' && owner.userId === userId;
}

/** The right to change an item. @throws Refusal `rights.change-…-item` */
export function rightTo(item: ItemReport, {actor, work, roles}: Change): {asAdmin: boolean} {
  const all: Role[] = owns(item, actor.userId, work) ? [...roles, 'item-owner'] : [...roles];
  return assertMayChange(item, all, work.teams);
}

/** Ticks an item. A team's approval item, ticked by a member, is that member's sign-off. */
export async function tick(change: Change, name: string, membership: MembershipNow): Promise<Message[]> {
  const {work} = change;
  const item = findItem(work.report, name);
  const {asAdmin} = rightTo(item, change);
  if (item.approvalOf !== '' && !asAdmin) {
    return signByTick(change, item, membership);
  }
  if (item.item.state === 'done' && item.counts) {
    return [{key: 'item.already-done', params: {number: item.number, item: item.item.title}}];
  }
  await setState(change, item, 'done', '', asAdmin);
  return work.report.approvals
    .filter(({teamId}) => item.owner.kind === 'team' && item.owner.teamId === teamId && !asAdmin)
    .filter(({missing, signatures, quorum}) => missing.length === 0 && signatures.length < quorum)
    .map(({name: team}) => ({key: 'tick.sign-off-missing', params: {team}}));
}

/** Skips an item. @throws Refusal `skip.reason-missing` */
export async function skip(change: Change, name: string, reason: string): Promise<Message[]> {
  const {work} = change;
  const item = findItem(work.report, name);
  const {asAdmin} = rightTo(item, change);
  if (reason.trim() === '') {
    throw new Refusal('skip.reason-missing', {number: item.number, item: item.item.title});
  }
  await setState(change, item, 'skipped', reason.trim(), asAdmin);
  return [];
}

/** The board first: cut short by a crash, the tick does not count yet and can be repeated. */
async function setState(
  {actor, work}: Change,
  item: ItemReport,
  state: 'done' | 'skipped',
  reason: string,
  asAdmin: boolean,
): Promise<void> {
  await work.apply([{itemId: item.item.id, kind: 'state', state, reason}], actor.userId);
  const hand = {userId: actor.userId, at: work.now(), asAdmin};
  await work.save(markItem(work.review, item, state, hand, reason));
}

async function signByTick(
  {actor, work}: Change,
  item: ItemReport,
  membership: MembershipNow,
): Promise<Message[]> {
  const mine = await membership.teamsOf(actor.userId);
  const at = work.now();
  const {review, itemIds, outcome} = signOff(work.view, work.teams, work.memberships, {
    id: `tick:${item.item.id}:${actor.userId}:${String(at)}`,
    teamId: item.approvalOf,
    userId: actor.userId,
    via: 'tick',
    postId: '',
    words: '',
    at,
    membership: mine.find(({teamId}) => teamId === item.approvalOf)?.through ?? '',
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
