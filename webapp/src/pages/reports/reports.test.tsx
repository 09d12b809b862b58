/** @jest-environment jsdom */
import {screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import {openPage} from '../../../test/pages';
import type {PageReport} from '../../server_types';
import type {ChartProps} from './chart';

const drawn: ChartProps[] = [];

// jsdom has no canvas: what a chart is given is what can be looked at.
jest.mock('./chart', () => ({
  __esModule: true,
  default: (props: ChartProps) => {
    drawn.push(props);
    return null;
  },
}));

const HOUR = 3_600_000;
const none = {count: 0, median: 0, p90: 0};
const report = (change: Partial<PageReport> = {}): PageReport => ({
  team: {id: 'core', name: 'core', title: 'Core'},
  days: {first: '2026-08-26', last: '2026-11-23'},
  ...{started: 5, closed: 3, cancelled: 1, open: 2, overdue: 1},
  pace: [
    {id: 'sre', name: 'SRE', answer: none, approval: {count: 2, median: 3 * HOUR, p90: 30 * HOUR}},
    {id: 'security', name: 'Security', answer: none, approval: none},
  ],
  waiting: [{team: 'SRE', count: 3, overdue: 1, onHold: 1}],
  reviewers: [{userId: 'user-alice', count: 2, overdue: 0}],
  gaps: [
    {section: 'Security', count: 3, severities: {critical: 1, high: 2, medium: 0, low: 0}},
    {section: '', count: 1, severities: {critical: 0, high: 0, medium: 0, low: 1}},
  ],
  months: [
    {...{month: '2026-10', started: 2, closed: 1, cancelled: 0}, approval: none},
    {
      ...{month: '2026-11', started: 3, closed: 2, cancelled: 1},
      approval: {count: 2, median: HOUR, p90: HOUR},
    },
  ],
  skipped: [{templateTitle: 'PRR', title: 'Runbook', count: 2, notApplicable: 1, of: 3}],
  people: {'user-alice': 'alice'},
  ...change,
});

beforeEach(() => {
  drawn.length = 0;
});

const chartOf = async (label: string): Promise<ChartProps['data']> => {
  const found = (): ChartProps | undefined => drawn.find((each) => each.label.includes(label));
  await waitFor(() => expect(found()).toBeDefined());
  return found()!.data;
};
const tableOf = (title: string): string[][] => {
  const figure = screen.getByRole('region', {name: title});
  return [...figure.querySelectorAll('tr')].map((row) => [...row.cells].map(({textContent}) => textContent));
};

test('each chart has a table with the same numbers behind it, and a file', async () => {
  openPage('?tab=reports', {'/reports': report()});
  expect(await chartOf('Time to approval, by team')).toMatchObject({
    labels: ['SRE'],
    series: [{values: [3]}, {values: [30]}],
    unit: 'hour',
  });
  expect(tableOf('Time to approval, by team').slice(1)).toEqual([
    ['SRE', '3 hours', '30 hours', '2', '–', '–', '0'],
    ['Security', '–', '–', '0', '–', '–', '0'],
  ]);
  expect((await chartOf('Open gaps')).series.map(({label, values}) => [label, values])).toEqual([
    ['Critical', [1, 0]],
    ['High', [2, 0]],
    ['Medium', [0, 0]],
    ['Low', [0, 1]],
  ]);
  expect(tableOf('Open gaps, by section').slice(1)).toEqual([
    ['Security', '1', '2', '0', '0', '3'],
    ['(no section)', '0', '0', '0', '1', '1'],
  ]);
  // Not overdue is what is left of those that wait.
  expect((await chartOf('Load, by team')).series.map(({values}) => values)).toEqual([[1], [2]]);
  expect(tableOf('Load, by reviewer').slice(1)).toEqual([['@alice', '2', '0']]);
  expect((await chartOf('Reviews by month')).labels).toEqual(['Oct 2026', 'Nov 2026']);
  expect(tableOf('Most often skipped').slice(1)).toEqual([['Runbook', 'PRR', '2', '1', '3']]);
  expect(screen.getByRole('link', {name: 'Download “Open gaps, by section” as CSV'})).toHaveAttribute(
    'href',
    '/chat/plugins/prr/api/v1/web/reports.csv?team_id=core&period=90d&table=gaps',
  );
});

test('bars of a chart are told apart by more than their colour', async () => {
  openPage('?tab=reports', {'/reports': report()});
  for (const title of ['Time to approval, by team', 'Reviews by month', 'Load, by team', 'Open gaps']) {
    const looks = (await chartOf(title)).series.map(({look}) => look);
    expect(new Set(looks).size).toBe(looks.length);
  }
});

test.each([
  [HOUR / 2, 'minute', 30],
  [30 * HOUR, 'hour', 30],
  [240 * HOUR, 'day', 10],
])('%d ms are drawn in %ss', async (p90, unit, value) => {
  openPage('?tab=reports', {
    '/reports': report({
      pace: [{id: 'sre', name: 'SRE', answer: none, approval: {count: 1, median: p90, p90}}],
    }),
  });
  expect(await chartOf('Time to approval, by team')).toMatchObject({unit, series: [{values: [value]}, {}]});
});

test('the Mattermost team and the period are in the address', async () => {
  const {asked, where} = openPage('?tab=reports', {'/reports': report()});
  await userEvent.selectOptions(screen.getByLabelText('Mattermost team'), 'Labs');
  await userEvent.selectOptions(screen.getByLabelText('Period'), 'Last 30 days');
  expect(where()).toBe('/core/prr/reviews?tab=reports&team_id=labs&period=30d');
  await userEvent.type(screen.getByLabelText('Other period'), '2026-Q3{Enter}');
  await waitFor(() => expect(asked.at(-1)).toBe('/reports?team_id=labs&period=2026-Q3'));
});

test('what there is nothing of is said so', async () => {
  openPage('?tab=reports', {'/reports': report({gaps: [], skipped: []})});
  const gaps = await screen.findByRole('region', {name: 'Open gaps, by section'});
  expect(gaps).toHaveTextContent('Nothing to count here.');
  expect(within(gaps).queryByRole('link')).toBeNull();
});

test('it can be used without seeing it', async () => {
  openPage('?tab=reports', {'/reports': report()});
  await chartOf('Open gaps');
  expect((await axe(document.body)).violations).toEqual([]);
});
