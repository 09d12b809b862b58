import {isPlain, readClause, type Said} from './clause';
import {MAX_UNITS, teamIdsOf, verdictOf} from './verdict';
import {allKnown, type Clause, hasTeam} from './clauses';
import {DOUBTS, type Kind} from './language/language';
import {is, isEmoji, isOnly, isUnknown, type Unit} from './units';

/** A clause with what it says. */
export interface ReadClause extends Clause {
  said: Said;
}

const COMMA: Unit = {text: ',', kinds: [], teamIds: [], mark: ','};

/** Takes clauses apart at an "and" between two statements, and together where a mark stands within one. */
export function arrange(clauses: readonly Clause[]): ReadClause[] {
  return joined(clauses.flatMap(apart).map((clause) => ({...clause, said: readClause(clause.units)})));
}

/** “SRE is done and Platform is not” are two clauses, “SRE and Platform are done” is one. */
function apart(clause: Clause): Clause[] {
  const {units, after} = clause;
  const said = readClause(units);
  if (units.length > MAX_UNITS) return [clause];
  if (said.kind !== 'doubt' && !(said.kind === 'mention' && !said.bare)) return [clause];
  for (const [at, unit] of units.entries()) {
    const left = units.slice(0, at);
    if (is(unit, 'and')) {
      const right = units.slice(at + 1);
      if (standsAlone(left) && standsAlone(right)) {
        return [{units: left, after}, ...apart({units: right, after: 'and'})];
      }
      if (isOfTheSame(left, right))
        return [{units: [...left.filter((each) => !isUnknown(each)), ...right], after}];
    } else if (isEmoji(unit.text) && isApartAt(left, units.slice(at + 1))) {
      return [{units: units.slice(0, at + 1), after}, ...apart({units: units.slice(at + 1), after: ','})];
    } else if (unit.teamIds.length > 0 && isStatement(left) && isStatement(units.slice(at))) {
      // SRE ✅ Platform ⏳
      return [{units: left, after}, ...apart({units: units.slice(at), after: ','})];
    }
  }
  return [clause];
}

/** Whether a part of a clause is a statement of its own: about a team, or about none and without a doubt. */
function standsAlone(units: readonly Unit[]): boolean {
  if (units.length === 0) return false;
  const said = readClause(units);
  if (said.kind === 'free') {
    return isPlainEnough(units) && !units.every((unit) => is(unit, 'filler'));
  }
  if (said.kind === 'mention')
    return units.some((unit) => is(unit, 'too')) || (said.bare && units.some((unit) => is(unit, 'it')));
  return said.kind !== 'doubt' || verdictOf(units) !== null || !isDoubtedBefore(units);
}

/** No doubt, and no request either: “fix the alerts and SRE is done”. What begins with an unknown word may be one. */
function isPlainEnough(units: readonly Unit[]): boolean {
  const [first] = units;
  const mayBeRequest =
    first !== undefined &&
    (isUnknown(first) || ['other', 'give', 'undo', 'base'].some((kind) => is(first, kind as Kind))) &&
    !is(first, 'self') &&
    !/(?:ed|ing)$/u.test(first.text);
  return !mayBeRequest && !units.some((unit) => DOUBTS.some((kind) => is(unit, kind)));
}

/** “SRE looked at everything and signs off”: who does something is not said again. */
function isOfTheSame(left: readonly Unit[], right: readonly Unit[]): boolean {
  const verb = right.find((unit) => !isOnly(unit, 'filler'));
  if (verb === undefined || !(is(verb, 'acts') || is(verb, 'withdraw')) || hasTeam(right)) return false;
  const said = readClause(left);
  return (
    said.kind === 'mention' && (left.findLast((unit) => !isOnly(unit, 'filler'))?.teamIds.length ?? 0) === 0
  );
}

/** “SRE done 🎉 deploying on Monday”, “it survived 💪 SRE approves” */
function isApartAt(left: readonly Unit[], right: readonly Unit[]): boolean {
  return (isFirm(left) && standsFree(right)) || (isFirm(right) && !hasTeam(left) && standsAlone(left));
}

function isFirm(units: readonly Unit[]): boolean {
  const said = readClause(units);
  return said.kind === 'complete' || said.kind === 'withdraw';
}

