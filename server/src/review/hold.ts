import type {Hold, Review} from './types';

/** A hold before it is kept. */
export type NewHold = Omit<Hold, 'lifted'>;

/** Holds of a team that nobody has lifted, in the order in which they were put on. They outlive the end of a review. */
export function standingHolds({holds = []}: Pick<Review, 'holds'>, teamId: string): Hold[] {
  return holds.filter((hold) => hold.teamId === teamId && hold.lifted === null);
}

/** Ids of the teams of a review that have put it on hold, in the order in which it needs them. */
export function holdingTeams(review: Review): string[] {
  return review.teams.map(({id}) => id).filter((id) => standingHolds(review, id).length > 0);
}

/**
 * The review on hold. The same person with the same reason for the same team changes nothing: it is the same object.
 * @param team its name
 */
export function putOnHold(review: Review, hold: NewHold, team: string): Review {
  const {teamId, by, at, reason} = hold;
  const known = standingHolds(review, teamId).some((each) => each.by === by && each.reason === reason);
  if (known) return review;
  return {
    ...review,
    holds: [...(review.holds ?? []), {...hold, lifted: null}],
    timeline: [...review.timeline, {at, by, kind: 'held', details: {team, reason}}],
  };
}

/** The review without the holds of a team's, all of them: they are the team's, whoever of it put them on. */
export function liftHolds(
  review: Review,
  teamId: string,
  lifted: NonNullable<Hold['lifted']>,
  team: string,
): Review {
  const standing = standingHolds(review, teamId);
  if (standing.length === 0) return review;
  const {at, by, asAdmin} = lifted;
  return {
    ...review,
    holds: (review.holds ?? []).map((hold) => (standing.includes(hold) ? {...hold, lifted} : hold)),
    timeline: [
      ...review.timeline,
      {at, by, kind: 'lifted', details: {team, ...(asAdmin ? {asAdmin: 'true'} : {})}},
    ],
  };
}
