import type {Deed, Reviewer} from './dossier';

/**
 * Who is asked to review for a team. It is an ask and nothing else: any current member of the team may sign, asked or
 * not. One entry for each team and person, in the order in which they were asked last.
 */
export type Reviewers = readonly Reviewer[];

/** A person of a team, in a review. */
export interface Seat {
  teamId: string;
  userId: string;
}

/** Whether somebody is asked, or has said yes. */
export function isActive({state}: Pick<Reviewer, 'state'>): boolean {
  return state === 'proposed' || state === 'accepted';
}

/** Those who are asked now. @param teamId of one team; undefined for all */
export function activeReviewers(reviewers: Reviewers, teamId?: string): Reviewer[] {
  return reviewers.filter((each) => isActive(each) && (teamId === undefined || each.teamId === teamId));
}

/** The teams for which somebody is asked now. */
export function askedOf(reviewers: Reviewers, userId: string): Reviewer[] {
  return activeReviewers(reviewers).filter((each) => each.userId === userId);
}

export function reviewerIn(reviewers: Reviewers, {teamId, userId}: Seat): Reviewer | undefined {
  return reviewers.find((each) => each.teamId === teamId && each.userId === userId);
}

/** Asks somebody, also somebody who has said no before. Who is asked already is left as they are. */
export function propose(reviewers: Reviewers, seat: Seat, {by, at}: Deed): Reviewers {
  const present = reviewerIn(reviewers, seat);
  if (present !== undefined && isActive(present)) {
    return reviewers;
  }
  const {teamId, userId} = seat;
  return [
    ...reviewers.filter((each) => each !== present),
    {teamId, userId, by, at, state: 'proposed', stateAt: at, reason: ''},
  ];
}

/** Somebody takes it on: one who was asked, or a member of the team by themselves. */
export function accept(reviewers: Reviewers, seat: Seat, at: number): Reviewers {
  const asked = propose(reviewers, seat, {by: seat.userId, at});
  return asked.map((each) =>
    each.teamId === seat.teamId && each.userId === seat.userId && each.state === 'proposed'
      ? {...each, state: 'accepted', stateAt: at, ...(each.by === seat.userId ? {told: true} : {})}
      : each,
  );
}

/** How somebody stops being asked. */
export interface Leaving {
  state: 'declined' | 'passed-on' | 'replaced';
  at: number;
  reason: string;
  /** Who is asked next, '' for nobody; absent when it is to be settled. */
  next?: string;
  /** Whether the DRI knows, having done it. */
  told?: boolean;
}

/** Somebody is asked no longer; no change when they are not. */
export function leave(reviewers: Reviewers, seat: Seat, leaving: Leaving): Reviewers {
  const present = reviewerIn(reviewers, seat);
  if (present === undefined || !isActive(present)) {
    return reviewers;
  }
  const {teamId, userId, by, at} = present;
  const {state, reason, next, told} = leaving;
  const left: Reviewer = {
    teamId,
    userId,
    by,
    at,
    state,
    stateAt: leaving.at,
    reason,
    ...(next === undefined ? {} : {next}),
    ...(told === true ? {told} : {}),
  };
  return reviewers.map((each) => (each === present ? left : each));
}

/** Changes one entry. */
export function amend(
  reviewers: Reviewers,
  {teamId, userId}: Seat,
  change: Partial<Pick<Reviewer, 'told' | 'next'>>,
): Reviewers {
  return reviewers.map((each) =>
    each.teamId === teamId && each.userId === userId ? {...each, ...change} : each,
  );
}

/** Those who were not told yet that they are asked. */
export function untold(reviewers: Reviewers): Reviewer[] {
  return reviewers.filter((each) => isActive(each) && each.told !== true);
}

/** Those who are asked no longer, and whose successor is not settled, or not told to the DRI. */
export function vacated(reviewers: Reviewers): Reviewer[] {
  return reviewers.filter((each) => !isActive(each) && (each.next === undefined || each.told !== true));
}
