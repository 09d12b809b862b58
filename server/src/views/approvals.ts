import type {Translate} from '../i18n/messages';
import {readStandInLabel} from '../review/stand_in';
import {activeReviewers} from '../review/reviewers';
import {dossierOf} from '../review/dossier';
import type {ApprovalReport, ReviewReport} from '../review/report';
import type {Review} from '../review/types';
import type {Viewer} from './viewer';
import type {ApprovalView, SignatureView} from './views';

export interface Naming {
  t: Translate;
  /** `@alice` for a user id. */
  person(userId: string): string;
}

/** How each team's approval stands. */
export function approvalViews(
  {review, report}: {review: Review; report: ReviewReport},
  viewer: Viewer,
  naming: Naming,
): ApprovalView[] {
  return report.approvals.map((approval) => approvalView({review, report, approval}, viewer, naming));
}

function approvalView(
  {review, report: {items}, approval}: {review: Review; report: ReviewReport; approval: ApprovalReport},
  viewer: Viewer,
  naming: Naming,
): ApprovalView {
  const {teamId, name, state, quorum, excluded, configured} = approval;
  const reviewers = dossierOf(review).reviewers.filter((each) => each.teamId === teamId);
  const approvalItemId = items.find(({approvalOf}) => approvalOf === teamId)?.item.id ?? '';
  return {
    teamId,
    name,
    state,
    quorum,
    signatures: approval.signatures.map((signature) => signatureView(signature, name, {viewer, ...naming})),
    fallen: review.signatures
      .filter((each) => each.teamId === teamId && !approval.signatures.some(({id}) => id === each.id))
      .map(({id}) => id),
    withdrawn: withdrawnLast(review, approval),
    holds: approval.holds.map(({id, by, at, reason}) => ({id, by, at, reason})),
    missing: approval.missing.length,
    first: approval.first.length,
    notCounting: approval.notCounting.length,
    excluded,
    configured,
    reviewers: reviewers.map(({userId, state: reached}) => ({userId, state: reached})),
    approvalItemId,
    may: approvalMay(approval, {reviewers, approvalItemId}, viewer),
  };
}

function approvalMay(
  {teamId, signatures, holds, configured}: ApprovalReport,
  {reviewers, approvalItemId}: {reviewers: ReturnType<typeof activeReviewers>; approvalItemId: string},
  viewer: Viewer,
): ApprovalView['may'] {
  const {userId, isOpen, isOutside} = viewer;
  const isHand = viewer.isHandOf(teamId);
  const mine = activeReviewers(reviewers).find((each) => each.userId === userId);
  const answers = isOpen && viewer.may('reviewer-answer', isHand || mine !== undefined);
  return {
    hold: isOpen && viewer.may('hold', isHand),
    lift: isOpen && holds.length > 0 && ((isHand && !isOutside) || viewer.may('lift')),
    sign:
      isOpen &&
      isHand &&
      !isOutside &&
      configured &&
      approvalItemId !== '' &&
      !signatures.some((signature) => signature.userId === userId),
    setReviewer: isOpen && viewer.may('reviewer-set', isHand),
    accept: answers && mine?.state !== 'accepted',
    decline: answers && mine !== undefined,
  };
}

function signatureView(
  {id, userId, at, via, postId, words, membership}: ApprovalReport['signatures'][number],
  team: string,
  {viewer, t, person}: Naming & {viewer: Viewer},
): SignatureView {
  const standIn = readStandInLabel(membership);
  const through =
    standIn === null ? membership : t('record.stand-in', {team, day: standIn.day, by: person(standIn.by)});
  const undo = viewer.isOpen && userId === viewer.userId;
  return {id, userId, at, via, postId, words, membership: through, may: {undo}};
}

function withdrawnLast(
  review: Review,
  {teamId, state, signatures}: ApprovalReport,
): ApprovalView['withdrawn'] {
  if (state === 'approved') return null;
  const fallen = review.signatures.flatMap((signature) =>
    signature.teamId === teamId && signature.withdrawn !== null
      ? [{userId: signature.userId, ...signature.withdrawn}]
      : [],
  );
  const last = fallen.reduce<ApprovalView['withdrawn']>(
    (latest, {userId, by, at, reason}) =>
      latest === null || at >= latest.at ? {userId, by, at, reason} : latest,
    null,
  );
  const signedSince = Math.max(0, ...signatures.map(({at}) => at));
  return last === null || signedSince > last.at ? null : last;
}
