import {type Doubt, DOUBTS, type Kind} from './language/language';
import {type Reason, type ReasonCode, reasonOf} from './reading';
import {MENTION} from './tokens';
import {is, isEmoji, isOnly, type Unit} from './units';
import {isSaying, teamIdsOf} from './verdict';

/** What raises no doubt of a withdrawal. */
const NEVER: readonly Kind[] = ['mistaken', 'timing', 'day'];

/** What raises no doubt of a withdrawal where it comes after it, or makes it one: not … after all. */
const AFTERWARDS: readonly Kind[] = [
  'negation',
  'partial',
  'only',
  'tense',
  'request',
  'hearsay',
  'heard',
  'other-run',
];

/** Why a clause is no verdict, by a word in it or by its order; null when nothing speaks against it. */
export function doubtIn(units: readonly Unit[], verdict: 'complete' | 'withdraw' | null): Reason | null {
  const taken = units.findLastIndex((unit) => is(unit, 'withdraw') || is(unit, 'undo'));
  const isHere = (unit: Unit, kind: Kind, at: number): boolean => {
    if (!is(unit, kind)) return false;
    if (verdict === 'withdraw' && (NEVER.includes(kind) || (kind === 'negation' && isEmoji(unit.text))))
      return false;
    // “Please disregard the SRE sign-off”
    if (kind === 'retracted' && verdict === 'withdraw' && is(unit, 'undo')) return false;
    if (verdict !== 'withdraw' || !AFTERWARDS.includes(kind)) return true;
    // What comes after “withdraws” is why.
    if (taken < 0 || at < taken) return taken >= 0;
    // Where a negation stands behind its verb: 撤回していません.
    if (kind === 'negation') return at === taken + 1;
    return (
      (kind === 'hearsay' || kind === 'heard') && !units.slice(taken, at).some((each) => is(each, 'adjunct'))
    );
  };
  for (const kind of DOUBTS) {
    const found = units.find((unit, at) => isHere(unit, kind, at));
    if (found !== undefined) return reasonOf(codeOf(kind), found.text);
  }
  const please = units.find((unit) => is(unit, 'please'));
  if (please !== undefined && verdict === 'complete' && !isAfterwards(units, please))
    return reasonOf('request', please.text);
  const your = units.find((unit) => is(unit, 'your'));
  if (verdict === 'withdraw' && your !== undefined) return reasonOf('request', your.text);
  // “@sam please un-sign …”: somebody else is asked.
  if (verdict === 'withdraw' && please !== undefined && units[0]?.text === MENTION)
    return reasonOf('request', please.text);
  const was = units.find((unit) => is(unit, 'was'));
  if (was !== undefined && verdict === 'complete' && !units.some((unit) => is(unit, 'recent')))
    return reasonOf('tense', was.text);
  // “Check that SRE is done”
  const [begins] = units;
  if (verdict === 'complete' && begins !== undefined && is(begins, 'order'))
    return reasonOf('request', begins.text);
  const opener = units.find((unit) => !isOnly(unit, 'filler'));
  // “Ce que Platform a validé, c'est le pilote”
  if (verdict === 'complete' && opener !== undefined && isOnly(opener, 'relative'))
    return reasonOf('question', opener.text);
  if (verdict !== 'withdraw' && asks(units)) return reasonOf('question', '');
  if (verdict === 'complete' && isRequest(units)) return reasonOf('request', '');
  return null;
}

/** “SRE approves, please proceed”: what is asked for is something else. */
function isAfterwards(units: readonly Unit[], please: Unit): boolean {
  const at = units.indexOf(please);
  return at < units.length - 1 && units.slice(0, at).some((_, before) => isSaying(units, before));
}

/** The reason that is given for a doubt. */
export function codeOf(kind: Doubt): ReasonCode {
  if (kind === 'mistaken') return 'retracted';
  if (kind === 'timing') return 'condition';
  if (kind === 'reservation') return 'modality';
  if (kind === 'heard') return 'hearsay';
  if (kind === 'day') return 'future';
  return kind === 'only' ? 'partial' : kind;
}

/** A question by its order: is SRE done, has SRE signed off. Without a subject it is none: have completed the review. */
function asks(units: readonly Unit[]): boolean {
  const words = units.filter((unit) => !isOnly(unit, 'filler'));
  const [first, second] = words;
  if (first === undefined || second === undefined || first.teamIds.length > 0) return false;
  const isAuxiliary =
    (is(first, 'be') || is(first, 'have') || is(first, 'was')) && !is(first, 'self') && !is(first, 'it');
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
