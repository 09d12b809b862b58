import {daysOf, readPeriod} from './period';
import type {Refusal} from './refusal';

/** 2026-11-24 05:00 in Berlin, and still the 23rd in Los Angeles. */
const NOW = Date.UTC(2026, 10, 24, 4, 0);

test.each([
  ['1d', 'Europe/Berlin', '2026-11-24 2026-11-24'],
  ['1d', 'America/Los_Angeles', '2026-11-23 2026-11-23'],
  ['30d', 'UTC', '2026-10-26 2026-11-24'],
  [' 90 Days ', 'UTC', '2026-08-27 2026-11-24'],
  ['2026', 'UTC', '2026-01-01 2026-12-31'],
  ['2026-Q1', 'UTC', '2026-01-01 2026-03-31'],
  ['2026q4', 'UTC', '2026-10-01 2026-12-31'],
  ['2024-2', 'UTC', '2024-02-01 2024-02-29'],
  ['2026-10-5', 'UTC', '2026-10-05 2026-10-05'],
  ['2026-10-05..2026-10-12', 'UTC', '2026-10-05 2026-10-12'],
  ['2026-10-05…2026-10-12', 'UTC', '2026-10-05 2026-10-12'],
  ['2025-Q4..2026-01', 'UTC', '2025-10-01 2026-01-31'],
  ['２０２６－１０', 'UTC', '2026-10-01 2026-10-31'],
])('%s in %s', (text, zone, expected) => {
  const {first, last} = daysOf(readPeriod(text, zone, NOW), zone);
  expect(`${first} ${last}`).toBe(expected);
});

test('a day is as long as it is there, where clocks change', () => {
  const {from, to} = readPeriod('2026-10-25', 'Europe/Berlin', NOW);
  expect((to - from) / 3_600_000).toBe(25);
});

test.each([
  ['last month', 'period.unreadable'],
  ['2026-10..', 'period.unreadable'],
  ['2026-01..2026-02..2026-03', 'period.unreadable'],
  ['0d', 'period.unreadable'],
  ['2026-13', 'period.impossible'],
  ['2026-Q5', 'period.impossible'],
  ['2026-Q0', 'period.impossible'],
  ['2026-02-30', 'period.impossible'],
  ['2026-10..2026-09', 'period.reversed'],
  ['2026-12', 'period.future'],
  ['99999d', 'period.long'],
])('%s is refused: %s', (text, code) => {
  expect(() => readPeriod(text, 'UTC', NOW)).toThrow(expect.objectContaining({code}) as Refusal);
});
