import type {Month} from '../review/months';
import type {Spread} from '../review/quantiles';
import {type Cell, csv} from './csv';

const HOUR_MS = 60 * 60_000;

/** Reviews and approvals by month, as a table for other programs. */
export function monthsCsv(months: readonly Month[]): string {
  const pace = ({count, median, p90}: Spread): Cell[] =>
    count === 0 ? [0, '', ''] : [count, hours(median), hours(p90)];
  return csv(
    [
      ...['month', 'started', 'closed', 'cancelled'],
      ...['approvals', 'approval_median_hours', 'approval_p90_hours'],
    ],
    months.map(({month, started, closed, cancelled, approval}) => [
      ...[month, started, closed, cancelled],
      ...pace(approval),
    ]),
  );
}

/** Who is asked to review. @param people with their user names, without `@` */
export function reviewersCsv(people: readonly {name: string; count: number; overdue: number}[]): string {
  return csv(
    ['reviewer', 'reviews_waiting', 'of_them_overdue'],
    people.map(({name, count, overdue}) => [name, count, overdue]),
  );
}

function hours(ms: number): number {
  return Math.round((ms / HOUR_MS) * 100) / 100;
}
