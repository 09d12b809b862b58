/** Ends a sentence. A comma or "and" does not: the grammar knows what may follow it. */
const ENDS = new Set(['.', '!', ';', '。']);

/**
 * Takes a line's tokens apart into sentences, without the marks that end them.
 * @returns null when a mark stands where no sentence ends (`!done`, `.done`): it may turn the meaning round
 */
export function sentencesOf(tokens: readonly string[]): string[][] | null {
  const sentences: string[][] = [];
  let sentence: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (!ENDS.has(token)) {
      sentence.push(token);
    } else if (sentence.length > 0) {
      sentences.push(sentence);
      sentence = [];
    } else if (token !== '!' || tokens[i - 1] !== '!') {
      return null;
    }
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}
