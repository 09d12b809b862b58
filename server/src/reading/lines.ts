import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough';
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item';
import type {ListItem, PhrasingContent, RootContent} from 'mdast';
import {OPAQUE, STRUCK} from './tokens';

/** A line that a post's author says, with what its Markdown adds to the words. */
export interface Line {
  /** Without Markdown. OPAQUE stands for what are not the author's own words: code, a link; STRUCK for what is struck out. */
  text: string;
  /** How a task list item is marked; null for everything else. */
  checked: boolean | null;
}

/** Mattermost's own limit, in UTF-16 units: characters beyond the basic plane only make it stricter. */
const MAX_LENGTH = 16_383;

/** Parsing takes more than linear time in these; nobody signs off with so many. */
const MAX_MARKUP = 400;
const MARKUP = /[*_[\]<>!&\\`~|\n-]/g;

/** Without these a post is plain text, and need not be parsed. */
const MAY_BE_MARKUP = /[*_`~<>#[\]&\\|☐☑☒]|^(?: {4}|\t| *[-+=] *| *\d+[.)])/m;

const OPTIONS = {
  // Mattermost strikes out with two tildes; one begins the name of a channel.
  extensions: [gfmStrikethrough({singleTilde: false}), gfmTaskListItem()],
  mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTaskListItemFromMarkdown()],
};

/** A row of a table, whole or pasted. */
const TABLE_ROW = /^\s*\||\|.*\||\S;\S+;\S|\t.*\t/u;
/** The line below a table's head: then what stands around it is a table too. */
const TABLE_RULE = /^[\s:|-]*-\s*\|\s*:?-[\s:|-]*$/mu;

/** `[x] SRE` without a list around it: people mark like this too. */
const CHECKBOX = /^\s*(?:\[([ xX✓✔])\]|(☐|☑|☒))\s*/u;

/**
 * The lines of a post that its author says. Quotes, code blocks and tables are left out: they are somebody else's words.
 * @returns null when there is too much to take apart
 */
export function linesOf(text: string): Line[] | null {
  if (text.length > MAX_LENGTH || (text.match(MARKUP)?.length ?? 0) > MAX_MARKUP) return null;
  if (!MAY_BE_MARKUP.test(text))
    return text
      .split(/\r\n|[\n\r]/)
      .filter((line) => line.trim() !== '' && !TABLE_ROW.test(line))
      .map(plain);
  const lines: Line[] = [];
  const add = (said: string, checked: boolean | null): void => {
    if (TABLE_RULE.test(said)) return;
    for (const each of said.split(/\r\n|[\n\r]/)) {
      const box = CHECKBOX.exec(each);
      const rest = box === null ? each : each.slice(box[0].length);
      if (rest.trim() === '' || TABLE_ROW.test(rest)) continue;
      lines.push({text: rest, checked: box === null ? checked : isChecked(box)});
    }
  };
  const walk = (nodes: readonly RootContent[], item: ListItem | null): void => {
    for (const node of nodes) {
      switch (node.type) {
        case 'paragraph':
          add(saidIn(node.children), item?.checked ?? null);
          break;
        case 'heading':
          add(saidIn(node.children), null);
          break;
        case 'list':
          for (const each of node.children) walk(each.children, each);
          break;
        default:
          break;
      }
    }
  };
  walk(fromMarkdown(text, OPTIONS).children, null);
  return lines;
}

function plain(text: string): Line {
  return {text, checked: null};
}

function isChecked([, mark, box]: RegExpExecArray): boolean {
  return mark === undefined ? box !== '☐' : mark !== ' ';
}

function saidIn(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value;
        case 'break':
          return '\n';
        case 'emphasis':
        case 'strong':
          return saidIn(node.children);
        case 'delete':
          return STRUCK;
        case 'html':
          // Only those that make letters look different.
          return /^<\/?(?:b|i|u|em|strong|br|span)\b[^>]*>$/iu.test(node.value) ? '' : OPAQUE;
        default:
          return OPAQUE;
      }
    })
    .join('');
}
