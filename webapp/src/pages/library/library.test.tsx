/** @jest-environment jsdom */
import {screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import {openPage} from '../../../test/pages';
import type {PageTemplates, WholeTemplate} from '../../server_types';

const list: PageTemplates = {
  templates: [
    {
      ...{id: 'payments', title: 'Payments review', version: '1.1.0', origin: 'own', by: 'user-dave', at: 5},
      ...{parent: {id: 'mattermost-prr', version: '2.0.0'}, retired: true},
      ...{sections: 1, items: 2, mandatory: 1, versions: 2},
      ...{hits: [{id: 'refunds', title: 'Refunds work', section: 'Ledger'}], hitCount: 7},
    },
  ],
  people: {'user-dave': 'dave'},
};
const whole = (version: string, title: string): WholeTemplate => ({
  ...{id: 'payments', title: 'Payments review', version, description: '', origin: 'own', retired: false},
  parent: null,
  versions: [
    {version: '1.1.0', by: 'user-dave', at: 9},
    {version: '1.0.0', by: 'user-gone', at: 5},
  ],
  sections: [
    {
      ...{id: 'ledger', title: 'Ledger', owner: ''},
      items: [
        {
          ...{
            id: 'balance',
            title,
            owner: 'SRE',
            description: '',
            why: 'Money must not vanish.',
            evidence: '',
          },
          ...{mandatory: false, tiers: ['1', '2'], topics: []},
        },
      ],
    },
  ],
  people: {'user-dave': 'dave'},
});
const answers = {
  '/templates?q': list,
  '/templates': list,
  '/templates/payments?version=1.0.0': whole('1.0.0', 'The ledger balances every night'),
  '/templates/payments': whole('1.1.0', 'The ledger balances every hour'),
};

test('templates are found by what their items say, and say what they are', async () => {
  const {asked} = openPage('?tab=library', answers);
  await userEvent.type(screen.getByLabelText('Search templates'), 'refunds{Enter}');
  await waitFor(() => expect(asked.at(-1)).toBe('/templates?q=refunds'));
  const tile = (await screen.findByRole('heading', {name: 'Payments review'})).closest('li');
  for (const text of [
    'Version 1.1.0',
    'Retired',
    '2 versions, the newest by @dave',
    '7 items have it:',
    'Refunds work',
  ]) {
    expect(tile).toHaveTextContent(text);
  }
});

test('a template is shown whole, and two of its versions beside each other', async () => {
  const {where} = openPage('?tab=library', answers);
  await userEvent.click(await screen.findByRole('link', {name: 'Payments review'}));
  expect(await screen.findByText('The ledger balances every hour')).toBeVisible();
  expect(screen.getByText('Mandatory in tiers 1, 2')).toBeVisible();
  expect(screen.getByText('Money must not vanish.')).toBeInTheDocument();
  await userEvent.selectOptions(screen.getByLabelText('Compare with'), '1.0.0');
  expect(where()).toBe('/core/prr/reviews?tab=library&template=payments&against=1.0.0');
  const changes = await screen.findByRole('region', {name: 'What changed from 1.0.0 to 1.1.0'});
  expect(within(changes).getByRole('status')).toHaveTextContent('0 items added, 0 removed, 1 changed');
  expect(within(changes).getByText('night').tagName).toBe('DEL');
  expect(within(changes).getByText('hour').tagName).toBe('INS');
  expect(within(changes).getByText('Changed')).toBeVisible();
  expect((await axe(document.body)).violations).toEqual([]);
});
