import type {Report} from '../../src/actions/reporting';
import {lookOver} from '../../src/review/many_reviews';
import type {ReviewRow} from '../../src/review/review_row';

/** What is found in rows, at a moment. */
export function sampleReport(rows: readonly ReviewRow[], now: number): Report {
  const period = {from: now - 30 * 24 * 3_600_000, to: now + 1};
  return {
    team: {id: 'core', name: 'engineering', title: 'Engineering'},
    period,
    days: {first: '2026-01-03', last: '2026-02-02'},
    months: [{month: '2026-01', ...period}],
    rows,
    found: lookOver(rows, period, now),
  };
}
