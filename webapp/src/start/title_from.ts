/** Ends of quotation, emphasis, code and links: what Markdown has beside words. */
const LINK = /!?\[([^\]]*)\]\([^)]*\)/gu;
const MARKS = /[*_~`#>]+/gu;

/**
 * A title from what somebody has written: its first line with words, without Markdown, in the length of a title.
 * @param longest in characters
 */
export function titleFrom(message: string, longest: number): string {
  const line = message
    .replace(/```[\s\S]*?```/gu, '')
    .split('\n')
    .map((each) => each.replace(LINK, '$1').replace(MARKS, ' ').replace(/\s+/gu, ' ').trim())
    .find((each) => /[\p{L}\p{N}]/u.test(each));
  const characters = [...(line ?? '')];
  if (characters.length <= longest) return characters.join('');
  const cut = characters.slice(0, longest).join('');
  // Not in the middle of a word, unless it is one word only.
  return cut.replace(/\s+\S*$/u, '');
}
