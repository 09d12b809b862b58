import type {Message} from '../posts/announcer';
import {findItem} from '../review/find_item';
import {unmarkItem} from '../review/mark';
import {Refusal} from '../review/refusal';
import type {ItemReport} from '../review/report';
import type {Signature} from '../review/types';
import {withdraw} from '../review/withdraw';
import type {Change} from './changes';
import {rightTo} from './tick';

/**
 * Opens an item again. For a team's approval item this withdraws a sign-off: one's own, or with a reason a colleague's.
 * @throws Refusal `untick.reason-missing`
 */
export async function untick(change: Change, name: string, reason: string): Promise<Message[]> {
  const {actor, work} = change;
  const item = findItem(work.report, name);
  const {asAdmin} = rightTo(item, change, work.memberships);
  const signature = item.approvalOf === '' ? undefined : signatureToWithdraw(change, item);
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

/** One's own standing signature, else the one that ticked the item, else the team's last. */
function signatureToWithdraw({actor, work}: Change, item: ItemReport): Signature | undefined {
  const standing = work.review.signatures.filter(
    ({teamId, withdrawn}) => teamId === item.approvalOf && withdrawn === null,
  );
  return (
    standing.findLast(({userId}) => userId === actor.userId) ??
    standing.find(({id}) => id === item.mark?.signatureId) ??
    standing.at(-1)
  );
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
