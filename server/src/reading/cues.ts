import type {ReviewingTeam} from '../review/types';
import {mayBeSignOff} from './gate';
import {TABLES} from './language/all';
import type {Kind} from './language/language';
import {phrasesOf, spelledOut} from './phrases';
import {fold} from './tokens';
import {Typos} from './typo';

/** Kinds of which a verdict has at least one. */
const KINDS: readonly Kind[] = [
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
/** Kinds of words that announce a change of what was said before. */
const NEWS: readonly Kind[] = ['update', 'retracted', 'mistaken', 'instead'];
/** How many words are remembered: most of what people write is made of few. */
const REMEMBERED = 4_000;
/** Words, names of emoji (`white_check_mark`, `+1`), emoji and other signs. */
const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’]\p{L}+)*|[+-]1|[^\p{L}\p{N}\p{P}\p{Z}\p{Cc}\p{Cf}`^$]/gu;
/** Scripts without spaces, in which words cannot be told so cheaply, and boxes. */
const SEE_FOR_YOURSELF = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|\[[xX✓✔]\]/u;

/** The end of a sentence; a dot within a version or an abbreviation is none. */
const SENTENCE_END = /[.!?]+(?=\s|$)|\n/u;
/** The most words of which a name and nothing more may be made. */
const NAME_ONLY = 8;

/** What has to follow a word for it to be a cue. */
interface Followers {
  /** Nothing. */
  none: boolean;
  /** One of these, at once. */
  next: ReadonlySet<string>;
  /** One of these, anywhere behind it. */
  later: ReadonlySet<string>;
}

interface Remembered extends Followers {
  folded: string;
}

interface Cues {
  beginnings: ReadonlyMap<string, Followers>;
  typos: Typos;
  /** All words of all tables: none of them is another one misspelt. */
  words: ReadonlySet<string>;
  /** Words that say that something has changed: edit, update. */
  news: ReadonlySet<string>;
}

const NOTHING: Followers = {none: false, next: new Set(), later: new Set()};

let cues: Cues | null = null;
const remembered = new Map<string, Remembered>();

/**
 * Whether a post has words where they can say something of a team's review: true for every post from which a verdict is
 * read. It spares most posts that merely mention a team from being taken apart, which takes some thirty times as long.
 * A sentence says something itself, or names a team and no more (`SRE:`), or the post says that something has changed.
 */
export function mayHaveVerdict(text: string, teams: readonly ReviewingTeam[]): boolean {
  if (SEE_FOR_YOURSELF.test(text)) return true;
  const others: string[] = [];
  let looksOn = false;
  for (const sentence of text.split(SENTENCE_END)) {
    if (!mayBeSignOff(sentence, teams)) {
      others.push(sentence);
      continue;
    }
    if (hasCue(sentence)) return true;
    looksOn ||= isShort(sentence);
  }
  return others.some((sentence) => (looksOn || saysNews(sentence)) && hasCue(sentence));
}

/** Whether so few words can be a name, a heading, a signature, and no more. */
function isShort(sentence: string): boolean {
  return (sentence.match(/\S+/gu) ?? []).length <= NAME_ONLY;
}

function saysNews(sentence: string): boolean {
  cues ??= allCues();
  for (const [word] of sentence.matchAll(WORD)) if (cues.news.has(recall(word).folded)) return true;
  return false;
}

/** Whether there are words that can say something of a review. */
function hasCue(text: string): boolean {
  let before: Followers = NOTHING;
  const awaited = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const recalled = recall(word);
    if (recalled.none || before.next.has(recalled.folded) || awaited.has(recalled.folded)) return true;
    for (const later of recalled.later) awaited.add(later);
    before = recalled;
  }
  return false;
}

function recall(word: string): Remembered {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const bare = word.replace(/^_+|_+$/gu, '').replace(/’/gu, "'");
  const folded = fold(bare.normalize('NFKC').toLowerCase());
  const fresh = {folded, ...followersOf(folded)};
  remembered.set(word, fresh);
  return fresh;
}

/** Also of a word behind an apostrophe, with letters drawn out, or misspelt. */
function followersOf(word: string): Followers {
  const {beginnings, typos, words} = (cues ??= allCues());
  const [first = '', last = ''] = word.split("'");
  const writings = [
    word,
    first,
    last,
    word.replace(/(\p{L})\1{2,}/gu, '$1'),
    ...(words.has(first) ? [] : typos.meant(first)),
  ];
  const found = [...new Set(writings)].flatMap((written) => beginnings.get(written) ?? []);
  const [only, ...others] = found;
  if (only === undefined) return NOTHING;
  if (others.length === 0) return only;
  return {
    none: found.some(({none}) => none),
    next: new Set(found.flatMap(({next}) => [...next])),
    later: new Set(found.flatMap(({later}) => [...later])),
  };
}

function allCues(): Cues {
  const beginnings = new Map<string, {none: boolean; next: Set<string>; later: Set<string>}>();
  const all = new Set<string>();
  const news = new Set<string>();
  const plain = new Set<string>();
  for (const {kind, words, later} of phrasesOf(TABLES)) {
    for (const word of words) all.add(fold(word));
    if (NEWS.includes(kind) && words.length === 1) news.add(fold(words[0] ?? ''));
    if (kind === 'filler' && words.length === 1) plain.add(fold(words[0] ?? ''));
    const [first, second] = words.filter((word) => /[\p{L}\p{N}\p{S}]/u.test(word));
    if (first === undefined || !KINDS.includes(kind)) continue;
    for (const written of [fold, spelledOut]) {
      const beginning = written(first).replace(/^:|:$/gu, '');
      const followers = beginnings.get(beginning) ?? {none: false, next: new Set(), later: new Set()};
      const [behind] = later ?? [];
      if (behind !== undefined) followers.later.add(written(behind));
      else if (second !== undefined) followers.next.add(written(second));
      else followers.none = true;
      beginnings.set(beginning, followers);
    }
  }
  const single = [...beginnings].flatMap(([first, {none}]) => (none ? [first] : []));
  return {
    beginnings,
    typos: new Typos(single),
    words: all,
    news: new Set([...news].filter((word) => !plain.has(word))),
  };
}
