import {normaliseName} from '../review/names';

/** Stands for words that are not the author's own, or not words: code, a link, a quotation, what is struck out. */
export const OPAQUE = '\ufffc';
/** Stands for what is struck out: it says nothing any more. */
export const STRUCK = '\ufffb';
/** Stands for a mention of anybody. */
export const MENTION = '@';

/**
 * One token: what stands for something else, an abbreviation with its dots, a name of an emoji, a mention, an address, a smiley, a time of day, a number, a word with its apostrophes,
 * one letter of a script that is written without spaces, an emoji, or one mark.
 */
const TOKEN = new RegExp(
  [
    String.raw`[\ufffb\ufffc]`,
    String.raw`:(?=[0-9_-]{0,8}[a-z+])[a-z0-9_+-]{1,64}:|:\d{3}:`,
    String.raw`<@\w+>|(?<!\S)[#~][\p{L}\p{N}]+[_-][\p{L}\p{N}_-]*`,
    String.raw`(?<![\p{L}\p{N}])@[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?`,
    String.raw`https?:\/\/\S*[^\s.,;:!?)\]}]|www\.\S*[^\s.,;:!?)\]}]`,
    String.raw`[:;]-?[)(DPp/](?![a-z])`,
    String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}`,
    String.raw`tl;dr`,
    String.raw`\d{1,2}(?::|h)\d{2}(?!\d)`,
    String.raw`\d+(?:[.,/]\d+)*\s?%?`,
    String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー々〆]`,
    String.raw`\+1(?!\d)`,
    String.raw`(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー])[\p{L}\p{N}])(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー])[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*`,
    String.raw`[\p{Emoji_Presentation}\p{Extended_Pictographic}](?:\ufe0f|[\u{1f3fb}-\u{1f3ff}]|\u200d[\p{Emoji_Presentation}\p{Extended_Pictographic}])*`,
    String.raw`\.{2,}|…+`,
    String.raw`[-=]+>`,
    String.raw`\S`,
  ].join('|'),
  'giu',
);

/** Variation selectors and skin tones: the same emoji with or without. */
const EMOJI_STYLE = /[\ufe0e\ufe0f]|[\u{1f3fb}-\u{1f3ff}]/gu;
/** Nothing to see, and no part of a word: soft hyphens, zero-width and direction marks. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What needs no second look. */
const PLAIN = /^[a-z]+$/i;
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;
const CAPITAL = /^\p{Lu}/u;
const ASCII = /^[\x20-\x7e]*$/;

export interface Token {
  /** In the form in which it is compared: case, width and kinds of dashes and apostrophes make no difference. */
  text: string;
  /** The same without accents. */
  folded: string;
  /** Whether it begins with a capital letter. */
  capital: boolean;
  /** Whether white space, or the beginning, stands before it. */
  spaced: boolean;
}

/** A line's words, marks and emoji, one by one. Mentions become MENTION, addresses OPAQUE. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const clean = line.normalize('NFKC').replace(INVISIBLE, OPAQUE);
  for (const match of clean.matchAll(TOKEN)) {
    const [found] = match;
    const text = normalised(found);
    const spaced = match.index === 0 || match.index > end;
    tokens.push({text, folded: fold(text), capital: CAPITAL.test(found), spaced});
    end = match.index + found.trimEnd().length;
  }
  return tokens;
}

/** The texts of a line's tokens. */
export function wordsOf(line: string): string[] {
  // Most phrases of the tables: what finds all kinds of tokens takes its time with them.
  const plain = line.trim();
  if (PLAIN_WORDS.test(plain)) return plain.split(' ');
  return tokensOf(line).map(({text}) => text);
}

function normalised(found: string): string {
  if (PLAIN.test(found)) return found.toLowerCase();
  if (/^<?@./u.test(found)) return MENTION;
  if (/^[#~]./u.test(found)) return OPAQUE;
  if (/^(?:https?:|www\.)/iu.test(found)) return OPAQUE;
  return normaliseName(found).replace(/[’ʼ]/gu, "'").replace(EMOJI_STYLE, '').replace(/\s/gu, '');
}

/** Latin letters without their accents. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<=\p{sc=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}
