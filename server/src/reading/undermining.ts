import {isPlain} from './clause';
import {codeOf} from './clause_doubts';
import {verdictOf} from './verdict';
import type {ReadClause} from './arrange';
import {allKnown} from './clauses';
import type {Doubt, Kind} from './language/language';
import {type Reason, type ReasonCode, reasonOf} from './reading';
import {is, isEmoji, isUnknown, quotesItself, type Unit} from './units';

/** Where a clause without a team stands in its sentence. */
export interface Place {
  /** A team is named in the sentence. */
  same: boolean;
  /** Nothing of weight stands before it. */
  first: boolean;
  last: boolean;
  /** It is the whole sentence. */
  whole: boolean;
  /** Nothing was said of a team in it yet: what it doubts is yet to come. */
  leading: boolean;
}

/** A doubt about what was said, and whether it is one about withdrawals as well. */
export interface Doubted extends Reason {
  ofWithdrawals: boolean;
}

export function doubted(code: ReasonCode, words: string, ofWithdrawals = false): Doubted {
  return {...reasonOf(code, words), ofWithdrawals};
}

/** Why a clause without a team takes what the post says of one in doubt; null when it does not. */
export function undermines(
  {units, after}: ReadClause,
  {same, first, last, whole, leading}: Place,
): Doubted | null {
  const has = (kind: Kind): boolean => units.some((unit) => is(unit, kind));
  const verdict = verdictOf(units);
  const isShort = units.filter((unit) => !is(unit, 'filler')).length <= 3;
  const refers = verdict !== null || has('noun') || has('it') || has('approval');
  const known = allKnown(units);
  const found = (kind: Doubt, when: boolean, ofWithdrawals = false): Doubted | null => {
    const unit = units.find(
      (each) => is(each, kind) && !(kind === 'negation' && ofWithdrawals && isEmoji(each.text)),
    );
    return unit !== undefined && when ? doubted(codeOf(kind), unit.text, ofWithdrawals) : null;
  };
  const text = units[0]?.text ?? '';
  // “Si, c'est bon”: an answer.
  if (units.length === 1 && has('open-condition')) return null;
  // “SRE reviews completed: 3”
  if (after === ':' && units.every((unit) => /^\d+$/u.test(unit.text))) return doubted('unclear', text);
  // “SRE is done, methinks”
  if (same && last && !leading && after === ',' && units.length === 1 && !known)
    return doubted('unclear', text);
  // “Approved by SRE: Catalog, Pricing”
  if (same && !leading && after === ':' && units.length <= 2 && units.every(isUnknown))
    return doubted('other-run', text);
  // “SRE is done, right”
  if (same && last && units.every((unit) => is(unit, 'tag'))) return doubted('question', text);
  return (
    found('irony', true, true) ??
    found('retracted', verdict !== 'withdraw', true) ??
    found('mistaken', true) ??
    found('condition', same || (whole && isFragment(units)), same) ??
    found('timing', same && isFragment(units)) ??
    found('partial', true) ??
    found('only', same || (units[0] !== undefined && is(units[0], 'only'))) ??
    found('negation', verdict === 'withdraw', true) ??
    found('negation', (same ? refers : verdict !== null) || (isShort && (same || first))) ??
    found('hearsay', !quotesItself(units) && (same || (refers && isShort)), same && (leading || known)) ??
    found('heard', same || (refers && isShort), same && (leading || known)) ??
    found('reservation', same || units.length <= 2, same) ??
    found('modality', isShort || (same && known), same && leading) ??
    found('future', same && known) ??
    found('day', same && known) ??
    found('tense', same && !quotesItself(units)) ??
    found('other-run', same || refers) ??
    found('question', same && isShort) ??
    (after === 'but' && same && !isPlain(units) ? doubted('partial', text) : null)
  );
}

/** Longer ones have a main clause. */
const MAX_FRAGMENT = 6;

/** “Only if the alerts are set.”: the second half of a sentence. */
function isFragment(units: readonly Unit[]): boolean {
  const first = units.find((unit) => !is(unit, 'filler'));
  if (first === undefined || !(is(first, 'condition') || is(first, 'timing'))) return false;
  // “If you change it please tell me” is a whole sentence.
  return !is(first, 'open-condition') || units.length <= MAX_FRAGMENT;
}
