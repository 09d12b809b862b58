const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** A word for one start: 26 letters and digits that nobody can guess. */
export function newOnce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
