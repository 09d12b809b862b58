import {fromMarkdown} from 'mdast-util-from-markdown';
import {EXIT, visit} from 'unist-util-visit';
import type {Paragraph, RootContent} from 'mdast';

/** Why a post's Markdown cannot be taken as plain words of the poster's. */
export type MarkupReason = 'too-long' | 'too-much-markup' | 'structure' | 'code-link-or-html';

/** Mattermost's own limit, in UTF-16 units: characters beyond the basic plane only make it stricter. */
const MAX_LENGTH = 16_383;

/** Parsing takes more than linear time in these; nobody signs off with so many. */
const MAX_MARKUP = 400;
const MARKUP = /[*_[\]<>!&\\`~\n-]/g;

/**
 * The lines of a post that its author says in plain words, emphasised or not. Quotes and code blocks are left out:
 * they are somebody else's words. Lists, headings, HTML, and links or code within a line make a post more than plain.
 */
export function plainLines(text: string): {lines: string[]} | {reason: MarkupReason} {
  if (text.length > MAX_LENGTH) return {reason: 'too-long'};
  if ((text.match(MARKUP)?.length ?? 0) > MAX_MARKUP) return {reason: 'too-much-markup'};
  const lines: string[] = [];
  for (const block of fromMarkdown(text).children) {
    if (isNotTheirs(block)) continue;
    if (block.type !== 'paragraph') return {reason: 'structure'};
    const plain = plainText(block);
    if (plain === null) return {reason: 'code-link-or-html'};
    lines.push(...plain.split(/\r\n|[\n\r]/));
  }
  return {lines};
}

function isNotTheirs({type}: RootContent): boolean {
  return type === 'blockquote' || type === 'code' || type === 'thematicBreak';
}

function plainText(paragraph: Paragraph): string | null {
  let plain = '';
  let onlyWords = true;
  visit(paragraph, (node) => {
    if (node.type === 'text') plain += node.value;
    else if (node.type === 'break') plain += '\n';
    else if (node.type !== 'paragraph' && node.type !== 'emphasis' && node.type !== 'strong') {
      onlyWords = false;
      return EXIT;
    }
    return undefined;
  });
  return onlyWords ? plain : null;
}
