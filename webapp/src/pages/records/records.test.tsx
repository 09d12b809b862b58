/** @jest-environment jsdom */
import {fireEvent, screen, waitFor} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import {openPage, pageReview} from '../../../test/pages';
import type {PageOfReviews, ReviewRecords} from '../../server_types';

const NOON = Date.UTC(2026, 10, 20, 12);
const found: PageOfReviews = {
  reviews: [pageReview(7, {state: 'closed', endedAt: NOON, service: 'checkout'})],
  more: false,
  people: {'user-dave': 'dave'},
};
const records: ReviewRecords = {
  key: 'PRR-7',
  records: [
    {number: 1, status: 'cancelled', endedAt: NOON, erased: true},
    {number: 2, status: 'closed', endedAt: NOON, erased: false},
  ],
};

test('each review that has ended leads to its page for printing, and to the records before', async () => {
  openPage('?tab=records', {'/records': found, '/records/PRR-7': records});
  const link = await screen.findByRole('link', {name: 'Record of PRR-7'});
  expect(link).toHaveAttribute('href', '/chat/plugins/prr/api/v1/records/PRR-7.html');
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await userEvent.click(screen.getByRole('button', {name: 'All records of PRR-7'}));
  expect(await screen.findByRole('link', {name: 'Record 2, Nov 20, 2026'})).toHaveAttribute(
    'href',
    '/chat/plugins/prr/api/v1/records/PRR-7/2.html',
  );
  expect(screen.getByRole('link', {name: /Record 1/}).closest('li')).toHaveTextContent('erased');
  expect((await axe(document.body)).violations).toEqual([]);
});

test('they are looked for by words, people, days and how they ended', async () => {
  const {asked, where} = openPage('?tab=records', {'/records': found});
  await userEvent.type(screen.getByLabelText('Person'), '@alice{Enter}');
  fireEvent.change(screen.getByLabelText('Ended from'), {target: {value: '2026-11-01'}});
  await userEvent.selectOptions(screen.getByLabelText('State'), 'Closed');
  expect(where()).toBe('/core/prr/reviews?tab=records&person=%40alice&from=2026-11-01&status=closed');
  await waitFor(() => expect(asked.at(-1)).toBe('/records?person=%40alice&status=closed&from=2026-11-01'));
});

test('a day in the address that is none is not asked for', async () => {
  const {asked} = openPage('?tab=records&from=soon', {'/records': found});
  await screen.findByRole('link', {name: 'Record of PRR-7'});
  expect(asked).toEqual(['/records']);
});
