import {dossierOf} from './dossier';
import {normaliseName} from './names';
import type {TierId} from './tier';
import type {Review} from './types';

/** When a template calls for another one; one that names several conditions holds when any of them does. */
export interface CallFor {
  template: string;
  /** Why, for people. */
  because: string;
  tiers?: readonly TierId[] | undefined;
  /** Percent. */
  scoreBelow?: number | undefined;
  field?: string | undefined;
  is?: readonly string[] | undefined;
}

/** How much was reached of a score, from 0 to 1; null where it says nothing yet. */
export type ReachedShare = number | null;

/** Which other templates are called for as the review stands, in the order of its template. */
export function calledFor<T extends CallFor>(
  review: Pick<Review, 'dossier'>,
  calls: readonly T[],
  reached: ReachedShare,
): T[] {
  return calls.filter((call) => holds(review, call, reached));
}

function holds(
  review: Pick<Review, 'dossier'>,
  {tiers = [], scoreBelow, field, is = []}: CallFor,
  reached: ReachedShare,
): boolean {
  const {tier, fields} = dossierOf(review);
  const value = fields.find(({id}) => id === field)?.value;
  return (
    (tier !== '' && tiers.includes(tier)) ||
    (scoreBelow !== undefined && reached !== null && reached * 100 < scoreBelow - 1e-9) ||
    (value !== undefined && is.some((each) => normaliseName(each) === normaliseName(value)))
  );
}
