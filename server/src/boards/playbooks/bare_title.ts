/**
 * What is left of a title without Markdown: Playbooks takes it out of the titles in its history, in a way of its own.
 * Two titles that differ in signs only are the same here, which makes them ambiguous, never somebody else's.
 */
export function bareTitle(title: string): string {
  const bare = title
    .replace(/!?\[([^\]]*)\]\s?[[(][^\])]*[\])]/gu, '$1')
    .replace(/^\s*\d\.\s+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .toLowerCase();
  return bare === '' ? title.trim() : bare;
}
