import {type Spread, spreadOf} from './quantiles';
import type {ReviewRow} from './review_row';
import type {Period} from './period';

/** A month of somebody's calendar, or the part of it that lies in a period. */
export interface MonthSpan extends Period {
  /** `2026-10`. */
  month: string;
}

export interface Month {
  month: string;
  started: number;
  closed: number;
  cancelled: number;
  /** From the start of a review to the approvals of its teams that were given in the month; milliseconds. */
  approval: Spread;
}

/**
 * How many reviews were started and ended in each month, and how long approvals took.
 * @param months one after the other, without gaps
 */
export function monthsOf(rows: readonly ReviewRow[], months: readonly MonthSpan[]): Month[] {
  const counted = months.map(({month}) => ({
    month,
    started: 0,
    closed: 0,
    cancelled: 0,
    durations: [] as number[],
  }));
  const at = (moment: number) => counted[months.findIndex(({from, to}) => moment >= from && moment < to)];
  for (const {createdAt, endedAt, status, teams} of rows) {
    const begun = at(createdAt);
    if (begun !== undefined) begun.started += 1;
    const ended = status === 'open' ? undefined : at(endedAt);
    if (ended !== undefined) ended[status === 'closed' ? 'closed' : 'cancelled'] += 1;
    for (const {approvedAt} of teams) {
      // 0 is no approval; a run that was started on a board has that board's clock.
      if (approvedAt > 0) at(approvedAt)?.durations.push(Math.max(0, approvedAt - createdAt));
    }
  }
  return counted.map(({durations, ...month}) => ({...month, approval: spreadOf(durations)}));
}
