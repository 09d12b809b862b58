import {countingSignatures} from './approval';
import {isByBot} from './item_reports';
import {Refusal} from './refusal';
import type {Item, Mark, Review, ReviewingTeam, ReviewView, Signature} from './types';

export interface Withdrawal {
  at: number;
  /** User id; '' when the plugin found the signed post gone. */
  by: string;
  reason: string;
}

export interface WithdrawResult {
  /** The same object when the signature was withdrawn before. */
  review: Review;
  /** Items that are done on the board by a tick that fell, and have to be reopened there. */
  reopen: string[];
}

/**
 * Takes a signature back. Ticks that signatures of the team's made fall when the team is below its quorum; above it,
 * a tick falls when nobody stands by it any more: neither its own signature nor a later one of the team's that counts.
 * Ticks by hand stay. Withdrawing twice changes nothing and answers what is still to be reopened.
 * @throws Refusal `signature.unknown`
 */
export function withdraw(
  view: ReviewView,
  teams: readonly ReviewingTeam[],
  signatureId: string,
  withdrawal: Withdrawal,
): WithdrawResult {
  const {review} = view;
  const signature = review.signatures.find(({id}) => id === signatureId);
  if (signature === undefined) throw new Refusal('signature.unknown', {review: review.key});
  if (signature.withdrawn !== null) return {review, reopen: leftToReopen(view, signature)};

  const signatures = review.signatures.map((other) =>
    other === signature ? {...other, withdrawn: {...withdrawal}} : other,
  );
  const team = teams.find(({id}) => id === signature.teamId);
  const remaining = {...review, signatures};
  const fallen = fallenMarks(remaining, team ?? {id: signature.teamId, quorum: 1});
  return {
    review: {
      ...remaining,
      marks: review.marks.filter((mark) => !fallen.includes(mark)),
      timeline: [
        ...review.timeline,
        {
          at: withdrawal.at,
          by: withdrawal.by,
          kind: 'withdrawn',
          details: {
            team: team?.name ?? signature.teamId,
            signature: signature.id,
            signer: signature.userId,
            reason: withdrawal.reason,
          },
        },
      ],
    },
    reopen: fallen.filter((mark) => holds(view, mark)).map(({itemId}) => itemId),
  };
}

function fallenMarks(review: Review, team: Pick<ReviewingTeam, 'id' | 'quorum' | 'driMaySign'>): Mark[] {
  const {id: teamId} = team;
  const counting = countingSignatures(review, team);
  const below = counting.length < Math.max(1, team.quorum);
  // Signatures are kept in the order in which they were counted. Who does not count stands by nothing.
  const lastStanding = review.signatures.findLastIndex((signature) => counting.includes(signature));
  return review.marks.filter((mark) => {
    if (mark.teamId !== teamId || mark.signatureId === '') return false;
    return below || review.signatures.findIndex(({id}) => id === mark.signatureId) > lastStanding;
  });
}

/** Whether the item is still as the mark's maker left it: what others did to it since is theirs. */
function holds(view: ReviewView, mark: Mark): boolean {
  const item = findItem(view, mark.itemId);
  return item !== undefined && item.state === mark.state && isBy(item, mark.by);
}

/**
 * After a crash between keeping the withdrawal and reopening: items that a signature of the team's ticked and that no mark
 * holds. It may be another's than the one that was withdrawn, when that one fell with it below the quorum.
 */
function leftToReopen(view: ReviewView, withdrawn: Signature): string[] {
  const ticked = view.review.signatures
    .filter(({teamId}) => teamId === withdrawn.teamId)
    .flatMap(({itemIds, userId}) => itemIds.map((id) => ({id, userId})));
  const left = ticked.filter(({id, userId}) => {
    if (view.review.marks.some(({itemId}) => itemId === id)) return false;
    const item = findItem(view, id);
    return item !== undefined && item.state === 'done' && isBy(item, userId);
  });
  return [...new Set(left.map(({id}) => id))];
}

/** By the person, or in their stead by our bot. */
function isBy(item: Item, userId: string): boolean {
  return item.changedBy === userId || isByBot(item);
}

function findItem(view: ReviewView, id: string): Item | undefined {
  return view.content.sections.flatMap((section) => section.items).find((item) => item.id === id);
}
