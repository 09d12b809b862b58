import type {Link, Root, RootContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal';
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal';
import {distinct} from './answers';
import type {Evidence} from './dossier';
import {Refusal} from './refusal';

const MAX_NAME = 200;
const MAX_URL = 2000;

/** An address in a text, and where it stands there, with what Markdown puts around it. */
export interface FoundLink {
  name: string;
  /** As it was written. */
  url: string;
  start: number;
  end: number;
}

const OPTIONS = {
  extensions: [gfmAutolinkLiteral()],
  mdastExtensions: [gfmAutolinkLiteralFromMarkdown()],
};

/** The http addresses in a text: Markdown's own links, and those that are only written out. What is code is left alone. */
export function linksIn(text: string): FoundLink[] {
  return /https?:\/\//iu.test(text) ? linksOf(fromMarkdown(text, OPTIONS), text) : [];
}

/** The links of a text as evidence, each address once. */
export function evidenceIn(text: string): Evidence[] {
  return distinct(linksIn(text).map(({name, url}) => ({kind: 'link', name, url})));
}

/**
 * Evidence that is given line by line: an address, with a name before or behind it if there is one.
 * @throws Refusal `answer.evidence-no-link` naming the line
 */
export function evidenceOfLines(text: string): Evidence[] {
  const lines = text
    .split(/\r\n|[\n\r]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return distinct(
    lines.flatMap((line) => {
      const links = linksIn(line);
      const [only, ...others] = links;
      if (only === undefined) throw new Refusal('answer.evidence-no-link', {value: line});
      const words = (line.slice(0, only.start) + line.slice(only.end)).replace(/^[\s:–-]+|[\s:–-]+$/gu, '');
      const name = others.length === 0 && words !== '' ? shortName(words) : only.name;
      return [{...only, name}, ...others].map((link): Evidence => ({
        kind: 'link',
        name: link.name,
        url: link.url,
      }));
    }),
  );
}

/** Whether it is an address that people may be sent to. */
export function isWebAddress(url: string): boolean {
  return (
    url.length <= MAX_URL &&
    !/\s/u.test(url) &&
    URL.canParse(url) &&
    /^https?:$/u.test(new URL(url).protocol) &&
    new URL(url).hostname !== ''
  );
}

/** What an address is called that has no name: its host and the end of its path. */
export function nameOfUrl(url: string): string {
  const {host, pathname} = new URL(url);
  const last = pathname.split('/').findLast((part) => part !== '');
  return shortName(last === undefined ? host : `${host}/${readable(last)}`);
}

function linksOf(tree: Root | RootContent, text: string): FoundLink[] {
  if (tree.type === 'link') {
    const found = linkOf(tree, text);
    return found === null ? [] : [found];
  }
  return 'children' in tree ? tree.children.flatMap((child) => linksOf(child, text)) : [];
}

function linkOf(link: Link, text: string): FoundLink | null {
  const [start, end] = [link.position?.start.offset, link.position?.end.offset];
  if (start === undefined || end === undefined) return null;
  const source = text.slice(start, end);
  const isNamed = source.startsWith('[');
  const url = isNamed ? link.url : source.replace(/^<|>$/gu, '');
  if (!/^https?:\/\//iu.test(url) || !isWebAddress(url)) return null;
  const name = isNamed ? wordsIn(link).replace(/\s+/gu, ' ').trim() : '';
  return {name: name === '' || name === url ? nameOfUrl(url) : shortName(name), url, start, end};
}

function wordsIn(node: RootContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsIn(child)).join('') : '';
}

function shortName(name: string): string {
  const characters = Array.from(name);
  return characters.length <= MAX_NAME ? name : `${characters.slice(0, MAX_NAME - 1).join('')}…`;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