function standsFree(units: readonly Unit[]): boolean {
  return units.some((unit) => !isOnly(unit, 'filler')) && !units.every((unit) => isEmoji(unit.text));
}

/** A name and what is said of it, all in known words. */
function isStatement(units: readonly Unit[]): boolean {
  const said = readClause(units);
  if (!allKnown(units) || (said.kind === 'doubt' && isDoubtedBefore(units))) return false;
  return said.kind === 'complete' || said.kind === 'withdraw' || said.kind === 'doubt';
}

/** Whether a doubt comes before the name: then it is about more than this. */
function isDoubtedBefore(units: readonly Unit[]): boolean {
  const named = units.findIndex(({teamIds}) => teamIds.length > 0);
  return units.slice(0, named).some((unit) => DOUBTS.some((kind) => is(unit, kind)));
}

/** “SRE: done”, “Approved: SRE, Platform”, “SRE, Platform and Security are done”: a name here, what is said of it there. */
function joined(clauses: readonly ReadClause[]): ReadClause[] {
  const result: ReadClause[] = [];
  for (const clause of clauses) {
    const last = result.at(-1);
    const both = last === undefined ? null : together(last, clause);
    if (last === undefined || both === null) result.push(clause);
    else result[result.length - 1] = both;
  }
  return result;
}

function together(one: ReadClause, other: ReadClause): ReadClause | null {
  if (other.after === 'but' || other.after === '') return null;
  if (one.units.length + other.units.length >= MAX_UNITS) return null;
  if (!allKnown(one.units) || !belongs(one, other)) return null;
  const isOpen = !allKnown(other.units);
  const units = [...one.units, COMMA, ...other.units];
  const said = readClause(units);
  if (said.kind === 'mention' && said.bare && other.said.kind === 'mention')
    return {units, after: one.after, said};
  if (said.kind === 'mention' || said.kind === 'free') return null;
  return isOpen && said.kind === 'doubt' && said.reason.code === 'unclear'
    ? null
    : {units, after: one.after, said};
}

function belongs(one: ReadClause, other: ReadClause): boolean {
  const isName = ({said, units}: ReadClause): boolean =>
    said.kind === 'mention' &&
    said.bare &&
    !units.slice(-1).some((unit) => is(unit, 'be') || is(unit, 'have'));
  const isOnlyName = (clause: ReadClause): boolean =>
    isName(clause) && !clause.units.some((unit) => is(unit, 'self') || is(unit, 'it'));
  const saysSomething = ({units, said}: ReadClause): boolean =>
    said.kind === 'free' &&
    (verdictOf(units) !== null ||
      (isName(one) && verdictOf([...one.units, ...units]) !== null) ||
      units.some((unit) => DOUBTS.some((kind) => is(unit, kind))));
  if (isName(one) && saysSomething(other)) return true;
  if (saysSomething(one) && isPlain(one.units) && isOnlyName(other)) return true;
  // A list of names: before what is said of them, or after it.
  const isVerdict = ({said}: ReadClause): boolean => said.kind === 'complete' || said.kind === 'withdraw';
  const hasAnd = [...one.units, ...other.units].some((unit) => is(unit, 'and'));
  const isWhole = other.units.some((unit) => is(unit, 'be') || is(unit, 'have') || is(unit, 'noun'));
  if (isOnlyName(one) && other.after === ',' && (isVerdict(other) || other.said.kind === 'doubt'))
    return hasAnd || !isWhole || teamIdsOf(one.units).length > 1;
  if (isOnlyName(one) && other.after === ',' && isOnlyName(other)) return true;
  return (
    isVerdict(one) &&
    one.said.kind !== 'free' &&
    endsWithName(one.units) &&
    isOnlyName(other) &&
    other.after === ',' &&
    beginsWithVerdict(one.units)
  );
}

function endsWithName(units: readonly Unit[]): boolean {
  const last = units.findLast((unit) => !isOnly(unit, 'filler'));
  return last !== undefined && last.teamIds.length > 0;
}

function beginsWithVerdict(units: readonly Unit[]): boolean {
  const said = units.findIndex((unit) => verdictOf([unit]) !== null);
  return said >= 0 && said < units.findIndex(({teamIds}) => teamIds.length > 0);
}
