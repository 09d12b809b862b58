/** @jest-environment jsdom */
import {act, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import {openPage, pageReview, RefusedAnswer} from '../../../test/pages';
import type {PageOfReviews, ReviewBoard} from '../../server_types';

const people = {'user-dave': 'dave'};
const NOON = Date.UTC(2026, 10, 20, 12);

const board = (change: Partial<ReviewBoard> = {}): ReviewBoard => ({
  columns: [
    {state: 'waiting', reviews: [pageReview(3, {dueAt: NOON}), pageReview(2, {gaps: 2})], more: true},
    {state: 'held', reviews: [], more: false},
    {state: 'approved', reviews: [], more: false},
    {state: 'closed', reviews: [pageReview(1, {state: 'closed', endedAt: NOON})], more: false},
    {state: 'cancelled', reviews: [], more: false},
  ],
  people,
  ...change,
});
const page = (change: Partial<PageOfReviews> = {}): PageOfReviews => ({
  reviews: [pageReview(2), pageReview(1, {state: 'closed', endedAt: NOON})],
  more: false,
  people,
  ...change,
});

test('reviews stand on the board by their state, with who owns them, what is missing and when they are due', async () => {
  openPage('', {'/board': board()});
  const waiting = await screen.findByRole('region', {name: 'Waiting 2+'});
  const card = within(waiting).getByRole('article', {name: 'PRR-3 Service 3'});
  expect(card).toHaveTextContent('@dave');
  expect(card).toHaveTextContent('overdue since Nov 20, 2026');
  expect(card).toHaveTextContent('3 of 8 items');
  expect(within(card).getByText('SRE').closest('li')).toHaveTextContent('approved');
  expect(within(waiting).getByRole('article', {name: 'PRR-2 Service 2'})).toHaveTextContent('2 gaps');
  expect(screen.getByRole('region', {name: 'On hold 0'})).toHaveTextContent('None');
  expect(within(card).getByRole('link', {name: 'Service 3'})).toHaveAttribute('href', '/chat/core/pl/card3');
});

test('what a column has no room for is in the table', async () => {
  const {where, asked} = openPage('?team=sre', {'/board': board(), '/reviews': page()});
  await userEvent.click(await screen.findByRole('link', {name: 'Show all'}));
  expect(where()).toBe('/core/prr/reviews?team=sre&view=table&status=waiting');
  await screen.findByRole('table');
  expect(asked).toEqual(['/board?team=sre', '/reviews?team=sre&status=waiting']);
});

test('the table is sorted by the server, and the browser goes back to what was shown', async () => {
  const {where, asked, back} = openPage('?view=table&page=2', {'/reviews': page({more: true})});
  await userEvent.click(await screen.findByRole('button', {name: /^Due/}));
  expect(where()).toBe('/core/prr/reviews?view=table&sort=due&order=asc');
  expect(await screen.findByRole('columnheader', {name: /^Due/})).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.click(screen.getByRole('button', {name: /^Due/}));
  expect(screen.getByRole('columnheader', {name: /^Due/})).toHaveAttribute('aria-sort', 'descending');
  act(back);
  act(back);
  expect(where()).toBe('/core/prr/reviews?view=table&page=2');
  await waitFor(() =>
    expect(asked).toEqual([
      '/reviews?page=2',
      '/reviews?sort=due&order=asc',
      '/reviews?sort=due&order=desc',
      '/reviews?sort=due&order=asc',
      '/reviews?page=2',
    ]),
  );
});

test('words are looked for once the typing rests, without a step back for each letter', async () => {
  const {where, asked} = openPage('?view=table&page=3', {'/reviews': page()});
  await userEvent.type(screen.getByLabelText('Search'), 'check out');
  await waitFor(() => expect(asked.at(-1)).toBe('/reviews?q=check+out'));
  expect(asked).toHaveLength(2);
  expect(where()).toBe('/core/prr/reviews?view=table&q=check+out');
});

test('filters are in the address: Mattermost team, reviewing team, DRI', async () => {
  const {where} = openPage('', {'/board': board()});
  await screen.findByRole('region', {name: 'Waiting 2+'});
  const teams = screen.getByLabelText('Mattermost team');
  expect(
    within(teams)
      .getAllByRole('option')
      .map(({textContent}) => textContent),
  ).toEqual(['All', 'Core', 'Labs']);
  await userEvent.selectOptions(teams, 'Labs');
  await userEvent.selectOptions(screen.getByLabelText('Reviewing team'), 'Security');
  await userEvent.click(screen.getByRole('button', {name: 'I am the DRI'}));
  expect(where()).toBe('/core/prr/reviews?team_id=labs&team=security&dri=dave');
  expect(screen.getByRole('button', {name: 'I am the DRI'})).toHaveAttribute('aria-pressed', 'true');
});

test('the table is left page by page', async () => {
  const {where} = openPage('?view=table', {'/reviews?page=2': page(), '/reviews': page({more: true})});
  await userEvent.click(await screen.findByRole('button', {name: 'Next'}));
  expect(where()).toBe('/core/prr/reviews?view=table&page=2');
  await waitFor(() => expect(screen.getByRole('button', {name: 'Next'})).toBeDisabled());
  await userEvent.click(screen.getByRole('button', {name: 'Previous'}));
  expect(where()).toBe('/core/prr/reviews?view=table');
});

test.each([
  ['in its own words', new RefusedAnswer(422, {code: 'x', message: 'No such team.'}), 'No such team.'],
  ['in ours when it says nothing', new RefusedAnswer(500, 'proxy'), 'That could not be loaded.'],
  ['that it is not there', undefined, /The server could not be reached./],
])('what the server refuses is said %s', async (_how, answer, text) => {
  openPage('', answer === undefined ? {} : {'/board': answer});
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
  expect(screen.getByRole('button', {name: 'Try again'})).toBeVisible();
});

test.each(['', '?view=table'])('it can be used without seeing it (%s)', async (search) => {
  openPage(search, {'/board': board(), '/reviews': page({more: true})});
  await screen.findAllByRole('link', {name: 'Service 2'});
  expect((await axe(document.body)).violations).toEqual([]);
});

test('it is there in the reader’s language', async () => {
  openPage('', {'/board': board()}, 'de');
  expect(await screen.findByRole('region', {name: 'Wartet 2+'})).toBeVisible();
});
