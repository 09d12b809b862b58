import {stringify} from 'csv-stringify/sync';

export type Cell = string | number;

/**
 * A table as CSV that spreadsheet programs open as it is meant: with a byte order mark, since they take it for another
 * encoding otherwise, and with an apostrophe before what they would run as a formula.
 * @param head names of the columns
 */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([[...head], ...rows.map((row) => [...row])], {bom: true, escape_formulas: true});
}
