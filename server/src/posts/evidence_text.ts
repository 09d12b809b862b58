import type {Evidence} from '../review/dossier';
import {linksIn} from '../review/evidence';
import {plain, shorten} from './markdown';
import type {Rendering} from './rendering';

/** What would end a link's address, or what it stands in, before its time. */
const BREAKS_OUT = /[()<>[\]\\"'`|\s]/gu;

const shownName = 120;
const longestLine = 4000;

/** A link of people's: it leads where they said, and is called what they called it. */
export function link(name: string, url: string): string {
  const address = url.replace(BREAKS_OUT, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
  return `[${plain(shorten(name, shownName))}](${address})`;
}

/** People's words in lines, of which the links work and nothing else is formatted. */
export function prose(text: string): string[] {
  return text.split(/\r\n|[\n\r]/u).map((line) => {
    let end = 0;
    const parts: string[] = [];
    for (const found of linksIn(line)) {
      parts.push(words(line.slice(end, found.start)), link(found.name, found.url));
      end = found.end;
    }
    return [...parts, words(line.slice(end))].join('');
  });
}

/**
 * Evidence in one line, as much of it as fits an answer of ours.
 * @param postId where its files are to be seen; '' for nowhere
 */
export function evidenceLine(evidence: readonly Evidence[], postId: string, rendering: Rendering): string {
  const place = rendering.permalink(postId);
  const names = evidence.map((each) => {
    if (each.kind === 'link') return link(each.name, each.url);
    return place === '' ? plain(each.name) : link(each.name, place);
  });
  let length = 0;
  const shown = names.filter((name) => (length += name.length) <= longestLine);
  const hidden = names.length - shown.length;
  return `📎 ${[...shown, ...(hidden > 0 ? [rendering.t('answers.more-evidence', {count: hidden})] : [])].join(', ')}`;
}

/** As `plain`, with the spaces at both ends that keep it from the links beside it. */
function words(text: string): string {
  const shown = plain(text);
  if (shown === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${shown}${/\s$/u.test(text) ? ' ' : ''}`;
}
