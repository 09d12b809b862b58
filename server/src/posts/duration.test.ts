import {duration} from './duration';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'en', '1 minute'],
  [44.6 * MINUTE, 'en', '45 minutes'],
  [89 * MINUTE, 'en', '89 minutes'],
  [90 * MINUTE, 'en', '1.5 hours'],
  [2 * HOUR, 'en', '2 hours'],
  [9.96 * HOUR, 'en', '10 hours'],
  [47.6 * HOUR, 'en', '48 hours'],
  [2.5 * DAY, 'en', '2.5 days'],
  [120.4 * DAY, 'en', '120 days'],
  [2.5 * DAY, 'de', '2,5 Tage'],
  [1.5 * HOUR, 'fr', '1,5 heure'],
  [3 * DAY, 'es', '3 días'],
  [3 * DAY, 'ja', '3 日'],
])('%d ms in %s', (ms, language, expected) => {
  expect(duration(ms, () => language)).toBe(expected);
});
