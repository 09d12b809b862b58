import {standingHolds} from './hold';
import {itemsOf} from './item_reports';
import {mandatoryFirst} from './mandatory';
import {excludedFrom, isOwnDoing} from './own_review';
import type {ApprovalReport, ItemReport} from './report';
import type {ApprovalState, Review, ReviewingTeam, Signature} from './types';

/** Signatures of a team that count towards its quorum now: those that stand, but for the DRI's own. */
export function countingSignatures(
  review: Review,
  team: Pick<ReviewingTeam, 'id' | 'driMaySign'>,
): Signature[] {
  const excluded = excludedFrom(review, team);
  return standingSignatures(review, team.id).filter((signature) => !isOwnDoing(excluded, signature));
}

/** Signatures of a team that were not withdrawn, the latest of each signer, in the order in which they signed. */
export function standingSignatures(review: Review, teamId: string): Signature[] {
  const standing = review.signatures.filter((signature) => stands(signature, teamId));
  const latest = new Map(standing.map((signature) => [signature.userId, signature]));
  return standing.filter((signature) => latest.get(signature.userId) === signature);
}

/** Whether a signature is this team's and was not withdrawn. */
export function stands(signature: Signature, teamId: string): boolean {
  return signature.teamId === teamId && signature.withdrawn === null;
}

/**
 * How a team's approval stands.
 * @param team `{id, name}` as the review keeps it
 * @param configured the team as it is configured now, undefined when it no longer is
 * @param items all items of the review
 */
export function approvalOf(
  review: Review,
  team: {id: string; name: string},
  configured: ReviewingTeam | undefined,
  items: readonly ItemReport[],
): ApprovalReport {
  const owned = itemsOf(team.id, items);
  const excluded = excludedFrom(review, configured);
  const standing = standingSignatures(review, team.id);
  const report: ApprovalReport = {
    teamId: team.id,
    name: configured?.name ?? team.name,
    state: 'waiting',
    quorum: Math.max(1, configured?.quorum ?? 1),
    signatures: standing.filter((signature) => !isOwnDoing(excluded, signature)),
    ownReview: standing.filter((signature) => isOwnDoing(excluded, signature)),
    excluded,
    holds: standingHolds(review, team.id),
    first: mandatoryFirst(configured, owned),
    missing: owned.filter(({item}) => item.state === 'open'),
    notCounting: owned.filter(({item, counts}) => item.state !== 'open' && !counts),
    configured: configured !== undefined,
  };
  return {...report, state: stateOf(review, report)};
}

function stateOf(review: Review, report: ApprovalReport): ApprovalState {
  // Also of a team that is set up no longer: a system admin lifts it.
  if (report.holds.length > 0) return 'on hold';
  if (!report.configured) return 'waiting';
  if (report.signatures.length >= report.quorum) {
    return report.missing.length + report.notCounting.length === 0 ? 'approved' : 'waiting';
  }
  const withdrawals = review.signatures
    .filter((signature) => signature.teamId === report.teamId)
    .map((signature) => signature.withdrawn?.at ?? 0);
  const lastWithdrawal = Math.max(0, ...withdrawals);
  const lastSignature = Math.max(0, ...report.signatures.map((signature) => signature.at));
  return lastWithdrawal > lastSignature ? 'withdrawn' : 'waiting';
}
