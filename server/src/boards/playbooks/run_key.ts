import {parseReviewKey, reviewKey} from '../../review/ids';

/** What people may put around the key: a quote, bold, code, a list, a full stop. */
const around = /^[\s*_`>#-]+|[\s*_`.]+$/gu;

/**
 * The summary with the review's key, e.g. `PRR-12`, as its last line: by it `create` finds again what an earlier try has
 * made. The line is the same in every language.
 */
export function summaryWithKey(summary: string, key: string): string {
  return [summary.trim(), key].filter((text) => text !== '').join('\n\n');
}

/** The key that a summary has on a line of its own, wherever people have moved it, the last one if more; '' for none. */
export function keyOf(summary: string): string {
  const number = summary
    .split(/\r?\n/u)
    .map((line) => parseReviewKey(line.replace(around, '')))
    .findLast((found) => found !== null);
  return number === undefined || number === null ? '' : reviewKey(number);
}
