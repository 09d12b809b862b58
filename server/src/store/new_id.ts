import {randomBytes} from 'node:crypto';

const ALPHABET = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/** A new id in the form of Mattermost's own: 26 characters of its base-32 alphabet, from 130 random bits. */
export function newId(): string {
  return Array.from(randomBytes(26), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}
