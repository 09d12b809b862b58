import {DateTime} from 'luxon';
import {Refusal} from './refusal';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;

/**
 * The end of a day that somebody has named: its last second where they are, be the day 23, 24 or 25 hours long.
 * @param text `2026-12-01`
 * @param zone IANA name of their time zone
 * @param now Unix ms
 * @returns Unix ms; 0 for no text
 * @param code of the refusals, without their end
 * @throws Refusal `<code>-unreadable`, `<code>-impossible` for a day that no calendar has, `<code>-past`
 */
export function endOfDay(
  text: string,
  zone: string,
  now: number,
  code: 'start.due' | 'stand-in.until' | 'gap.due' | 'gap.until' | 're-review.day' = 'start.due',
): number {
  const value = text.normalize('NFKC').trim();
  if (value === '') {
    return 0;
  }
  const today = DateTime.fromMillis(now, {zone});
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    throw new Refusal(`${code}-unreadable`, {value: text.trim(), example: isoDate(today.plus({weeks: 2}))});
  }
  const named = DateTime.fromObject({year: Number(year), month: Number(month), day: Number(day)}, {zone});
  if (!named.isValid) {
    throw new Refusal(`${code}-impossible`, {value});
  }
  const end = named.endOf('day').set({millisecond: 0});
  if (end < today.startOf('day')) {
    throw new Refusal(`${code}-past`, {value, today: isoDate(today)});
  }
  return end.toMillis();
}

/** Nine in the morning of the day that a moment falls on somewhere. @returns Unix ms */
export function morningOf(at: number, zone: string): number {
  return DateTime.fromMillis(at, {zone}).startOf('day').set({hour: 9}).toMillis();
}

/** The day that a moment falls on somewhere: `2026-12-01`. */
export function isoDay(at: number, zone: string): string {
  return isoDate(DateTime.fromMillis(at, {zone}));
}

function isoDate(moment: DateTime): string {
  return moment.toFormat('yyyy-MM-dd');
}
