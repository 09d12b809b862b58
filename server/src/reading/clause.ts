import {unclearIn} from './clarity';
import {doubtIn} from './clause_doubts';
import {allKnown, hasTeam} from './clauses';
import {DOUBTS} from './language/language';
import {type Reason, reasonOf} from './reading';
import {is, isUnknown, type Unit} from './units';
import {MAX_UNITS, teamIdsOf, verdictOf} from './verdict';

/** What one clause says about the teams that it names. */
export type Said =
  /** They are done, or take it back. */
  | {kind: 'complete' | 'withdraw'; teamIds: string[]}
  /** It could be a verdict, and is none. */
  | {kind: 'doubt'; teamIds: string[]; verdict: 'complete' | 'withdraw'; reason: Reason}
  /** Names teams and says nothing of the kind. `bare`: nothing but the name. */
  | {kind: 'mention'; teamIds: string[]; bare: boolean}
  /** Names no team. */
  | {kind: 'free'};

/** Words of the clause that are between a team and what is said of it have to be known; after it an addition may follow. */
export function readClause(units: readonly Unit[]): Said {
  if (!hasTeam(units)) return {kind: 'free'};
  const teamIds = teamIdsOf(units);
  if (units.length > MAX_UNITS)
    return {kind: 'doubt', teamIds, verdict: 'complete', reason: reasonOf('unclear', '')};
  const thanked = units.findIndex((unit) => is(unit, 'thanks'));
  const [first] = units;
  if (thanked >= 0 && !hasTeam(units.slice(0, thanked))) return {kind: 'mention', teamIds, bare: false};
  if (thanked > 0) return readClause(units.slice(0, thanked));
  if (first !== undefined && is(first, 'greet')) return {kind: 'mention', teamIds, bare: false};

  const verdict = verdictOf(units);
  const doubt = doubtIn(units, verdict);
  if (doubt !== null) return {kind: 'doubt', teamIds, verdict: verdict ?? 'complete', reason: doubt};
  if (verdict === null) {
    const other = units.some((unit) => isUnknown(unit) || is(unit, 'other'));
    return {kind: 'mention', teamIds, bare: !other};
  }
  const unclear = unclearIn(units, verdict);
  if (unclear !== null) return {kind: 'doubt', teamIds, verdict, reason: unclear};
  return {kind: verdict, teamIds};
}

/** Whether a clause has nothing but known words, none of which raises a doubt. */
export function isPlain(units: readonly Unit[]): boolean {
  return allKnown(units) && !units.some((unit) => DOUBTS.some((kind) => is(unit, kind)) || is(unit, 'other'));
}
