import {isMap, isScalar, LineCounter, parseDocument, visit, type Document} from 'yaml';
import type {z} from 'zod';
import type {Problem} from './problem';

export interface ReadOptions {
  /** Texts above this many UTF-8 bytes are not looked at. */
  maxBytes: number;
  /** What one entry is called when the text is a list, e.g. `team`. */
  entry: string;
}

export type Read<T> = {value: T; document: Document} | {problems: Problem[]};

const MAX_PROBLEMS = 20;
const MAX_VALUE_LENGTH = 60;
const MAX_DEPTH = 100;
const NESTED_IN_ONE_LINE = /(?:[-?:][ \t]+){100}/;

/**
 * Reads YAML 1.2 text from an untrusted hand against a schema. Anchors and aliases are refused, so that a small text
 * cannot become a large value.
 * @param schema its `error` messages are keys of assets/i18n; they get `line`, `field`, `value` and the issue's params
 * @returns the value, with the document it came from (to edit it and keep the comments), or everything that is wrong
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, options: ReadOptions): Read<T> {
  const size = new TextEncoder().encode(text).length;
  if (size > options.maxBytes) {
    return {problems: [{key: 'yaml.too-long', params: {size, limit: options.maxBytes}}]};
  }
  if (nestsTooDeep(text)) {
    return {problems: [{key: 'yaml.too-deep', params: {}}]};
  }
  const lines = new LineCounter();
  const document: Document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const broken = syntaxProblems(document, lines);
  if (broken.length > 0) {
    return {problems: broken.slice(0, MAX_PROBLEMS)};
  }
  const plain: unknown = document.toJS({maxAliasCount: 0});
  const result = schema.safeParse(plain);
  if (result.success) {
    return {value: result.data, document};
  }
  const problems = result.error.issues.flatMap((issue) =>
    issueProblems(issue, plain, document, lines, options.entry),
  );
  return {problems: problems.slice(0, MAX_PROBLEMS)};
}

/**
 * The parser is recursive, so thousands of nested brackets or dashes would exhaust its stack. Brackets in quotes and
 * comments are counted too: nobody writes a hundred of them open.
 */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) {
      return true;
    }
  }
  return NESTED_IN_ONE_LINE.test(text);
}

function syntaxProblems(document: Document, lines: LineCounter): Problem[] {
  const problems = document.errors.map((error): Problem => {
    const line = lines.linePos(error.pos[0]).line;
    return error.code === 'BAD_SCALAR_START'
      ? {key: 'yaml.needs-quotes', params: {line}}
      : {key: 'yaml.syntax', params: {line, reason: error.message}};
  });
  visit(document, {
    Alias(_key, node) {
      problems.push({
        key: 'yaml.reference',
        params: {line: lineAt(node.range, lines), value: `*${node.source}`},
      });
    },
  });
  return problems;
}

function issueProblems(
  issue: z.core.$ZodIssue,
  plain: unknown,
  document: Document,
  lines: LineCounter,
  entry: string,
): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const line = lineOf(path, document, lines);
  const field = describePath(path, entry);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      key: 'yaml.unknown-field',
      params: {
        line: keyLine(path, key, document, lines) ?? line,
        field: describePath([...path, key], entry),
        value: key,
      },
    }));
  }
  const value = valueAt(plain, path);
  if (value === undefined && path.length > 0) {
    return [{key: 'yaml.missing', params: {line, field}}];
  }
  const extra = issue.code === 'custom' ? (issue.params ?? {}) : {};
  return [
    {key: issue.message, params: {...extra, line, field, value: show(asWritten(path, document) ?? value)}},
  ];
}

/** `[1, 'members', 0]` of a list of teams reads `team 2, member 1`: people count from 1. */
function describePath(path: readonly PropertyKey[], entry: string): string {
  const words: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') {
      words.push(`${singular(words.pop() ?? entry)} ${String(step + 1)}`);
    } else {
      words.push(String(step));
    }
  }
  return words.length > 0 ? words.join(', ') : entry;
}

function singular(list: string): string {
  return list === 'aliases' ? 'alias' : list.replace(/s$/, '');
}

/** Line of the value at the path, or of the nearest thing around it that is there. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node) {
      return lineAt(node.range, lines);
    }
  }
  return lineAt(document.contents?.range, lines);
}

function keyLine(
  path: readonly PropertyKey[],
  key: string,
  document: Document,
  lines: LineCounter,
): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) {
    return undefined;
  }
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair !== undefined && isScalar(pair.key) ? lineAt(pair.key.range, lines) : undefined;
}

function lineAt(range: unknown, lines: LineCounter): number {
  return Array.isArray(range) && typeof range[0] === 'number' ? lines.linePos(range[0]).line : 1;
}

/** `1.0` is a number to YAML, and still what the person wrote. */
function asWritten(path: readonly PropertyKey[], document: Document): string | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isScalar(node) ? node.source : undefined;
}

function valueAt(plain: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    plain,
  );
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}
