import {namesOf} from '../review/names';
import type {ReviewingTeam} from '../review/types';
import {mayBeSignOff} from './gate';
import {english} from './language/en';

/** A line of which only parsing tells the words: letters beyond ASCII, escapes, entities, emphasis within a word. */
const NEEDS_PARSING = /[^\t\x20-\x7e]|[&\\]|[a-z][*_]+[a-z]/i;
/** A mention, skipped whole, or a run of letters. */
const RUNS = /@[\w.-]+|[a-z]+/gi;
const LINE_BREAK = /\r\n|[\n\r]/;

const grammarWords = new Set(Object.values(english.grammar).flat().flatMap(runsOf));

let lastTeams: readonly ReviewingTeam[] = [];
let lastWords: ReadonlySet<string> = grammarWords;

/**
 * Whether every line of a post plainly has a word that no completion has, so that `read`, which takes a completion from
 * a single line, would say nothing of it: true spares the parser. False says nothing at all. Takes some microseconds, a
 * hundredth of reading.
 */
export function hasOtherWords(text: string, teams: readonly ReviewingTeam[]): boolean {
  const words = wordsFor(teams);
  return text.split(LINE_BREAK).every((line) => !mayComplete(line, words));
}

/** Quotes and code are not told from the poster's own words here: a line more that may complete costs time only. */
function mayComplete(line: string, words: ReadonlySet<string>): boolean {
  if (NEEDS_PARSING.test(line)) return true;
  for (const [run] of line.matchAll(RUNS)) {
    if (!run.startsWith('@') && !words.has(run.toLowerCase())) return false;
  }
  return mayBeSignOff(line);
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
