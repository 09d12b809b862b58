import {dossierOf} from './dossier';
import {activeReviewers} from './reviewers';
import type {Review} from './types';

/** Somebody who could be asked to review for a team. */
export interface Candidate {
  userId: string;
  /** User name. */
  name: string;
  /** Open reviews in which they are asked already. */
  load: number;
  /** Unix ms when the team's turn was theirs last; 0 for never. */
  proposedAt: number;
}

/** Whose turn it is, the first first: the fewest open reviews, then who was asked longest ago, then by name. */
export function inTurn(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted(
    (one, other) =>
      one.load - other.load ||
      one.proposedAt - other.proposedAt ||
      (one.name < other.name ? -1 : one.name > other.name ? 1 : 0),
  );
}

/** In how many open reviews each person is asked. @param except id of a review that does not count */
export function loads(reviews: readonly Review[], except = ''): Map<string, number> {
  const counted = new Map<string, number>();
  for (const review of reviews.filter(({id, status}) => status === 'open' && id !== except)) {
    const people = new Set(activeReviewers(dossierOf(review).reviewers).map(({userId}) => userId));
    for (const userId of people) {
      counted.set(userId, (counted.get(userId) ?? 0) + 1);
    }
  }
  return counted;
}

/** How many reviewers a template wants in all. */
export interface Wanted {
  min: number;
  max: number;
}

/**
 * For which teams somebody is proposed when a review starts, besides those whom its DRI has named: one for each team
 * that has none. A template that says how many there are in all has the last teams go without, or the first ones asked
 * for more.
 * @param teamIds in the order of the configuration
 * @param named how many people of each team were named
 * @returns a team's id for each proposal; a team may be there more than once
 */
export function seatsToFill(
  teamIds: readonly string[],
  named: ReadonlyMap<string, number>,
  wanted?: Wanted,
): string[] {
  const without = teamIds.filter((id) => (named.get(id) ?? 0) === 0);
  if (wanted === undefined) {
    return without;
  }
  const taken = teamIds.reduce((sum, id) => sum + (named.get(id) ?? 0), 0);
  const seats = without.slice(0, Math.max(0, wanted.max - taken));
  for (let turn = 0; teamIds.length > 0 && taken + seats.length < wanted.min; turn++) {
    const next = teamIds[turn % teamIds.length];
    if (next !== undefined) {
      seats.push(next);
    }
  }
  return seats;
}
