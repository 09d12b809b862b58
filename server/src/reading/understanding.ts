import {firstLexicon, lexiconsFor} from './language/all';
import type {Lexicon} from './lexicon';
import type {Line} from './lines';
import {withoutQuotations} from './quotations';
import type {TeamNames} from './team_names';
import {type Token, tokensOf} from './tokens';
import {isUnknown, knownBy, type Unit, unitsOf} from './units';

/** The part of a line's letters. */
const PLAINLY = 0.65;

/** A line with the letters of it that each language knows. */
interface Candidate {
  tokens: readonly Token[];
  known: ReadonlyMap<Lexicon, number>;
}

/** A line as it is understood. */
export interface UnderstoodLine {
  units: Unit[];
  /** Code of the language, e.g. `en`; '' for a line without words. */
  language: string;
}

/**
 * The units of each line, in the language that knows most of it; where several do, in that which leaves fewer words
 * unknown, be they misspelt; then in that which knows most of the post.
 */
export function understood(lines: readonly Line[], names: TeamNames): UnderstoodLine[] {
  const candidates = lines.map(candidate);
  const whole = new Map<Lexicon, number>();
  for (const {known} of candidates)
    for (const [lexicon, letters] of known) whole.set(lexicon, (whole.get(lexicon) ?? 0) + letters);
  return candidates.map(({tokens, known}) => {
    const most = Math.max(...known.values());
    const readings = [...known]
      .filter(([, letters]) => letters === most)
      .map(([lexicon]) => ({
        units: unitsOf(tokens, lexicon, names),
        whole: whole.get(lexicon) ?? 0,
        language: lexicon.language,
      }));
    const [best] = readings.sort(
      (one, other) => unknownIn(one.units) - unknownIn(other.units) || other.whole - one.whole,
    );
    return {units: best?.units ?? [], language: best?.language ?? ''};
  });
}

function candidate({text}: Line): Candidate {
  const tokens = tokensOf(withoutQuotations(text));
  const first = firstLexicon();
  const letters = tokens.reduce((sum, token) => sum + token.text.length, 0);
  const known = knownBy(first, tokens);
  // A line of which the first language knows so much is in no other: five times less to look up.
  if (known >= letters * PLAINLY) return {tokens, known: new Map([[first, known]])};
  return {tokens, known: new Map(lexiconsFor(text).map((lexicon) => [lexicon, knownBy(lexicon, tokens)]))};
}

function unknownIn(units: readonly Unit[]): number {
  return units.filter(isUnknown).length;
}
