/** Words shorter than this are taken as they are: one letter makes another word of them. */
export const LONG = 6;
const MAX = 30;

/**
 * Finds the long words that a misspelt one may be meant to be: one letter too many, too few, wrong, or two changed places.
 * The first letter has to be right. Words are kept under each form that one letter less makes of them, so that a look-up
 * takes as many steps as the word has letters.
 */
export class Typos {
  readonly #forms = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word.length < LONG || !/^\p{L}+$/u.test(word)) continue;
      for (const form of [word, ...shortened(word)]) {
        const others = this.#forms.get(form);
        if (others === undefined) this.#forms.set(form, [word]);
        else others.push(word);
      }
    }
  }

  /** The words that may be meant, the longest first. */
  meant(word: string): string[] {
    if (word.length < LONG - 1 || word.length > MAX) return [];
    const found = new Set<string>();
    for (const form of [word, ...shortened(word)]) {
      for (const candidate of this.#forms.get(form) ?? []) {
        if (candidate[0] === word[0] && isOneEdit(candidate, word)) found.add(candidate);
      }
    }
    return [...found].sort((one, other) => other.length - one.length);
  }
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Whether one letter, or two neighbours that changed places, makes the difference. */
function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const restOne = one.slice(start);
  const restOther = other.slice(start);
  if (restOne.slice(1) === restOther.slice(1)) return true;
  if (restOne.slice(1) === restOther || restOne === restOther.slice(1)) return true;
  return (
    restOne.slice(2) === restOther.slice(2) && restOne[0] === restOther[1] && restOne[1] === restOther[0]
  );
}
