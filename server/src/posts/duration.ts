import type {Translate} from '../i18n/messages';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something took, in the reader's language: `45 minutes`, `3.5 hours`, `12 days`. @param ms milliseconds */
export function duration(ms: number, t: Translate): string {
  if (ms < 1.5 * HOUR) return inUnit(Math.max(1, Math.round(ms / MINUTE)), 'minute', t);
  return ms < 2 * DAY ? inUnit(ms / HOUR, 'hour', t) : inUnit(ms / DAY, 'day', t);
}

function inUnit(value: number, unit: 'minute' | 'hour' | 'day', t: Translate): string {
  const format = new Intl.NumberFormat(t('language'), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: value < 9.95 ? 1 : 0,
  });
  // Which kinds of space are in it depends on the engine.
  return format.format(value).replace(/\s/gu, ' ');
}
