import {approvalOf, countingSignatures} from './approval';
import {standingHolds} from './hold';
import {itemReports, itemsOf} from './item_reports';
import {mandatoryRefusal} from './mandatory';
import {excludedFrom, handsIn, isOwnDoing} from './own_review';
import {isMember} from './ownership';
import {Refusal} from './refusal';
import {standInOf} from './stand_in';
import type {Mark, Memberships, Review, ReviewingTeam, ReviewView, Signature, TimelineEntry} from './types';

/** A sign-off before it is counted. The same `id` counts once, however often it is applied. */
export type NewSignature = Omit<Signature, 'itemIds' | 'withdrawn'>;

/**
 * `completed-quorum`: the quorum is reached, with this signature or already before. `quorum-pending`: more signers are
 * needed, nothing is ticked yet. `topped-up`: the quorum was reached before, items that were opened since are ticked.
 * `already-signed`: this person's signature stands and there is nothing to add, nothing was changed.
 */
export type SignOffOutcome = 'completed-quorum' | 'quorum-pending' | 'already-signed' | 'topped-up';

export interface SignOffResult {
  /** The review with the signature, its marks and timeline; the same object when nothing changed. */
  review: Review;
  /** Items that are open and have to be ticked on the board in the signer's name. */
  itemIds: string[];
  outcome: SignOffOutcome;
}

/**
 * Counts a sign-off. With the signature that completes the quorum every item of the team's is ticked that does not
 * count yet. With `completion: strict` no signature ever ticks a mandatory item: while one of the team's is open, also
 * for a second signer, or one who tops up, the sign-off is refused. Applying a signature that was counted before changes nothing and answers what is still to be ticked.
 * @param memberships must hold the signer and all assignees, looked up just now
 * @throws Refusal `review.ended`, `sign-off.team-unknown`, `sign-off.not-a-member`, `sign-off.own-review` for the DRI,
 * `sign-off.named-by-dri` for a stand-in of the DRI's, `sign-off.team-not-needed`, `sign-off.mandatory-open` with `completion: strict`
 */
export function signOff(
  view: ReviewView,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
  signature: NewSignature,
): SignOffResult {
  const {review} = view;
  const known = review.signatures.find(({id}) => id === signature.id);
  if (known !== undefined) return repeated(view, teams, known);

  const team = signingTeam(review, teams, memberships, signature);
  const reports = itemReports(view, teams, memberships);
  const owned = itemsOf(team.id, reports);
  if (owned.length === 0 && !review.teams.some(({id}) => id === team.id)) {
    throw new Refusal('sign-off.team-not-needed', {team: team.name, review: review.key});
  }

  const refusal = mandatoryRefusal(team, owned);
  if (refusal !== null) throw refusal;

  const uncounted = owned.filter(({counts}) => !counts).map(({item}) => item);
  const signers = new Set(countingSignatures(review, team).map(({userId}) => userId));
  const reachedBefore = signers.size >= quorumOf(team);
  const reached = new Set([...signers, signature.userId]).size >= quorumOf(team);
  const ticked = reached ? uncounted : [];
  if (signers.has(signature.userId) && ticked.length === 0) {
    return {review, itemIds: [], outcome: 'already-signed'};
  }

  const marks = ticked.map(({id, state, changedBy, changedAt}): Mark => ({
    itemId: id,
    state: state === 'skipped' ? 'skipped' : 'done',
    by: signature.userId,
    at: signature.at,
    teamId: team.id,
    signatureId: signature.id,
    asAdmin: false,
    over: {by: changedBy, at: changedAt},
    ...standInOf(signature.membership),
  }));
  const held = standingHolds(review, team.id).length > 0;
  const approvedBefore = approvalOf(review, team, team, reports).state === 'approved';
  return {
    review: {
      ...review,
      signatures: [...review.signatures, {...signature, itemIds: ticked.map(({id}) => id), withdrawn: null}],
      marks: [...review.marks.filter(({itemId}) => !ticked.some(({id}) => id === itemId)), ...marks],
      timeline: [...review.timeline, ...entries(team, signature, reached && !approvedBefore && !held)],
    },
    itemIds: ticked.filter(({state}) => state === 'open').map(({id}) => id),
    outcome: outcomeOf(reached, reachedBefore, ticked.length),
  };
}

function signingTeam(
  review: Review,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
  signature: NewSignature,
): ReviewingTeam {
  if (review.status !== 'open') throw new Refusal('review.ended', {review: review.key, title: review.title});
  const team = teams.find(({id}) => id === signature.teamId);
  if (team === undefined) throw new Refusal('sign-off.team-unknown', {team: signature.teamId});
  if (!isMember(signature.userId, team.id, memberships)) {
    throw new Refusal('sign-off.not-a-member', {team: team.name});
  }
  const excluded = excludedFrom(review, team);
  // The label is looked up after the memberships: it may be that of a stand-in no longer.
  const isHand = isMember(signature.userId, team.id, handsIn(review, teams, memberships));
  if (!isHand || isOwnDoing(excluded, signature)) {
    const code = signature.userId === excluded ? 'sign-off.own-review' : 'sign-off.named-by-dri';
    throw new Refusal(code, {team: team.name, review: review.key});
  }
  return team;
}

/** The hook came twice, or the process died half-way: what was decided stands, what is not on the board yet remains. */
function repeated(view: ReviewView, teams: readonly ReviewingTeam[], signature: Signature): SignOffResult {
  const {review} = view;
  const team = teams.find(({id}) => id === signature.teamId);
  const quorum = team === undefined ? 1 : quorumOf(team);
  const earlier = review.signatures.slice(0, review.signatures.indexOf(signature));
  const signers = new Set(earlier.filter((other) => countedAt(other, signature)).map(({userId}) => userId));
  const reachedBefore = signers.size >= quorum;
  const reached = signers.add(signature.userId).size >= quorum;

  const mine = new Set(
    review.marks.filter(({signatureId}) => signatureId === signature.id).map(({itemId}) => itemId),
  );
  const items = view.content.sections.flatMap((section) => section.items);
  const left = items.filter(({id, state}) => state === 'open' && mine.has(id)).map(({id}) => id);
  return {
    review,
    itemIds: signature.withdrawn === null ? left : [],
    outcome: outcomeOf(reached, reachedBefore, signature.itemIds.length),
  };
}

/** Whether a signature of the same team's stood when this one was given. */
function countedAt(other: Signature, signature: Signature): boolean {
  const gone = other.withdrawn !== null && other.withdrawn.at <= signature.at;
  return other.teamId === signature.teamId && !gone;
}

function outcomeOf(reached: boolean, reachedBefore: boolean, ticked: number): SignOffOutcome {
  if (!reached) return 'quorum-pending';
  return reachedBefore && ticked > 0 ? 'topped-up' : 'completed-quorum';
}

function quorumOf(team: ReviewingTeam): number {
  return Math.max(1, team.quorum);
}

function entries(team: ReviewingTeam, signature: NewSignature, approved: boolean): TimelineEntry[] {
  const {id, at, userId} = signature;
  const signed: TimelineEntry = {at, by: userId, kind: 'signed', details: {team: team.name, signature: id}};
  const approval: TimelineEntry = {at, by: userId, kind: 'approved', details: {team: team.name}};
  return approved ? [signed, approval] : [signed];
}
