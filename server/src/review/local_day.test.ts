import {isWorkingDay, localMoment, nextWorkingDay, plusDays, reminderDay} from './local_day';

test.each([
  ['UTC', '2026-11-23T09:00:00Z', '2026-11-23', 9],
  ['UTC', '2026-11-23T00:00:00Z', '2026-11-23', 0],
  ['Asia/Kathmandu', '2026-11-23T18:14:59Z', '2026-11-23', 23],
  ['Asia/Kathmandu', '2026-11-23T18:15:00Z', '2026-11-24', 0],
  ['Pacific/Kiritimati', '2026-11-23T10:00:00Z', '2026-11-24', 0],
  ['America/Los_Angeles', '2026-11-23T07:59:00Z', '2026-11-22', 23],
])('in %s, %s is the day %s, hour %i', (zone, at, day, hour) => {
  expect(localMoment(Date.parse(at), zone)).toEqual({day, hour});
});

test.each([
  // +05:45: from 9 on their clock.
  ['Asia/Kathmandu', 9, '2026-11-23T03:14:59Z', ''],
  ['Asia/Kathmandu', 9, '2026-11-23T03:15:00Z', '2026-11-23'],
  ['Asia/Kathmandu', 9, '2026-11-23T07:14:59Z', '2026-11-23'],
  ['Asia/Kathmandu', 9, '2026-11-23T07:15:00Z', ''],
  // The clock is put forward on a Sunday: Friday and Monday are an hour apart in UTC.
  ['Europe/Berlin', 9, '2026-03-27T08:00:00Z', '2026-03-27'],
  ['Europe/Berlin', 9, '2026-03-30T07:00:00Z', '2026-03-30'],
  ['Europe/Berlin', 9, '2026-03-30T06:59:00Z', ''],
  // And back.
  ['Europe/Berlin', 9, '2026-10-23T07:00:00Z', '2026-10-23'],
  ['Europe/Berlin', 9, '2026-10-26T07:00:00Z', ''],
  ['Europe/Berlin', 9, '2026-10-26T08:00:00Z', '2026-10-26'],
  // An hour that a working day does not have (Jordan, Friday 2022-02-25, 0:00 was 1:00).
  ['Asia/Amman', 0, '2022-02-24T21:59:59Z', ''],
  ['Asia/Amman', 0, '2022-02-24T22:00:00Z', '2022-02-25'],
  // A weekend is one where the person is: Sunday in New York, Monday in Auckland.
  ['America/New_York', 9, '2026-11-22T20:00:00Z', ''],
  ['Pacific/Auckland', 9, '2026-11-22T20:00:00Z', '2026-11-23'],
  ['UTC', 9, '2026-11-21T09:00:00Z', ''],
  ['UTC', 23, '2026-11-23T23:59:00Z', '2026-11-23'],
  ['UTC', 23, '2026-11-24T00:00:00Z', ''],
  ['UTC', 0, '2026-11-24T00:00:00Z', '2026-11-24'],
])('in %s, at %i, %s: %s', (zone, hour, at, day) => {
  expect(reminderDay(Date.parse(at), zone, hour)).toBe(day);
});

test('days', () => {
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(plusDays('2026-03-28', 7)).toBe('2026-04-04');
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWorkingDay)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(['2026-11-19', '2026-11-20', '2026-11-22'].map(nextWorkingDay)).toEqual([
    '2026-11-20',
    '2026-11-23',
    '2026-11-23',
  ]);
});
