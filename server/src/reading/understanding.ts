import {lexicons} from './language/all';
import type {Lexicon} from './lexicon';
import type {Line} from './lines';
import {withoutQuotations} from './quotations';
import type {TeamNames} from './team_names';
import {type Token, tokensOf} from './tokens';
import {knownBy, type Unit, unitsOf} from './units';

/** A line with the letters of it that each language knows. */
interface Candidate {
  tokens: readonly Token[];
  known: ReadonlyMap<Lexicon, number>;
}

/** The units of each line, in the language that knows most of it; where several do, that which knows most of the post. */
export function understood(lines: readonly Line[], names: TeamNames): Unit[][] {
  const candidates = lines.map(candidate);
  const whole = new Map<Lexicon, number>();
  for (const {known} of candidates)
    for (const [lexicon, letters] of known) whole.set(lexicon, (whole.get(lexicon) ?? 0) + letters);
  return candidates.map(({tokens, known}) => unitsOf(tokens, bestOf(known, whole), names));
}

function candidate({text}: Line): Candidate {
  const tokens = tokensOf(withoutQuotations(text));
  const possible = lexicons().filter(({letters}) => letters?.test(text) !== false);
  return {tokens, known: new Map(possible.map((lexicon) => [lexicon, knownBy(lexicon, tokens)]))};
}

function bestOf(known: ReadonlyMap<Lexicon, number>, whole: ReadonlyMap<Lexicon, number>): Lexicon {
  let [best] = lexicons();
  for (const [lexicon, letters] of known) {
    const more = letters - (known.get(best) ?? 0);
    const moreOfAll = (whole.get(lexicon) ?? 0) - (whole.get(best) ?? 0);
    if (more > 0 || (more === 0 && moreOfAll > 0)) best = lexicon;
  }
  return best;
}
