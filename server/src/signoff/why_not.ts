import type {Message} from '../posts/announcer';
import {shorten} from '../posts/markdown';
import type {Reason} from '../reading/reading';

const SHOWN_WORDS = 80;

/** Why words were read as they were, for people. */
export function whyNot({code, words}: Pick<Reason, 'code' | 'words'>): Message {
  const shown = shorten(words, SHOWN_WORDS);
  return {key: `reading.why.${code}`, params: {words: shown, named: String(shown !== '')}};
}
