/** @jest-environment jsdom */
import {act, fireEvent, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axios, {AxiosError, type AxiosInstance, type InternalAxiosRequestConfig} from 'axios';
import {axe} from 'jest-axe';
import React from 'react';
import {render} from '../../test/render';
import {Host} from '../host';
import type {HostState, HostStore} from '../registry/registry';
import type {Started, StartFormView, StartRequest, TemplatePreview} from '../server_types';
import {StartDialog} from './start_dialog';

const FORM: StartFormView = {
  templates: ['Full', 'Small', 'Kubernetes', 'AWS', 'Self-assessment'].map((title) => ({
    id: title.toLowerCase(),
    title,
    version: '1.0',
    description: title === 'AWS' ? 'For the cloud.' : '',
    items: 3,
  })),
  tiers: [
    {id: '1', slo: 99.95},
    {id: '2', slo: 99.9},
    {id: '3', slo: 99},
    {id: '4', slo: 0},
  ],
  board: 'builtin',
  refused: '',
  here: '',
  fresh: '',
  open: [],
  channel: {id: 'channel1', name: 'Checkout'},
  timeZone: 'Europe/Berlin',
  longestTitle: 63,
};

const person = (name: string, load = 0) => ({userId: `id-${name}`, name, load});

const PREVIEW: TemplatePreview = {
  id: 'full',
  title: 'Full',
  version: '1.0',
  description: '',
  scored: false,
  sections: [
    {
      id: 'sre',
      title: 'SRE',
      items: [
        {id: 'a', title: 'Dashboards', description: '', team: 'SRE', mandatory: true, tiers: []},
        {id: 'b', title: 'Drills', description: '', team: 'SRE', mandatory: false, tiers: ['1', '2']},
        {id: 'c', title: 'Scope', description: '', team: '', mandatory: false, tiers: []},
      ],
    },
  ],
  teams: [
    {
      id: 'sre',
      name: 'SRE',
      quorum: 1,
      asked: [person('alice', 2)],
      next: [person('sam')],
      away: [{...person('bob'), because: 'is out of office'}],
    },
  ],
  warnings: [],
  refused: '',
};

const STARTED: Started = {
  review: {
    id: 'r1',
    key: 'PRR-12',
    title: 'Checkout to production',
    channelId: 'channel1',
    cardPostId: 'card1',
  },
  notes: ['@alice is asked to review for SRE.'],
};

/** The server as these tests have it: what it is asked, and what it answers by the end of the path. */
class Server {
  readonly asked: InternalAxiosRequestConfig[] = [];
  form: StartFormView = FORM;
  preview: TemplatePreview = PREVIEW;
  title: (title: string) => object = () => ({problem: '', empty: []});
  start: () => Promise<Started> = () => Promise.resolve(STARTED);

  readonly connect = (): AxiosInstance =>
    axios.create({
      adapter: async (config) => {
        this.asked.push(config);
        const data = await this.answer(config);
        return {data, status: 200, statusText: '', headers: {}, config};
      },
    });

  starts(): StartRequest[] {
    return this.asked.filter(({url}) => url?.endsWith('/web/reviews')).map(({data}) => bodyOf(data));
  }

  private async answer({url = '', data}: InternalAxiosRequestConfig): Promise<unknown> {
    if (url.endsWith('/web/start')) return this.form;
    if (url.endsWith('/preview')) return this.preview;
    if (url.endsWith('/web/title')) return this.title(bodyOf<{title: string}>(data).title);
    return this.start();
  }
}

function bodyOf<T = StartRequest>(data: unknown): T {
  return JSON.parse(String(data)) as T;
}

function refusal(status: number, data: object): AxiosError {
  const config = {} as InternalAxiosRequestConfig;
  return new AxiosError('refused', 'ERR_BAD_REQUEST', config, null, {
    data,
    status,
    statusText: '',
    headers: {},
    config,
  });
}

const state = {
  entities: {general: {config: {}}, teams: {currentTeamId: 'team1', teams: {team1: {name: 'core'}}}},
} as unknown as HostState;
const store: HostStore = {getState: () => state, dispatch: () => undefined, subscribe: () => () => undefined};

async function open({server = new Server(), title = '', postId = '', locale = 'en'} = {}) {
  const host = new Host({unregisterComponent: () => undefined}, store, server.connect);
  const onClose = jest.fn();
  const goTo = jest.spyOn(host, 'goTo').mockImplementation();
  const at = {channelId: 'channel1', teamId: 'team1', title, ...(postId === '' ? {} : {postId})};
  const rendered = render(<StartDialog host={host} at={at} onClose={onClose} />, {locale});
  await screen.findByText('Dashboards', {ignore: 'script, style'});
  return {server, onClose, goTo, user: userEvent.setup(), ...rendered};
}

const titleField = (): HTMLElement => screen.getByRole('textbox', {name: 'What is reviewed?'});
const submit = (): HTMLElement => screen.getByRole('button', {name: 'Start review'});

test('from a title alone a review starts, with the default template, by keyboard', async () => {
  const {server, user, goTo, onClose} = await open();
  expect(titleField()).toHaveFocus();
  await user.keyboard('Checkout to production{Enter}');
  expect(await screen.findByText('PRR-12 has started')).toBeVisible();
  expect(screen.getByText('@alice is asked to review for SRE.')).toBeVisible();
  expect(server.starts()).toEqual([
    {
      channel_id: 'channel1',
      once: expect.stringMatching(/^[a-z0-9]{26}$/u),
      title: 'Checkout to production',
      template: 'full',
      where: 'here',
      reviewers: [],
      seats: [],
      due: '',
      service: '',
      slo: '',
      post_id: '',
    },
  ]);
  await user.keyboard('{Enter}');
  expect(onClose).toHaveBeenCalled();
  expect(goTo).toHaveBeenCalledWith('/core/pl/card1');
});

test('all that was chosen arrives', async () => {
  const {server, user} = await open({title: 'Checkout **live** today', postId: 'post1'});
  expect(titleField()).toHaveValue('Checkout live today');
  await user.click(screen.getByRole('radio', {name: /^AWS/u}));
  await user.click(screen.getByRole('radio', {name: 'In a new channel'}));
  await user.selectOptions(await screen.findByRole('combobox', {name: 'For SRE'}), 'id-sam');
  await user.type(screen.getByRole('textbox', {name: 'Ask others, too'}), '@erin, frank');
  await user.type(screen.getByRole('textbox', {name: 'Service'}), 'checkout');
  fireEvent.change(screen.getByLabelText('Approvals wanted by'), {target: {value: '2026-12-01'}});
  await user.type(screen.getByRole('textbox', {name: 'Availability target or tier'}), '99.9%');
  await user.click(submit());
  await screen.findByText('PRR-12 has started');
  expect(server.starts()[0]).toMatchObject({
    template: 'aws',
    where: 'new',
    seats: [{team_id: 'sre', user_ids: ['id-sam']}],
    reviewers: ['erin', 'frank'],
    due: '2026-12-01',
    service: 'checkout',
    slo: '99.9%',
    post_id: 'post1',
  });
});

describe('the title', () => {
  test('is judged by the server while it is typed, after a pause', async () => {
    const server = new Server();
    server.title = () => ({
      problem: '“New service” does not say what is reviewed.',
      empty: ['New', 'service'],
    });
    const {user} = await open({server});
    await user.type(titleField(), 'New service');
    expect(await screen.findByText('“New service” does not say what is reviewed.')).toBeVisible();
    expect(screen.getByText('These words would fit any review: “New” and “service”')).toBeVisible();
    expect(titleField()).toBeInvalid();
    expect(server.asked.filter(({url}) => url?.endsWith('/web/title'))).toHaveLength(1);
    server.title = () => ({problem: '', empty: ['service']});
    await user.type(titleField(), ' for checkout');
    expect(await screen.findByText(/This says what is reviewed/u)).toBeVisible();
    expect(titleField()).toBeValid();
  });

  test('says when it gets long', async () => {
    const {user} = await open();
    await user.type(titleField(), 'x'.repeat(60));
    expect(screen.getByText('3 characters left')).toBeVisible();
  });
});

describe('templates', () => {
  test('are found by title and description; Enter there starts nothing', async () => {
    const {server, user} = await open();
    await user.type(screen.getByRole('searchbox', {name: 'Search templates'}), 'cloud{Enter}');
    expect(within(screen.getByRole('group', {name: 'Template'})).getAllByRole('radio')).toHaveLength(1);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByText('No template has “zzz” in its title or description.')).toBeVisible();
    expect(server.starts()).toEqual([]);
  });

  test('show whose items are, and what a tier makes mandatory', async () => {
    const {user} = await open();
    const preview = within(screen.getByRole('complementary', {name: 'What will be reviewed'}));
    await user.click(preview.getByText('SRE', {selector: 'summary span'}));
    const drills = preview.getByText('Drills').closest('li');
    expect(drills).toHaveTextContent('Mandatory in tier 1 and 2');
    const field = screen.getByRole('textbox', {name: 'Availability target or tier'});
    await user.type(field, '99,9 %');
    expect(drills).toHaveTextContent(/Mandatory$/u);
    expect(field).toHaveAccessibleDescription(
      '99.9% is tier 2: no more than 43 minutes down a month. 2 items are mandatory.',
    );
    await user.clear(field);
    await user.type(field, '7');
    expect(field).toHaveAccessibleDescription('Neither a target such as 99.9% nor a tier from 1 to 4.');
  });
});

