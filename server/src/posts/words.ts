import type {Translate} from '../i18n/messages';
import type {MessageParams} from '../review/refusal';
import type {Message} from './announcer';
import {plain, shorten} from './markdown';

/** The server takes 16,383 characters. */
const longestPost = 16_000;

/** Our own texts, which messages show between backticks: nothing is formatted there, and every line break counts. */
const verbatim: ReadonlySet<string> = new Set(['yaml', 'usage', 'flag', 'known', 'nearest']);

/** Parameters as they go into Markdown: people's words as plain text. */
export function plainParams(params: MessageParams): MessageParams {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && !verbatim.has(name) ? plain(value) : value,
  ]);
  return Object.fromEntries(entries) as MessageParams;
}

/** Messages as Markdown, one a line, in the length of a post. */
export function words(messages: readonly Message[], t: Translate): string {
  return shorten(messages.map(({key, params}) => t(key, plainParams(params))).join('\n'), longestPost);
}
