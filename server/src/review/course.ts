import {dossierOf, type Gap} from './dossier';
import {isMember} from './ownership';
import type {ItemReport, ReviewReport} from './report';
import type {Memberships, Review} from './types';

/** The team that takes services over where no step of the handover says who does. */
const TAKES_OVER = 'sre';

/** What is still to be done of a review after it was closed, until somebody has taken the service over. */
export interface FollowUps {
  /** Steps of the handover that are open. */
  steps: ItemReport[];
  /** Improvements that are open. */
  gaps: Gap[];
}

/** Steps of the handover, as the board has them. */
export function handoverSteps(review: Review, report: Pick<ReviewReport, 'items'>): ItemReport[] {
  const ids = dossierOf(review).roles?.handover ?? [];
  return report.items.filter(({item}) => ids.includes(item.id));
}

/** The lines that say who answers for running the service, as the board has them. */
export function acceptanceItems(review: Review, report: Pick<ReviewReport, 'items'>): ItemReport[] {
  const ids = dossierOf(review).roles?.acceptance ?? [];
  return report.items.filter(({item}) => ids.includes(item.id));
}

/** Whether a handover belongs to the review, and nobody has accepted it. */
export function awaitsHandover(review: Review): boolean {
  const {roles, handover} = dossierOf(review);
  return review.status !== 'cancelled' && (roles?.handover ?? []).length > 0 && handover === null;
}

export function followUps(review: Review, report: Pick<ReviewReport, 'items'>): FollowUps {
  return {
    steps: handoverSteps(review, report).filter(({item}) => item.state === 'open'),
    gaps: dossierOf(review).gaps.filter(({state}) => state === 'open'),
  };
}

/**
 * Whether somebody may take the service over: they have been assigned one of its steps, or are a current member of a
 * team that owns one, or of SRE. Where the review does without SRE, a member of any team that it needs. Never its DRI.
 * @param hands what of people's memberships lets them act in this review
 */
export function takesOver(
  review: Review,
  report: Pick<ReviewReport, 'items'>,
  hands: Memberships,
  userId: string,
): boolean {
  if (userId === review.driId) return false;
  const steps = handoverSteps(review, report);
  const owners = steps.flatMap(({owner}) => (owner.kind === 'team' ? [owner.teamId] : []));
  const needed = review.teams.map(({id}) => id);
  const taking = needed.includes(TAKES_OVER) ? [TAKES_OVER] : needed;
  return (
    steps.some(({item}) => item.assigneeId === userId) ||
    [...owners, ...taking].some((teamId) => isMember(userId, teamId, hands))
  );
}

/** Ids of everybody who is named by what accompanies a review. */
export function peopleOfCourse(review: Pick<Review, 'dossier'>): string[] {
  const {comments, consulted, lessons, acceptance, handover} = dossierOf(review);
  return [
    ...comments.flatMap(({by, authorId, addressed}) => [by, authorId, addressed?.by ?? '']),
    ...consulted.flatMap(({by, userId}) => [by, userId]),
    ...lessons.map(({by}) => by),
    ...[acceptance, handover].flatMap((each) => (each === null ? [] : [each.userId])),
  ];
}
