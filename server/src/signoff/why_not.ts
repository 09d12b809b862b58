import type {Message} from '../posts/announcer';
import {shorten} from '../posts/markdown';

const SHOWN_WORDS = 80;

/** Why words were read as they were, for people. @param code a ReasonCode, maybe one that an earlier version kept */
export function whyNot({code, words}: {code: string; words: string}): Message {
  const shown = shorten(words, SHOWN_WORDS);
  return {key: `reading.why.${code}`, params: {words: shown, named: String(shown !== '')}};
}
