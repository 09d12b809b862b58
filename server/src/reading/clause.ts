import {allKnown, hasTeam} from './clauses';
import {type Doubt, DOUBTS, type Kind} from './language/language';
import type {Reason, ReasonCode} from './reading';
import {MENTION} from './tokens';
import {is, isUnknown, type Unit} from './units';

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

export function teamIdsOf(units: readonly Unit[]): string[] {
  return [...new Set(units.flatMap((unit) => unit.teamIds))];
}

/** What the clause would say if nothing spoke against it. */
export function verdictOf(units: readonly Unit[]): 'complete' | 'withdraw' | null {
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
function isSaying(units: readonly Unit[], at: number): boolean {
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

/** What raises no doubt of a withdrawal where it comes after it, or makes it one: not … after all. */
const AFTERWARDS: readonly Kind[] = [
  'negation',
  'partial',
  'only',
  'tense',
  'request',
  'hearsay',
  'other-run',
];

function doubtIn(units: readonly Unit[], verdict: 'complete' | 'withdraw' | null): Reason | null {
  const taken = units.findLastIndex((unit) => is(unit, 'withdraw') || is(unit, 'undo'));
  const isHere = (unit: Unit, kind: Kind, at: number): boolean => {
    if (!is(unit, kind)) return false;
    if (kind === 'mistaken' && verdict === 'withdraw') return false;
    // “Please disregard the SRE sign-off”
    if (kind === 'retracted' && verdict === 'withdraw' && is(unit, 'undo')) return false;
    if (verdict !== 'withdraw' || !AFTERWARDS.includes(kind)) return true;
    // What comes after “withdraws” is why.
    if (taken < 0 || at < taken) return taken >= 0;
    return kind === 'hearsay' && !units.slice(taken, at).some((each) => is(each, 'adjunct'));
  };
  for (const kind of DOUBTS) {
    const found = units.find((unit, at) => isHere(unit, kind, at));
    if (found !== undefined) return reasonOf(codeOf(kind), found.text);
  }
  const please = units.find((unit) => is(unit, 'please'));
  if (please !== undefined && verdict === 'complete' && isRequest(units))
    return reasonOf('request', please.text);
  const your = units.find((unit) => is(unit, 'your'));
  if (verdict === 'withdraw' && your !== undefined) return reasonOf('request', your.text);
  // “@sam please un-sign …”: somebody else is asked.
  if (verdict === 'withdraw' && please !== undefined && units[0]?.text === MENTION)
    return reasonOf('request', please.text);
  const was = units.find((unit) => is(unit, 'was'));
  if (was !== undefined && verdict === 'complete' && !units.some((unit) => is(unit, 'recent')))
    return reasonOf('tense', was.text);
  if (asks(units)) return reasonOf('question', '');
  if (verdict === 'complete' && isRequest(units)) return reasonOf('request', '');
  return null;
}

/** The reason that is given for a doubt. */
export function codeOf(kind: Doubt): ReasonCode {
  if (kind === 'mistaken') return 'retracted';
  return kind === 'only' ? 'partial' : kind;
}

/** A question by its order: is SRE done, has SRE signed off. Without a subject it is none: have completed the review. */
function asks(units: readonly Unit[]): boolean {
  const words = units.filter((unit) => !isOnly(unit, 'filler') && !is(unit, 'and'));
  const [first, second] = words;
  if (first === undefined || second === undefined || first.teamIds.length > 0) return false;
  const isAuxiliary = is(first, 'be') || is(first, 'have') || is(first, 'was');
  return isAuxiliary && (second.teamIds.length > 0 || is(second, 'noun') || is(second, 'self'));
}

/** Only a form that may be a request says that it is done, and nobody is its subject. */
function isRequest(units: readonly Unit[]): boolean {
  if (units.some((unit, at) => isSaying(units, at) && !is(unit, 'base'))) return false;
  const given = units.findIndex((unit) => is(unit, 'give'));
  const isGiven = (unit: Unit): boolean => is(unit, 'approval') && (!is(unit, 'base') || is(unit, 'noun'));
  if (given >= 0 && units.some(isGiven)) return false;
  const at = units.findIndex((unit) => is(unit, 'base') && !is(unit, 'noun'));
  if (at < 0) return units.some((unit) => is(unit, 'base')) && !units.some((unit) => is(unit, 'self'));
  const before = units.slice(0, at).filter((unit) => !isOnly(unit, 'filler'));
  if (before.some((unit) => is(unit, 'self') || is(unit, 'be') || is(unit, 'have'))) return false;
  if (teamIdsOf(before).length > 1) return false;
  // “SRE review complete” says so; “complete the SRE review”, “SRE approve” do not.
  const base = units[at];
  return (
    base === undefined ||
    !is(base, 'done') ||
    !before.some((unit) => is(unit, 'noun') || unit.teamIds.length > 0)
  );
}

function unclearIn(units: readonly Unit[], verdict: 'complete' | 'withdraw'): Reason | null {
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
  const isOurs = units.slice(0, start).some((unit) => is(unit, 'self')) && verdict === 'withdraw';
  if (before !== undefined && !isOurs) return foreign(units, before);
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

/** After a withdrawal of an approval comes why, in any words; right behind the noun they would be part of its name. */
function mayGiveReasons(units: readonly Unit[]): boolean {
  const last = units.findLast((unit) => !isOnly(unit, 'filler'));
  const isNoun = (unit: Unit): boolean => is(unit, 'noun') || is(unit, 'approval');
  return units.some(isNoun) && last !== undefined && !isNoun(last) && !is(last, 'of');
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
  const code: ReasonCode = before !== undefined && is(before, 'of') ? 'other-run' : 'unclear';
  return reasonOf(code, found?.text === '\ufffc' ? '' : (found?.text ?? ''));
}

function distance(at: number, first: number, last: number): number {
  if (at < first) return first - at;
  return at > last ? at - last : 0;
}

export function isOnly({kinds}: Unit, kind: Kind): boolean {
  return kinds.length === 1 && kinds[0] === kind;
}

export function reasonOf(code: ReasonCode, words: string): Reason {
  return {code, words};
}

/** Whether a clause has nothing but known words, none of which raises a doubt. */
export function isPlain(units: readonly Unit[]): boolean {
  return allKnown(units) && !units.some((unit) => DOUBTS.some((kind) => is(unit, kind)) || is(unit, 'other'));
}
