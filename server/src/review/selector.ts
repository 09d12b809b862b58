/** A word as messages choose by it (ICU `select`), which know no hyphens. */
export function selector(word: string): string {
  return word.replaceAll('-', '_');
}