describe('reviewers', () => {
  test('are those whose turn it is, with who is away; nobody can be chosen', async () => {
    const {server, user} = await open({title: 'Checkout'});
    const field = screen.getByRole('combobox', {name: 'For SRE'});
    expect(field).toHaveDisplayValue('@alice (in 2 open reviews)');
    expect(field).toHaveAccessibleDescription('@bob: is out of office');
    await user.selectOptions(field, 'Nobody');
    await user.click(submit());
    await screen.findByText('PRR-12 has started');
    expect(server.starts()[0]?.seats).toEqual([{team_id: 'sre', user_ids: []}]);
  });

  test('can be more than one', async () => {
    const {server, user} = await open({title: 'Checkout'});
    await user.click(screen.getByRole('button', {name: 'Ask another one for SRE'}));
    expect(screen.getAllByRole('combobox', {name: 'For SRE'})).toHaveLength(2);
    expect(screen.queryByRole('button', {name: 'Ask another one for SRE'})).not.toBeInTheDocument();
    await user.click(submit());
    await screen.findByText('PRR-12 has started');
    expect(server.starts()[0]?.seats).toEqual([{team_id: 'sre', user_ids: ['id-alice', 'id-sam']}]);
  });
});

describe('what was refused', () => {
  test.each([
    ['title', 'What is reviewed?'],
    ['reviewers', 'Ask others, too'],
    ['service', 'Service'],
    ['due', 'Approvals wanted by'],
    ['slo', 'Availability target or tier'],
  ])('stands beside the field “%s”, where the person goes on', async (field, label) => {
    const server = new Server();
    server.start = () => Promise.reject(refusal(422, {code: 'x', message: 'That is wrong.', field}));
    const {user} = await open({server, title: 'Checkout'});
    await user.click(submit());
    expect(await screen.findByText('That is wrong.')).toBeVisible();
    const input = screen.getByLabelText(label);
    expect(input).toBeInvalid();
    expect(input).toHaveFocus();
    expect(input).toHaveAccessibleDescription(expect.stringContaining('That is wrong.'));
    fireEvent.change(input, {target: {value: field === 'due' ? '2026-12-24' : 'other'}});
    expect(screen.queryByText('That is wrong.')).not.toBeInTheDocument();
  });

  test('of the template stands beside it', async () => {
    const server = new Server();
    server.start = () => Promise.reject(refusal(422, {code: 'x', message: 'Retired.', field: 'template'}));
    const {user} = await open({server, title: 'Checkout'});
    await user.click(submit());
    const group = screen.getByRole('group', {name: 'Template'});
    expect(await within(group).findByText('Retired.')).toBeVisible();
  });

  test('and is about no field stands at the top', async () => {
    const server = new Server();
    server.start = () =>
      Promise.reject(refusal(422, {code: 'rights.start', message: 'You may not.', field: ''}));
    const {user} = await open({server, title: 'Checkout'});
    await user.click(submit());
    expect(await screen.findByRole('alert')).toHaveTextContent('You may not.');
  });
});

