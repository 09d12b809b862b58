import {lookOver} from './many_reviews';
import {spreadOf} from './quantiles';
import type {ReviewRow, RowTeam} from './review_row';
import {sampleRow} from '../../test/fakes/sample_row';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The period is the last 30 days before now. */
const NOW = 1000 * DAY;
const PERIOD = {from: NOW - 30 * DAY, to: NOW + DAY};

function team(id: string, change: Partial<RowTeam> = {}): RowTeam {
  return {id, name: id.toUpperCase(), approvedAt: 0, answeredAt: 0, onHold: false, ...change};
}

function row(number: number, daysAgo: number, change: Partial<ReviewRow> = {}): ReviewRow {
  const createdAt = NOW - daysAgo * DAY;
  return sampleRow({number, createdAt, endedAt: createdAt + DAY, ...change});
}

function open(number: number, daysAgo: number, change: Partial<ReviewRow> = {}): ReviewRow {
  return row(number, daysAgo, {status: 'open', endedAt: 0, ...change});
}

test.each([
  [[], 0, 0],
  [[5], 5, 5],
  [[1, 3], 2, 2.8],
  [[9, 1, 5], 5, 8.2],
  [Array.from({length: 11}, (_, value) => value), 5, 9],
])('half and nine in ten of %j', (values, median, p90) => {
  const spread = spreadOf(values);
  expect(spread).toMatchObject({count: values.length, median});
  expect(spread.p90).toBeCloseTo(p90, 9);
});

test('what was started and has ended in the period is counted', () => {
  const rows = [
    row(1, 40), // before it
    row(2, 30.5), // ended in it
    row(3, 10),
    row(4, 10, {status: 'cancelled'}),
    open(5, 3),
    open(6, 60),
  ];
  expect(lookOver(rows, PERIOD, NOW)).toMatchObject({started: 3, closed: 2, cancelled: 1});
});

test('open reviews: the overdue first, then the oldest, with who they wait for', () => {
  const teams = [team('sre', {onHold: true}), team('security', {approvedAt: 5}), team('platform')];
  const reviewers: ReviewRow['reviewers'] = [
    {teamId: 'sre', userId: 'alice', state: 'accepted'},
    {teamId: 'security', userId: 'carol', state: 'accepted'},
  ];
  const rows = [
    open(4, 1, {dueAt: NOW - DAY}),
    open(3, 2, {dueAt: NOW + DAY, teams, reviewers}),
    open(2, 3, {dueAt: NOW - 2 * DAY, teams: [team('sre')]}),
    open(1, 4),
    row(5, 2, {teams}),
  ];
  const {open: found, waiting} = lookOver(rows, PERIOD, NOW);
  expect(found.map(({row: {number}, overdue}) => `${number}${overdue ? ' overdue' : ''}`)).toEqual([
    '2 overdue',
    '4 overdue',
    '1',
    '3',
  ]);
  expect(found[3]!.waits.map(({team: {id}, reviewers: people}) => [id, people])).toEqual([
    ['sre', ['alice']],
    ['platform', []],
  ]);
  expect(waiting).toEqual([
    {team: 'SRE', count: 2, overdue: 1, onHold: 1},
    {team: 'PLATFORM', count: 1, overdue: 0, onHold: 0},
  ]);
});

test('how long a team took is counted where its answer or approval falls into the period', () => {
  const took = (number: number, daysAgo: number, answer: number, approval: number, name = 'SRE') => {
    const createdAt = NOW - daysAgo * DAY;
    const at = (hours: number): number => (hours === 0 ? 0 : createdAt + hours * HOUR);
    return row(number, daysAgo, {
      teams: [team('sre', {name, answeredAt: at(answer), approvedAt: at(approval)}), team('security')],
    });
  };
  const rows = [
    took(9, 2, 4, 10, 'Site Reliability'),
    took(8, 5, 2, 0),
    took(7, 31, 2, 30), // answered before the period, approved in it
    took(6, 60, 2, 4),
  ];
  expect(lookOver(rows, PERIOD, NOW).teams).toEqual([
    {
      id: 'sre',
      name: 'Site Reliability',
      answer: {count: 2, median: 3 * HOUR, p90: expect.closeTo(3.8 * HOUR, 0) as number},
      approval: {count: 2, median: 20 * HOUR, p90: 28 * HOUR},
    },
  ]);
});

test('an answer before the start, by another clock, took no time', () => {
  const createdAt = NOW - DAY;
  const [pace] = lookOver(
    [row(1, 1, {teams: [team('sre', {answeredAt: createdAt - 50})]})],
    PERIOD,
    NOW,
  ).teams;
  expect(pace!.answer).toEqual({count: 1, median: 0, p90: 0});
});

test('open gaps by section, severity and age, whenever their review was', () => {
  const gap = (section: string, severity: 'critical' | 'low', daysAgo: number) => ({
    section,
    severity,
    at: NOW - daysAgo * DAY,
  });
  const rows = [
    open(2, 1, {gaps: [gap('SRE', 'critical', 6.9), gap('', 'low', 7), gap('SRE', 'low', 29.9)]}),
    row(1, 400, {gaps: [gap('SRE', 'low', 30), gap('SRE', 'low', 90), gap('Scope', 'low', 89)]}),
  ];
  expect(lookOver(rows, PERIOD, NOW).gaps).toEqual([
    {
      section: 'SRE',
      count: 4,
      ages: {week: 1, month: 1, quarter: 1, older: 1},
      severities: {critical: 1, high: 0, medium: 0, low: 3},
    },
    {
      section: '',
      count: 1,
      ages: {week: 0, month: 1, quarter: 0, older: 0},
      severities: {critical: 0, high: 0, medium: 0, low: 1},
    },
    {
      section: 'Scope',
      count: 1,
      ages: {week: 0, month: 0, quarter: 1, older: 0},
      severities: {critical: 0, high: 0, medium: 0, low: 1},
    },
  ]);
});

test('what was skipped most often, of the reviews that were closed in the period, by template', () => {
  const skip = (title: string, notApplicable = false) => ({title, notApplicable});
  const other = {id: 'launch', version: '1', title: 'Launch'};
  const rows = [
    row(5, 1, {skipped: [skip('Backups', true), skip('Quota')]}),
    row(4, 2, {skipped: [skip('Backups')]}),
    row(3, 3),
    row(2, 4, {template: other, skipped: [skip('Backups')]}),
    row(1, 5, {status: 'cancelled', skipped: [skip('Quota')]}),
    row(6, 50, {skipped: [skip('Quota')]}),
    open(7, 1, {skipped: [skip('Quota')]}),
  ];
  const {skipped} = lookOver(rows, PERIOD, NOW);
  expect(
    skipped.map(
      ({templateId, title, count, notApplicable, of}) =>
        `${templateId} ${title} ${count} (${notApplicable}) of ${of}`,
    ),
  ).toEqual(['prr Backups 2 (1) of 3', 'launch Backups 1 (0) of 1', 'prr Quota 1 (0) of 3']);
});
