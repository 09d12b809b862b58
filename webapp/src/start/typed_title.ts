/**
 * What of a typed `/prr start` the dialog takes: nothing, or a title without quotes. Quotes, people and flags say that all
 * is there: the server starts it at once.
 * @returns the title, '' for none; null for what is the server's
 */
export function typedTitle(message: string): string | null {
  const typed = /^\/prr\s+start(?:\s+([\s\S]*))?$/iu.exec(message.trim());
  if (typed === null) return null;
  const title = (typed[1] ?? '').trim();
  return /["“”„«»@]|(?:^|\s)--?\w/u.test(title) ? null : title;
}
