import type {Said} from './clause';
import type {ReadClause} from './arrange';
import {codeOf} from './clause_doubts';
import {allKnown, type Sentence} from './clauses';
import {type Doubt, DOUBTS, type Kind} from './language/language';
import {type Reason, reasonOf} from './reading';
import {GOVERNING} from './standings';
import {MENTION, OPAQUE} from './tokens';
import {is, isOnly, isUnknown, quotesItself, type Unit} from './units';

/** Why nothing in a sentence counts, whatever its clauses say; null when nothing speaks against it. */
export function wholeDoubt({end, clauses}: Sentence, read: readonly ReadClause[]): Reason | null {
  if (end === '?' && !asksAnother(read)) return reasonOf('question', '?');
  const isComplete = read.some(({said}) => said.kind === 'complete');
  if (/^(?:\.{2,}|…)$/u.test(end) && isComplete) return reasonOf('unclear', end);
  const units = clauses.flatMap((clause) => clause.units);
  const ironic = units.find((unit) => is(unit, 'irony'));
  if (ironic !== undefined) return reasonOf('irony', ironic.text);
  const retracted = units.find((unit) => is(unit, 'retracted'));
  return retracted !== undefined && read.length === 1
    ? reasonOf('retracted', retracted.text)
    : speakerOf(read);
}

/** “SRE approves, can Platform have a look?”: the question is to somebody else. */
function asksAnother(read: readonly ReadClause[]): boolean {
  const last = read.at(-1)?.said;
  const others = read.slice(0, -1);
  if (last === undefined || last.kind === 'free' || !others.some(({said}) => said.kind === 'complete'))
    return false;
  return (
    last.kind === 'doubt' &&
    others.every(
      ({said}) => said.kind === 'complete' && !said.teamIds.some((id) => last.teamIds.includes(id)),
    )
  );
}

/** “tom: SRE is done”, “Example: …”: somebody's line from elsewhere. */
function speakerOf([first, second]: readonly ReadClause[]): Reason | null {
  if (first?.said.kind !== 'free' || second?.after !== ':') return null;
  const listed = first.units.find((unit) => is(unit, 'list'));
  if (listed !== undefined && allKnown(first.units)) return reasonOf('quote', listed.text);
  // “Title of the ticket: …”, “Summary of the call: …”
  const other = first.units.find((unit) => is(unit, 'other'));
  if (other !== undefined) return reasonOf('quote', other.text);
  // “Inventory has all three: …”
  const [subject] = first.units;
  const says = first.units.some((unit) => is(unit, 'be') || is(unit, 'have'));
  if (subject !== undefined && isUnknown(subject) && says) return reasonOf('other-run', subject.text);
  const words = first.units.filter(({text}) => text !== OPAQUE);
  const isName = (unit: Unit): boolean => isUnknown(unit) || unit.text === MENTION;
  const isNamed = words.length > 0 && words.length <= 2 && words.every(isName);
  return isNamed ? reasonOf('hearsay', `${words.map(({text}) => text).join(' ')}:`) : null;
}

/** In this order, what stands before a colon at the end of a line makes of what follows. */
const OPENERS = [
  'list',
  'partial',
  'negation',
  'condition',
  'hearsay',
  'request',
  'irony',
  'future',
  'modality',
  'tense',
] as const satisfies readonly Kind[];

/** Why nothing counts that follows a line which ends with a colon; null when nothing speaks against it. */
export function openerDoubt({clauses}: Sentence): Reason | null {
  const units = clauses.flatMap((clause) => clause.units);
  for (const kind of OPENERS) {
    const found = units.find((unit) => is(unit, kind));
    // “Sign-offs so far:” is no list of what is missing.
    if (kind === 'partial' && units.some((unit) => is(unit, 'noun'))) continue;
    if (found !== undefined) return reasonOf(kind === 'list' ? 'quote' : kind, found.text);
  }
  return null;
}

/** Whether what raises the doubt comes before the team: then it is about all that follows. */
export function isLeading(units: readonly Unit[], {code}: Reason): boolean {
  if (!GOVERNING.includes(code) || (code === 'hearsay' && quotesItself(units))) return false;
  const at = units.findIndex((unit) => unit.kinds.some((kind) => isDoubt(kind) && codeOf(kind) === code));
  return at >= 0 && at < units.findIndex(({teamIds}) => teamIds.length > 0);
}

function isDoubt(kind: Kind): kind is Doubt {
  return DOUBTS.some((doubt) => doubt === kind);
}

/** “Merge it, then SRE is done”: when that has happened. Null for everything else. */
export function consequence({units, said}: ReadClause, before: ReadClause | undefined): Said | null {
  const [first] = units;
  if (first === undefined || !is(first, 'then') || before?.said.kind !== 'free') return null;
  if (said.kind !== 'complete') return null;
  const reason = reasonOf('condition', first.text);
  return {kind: 'doubt', teamIds: said.teamIds, verdict: said.kind, reason};
}

/** “EDIT: …” */
export function isEdit({clauses: [first]}: Sentence): boolean {
  const mark = first?.units.find((unit) => !isOnly(unit, 'filler'));
  if (mark === undefined || is(mark, 'filler')) return false;
  return is(mark, 'update') || is(mark, 'mistaken') || is(mark, 'retracted');
}

/** “Security, who are still waiting”: about the team just named, and nothing else. */
export function isAside({units, after}: ReadClause, before: ReadClause | undefined): boolean {
  const [first] = units;
  return after === ',' && first !== undefined && is(first, 'relative') && before?.said.kind === 'mention';
}
