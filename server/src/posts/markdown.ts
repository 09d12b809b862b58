import {defuseMentions, escapeMarkdown} from '../i18n/escape';

const link = String.raw`https?:\/\/[^\s<>()[\]\x60*|\\]+`;
const name = String.raw`[a-z0-9][a-z0-9._/-]*`;
const reference = `(?:${link}|[@~]${name}|(?:team|group):${name})`;

/** Links, and names of users, channels and teams: Markdown leaves them alone, and they stop working when escaped. */
const references = new RegExp(`^(?:${name}|${reference}(?:,? ${reference})*)$`, 'u');

/** Marks that turn the direction of what follows, beyond the words that they come with: ours would be turned too. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** People's words as plain text inside a line of Markdown: one line, nothing formatted, nobody called as a group. */
export function plain(text: string): string {
  const line = text.replace(TURNS, '').replace(/\s+/gu, ' ').trim();
  return references.test(line) ? defuseMentions(line) : escapeMarkdown(line);
}

/** `text` in at most `max` characters (code points), with an ellipsis when something was cut. */
export function shorten(text: string, max: number): string {
  const characters = Array.from(text);
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** Length as the server counts it: in code points. */
export function runes(text: string): number {
  return Array.from(text).length;
}

/** A Markdown table. Cells are Markdown already; what would break the table is expected to be escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
