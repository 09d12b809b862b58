import {Lexicon} from '../lexicon';
import {german} from './de';
import {english} from './en';
import {spanish} from './es';
import {french} from './fr';
import {japanese} from './ja';
import type {Language} from './language';
import {shared} from './shared';

/** The languages that are read; the first is tried first. */
const LANGUAGES: readonly Language[] = [english, german, spanish, french, japanese];

/** The tables of all languages, and what they share. */
export const TABLES: readonly Language[] = [...LANGUAGES, shared];

const made = new Map<Language, Lexicon>();

/** That of the language in which most posts are. */
export function firstLexicon(): Lexicon {
  return lexiconOf(english);
}

/** Those of the languages in which a line may be. Each is made when it is needed first: most servers need one or two. */
export function lexiconsFor(line: string): Lexicon[] {
  return LANGUAGES.filter(({letters}) => letters?.test(line) !== false).map(lexiconOf);
}

function lexiconOf(language: Language): Lexicon {
  const known = made.get(language);
  if (known !== undefined) return known;
  const lexicon = new Lexicon(language, shared);
  made.set(language, lexicon);
  return lexicon;
}
