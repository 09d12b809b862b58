import {createHash} from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

/**
 * The id of what a person starts with such a word of theirs: 26 characters, always the same ones, and none that anybody
 * else could choose.
 */
export function onceId(userId: string, once: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(['start', userId, once]))
    .digest();
  return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}
