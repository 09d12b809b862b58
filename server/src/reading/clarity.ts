import type {Kind} from './language/language';
import {type Reason, type ReasonCode, reasonOf} from './reading';
import {OPAQUE} from './tokens';
import {is, isOnly, isUnknown, type Unit} from './units';
import {isSaying} from './verdict';

/**
 * Why it is not clear that what a clause says is said of the team that it names: unknown words between the two, words of
 * another run, another team. Null when it is clear.
 */
export function unclearIn(units: readonly Unit[], verdict: 'complete' | 'withdraw'): Reason | null {
  const kinds: readonly Kind[] =
    verdict === 'complete' ? ['approval'] : ['withdraw', 'undo', 'no-longer', 'after-all'];
  const says = units.flatMap((unit, at) =>
    kinds.some((kind) => is(unit, kind)) || (verdict === 'complete' && isSaying(units, at)) ? [at] : [],
  );
  const named = units.flatMap(({teamIds}, at) => (teamIds.length > 0 ? [at] : []));
  const ambiguous = units.find(({teamIds}) => teamIds.length > 1);
  if (ambiguous !== undefined) return reasonOf('ambiguous-name', ambiguous.text);
  const [firstNamed = 0] = named;
  const lastNamed = named.at(-1) ?? 0;
  const nearest = says.reduce(
    (best, at) => (distance(at, firstNamed, lastNamed) < distance(best, firstNamed, lastNamed) ? at : best),
    says[0] ?? 0,
  );
  const start = Math.min(firstNamed, nearest);
  const end = Math.max(lastNamed, nearest);
  const between = units.slice(start, end + 1).find(isForeign);
  if (between !== undefined) return foreign(units, between);
  const before = units.slice(0, start).find(isForeign);
  const mayLead = verdict === 'withdraw' && mayComeBefore(units, start);
  if (before !== undefined && !mayLead) return foreign(units, before);
  const rest = units.slice(end + 1);
  if (isDoneWithTeam(units)) return reasonOf('unclear', '');
  const strange = rest.findIndex(isForeign);
  if (strange < 0) return teamsApart(units, named);
  if (verdict === 'withdraw' && mayGiveReasons(units.slice(0, end + 1 + strange)))
    return teamsApart(units, named);
  const opener = rest.slice(0, strange).findIndex((unit) => is(unit, 'adjunct') || is(unit, 'of'));
  const opens = rest[opener];
  if (opens === undefined || !is(opens, 'adjunct')) return foreign(units, rest[strange]);
  return teamsApart(units, named);
}

/** “I'm done with SRE” may say anything. */
function isDoneWithTeam(units: readonly Unit[]): boolean {
  const at = units.findIndex((unit) => is(unit, 'done') && is(unit, 'of'));
  return at >= 0 && (units[at + 1]?.teamIds.length ?? 0) > 0 && !units.some((unit) => is(unit, 'noun'));
}

/** What led to a withdrawal may come before it in any words. Right before the name they would be part of it. */
function mayComeBefore(units: readonly Unit[], start: number): boolean {
  const [first] = units;
  if (first !== undefined && (is(first, 'adjunct') || is(first, 'timing'))) return true;
  const last = units[start - 1];
  if (last === undefined || isForeign(last)) return false;
  return units.some((unit) => is(unit, 'noun') || is(unit, 'approval') || is(unit, 'it'));
}

/** After a withdrawal of an approval comes why, in any words; right behind the noun they would be part of its name. */
function mayGiveReasons(units: readonly Unit[]): boolean {
  const last = units.findLast((unit) => !isOnly(unit, 'filler'));
  const isNoun = (unit: Unit): boolean => is(unit, 'noun') || is(unit, 'approval');
  if (last === undefined || !units.some(isNoun)) return false;
  const said = units.findLastIndex((unit) => is(unit, 'withdraw') || is(unit, 'undo'));
  const isOpened = units.slice(said + 1).some((unit) => is(unit, 'adjunct') || is(unit, 'partial'));
  return isOpened || (!isNoun(last) && !is(last, 'of'));
}

/** Two teams with something else than a list between them: one may have approved the other. */
function teamsApart(units: readonly Unit[], named: readonly number[]): Reason | null {
  for (const [i, at] of named.entries()) {
    const next = named[i + 1];
    if (next === undefined) break;
    const between = units.slice(at + 1, next);
    const joins = between.filter((unit) => is(unit, 'and') || is(unit, 'too') || unit.mark === ',');
    const others = between.filter(
      (unit) =>
        !['and', 'filler', 'noun', 'too', 'self', 'of', 'approval'].some((kind) => is(unit, kind as Kind)) &&
        unit.mark === '',
    );
    if (joins.length === 0 || others.length > 0) return reasonOf('unclear', units[next]?.text ?? '');
  }
  return null;
}

/** Unknown words, and known ones that are about something else. */
function isForeign(unit: Unit): boolean {
  return isUnknown(unit) || is(unit, 'other');
}

function foreign(units: readonly Unit[], found: Unit | undefined): Reason {
  const at = found === undefined ? -1 : units.indexOf(found);
  const before = units
    .slice(0, Math.max(0, at))
    .findLast((unit) => !isOnly(unit, 'filler') && !isUnknown(unit));
  const isRun = before !== undefined && is(before, 'of');
  const isThing = found !== undefined && is(found, 'other');
  const code: ReasonCode = isRun ? 'other-run' : isThing ? 'other-thing' : 'unclear';
  return reasonOf(code, found?.text === OPAQUE ? '' : (found?.text ?? ''));
}

function distance(at: number, first: number, last: number): number {
  if (at < first) return first - at;
  return at > last ? at - last : 0;
}
