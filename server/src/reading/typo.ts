/** Words shorter than this are taken as they are: one letter makes another word of them. */
export const LONG = 6;
const MAX = 30;

/**
 * Finds the long words that a misspelt one may be meant to be: one letter too many, too few, wrong, or two changed places.
 * The first letter has to be right. Words are kept by that letter and their length: few have to be compared.
 */
export class Typos {
  readonly #words = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word.length < LONG || !/^\p{L}+$/u.test(word)) continue;
      const shelf = shelfOf(word, word.length);
      const others = this.#words.get(shelf);
      if (others === undefined) this.#words.set(shelf, [word]);
      else others.push(word);
    }
  }

  /** The words that may be meant, the longest first. */
  meant(word: string): string[] {
    if (word.length < LONG - 1 || word.length > MAX) return [];
    const found: string[] = [];
    for (const length of [word.length + 1, word.length, word.length - 1]) {
      for (const candidate of this.#words.get(shelfOf(word, length)) ?? [])
        if (isOneEdit(candidate, word)) found.push(candidate);
    }
    return found;
  }
}

function shelfOf(word: string, length: number): string {
  return `${word[0] ?? ''}${String(length)}`;
}

/** Whether the words are the same, or one letter, or two neighbours that changed places, makes the difference. */
function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let endOne = one.length;
  let endOther = other.length;
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1;
    endOther -= 1;
  }
  const differOne = endOne - start;
  const differOther = endOther - start;
  if (differOne <= 1 && differOther <= 1) return true;
  const haveChangedPlaces = one[start] === other[start + 1] && one[start + 1] === other[start];
  return differOne === 2 && differOther === 2 && haveChangedPlaces;
}
