import {DateTime} from 'luxon';
import {Refusal} from './refusal';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;

/**
 * The end of a day that somebody has named: its last second where they are, be the day 23, 24 or 25 hours long.
 * @param text `2026-12-01`
 * @param zone IANA name of their time zone
 * @param now Unix ms
 * @returns Unix ms; 0 for no text
 * @throws Refusal `start.due-unreadable`, `start.due-impossible` for a day that no calendar has, `start.due-past`
 */
export function endOfDay(text: string, zone: string, now: number): number {
  const value = text.normalize('NFKC').trim();
  if (value === '') {
    return 0;
  }
  const today = DateTime.fromMillis(now, {zone});
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    throw new Refusal('start.due-unreadable', {value: text.trim(), example: isoDate(today.plus({weeks: 2}))});
  }
  const named = DateTime.fromObject({year: Number(year), month: Number(month), day: Number(day)}, {zone});
  if (!named.isValid) {
    throw new Refusal('start.due-impossible', {value});
  }
  const end = named.endOf('day').set({millisecond: 0});
  if (end < today.startOf('day')) {
    throw new Refusal('start.due-past', {value, today: isoDate(today)});
  }
  return end.toMillis();
}

function isoDate(moment: DateTime): string {
  return moment.toFormat('yyyy-MM-dd');
}
