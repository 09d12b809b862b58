import {hasTeam} from './clauses';
import type {Kind} from './language/language';
import {is, isOnly, type Unit} from './units';

/** Nobody says anything plainly in a clause with more words. */
export const MAX_UNITS = 80;

export function teamIdsOf(units: readonly Unit[]): string[] {
  return [...new Set(units.flatMap((unit) => unit.teamIds))];
}

/** What the clause would say if nothing spoke against it. */
export function verdictOf(units: readonly Unit[]): 'complete' | 'withdraw' | null {
  if (units.length > MAX_UNITS) return null;
  const has = (kind: Kind): boolean => units.some((unit) => is(unit, kind));
  if (has('withdraw')) return 'withdraw';
  if (has('undo') && (has('noun') || has('approval'))) return 'withdraw';
  if (has('no-longer') && (saysDone(units) || has('noun') || has('approval') || has('have')))
    return 'withdraw';
  // “The SRE sign-off came too soon”
  if (has('mistaken') && (has('noun') || has('approval')) && hasTeam(units)) return 'withdraw';
  if (has('negation') && has('after-all') && (saysDone(units) || has('noun'))) return 'withdraw';
  return saysDone(units) ? 'complete' : null;
}

function saysDone(units: readonly Unit[]): boolean {
  const has = (kind: Kind): boolean => units.some((unit) => is(unit, kind));
  return units.some((_, at) => isSaying(units, at)) || (has('give') && has('approval'));
}

/** Whether this unit says that something is done, where it stands. */
export function isSaying(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined) return false;
  if (is(unit, 'done') || is(unit, 'acts')) return true;
  const before = units.slice(0, at);
  if (
    is(unit, 'base') &&
    (!is(unit, 'noun') || before.some((each) => is(each, 'self')) || teamIdsOf(before).length > 1)
  )
    return true;
  if (!is(unit, 'weak')) return false;
  const next = units.slice(at + 1).find((each) => !isOnly(each, 'weak'));
  return (
    before.some((each) => each.teamIds.length > 0 || is(each, 'noun')) ||
    (next !== undefined && is(next, 'from'))
  );
}
