/** The short name of the review with this number, for people: `PRR-12`. */
export function reviewKey(number: number): string {
  return `PRR-${String(number)}`;
}

/**
 * The number in a review's key, however it was typed (`prr-12`, ` PRR-12 `).
 * @returns null when the text is no key
 */
export function parseReviewKey(text: string): number | null {
  const digits = /^prr-([1-9]\d{0,8})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The signature that a post makes for a team. The same post makes the same, so that it counts once. */
export function postSignatureId(postId: string, teamId: string): string {
  return `post:${postId}:${teamId}`;
}
