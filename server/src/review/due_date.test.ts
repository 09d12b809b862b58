import {endOfDay} from './due_date';
import {zoneOf} from './time_zone';

const now = Date.UTC(2026, 10, 23, 9, 30);

function ending(text: string, zone: string, at = now): string {
  const end = endOfDay(text, zone, at);
  return end === 0 ? '' : new Date(end).toISOString();
}

function refusal(text: string, zone: string, at: number): unknown {
  try {
    return endOfDay(text, zone, at);
  } catch (error) {
    return error;
  }
}

test.each([
  ['2026-12-01', 'UTC', '2026-12-01T23:59:59.000Z'],
  ['2026-12-01', 'America/Los_Angeles', '2026-12-02T07:59:59.000Z'],
  ['2026-12-01', 'Pacific/Kiritimati', '2026-12-01T09:59:59.000Z'],
  ['2026-12-01', 'Asia/Kathmandu', '2026-12-01T18:14:59.000Z'],
  // Summer time begins on that day, goes on, and ends on that day.
  ['2027-03-28', 'Europe/Berlin', '2027-03-28T21:59:59.000Z'],
  ['2027-07-01', 'Europe/Berlin', '2027-07-01T21:59:59.000Z'],
  ['2027-10-31', 'Europe/Berlin', '2027-10-31T22:59:59.000Z'],
  // Its summer time begins at midnight: that day has no 00:00.
  ['2027-04-30', 'Africa/Cairo', '2027-04-30T20:59:59.000Z'],
  ['2028-02-29', 'UTC', '2028-02-29T23:59:59.000Z'],
  [' 2026-12-1 ', 'UTC', '2026-12-01T23:59:59.000Z'],
  ['２０２６-12-01', 'UTC', '2026-12-01T23:59:59.000Z'],
  ['', 'UTC', ''],
  ['  ', 'UTC', ''],
])('%j in %s ends at %s', (text, zone, end) => {
  expect(ending(text, zone)).toBe(end);
});

test.each([
  ['2026-11-23', 'UTC', now, 'is today'],
  // Still the 22nd in Honolulu, already the 23rd in Tokyo.
  ['2026-11-22', 'Pacific/Honolulu', Date.UTC(2026, 10, 23, 9, 30), 'is today there'],
  ['2026-11-24', 'Asia/Tokyo', Date.UTC(2026, 10, 23, 23, 0), 'is today there already'],
])('%s in %s is taken: it %s', (text, zone, at) => {
  expect(endOfDay(text, zone, at)).toBeGreaterThan(at);
});

test.each([
  ['2026-11-22', 'UTC', now, 'start.due-past', {value: '2026-11-22', today: '2026-11-23'}],
  [
    '2026-11-23',
    'Asia/Tokyo',
    Date.UTC(2026, 10, 23, 23, 0),
    'start.due-past',
    {value: '2026-11-23', today: '2026-11-24'},
  ],
  ['1999-1-1', 'UTC', now, 'start.due-past', {value: '1999-1-1', today: '2026-11-23'}],
  ['2027-02-29', 'UTC', now, 'start.due-impossible', {value: '2027-02-29'}],
  ['2026-13-01', 'UTC', now, 'start.due-impossible', {value: '2026-13-01'}],
  ['2026-12-00', 'UTC', now, 'start.due-impossible', {value: '2026-12-00'}],
  ['01.12.2026', 'UTC', now, 'start.due-unreadable', {value: '01.12.2026', example: '2026-12-07'}],
  ['tomorrow', 'UTC', now, 'start.due-unreadable', {value: 'tomorrow', example: '2026-12-07'}],
  [
    '2026-12-01T10:00',
    'UTC',
    now,
    'start.due-unreadable',
    {value: '2026-12-01T10:00', example: '2026-12-07'},
  ],
])('%s in %s is refused', (text, zone, at, code, params) => {
  expect(refusal(text, zone, at)).toMatchObject({code, params});
});

test.each([
  ['what the device tells', {useAutomaticTimezone: 'true', automaticTimezone: 'Asia/Tokyo'}, 'Asia/Tokyo'],
  [
    'what was chosen',
    {useAutomaticTimezone: 'false', automaticTimezone: 'Asia/Tokyo', manualTimezone: 'Europe/Paris'},
    'Europe/Paris',
  ],
  ['nothing chosen', {useAutomaticTimezone: 'false', automaticTimezone: 'Asia/Tokyo'}, 'UTC'],
  ['nothing told', {useAutomaticTimezone: 'true', automaticTimezone: ''}, 'UTC'],
  ['a zone that there is not', {automaticTimezone: 'Moon/Tycho'}, 'UTC'],
  ['no zones', {}, 'UTC'],
  ['null', null, 'UTC'],
  ['undefined', undefined, 'UTC'],
])('a time zone is %s', (_what, timezone, zone) => {
  expect(zoneOf(timezone)).toBe(zone);
});
