import {DateTime, type DurationLike} from 'luxon';
import {isoDay} from './due_date';
import {Refusal} from './refusal';

/** Days somewhere, as moments: from the beginning of the first to the beginning of the day after the last. */
export interface Period {
  /** Unix ms, inclusive. */
  from: number;
  /** Unix ms, exclusive. */
  to: number;
}

export const DEFAULT_PERIOD = '90d';
/** Ten years. */
const MOST_DAYS = 3660;

interface Span {
  start: DateTime;
  length: DurationLike;
}

/**
 * The days that somebody has named: `30d` (the last thirty, with today), `2026`, `2026-Q3`, `2026-10`, `2026-10-05`,
 * `2026-10-05..2026-10-12` with both ends, each of any of these kinds but the first.
 * @param zone IANA name of their time zone
 * @param now Unix ms
 * @throws Refusal `period.unreadable`, `period.impossible` for what no calendar has, `period.reversed`, `period.future`,
 * `period.long`
 */
export function readPeriod(text: string, zone: string, now: number): Period {
  const value = text.normalize('NFKC').trim();
  const today = DateTime.fromMillis(now, {zone}).startOf('day');
  const days = Number(/^(\d{1,6})\s*d(?:ays?)?$/iu.exec(value)?.[1] ?? 0);
  if (days > MOST_DAYS) {
    throw new Refusal('period.long', {value, most: MOST_DAYS});
  }
  const period =
    days > 0
      ? {from: today.minus({days: days - 1}).toMillis(), to: today.plus({days: 1}).toMillis()}
      : between(value, zone);
  if (period.from > now) {
    throw new Refusal('period.future', {value, today: isoDay(now, zone)});
  }
  return period;
}

/** The first and the last day of a period: `2026-10-05`. */
export function daysOf({from, to}: Period, zone: string): {first: string; last: string} {
  return {first: isoDay(from, zone), last: isoDay(to - 1, zone)};
}

/** The months of a period, the first and the last as far as they lie in it. @param zone IANA name */
export function monthSpans({from, to}: Period, zone: string): (Period & {month: string})[] {
  const spans: (Period & {month: string})[] = [];
  let start = DateTime.fromMillis(from, {zone});
  while (start.toMillis() < to) {
    const next = start.startOf('month').plus({months: 1});
    spans.push({
      month: isoDay(start.toMillis(), zone).slice(0, 7),
      from: start.toMillis(),
      to: Math.min(next.toMillis(), to),
    });
    start = next;
  }
  return spans;
}

function between(value: string, zone: string): Period {
  const [first = '', last = first, ...others] = value.split(/\.{2,3}|…/u).map((part) => part.trim());
  const start = spanOf(first, zone);
  const end = spanOf(last, zone);
  if (start === null || end === null || others.length > 0) {
    throw new Refusal('period.unreadable', {value});
  }
  if (!start.start.isValid || !end.start.isValid) {
    throw new Refusal('period.impossible', {value});
  }
  const period = {from: start.start.toMillis(), to: end.start.plus(end.length).toMillis()};
  if (period.from >= period.to) {
    throw new Refusal('period.reversed', {value});
  }
  return period;
}

/** Null for what is none; an invalid start for one that no calendar has. */
function spanOf(text: string, zone: string): Span | null {
  const [, year, quarter, month, day] = /^(\d{4})(?:-?Q(\d)|-(\d{1,2})(?:-(\d{1,2}))?)?$/iu.exec(text) ?? [];
  if (year === undefined) {
    return null;
  }
  const at = (monthOfYear: number, dayOfMonth = 1): DateTime =>
    DateTime.fromObject({year: Number(year), month: monthOfYear, day: dayOfMonth}, {zone});
  if (quarter !== undefined) {
    return {start: at(Number(quarter) * 3 - 2), length: {months: 3}};
  }
  if (day !== undefined) {
    return {start: at(Number(month), Number(day)), length: {days: 1}};
  }
  return month === undefined
    ? {start: at(1), length: {years: 1}}
    : {start: at(Number(month)), length: {months: 1}};
}
