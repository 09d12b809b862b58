/** A moment on somebody's calendar and clock. */
export interface LocalMoment {
  /** `2026-12-01`. */
  day: string;
  /** 0 to 23. */
  hour: number;
}

/** How many hours after the reminders' hour one is still sent: a server may have been down. */
export const LATE_HOURS = 4;
const DAY_MS = 24 * 60 * 60_000;

/** What day and hour a moment is somewhere. @param at Unix ms @param zone IANA name */
export function localMoment(at: number, zone: string): LocalMoment {
  const format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(at).map(({type, value}) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour'))};
}

/** The day so many days later. @param day `2026-12-01` */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/** The next working day after a day. */
export function nextWorkingDay(day: string): string {
  let next = plusDays(day, 1);
  while (!isWorkingDay(next)) {
    next = plusDays(next, 1);
  }
  return next;
}

/**
 * The day whose reminder is due at a moment: on a working day, from the hour on, and some hours longer. Days and hours
 * are those on the person's own clock, whatever it is put forward or back by.
 * @returns '' for none
 */
export function reminderDay(now: number, zone: string, hour: number): string {
  const local = localMoment(now, zone);
  const isTime = local.hour >= hour && local.hour < hour + LATE_HOURS;
  return isTime && isWorkingDay(local.day) ? local.day : '';
}
