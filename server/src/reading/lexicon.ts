import type {Kind, Language} from './language/language';
import {phrasesOf, spelledOut} from './phrases';
import {fold, type Token} from './tokens';
import {LONG, Typos} from './typo';

interface Node {
  /** Absent where no phrase goes on: most words end one. */
  next?: Map<string, Node>;
  kinds: Kind[];
}

/** A phrase that was found: how many tokens it takes, and what it may be. */
export interface Found {
  length: number;
  kinds: readonly Kind[];
}

/** What may be written before a word without a space: l'accord. Not n', which denies. */
const ELIDED = /^(?:l|d|j|s|t|m|qu)'(?=.)/u;
/** At the end of a phrase: it counts only where no letter follows. */
const END = '$';
/** Letters that are drawn out: aaand, yesss. */
const DRAWN_OUT = /(\p{L})\1{2,}/u;

/** The phrases of a language, for finding the longest that begins at a token. */
export class Lexicon {
  /** ISO 639-1. */
  readonly language: string;
  /** What a line in this language has; null where that is not known. */
  readonly letters: RegExp | null;
  readonly #root: Node = {kinds: []};
  /** Single words that are known as they are: no misspelling of another. */
  readonly #words = new Set<string>();
  readonly #gaps = new Map<string, Map<string, Kind[]>>();
  readonly #typos: Typos;

  constructor(...parts: readonly Language[]) {
    this.language = parts[0]?.code ?? '';
    this.letters = parts[0]?.letters ?? null;
    const phrases = phrasesOf(parts);
    const exact = phrases.filter(({later}) => later === null);
    for (const {words, kind} of exact) this.#add(words, kind);
    for (const {words, kind, later} of phrases) if (later !== null) this.#addGap(words, later, kind);
    for (const {words, kind} of exact) {
      for (const written of [words.map(fold), words.map(spelledOut)]) {
        if (written.some((word, i) => word !== words[i]) && this.#find(written) === undefined)
          this.#add(written, kind, true);
      }
    }
    this.#typos = new Typos(
      exact.flatMap(({words, kind}) => words.filter((word) => mayBeMisspelt(word, kind))),
    );
  }

  /**
   * The longest phrase that begins at this token.
   * @param misspelt whether one letter may be wrong in a long word
   */
  at(tokens: readonly Token[], start: number, misspelt: boolean): Found | undefined {
    let longest: Found | undefined;
    let node: Node | undefined = this.#root;
    for (let at = start; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      const next: Node | undefined =
        this.#known(node, token) ?? (misspelt ? this.#meant(node, token) : undefined);
      if (next === undefined) break;
      node = next;
      const last = isWord(tokens[at + 1]) ? undefined : node.next?.get(END);
      const kinds: readonly Kind[] = last === undefined ? node.kinds : [...node.kinds, ...last.kinds];
      if (kinds.length > 0) longest = {length: at - start + 1, kinds};
    }
    return longest;
  }

  /**
   * What phrases with a gap make of words: the kinds that a later word gets when an earlier one stands before it.
   * @returns by the earlier word and the later one
   */
  get gaps(): ReadonlyMap<string, ReadonlyMap<string, readonly Kind[]>> {
    return this.#gaps;
  }

  #known(node: Node, {text, folded}: Token): Node | undefined {
    const known = node.next?.get(text) ?? node.next?.get(folded);
    if (known !== undefined) return known;
    const plain = plainest(folded);
    if (plain !== folded && node.next?.has(plain)) return node.next?.get(plain);
    return folded.endsWith("'s") ? node.next?.get(folded.slice(0, -2)) : undefined;
  }

  #meant(node: Node, {text, folded}: Token): Node | undefined {
    if (node.next === undefined || this.#words.has(text) || this.#words.has(folded)) return undefined;
    const written = plainest(folded);
    const meant =
      text === folded
        ? this.#typos.meant(written)
        : [...this.#typos.meant(text), ...this.#typos.meant(written)];
    return meant.map((word) => node.next?.get(word)).find((next) => next !== undefined);
  }

  #add(words: readonly string[], kind: Kind, variant = false): void {
    let node = this.#root;
    for (const word of words) {
      this.#words.add(word);
      const children = (node.next ??= new Map<string, Node>());
      const next = children.get(word) ?? {kinds: []};
      children.set(word, next);
      node = next;
    }
    if (!node.kinds.includes(kind) || variant) node.kinds.push(kind);
  }

  #addGap(before: readonly string[], later: readonly string[], kind: Kind): void {
    const first = before.join(' ');
    const last = later.join(' ');
    const others = this.#gaps.get(first) ?? new Map<string, Kind[]>();
    others.set(last, [...(others.get(last) ?? []), kind]);
    this.#gaps.set(first, others);
  }

  #find(words: readonly string[]): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const word of words) node = node?.next?.get(word);
    return node;
  }
}

/** Without what is written before it, and without drawn-out letters. */
function plainest(word: string): string {
  const bare = word.includes("'") ? word.replace(ELIDED, '') : word;
  return DRAWN_OUT.test(bare) ? bare.replace(DRAWN_OUT, '$1') : bare;
}

function isWord(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{L}\p{N}]/u.test(token.text);
}

/** Nouns of which few look alike; of other words there are too many: closed and cloned, passed and paused. */
const DISTINCT: readonly Kind[] = ['acts', 'withdraw'];
const LONG_ENOUGH = 8;

function mayBeMisspelt(word: string, kind: Kind): boolean {
  if (word.length >= LONG_ENOUGH || kind === 'noun' || kind === 'approval') return true;
  return kind === 'withdraw' || (DISTINCT.includes(kind) && word.length > LONG);
}
