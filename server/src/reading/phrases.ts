import {KINDS, type Kind, type Language} from './language/language';
import {wordsOf} from './tokens';

/** Between two words of a phrase: others may stand there. */
const GAP = '…';

/** A phrase of a language's table, taken apart. */
export interface Phrase {
  kind: Kind;
  words: string[];
  /** What comes later, with other words in between; null where nothing does. */
  later: string[] | null;
}

/** All phrases of these tables, one for each choice. */
export function phrasesOf(languages: readonly Language[]): Phrase[] {
  return languages.flatMap(({phrases}) =>
    KINDS.flatMap((kind) =>
      (phrases[kind] ?? '')
        .split('|')
        .flatMap(spelt)
        .flatMap((text): Phrase[] => {
          const [before = '', after] = text.split(GAP);
          const words = wordsOf(before);
          return words.length === 0
            ? []
            : [{kind, words, later: after === undefined ? null : wordsOf(after)}];
        }),
    ),
  );
}

/** All that a phrase with choices stands for: `no {,more }questions`. */
function spelt(phrase: string): string[] {
  const [whole, choices = ''] = /\{([^{}]*)\}/u.exec(phrase) ?? [];
  if (whole === undefined) return [phrase];
  return choices.split(',').flatMap((choice) => spelt(phrase.replace(whole, choice)));
}

/** `pruefung` for `prüfung`. */
export function spelledOut(word: string): string {
  return word.replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue').replace(/ß/gu, 'ss');
}
