import {KINDS, type Kind, type Language} from './language/language';
import {fold, type Token, wordsOf} from './tokens';
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
/** Kinds of which a verdict has at least one. */
const CUES: readonly Kind[] = [
  'done',
  'weak',
  'acts',
  'base',
  'approval',
  'withdraw',
  'undo',
  'no-longer',
  'mistaken',
];
/** At the end of a phrase: it counts only where no letter follows. */
const END = '$';
/** Between two words of a phrase: others may stand there. */
const GAP = '…';
/** Letters that are drawn out: aaand, yesss. */
const DRAWN_OUT = /(\p{L})\1{2,}/u;

/** The phrases of a language, for finding the longest that begins at a token. */
export class Lexicon {
  /** What a line in this language has; null where that is not known. */
  readonly letters: RegExp | null;
  readonly #root: Node = {kinds: []};
  /** Single words that are known as they are: no misspelling of another. */
  readonly #words = new Set<string>();
  /**
   * How phrases begin that may say something of a review: by their first word the second ones, '' where there is none.
   * What says something has one of these beginnings.
   */
  readonly cues = new Map<string, Set<string>>();
  readonly #gaps = new Map<string, Map<string, Kind[]>>();
  readonly #typos: Typos;

  constructor(...parts: readonly Language[]) {
    this.letters = parts[0]?.letters ?? null;
    const exact: {words: string[]; kind: Kind}[] = [];
    for (const {phrases} of parts) {
      for (const kind of KINDS) {
        for (const phrase of (phrases[kind] ?? '').split('|').flatMap(spelt)) {
          const [before = '', after] = phrase.split(GAP);
          const words = wordsOf(before);
          if (after !== undefined) this.#addGap(before, after, kind);
          else if (words.length > 0) exact.push({words, kind});
        }
      }
    }
    for (const {words, kind} of exact) {
      this.#add(words, kind);
      if (CUES.includes(kind)) this.#addCue(words);
    }
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

  #addCue(phrase: readonly string[]): void {
    const [first, second] = phrase.filter((word) => /[\p{L}\p{N}\p{S}]/u.test(word));
    if (first === undefined) return;
    for (const written of [fold, spelledOut]) {
      const beginning = written(first).replace(/^:|:$/gu, '');
      const followers = this.cues.get(beginning) ?? new Set<string>();
      followers.add(second === undefined ? '' : written(second));
      this.cues.set(beginning, followers);
    }
  }

  #addGap(before: string, after: string, kind: Kind): void {
    const first = wordsOf(before).join(' ');
    const last = wordsOf(after).join(' ');
    const others = this.#gaps.get(first) ?? new Map<string, Kind[]>();
    others.set(last, [...(others.get(last) ?? []), kind]);
    this.#gaps.set(first, others);
    if (CUES.includes(kind)) this.#addCue(wordsOf(before).slice(0, 1));
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

/** All that a phrase with choices stands for: `no {,more }questions`. */
function spelt(phrase: string): string[] {
  const [whole, choices = ''] = /\{([^{}]*)\}/u.exec(phrase) ?? [];
  if (whole === undefined) return [phrase];
  return choices.split(',').flatMap((choice) => spelt(phrase.replace(whole, choice)));
}

/** Nouns of which few look alike; of other words there are too many: closed and cloned, passed and paused. */
const DISTINCT: readonly Kind[] = ['acts', 'withdraw'];
const LONG_ENOUGH = 8;

function mayBeMisspelt(word: string, kind: Kind): boolean {
  if (word.length >= LONG_ENOUGH || kind === 'noun' || kind === 'approval') return true;
  return kind === 'withdraw' || (DISTINCT.includes(kind) && word.length > LONG);
}

/** `pruefung` for `prüfung`. */
function spelledOut(word: string): string {
  return word.replace(/ä/gu, 'ae').replace(/ö/gu, 'oe').replace(/ü/gu, 'ue').replace(/ß/gu, 'ss');
}