describe('a start', () => {
  test('is sent once, however often the button is pressed', async () => {
    const server = new Server();
    let answer: (started: Started) => void = () => undefined;
    server.start = () => new Promise((resolve) => (answer = resolve));
    const {user, onClose} = await open({server, title: 'Checkout'});
    await user.dblClick(submit());
    await user.click(screen.getByRole('button', {name: 'Starting…'}));
    await user.type(titleField(), '{Enter}');
    expect(server.starts()).toHaveLength(1);
    // Closed and opened again, it could be sent by another dialog.
    fireEvent(screen.getByRole('dialog'), new Event('cancel', {cancelable: true}));
    expect(screen.getByRole('button', {name: 'Cancel'})).toBeDisabled();
    expect(onClose).not.toHaveBeenCalled();
    act(() => answer(STARTED));
    expect(await screen.findByText('PRR-12 has started')).toBeVisible();
  });

  test('that may have arrived is sent again with the same word; one that was refused with another', async () => {
    const server = new Server();
    const answers = [
      new AxiosError('gone', 'ERR_NETWORK'),
      refusal(500, {code: 'failed', message: 'Something went wrong.'}),
      refusal(408, 'The proxy has waited long enough.' as never),
      refusal(422, {code: 'start.delayed', message: 'It is being made.', field: ''}),
      refusal(422, {code: 'tier.unreadable', message: 'No tier.', field: 'slo'}),
    ];
    server.start = () => {
      const failure = answers.shift();
      return failure === undefined ? Promise.resolve(STARTED) : Promise.reject(failure);
    };
    const {user} = await open({server, title: 'Checkout'});
    for (const said of [
      /did not answer/u,
      'Something went wrong.',
      /did not answer/u,
      'It is being made.',
      'No tier.',
    ]) {
      await user.click(submit());
      expect(await screen.findByText(said)).toBeVisible();
    }
    await user.click(submit());
    await screen.findByText('PRR-12 has started');
    const [first, ...others] = server.starts().map(({once}) => once);
    expect(others.map((once) => once === first)).toEqual([true, true, true, true, false]);
  });
});

