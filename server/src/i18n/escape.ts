/** Reads as nothing and keeps `@all` from being a mention. */
const ZERO_WIDTH_JOINER = '\u200d';

/** What Markdown reads anywhere in a line. An underscore within a word is only that: `@jane_doe`. */
const INLINE = /[\\`*[\]~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What Markdown reads at the start of a line: headings, quotes, lists, rules. */
const AT_LINE_START = /^([ \t]*)([#>+=-]|\d+(?=[.)]))/gm;
/** Also with underscores behind it, which the server takes off a name (channels/app/mention_parser_standard.go). */
const EVERYBODY = /@(?=(?:all|channel|here)_*(?![\p{L}\p{N}_]))/giu;

/**
 * People's words as they are shown inside our own Markdown: they look as they were typed, make no link, image, table
 * or heading, and do not call the whole channel.
 */
export function escapeMarkdown(text: string): string {
  return defuseMentions(
    text
      .replace(INLINE, '\\$&')
      .replace(AT_LINE_START, (_match, space: string, mark: string) =>
        /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
      ),
  );
}

/** Keeps `@all`, `@channel` and `@here` from notifying a whole channel. */
export function defuseMentions(text: string): string {
  return text.replace(EVERYBODY, `@${ZERO_WIDTH_JOINER}`);
}
