import {DateTime} from 'luxon';
import {Refusal} from './refusal';

/**
 * A day that somebody has named, where they are.
 * @param text `2026-12-01`
 * @param zone IANA name of their time zone
 * @returns Unix ms, from inclusive, to exclusive
 * @throws Refusal `search.day-unreadable`, `search.day-impossible`
 */
export function daySpan(text: string, zone: string): {from: number; to: number} {
  const value = text.normalize('NFKC').trim();
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    throw new Refusal('search.day-unreadable', {value: text.trim()});
  }
  const start = DateTime.fromObject({year: Number(year), month: Number(month), day: Number(day)}, {zone});
  if (!start.isValid) {
    throw new Refusal('search.day-impossible', {value});
  }
  return {from: start.toMillis(), to: start.plus({days: 1}).toMillis()};
}
