import {dossierOf, type Gap, type Reviewer} from './dossier';
import {openGaps} from './gaps';
import {isOwnDoing} from './own_review';
import type {ApprovalReport, ItemReport, ReviewReport} from './report';
import {activeReviewers} from './reviewers';
import type {BoardContent, Review} from './types';

/** What of a review waits for a person. */
export interface WaitingFor {
  /** Approvals of teams that they can sign for. */
  teams: ApprovalReport[];
  /** Of these, what they were asked for. */
  asked: {reviewer: Reviewer; name: string}[];
  /** Open items that are theirs personally. */
  items: ItemReport[];
  /** Open gaps that are theirs. */
  gaps: Gap[];
  /** True for the DRI when the review can be closed. */
  canClose: boolean;
  /** True for the DRI when approvals are missing that were due. */
  isOverdue: boolean;
}

/**
 * @param mine the reviewing teams that the person is in now, and through which source
 * @param now Unix ms
 */
export function waitingFor(
  {review, report}: {review: Review; report: ReviewReport},
  userId: string,
  mine: readonly {teamId: string; through: string}[],
  now: number,
): WaitingFor {
  const dossier = dossierOf(review);
  const teams = report.approvals.filter(
    (approval) =>
      mine.some(
        ({teamId, through}) =>
          teamId === approval.teamId && !isOwnDoing(approval.excluded, {userId, membership: through}),
      ) && waitsFor(approval, userId),
  );
  const asked = activeReviewers(dossier.reviewers).flatMap((reviewer) => {
    const team = teams.find(({teamId}) => teamId === reviewer.teamId);
    return reviewer.userId === userId && team !== undefined ? [{reviewer, name: team.name}] : [];
  });
  const isDri = review.driId === userId;
  return {
    teams,
    asked,
    items: report.items.filter(
      ({item, owner}) => item.state === 'open' && owner.kind === 'person' && owner.userId === userId,
    ),
    gaps: openGaps(dossier, now).filter(({ownerId}) => ownerId === userId),
    canClose: isDri && report.approved,
    isOverdue: isDri && !report.approved && review.dueAt > 0 && review.dueAt < now,
  };
}

/** Whether there is anything to do for them; that a review is late is not, by itself. */
export function isWaiting({teams, items, gaps, canClose}: WaitingFor): boolean {
  return teams.length > 0 || items.length > 0 || gaps.length > 0 || canClose;
}

function waitsFor(
  {state, missing, notCounting, signatures, quorum}: ApprovalReport,
  userId: string,
): boolean {
  if (state === 'approved') return false;
  // What a team holds up waits for all of it.
  if (state === 'on hold') return true;
  // Who has signed waits for the others' signatures, unless items are open again.
  const hasSigned = signatures.some((each) => each.userId === userId);
  return !hasSigned || (missing.length + notCounting.length > 0 && signatures.length >= quorum);
}

/**
 * Everybody for whom something may wait in a review: whom to look at more closely.
 * @param content as the board has it, or was seen last
 */
export function involvedIn(
  review: Review,
  content: Pick<BoardContent, 'sections'>,
  now: number,
): Set<string> {
  const dossier = dossierOf(review);
  const people = [
    review.driId,
    ...activeReviewers(dossier.reviewers).map(({userId}) => userId),
    ...openGaps(dossier, now).map(({ownerId}) => ownerId),
    ...content.sections.flatMap(({items}) =>
      items.filter(({state}) => state === 'open').map(({assigneeId}) => assigneeId),
    ),
  ];
  return new Set(people.filter((id) => id !== ''));
}
