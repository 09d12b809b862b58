import {namesOf} from '../review/names';
import type {ReviewingTeam} from '../review/types';
import {fold, wordsOf} from './tokens';
import {LONG} from './typo';

/** A word with which the name of a team begins, letter by letter. */
interface Beginning {
  letters: Uint16Array;
  /** Whether one letter may be wrong. */
  long: boolean;
}

let lastTeams: readonly ReviewingTeam[] = [];
let lastGate: Gate | null = null;

/**
 * Whether a post may name a team, and so is worth reading: true for every post from which `read` takes a verdict, false
 * for nearly all others. Runs on every post of the server, so it looks at each letter once and makes no objects.
 */
export function mayBeSignOff(text: string, teams: readonly ReviewingTeam[]): boolean {
  if (lastGate === null || teams !== lastTeams) {
    lastGate = new Gate(teams);
    lastTeams = teams;
  }
  return lastGate.lets(text);
}

/** Scripts without spaces begin here. */
const CJK = 0x2e80;
const HANGUL = 0xac00;
const HANGUL_END = 0xd7a3;
const FULL_WIDTH = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const TO_ASCII = 0xfee0;
/** Mathematical letters, which look like plain ones. */
const MATHEMATICAL = 0xd835;
/** Folded letters and digits by their code; 0 for what is neither. */
const LETTERS = letterTable();

class Gate {
  readonly #byFirst = new Map<number, Beginning[]>();
  /** Whether a word may begin with this letter. */
  readonly #begins = new Uint8Array(0x10000);
  /** Letters of scripts without spaces with which a name begins. */
  readonly #anywhere = new Uint8Array(0x10000);

  constructor(teams: readonly ReviewingTeam[]) {
    for (const name of teams.flatMap(namesOf)) {
      const word = fold(wordsOf(name)[0] ?? '');
      const first = word.charCodeAt(0);
      if (word === '') continue;
      if (letterOf(first) === 0) {
        this.#anywhere[first] = 1;
        continue;
      }
      const letters = Uint16Array.from(word, (letter) => letterOf(letter.charCodeAt(0)));
      this.#begins[letters[0] ?? 0] = 1;
      const others = this.#byFirst.get(letters[0] ?? 0) ?? [];
      this.#byFirst.set(letters[0] ?? 0, [...others, {letters, long: word.length >= LONG}]);
    }
  }

  lets(text: string): boolean {
    const begins = this.#begins;
    const {length} = text;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      const letter = letterOf(code);
      if (letter === 0) {
        if (this.#anywhere[code] === 1) return true;
        if (code === MATHEMATICAL) return true;
        continue;
      }
      const start = at;
      while (at + 1 < length && letterOf(text.charCodeAt(at + 1)) !== 0) at++;
      if (begins[letter] === 1 && this.#isName(text, start, at + 1)) return true;
    }
    return false;
  }

  #isName(text: string, start: number, end: number): boolean {
    const candidates = this.#byFirst.get(letterOf(text.charCodeAt(start))) ?? [];
    for (const {letters, long} of candidates) {
      const difference = end - start - letters.length;
      if (long ? difference < -1 || difference > 1 : difference !== 0) continue;
      if (sameUntil(letters, text, start) >= (long ? letters.length >> 1 : letters.length)) return true;
      if (long && sameFromEnd(letters, text, end) >= (letters.length - 1) >> 1) return true;
    }
    return false;
  }
}

/** How many letters are the same from the beginning. */
function sameUntil(letters: Uint16Array, text: string, start: number): number {
  let same = 0;
  while (same < letters.length && letterOf(text.charCodeAt(start + same)) === letters[same]) same++;
  return same;
}

/** How many letters are the same from the end. */
function sameFromEnd(letters: Uint16Array, text: string, end: number): number {
  let same = 0;
  while (
    same < letters.length &&
    letterOf(text.charCodeAt(end - 1 - same)) === letters[letters.length - 1 - same]
  )
    same++;
  return same;
}

/** The letter or digit in the form in which it is compared; 0 for a mark, and for scripts without spaces. */
function letterOf(code: number): number {
  if (code < CJK) return LETTERS[code] ?? 0;
  if (code >= FULL_WIDTH && code <= FULL_WIDTH_END) return LETTERS[code - TO_ASCII] ?? 0;
  return code >= HANGUL && code <= HANGUL_END ? code : 0;
}

function letterTable(): Uint16Array {
  const table = new Uint16Array(CJK);
  for (let code = 0; code < CJK; code++) {
    const letter = String.fromCharCode(code);
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    table[code] = fold(letter.normalize('NFKC').toLowerCase()).charCodeAt(0);
  }
  return table;
}
