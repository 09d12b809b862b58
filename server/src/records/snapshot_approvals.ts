import type {RecordSignature, ReviewRecord} from '../review/record';
import type {ReviewReport} from '../review/report';
import type {StandInLabel} from '../review/stand_in';
import type {Review} from '../review/types';
import {iso, type Naming} from './naming';
import type {RecordSnapshot} from './record_schema';

type RecordedApproval = RecordSnapshot['approvals'][number];
type RecordedSignature = RecordedApproval['signatures'][number];

/** Who signed for which team, in which words, and whether that counts. */
export function recordedApprovals(
  record: ReviewRecord,
  review: Review,
  report: ReviewReport,
  naming: Naming,
): RecordedApproval[] {
  return record.approvals.map(({teamId, name, state, quorum, signatures}) => {
    const given = review.signatures.filter((signature) => signature.teamId === teamId);
    const counting = report.approvals.find((approval) => approval.teamId === teamId)?.signatures ?? [];
    return {
      team: teamId,
      name,
      state,
      quorum,
      signatures: signatures.map((signature, place) => ({
        ...recordedSignature(signature, naming),
        counts: counting.some(({id}) => id === given[place]?.id),
        items: given[place]?.itemIds ?? [],
      })),
    };
  });
}

function recordedSignature(
  signature: RecordSignature,
  {user, permalink}: Naming,
): Omit<RecordedSignature, 'counts' | 'items'> {
  const {userId, at, via, words, postId, membership, standIn, ownReview, formerDri, withdrawn} = signature;
  return {
    user: user(userId),
    at: iso(at),
    via,
    words,
    permalink: permalink(postId),
    membership: standIn === null ? membership : 'stand-in',
    standIn: recordedStandIn(standIn, user),
    ownReview,
    formerDri,
    withdrawn:
      withdrawn === null ? null : {by: user(withdrawn.by), at: iso(withdrawn.at), reason: withdrawn.reason},
  };
}

/** Until when, and who named them. */
export function recordedStandIn(
  standIn: StandInLabel | null,
  user: Naming['user'],
): RecordedSignature['standIn'] {
  return standIn === null ? null : {until: standIn.day, namedBy: user(standIn.by)};
}