describe('what is known beforehand', () => {
  test('is said: another open review, a team without members, a place that cannot be', async () => {
    const server = new Server();
    server.form = {
      ...FORM,
      open: [{id: 'r7', key: 'PRR-7', title: '<b>Search</b>', cardPostId: 'card7'}],
      here: 'The channel is archived.',
    };
    server.preview = {...PREVIEW, warnings: ['Platform has no members.']};
    await open({server});
    expect(screen.getByRole('link', {name: 'PRR-7'})).toHaveAttribute('href', '/core/pl/card7');
    expect(screen.getByText('<b>Search</b>')).toBeVisible();
    expect(await screen.findByText('Platform has no members.')).toBeVisible();
    expect(screen.getByRole('radio', {name: 'In Checkout'})).toBeDisabled();
    expect(screen.getByRole('radio', {name: 'In a new channel'})).toBeChecked();
    expect(screen.getByText('The channel is archived.')).toBeVisible();
  });

  test('keeps from starting where nothing can be started', async () => {
    const server = new Server();
    server.form = {...FORM, board: '', refused: 'Playbooks is off.'};
    await open({server});
    expect(screen.getByText('Playbooks is off.')).toBeVisible();
    expect(submit()).toBeDisabled();
  });
});

test('Escape closes it, and nothing was started', async () => {
  const {server, onClose} = await open({title: 'Checkout'});
  fireEvent(screen.getByRole('dialog'), new Event('cancel', {cancelable: true}));
  expect(onClose).toHaveBeenCalled();
  expect(server.starts()).toEqual([]);
});

test('it is accessible, also with something refused', async () => {
  const server = new Server();
  server.start = () => Promise.reject(refusal(422, {code: 'x', message: 'Retired.', field: 'template'}));
  const {user, baseElement} = await open({server, title: 'Checkout'});
  expect((await axe(baseElement)).violations).toEqual([]);
  await user.click(submit());
  await screen.findByText('Retired.');
  expect((await axe(baseElement)).violations).toEqual([]);
});

test('it speaks the person’s language', async () => {
  await open({locale: 'de'});
  await waitFor(() => expect(screen.getByRole('button', {name: 'Review starten'})).toBeVisible());
});
