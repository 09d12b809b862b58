import type {Message} from '../posts/announcer';
import {findItem} from '../review/find_item';
import {unmarkItem} from '../review/mark';
import {Refusal} from '../review/refusal';
import type {ItemReport} from '../review/report';
import type {Signature} from '../review/types';
import {withdraw} from '../review/withdraw';
import type {Change} from './changes';
import {rightTo} from './tick';
import type {SignToFall} from './types';

/**
 * Opens an item again. For a team's approval item this withdraws a sign-off: one's own, or with a reason a colleague's.
 * @throws Refusal `untick.reason-missing`, `untick.which-sign-off`, `undo.gone`
 */
export async function untick(
  change: Change,
  name: string,
  reason: string,
  sign: SignToFall = 'any',
): Promise<Message[]> {
  const {actor, work} = change;
  const item = findItem(work.report, name);
  const {asAdmin} = rightTo(item, change, work.memberships);
  const signature = item.approvalOf === '' ? undefined : signatureToWithdraw(change, item, sign);
  if (signature !== undefined && signature.withdrawn !== null) {
    return [{key: 'signoff.undo.before', params: {review: work.review.key}}];
  }
  if (signature !== undefined) {
    return withdrawByHand(change, signature, reason.trim());
  }
  if (item.item.state === 'open') {
    return [{key: 'item.already-open', params: {number: item.number, item: item.item.title}}];
  }
  await work.apply([{itemId: item.item.id, kind: 'state', state: 'open', reason: ''}], actor.userId);
  const hand = {userId: actor.userId, at: work.now(), asAdmin};
  await work.save(unmarkItem(work.review, item, hand, reason.trim()));
  return [];
}

/** Undefined when no sign-off stands that could be meant; one that was withdrawn when just that was meant. */
function signatureToWithdraw(
  {actor, work}: Change,
  item: ItemReport,
  sign: SignToFall,
): Signature | undefined {
  const ofTeam = work.review.signatures.filter(({teamId}) => teamId === item.approvalOf);
  const standing = ofTeam.filter(({withdrawn}) => withdrawn === null);
  if (typeof sign === 'object') {
    const named = ofTeam.find(({id}) => id === sign.id);
    if (named === undefined) throw new Refusal('undo.gone');
    return named;
  }
  const own = standing.findLast(({userId}) => userId === actor.userId);
  if (own !== undefined || standing.length === 0) return own;
  if (sign === 'own') {
    const team = work.report.approvals.find(({teamId}) => teamId === item.approvalOf);
    throw new Refusal('untick.which-sign-off', {team: team?.name ?? item.approvalOf});
  }
  return standing.find(({id}) => id === item.mark?.signatureId) ?? standing.at(-1);
}

async function withdrawByHand(
  {actor, work}: Change,
  signature: Signature,
  reason: string,
): Promise<Message[]> {
  const team =
    work.report.approvals.find(({teamId}) => teamId === signature.teamId)?.name ?? signature.teamId;
  if (signature.userId !== actor.userId && reason === '') {
    throw new Refusal('untick.reason-missing', {team});
  }
  const {review, reopen} = withdraw(work.view, work.teams, signature.id, {
    at: work.now(),
    by: actor.userId,
    reason,
  });
  // The board first: after a crash the same withdrawal is found and made again.
  await work.apply(
    reopen.map((itemId) => ({itemId, kind: 'state', state: 'open', reason: ''})),
    actor.userId,
  );
  await work.save(review);
  return [{key: 'untick.withdrawn', params: {team, count: reopen.length}}];
}
