import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';

/** Tags and code, which are left as they are, and the text between them. */
const untouched = /(<code>.*?<\/code>|<[^>]*>)/s;
const mention = /(?<![\w/.])[@~][a-z0-9][a-z0-9._-]*[a-z0-9]/g;

/**
 * Markdown as Mattermost shows it, as HTML: GFM, with the names of people and channels marked. That each line break
 * counts is left to the style sheet.
 */
export function html(markdown: string): string {
  const gfmed = micromark(markdown, {extensions: [gfm()], htmlExtensions: [gfmHtml()]});
  return gfmed
    .split(untouched)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(mention, (name) => `<span class="mention">${name}</span>`),
    )
    .join('');
}

/** Text that is no Markdown, as HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
