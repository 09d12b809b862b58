import {namesOf} from '../review/names';
import type {ReviewingTeam} from '../review/types';
import {english} from './language/en';

/** From here on it takes real parsing to know which words are the poster's own: anything but plain ASCII text. */
const NEEDS_PARSING = /[^\n\x20-\x7e]|[`<>&\\~[]|[a-z][*_]+[a-z]|^ {4}/im;
/** A mention, skipped whole, or a run of letters. */
const RUNS = /@[\w.-]+|[a-z]+/gi;

const grammarWords = new Set(Object.values(english.grammar).flat().flatMap(runsOf));

let lastTeams: readonly ReviewingTeam[] = [];
let lastWords: ReadonlySet<string> = grammarWords;

/**
 * Whether a post plainly has a word that no completion has, so that `read` would say nothing of it: true spares the
 * parser. False says nothing at all. Takes some microseconds, a thousandth of reading.
 */
export function hasOtherWords(text: string, teams: readonly ReviewingTeam[]): boolean {
  const parsed = text.search(NEEDS_PARSING);
  const end = parsed === -1 ? Infinity : parsed;
  const words = wordsFor(teams);
  for (const {0: run, index} of text.matchAll(RUNS)) {
    // A run that touches what needs parsing may be a part of a word only.
    if (index + run.length >= end) return false;
    if (!run.startsWith('@') && !words.has(run.toLowerCase())) return true;
  }
  return false;
}

function wordsFor(teams: readonly ReviewingTeam[]): ReadonlySet<string> {
  if (teams !== lastTeams) {
    lastWords = new Set([...grammarWords, 's', ...teams.flatMap(namesOf).flatMap(runsOf)]);
    lastTeams = teams;
  }
  return lastWords;
}

function runsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}
