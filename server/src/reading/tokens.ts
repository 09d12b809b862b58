import {normaliseName} from '../review/names';

/** Stands for a mention of anybody. */
export const MENTION = '<mention>';

/** What a word segmenter would take apart: emoji names, mentions, smileys, runs of dots. */
const SPECIAL = /:[a-z0-9_+-]+:|@[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|:-?\)|:D(?![a-z])|\.{2,}/gi;

/** Variation selectors and skin tones: the same emoji with or without. */
const EMOJI_STYLE = /\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu;

const segmenter = new Intl.Segmenter('en', {granularity: 'word'});

/**
 * A line's words, punctuation marks and emoji, one by one and without white space, in the form in which they are
 * compared: case, width and kinds of dashes and apostrophes make no difference. A mention becomes MENTION.
 */
export function tokensOf(line: string): string[] {
  const tokens: string[] = [];
  let at = 0;
  for (const match of line.matchAll(SPECIAL)) {
    pushWords(line.slice(at, match.index), tokens);
    const [special] = match;
    tokens.push(special.startsWith('@') ? MENTION : special.toLowerCase());
    at = match.index + special.length;
  }
  pushWords(line.slice(at), tokens);
  return tokens;
}

function pushWords(text: string, tokens: string[]): void {
  for (const {segment} of segmenter.segment(text)) {
    if (segment.trim() === '') continue;
    tokens.push(normaliseName(segment).replace(/[’ʼ]/g, "'").replace(EMOJI_STYLE, ''));
  }
}
