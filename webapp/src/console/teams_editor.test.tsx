/** @jest-environment jsdom */
import {act, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import React, {useState} from 'react';
import {ConsoleServer, DEFAULT_TEAMS} from '../../test/console_server';
import {render} from '../../test/render';
import {Api} from '../client/api';
import type {ConsoleSettingProps} from '../registry/registry';
import type {CheckedTeam} from '../server_types';
import {TeamsSetting} from './index';
import {MattermostSearch} from './mattermost_search';

const ID = 'PluginSettings.Plugins.prr.teams';
const TWO =
  '# by hand\n- id: sre\n  name: SRE # on call\n  members: ["@alice"]\n- id: sec\n  name: Security\n';

let server: ConsoleServer;
let host: {saved: unknown[]; save(): Promise<void>; values: unknown[]};

beforeEach(() => {
  server = new ConsoleServer();
});

/** The page of the host around it: asks to confirm, as Mattermost does. */
function Page({value, props}: {value: unknown; props: Partial<ConsoleSettingProps>}): React.JSX.Element {
  const [connection] = useState(() => ({
    http: server.http,
    api: new Api(server.http),
    search: new MattermostSearch(server.http),
  }));
  const [state, setState] = useState({value, confirm: false, asks: false});
  const [actions] = useState(() => new Set<() => Promise<unknown>>());
  const store = async (text: unknown): Promise<void> => {
    host.saved.push(text);
    server.stored = String(text);
    await Promise.all([...actions].map((action) => action()));
  };
  const setting: ConsoleSettingProps = {
    id: ID,
    label: 'Reviewing teams',
    helpText: '',
    value: state.value,
    disabled: false,
    config: {},
    license: {},
    setByEnv: false,
    setSaveNeeded: () => undefined,
    onChange: (_id, next, confirm = false, doSubmit = false) => {
      host.values.push(next);
      setState({value: next, confirm, asks: false});
      if (doSubmit) void store(next);
    },
    showConfirm: state.asks,
    cancelSubmit: () => setState((before) => ({...before, asks: false})),
    registerSaveAction: (action) => actions.add(action),
    unRegisterSaveAction: (action) => actions.delete(action),
    ...props,
  };
  host.save = async () => {
    await act(async () => {
      if (state.confirm) setState({...state, asks: true});
      else await store(state.value);
    });
  };
  return (
    <main>
      <TeamsSetting setting={setting} connection={connection} />
    </main>
  );
}

async function open(value: unknown, props: Partial<ConsoleSettingProps> = {}) {
  host = {saved: [], values: [], save: () => Promise.resolve()};
  if (typeof value === 'string' && server.stored === DEFAULT_TEAMS) server.stored = value;
  const {container} = render(<Page value={value} props={props} />);
  await screen.findByRole('list', {name: 'Reviewing teams'}).catch(() => undefined);
  return container;
}

const lastValue = (): unknown => host.values.at(-1);

function checkedTeam(change: Partial<CheckedTeam> = {}): CheckedTeam {
  return {
    place: 0,
    id: 'sre',
    name: 'SRE',
    quorum: 1,
    count: 1,
    isMore: false,
    people: ['alice'],
    sources: [
      {label: '@alice', state: 'found', count: 1, isMore: false, people: ['alice'], notes: [], nowCalled: ''},
    ],
    ...change,
  };
}

test('where nothing is stored the default is shown, and nothing is changed by looking', async () => {
  await open(undefined);
  expect(await screen.findByRole('button', {name: 'SRE'})).toBeVisible();
  expect(host.values).toEqual([]);
});

test('each team says who is in it right now, before anything is saved', async () => {
  server.check = () => ({
    teams: [
      checkedTeam(),
      checkedTeam({place: 1, id: 'sec', name: 'Security', count: 0, people: [], sources: []}),
    ],
  });
  await open(TWO);
  const [sre, security] = screen.getAllByRole('listitem');
  expect(await within(sre!).findByText('1 person')).toBeVisible();
  expect(within(security!).getByText('nobody')).toBeVisible();
  expect(within(security!).getByText(/Nobody can sign for this team/u)).toBeVisible();
});

test('a team is added with a member by keyboard alone; its id follows its name until it is stored', async () => {
  const user = userEvent.setup();
  await open(TWO);
  screen.getByRole('button', {name: 'Add a team'}).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
  await user.keyboard('Data Platform');
  expect(screen.getByLabelText('Id')).toHaveValue('data-platform');
  const picker = screen.getByRole('combobox', {name: 'Add members to Data Platform'});
  await user.click(picker);
  await user.keyboard('ali');
  await screen.findByRole('option', {name: /@alice/u});
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  expect(lastValue()).toBe(
    `${TWO}- id: data-platform\n  name: "Data Platform"\n  members:\n    - "@alice#${'a'.repeat(26)}"\n`.replace(
      '["@alice"]',
      '[ "@alice" ]',
    ),
  );
  expect(picker).toHaveFocus();
  expect(screen.getByText('@alice')).toBeVisible();
  await host.save();
  await waitFor(() => expect(host.saved).toEqual([lastValue()]));
});

test('the id of a stored team stays when it is renamed, and comments stay', async () => {
  const user = userEvent.setup();
  await open(TWO);
  await user.click(screen.getByRole('button', {name: 'SRE'}));
  await user.type(screen.getByLabelText('Name'), 'E');
  expect(lastValue()).toContain('- id: sre\n  name: SREE # on call\n');
  expect(lastValue()).toContain('# by hand\n');
});

test('the search takes one kind only when it is asked so, and a channel with its team', async () => {
  const user = userEvent.setup();
  await open(TWO);
  await user.click(screen.getByRole('button', {name: 'Security'}));
  await user.type(screen.getByRole('combobox'), '~core/sr');
  await user.click(await screen.findByRole('option', {name: /~core\/sre/u}));
  expect(lastValue()).toContain(`- ~core/sre#${'c'.repeat(26)}\n`);
  expect(server.asked.find(({path}) => path === '/api/v4/channels/search')?.body).toEqual({term: 'sr'});
  expect(server.asked.some(({path}) => path.includes('/users/'))).toBe(false);
});

test('Enter in the search does not save the page', async () => {
  const user = userEvent.setup();
  const submitted = jest.fn((event: Event) => event.preventDefault());
  host = {saved: [], values: [], save: () => Promise.resolve()};
  server.stored = TWO;
  render(
    <form ref={(form) => form?.addEventListener('submit', submitted)}>
      <Page value={TWO} props={{}} />
    </form>,
  );
  await user.click(await screen.findByRole('button', {name: 'SRE'}));
  await user.type(screen.getByRole('combobox'), 'ali{Enter}');
  expect(submitted).not.toHaveBeenCalled();
});

test('members go, teams move and go', async () => {
  const user = userEvent.setup();
  await open(TWO);
  await user.click(screen.getByRole('button', {name: 'SRE'}));
  await user.click(screen.getByRole('button', {name: 'Remove @alice from SRE'}));
  expect(lastValue()).toContain('members: []');
  await user.click(screen.getByRole('button', {name: 'Move SRE down'}));
  expect(String(lastValue()).indexOf('id: sec')).toBeLessThan(String(lastValue()).indexOf('id: sre'));
  await user.click(screen.getByRole('button', {name: 'Remove Security'}));
  expect(lastValue()).not.toContain('sec');
  expect(screen.getByRole('button', {name: 'Remove SRE'})).toBeDisabled();
});

test('what is wrong is named beside its field, and keeps the page from being saved', async () => {
  const user = userEvent.setup();
  await open(TWO);
  server.check = (text) =>
    text.includes('SREreview')
      ? {problems: [{line: 3, team: 0, field: 'name', place: -1, text: 'Line 3 (team 1, name): no good.'}]}
      : {};
  await user.click(screen.getByRole('button', {name: 'SRE'}));
  await user.type(screen.getByLabelText('Name'), 'review');
  await waitFor(() => expect(screen.getByLabelText('Name')).toBeInvalid());
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription(/^no good\./u);
  await host.save();
  expect(await screen.findByText(/^Not saved: something has to be corrected first/u)).toBeVisible();
  expect(host.saved).toEqual([]);
});

test('what cannot be a form is edited as text, with the mistakes by their lines', async () => {
  server.check = () => ({
    problems: [{line: 1, team: -1, field: '', place: -1, text: 'Line 1: this is not valid YAML.'}],
  });
  await open('- id: [');
  expect(screen.getByRole('radio', {name: 'Form'})).toBeDisabled();
  const text = screen.getByLabelText('Reviewing teams, as YAML');
  await waitFor(() => expect(text).toHaveAccessibleDescription(/Line 1: this is not valid YAML/u));
});

test('form and text are two views of the same', async () => {
  const user = userEvent.setup();
  await open(TWO);
  await user.click(screen.getByRole('radio', {name: 'Edit as YAML'}));
  const text = screen.getByLabelText('Reviewing teams, as YAML');
  expect(text).toHaveValue(TWO);
  await user.type(text, '- id: new');
  expect(lastValue()).toBe(`${TWO}- id: new`);
  await user.click(screen.getByRole('radio', {name: 'Form'}));
  expect(screen.getByRole('button', {name: 'New team'})).toBeVisible();
});

test.each([
  ['this setting is set by the environment', {setByEnv: true}, {}, /environment variable/u],
  ['all plugins are', {}, {PluginSettings: {Plugins: true}}, /environment variable/u],
  [
    'the configuration is read-only',
    {config: {ClusterSettings: {Enable: true, ReadOnlyConfig: true}}},
    {},
    /read-only/u,
  ],
  ['the person may not', {disabled: true}, {}, /your role does not let you/u],
])('nothing can be changed where %s, and it says why', async (_why, props, environment, reason) => {
  server.environment = environment;
  await open(TWO, props);
  expect(await screen.findByText(reason)).toBeVisible();
  await userEvent.click(screen.getByRole('button', {name: 'SRE'}));
  expect(screen.getByLabelText('Name')).toBeDisabled();
  expect(screen.getByRole('button', {name: 'Add a team'})).toBeDisabled();
});

describe('somebody else changes the teams meanwhile', () => {
  const theirs = '- id: sre\n  name: Reliability\n';
  const lookAgain = () => act(async () => void window.dispatchEvent(new Event('focus')));

  test('what was not touched here follows', async () => {
    await open(TWO);
    server.stored = theirs;
    await lookAgain();
    expect(await screen.findByRole('button', {name: 'Reliability'})).toBeVisible();
    expect(screen.getByText(/changed elsewhere meanwhile/u)).toBeVisible();
    expect(lastValue()).toBe(theirs);
  });

  test('what was changed here too is not saved until one of both is chosen', async () => {
    const user = userEvent.setup();
    await open(TWO);
    await user.click(screen.getByRole('button', {name: 'Move SRE down'}));
    const mine = lastValue();
    server.stored = theirs;
    await lookAgain();
    expect(await screen.findByText(/Somebody has changed the teams/u)).toBeVisible();
    await host.save();
    expect(await screen.findByText(/choose first which of the two/u)).toBeVisible();
    expect(host.saved).toEqual([]);
    await user.click(screen.getByRole('button', {name: 'Keep mine'}));
    await host.save();
    await waitFor(() => expect(host.saved).toEqual([mine]));
  });

  test('theirs can be taken', async () => {
    const user = userEvent.setup();
    await open(TWO);
    await user.click(screen.getByRole('button', {name: 'Move SRE down'}));
    server.stored = theirs;
    await lookAgain();
    await user.click(await screen.findByRole('button', {name: 'Take theirs, drop mine'}));
    expect(lastValue()).toBe(theirs);
    expect(screen.queryByText(/Somebody has changed the teams/u)).toBeNull();
  });

  test('a change of the very last moment is seen when it is saved', async () => {
    const user = userEvent.setup();
    await open(TWO);
    await user.click(screen.getByRole('button', {name: 'Move SRE down'}));
    await waitFor(() => expect(server.texts()).toContain(lastValue()));
    server.stored = theirs;
    await host.save();
    expect(await screen.findByText(/choose first which of the two/u)).toBeVisible();
    expect(host.saved).toEqual([]);
  });
});

test('a server that cannot be asked keeps nothing unsaved from being seen, and saves nothing unchecked', async () => {
  const user = userEvent.setup();
  await open(TWO);
  server.isAway = true;
  await user.click(screen.getByRole('button', {name: 'Move SRE down'}));
  expect(await screen.findByText(/The server could not be asked/u)).toBeVisible();
  await host.save();
  expect(await screen.findByText(/^Not saved: the server could not be asked/u)).toBeVisible();
  expect(host.saved).toEqual([]);
});

test('a team that open reviews need is not removed without a word', async () => {
  server.check = () => ({needed: [{id: 'sec', name: 'Security', reviews: ['PRR-1', 'PRR-2']}]});
  await open(TWO);
  expect(
    await screen.findByText(/Security is still needed by 2 open reviews \(PRR-1, PRR-2\)/u),
  ).toBeVisible();
});

test('all of it can be used without seeing it', async () => {
  server.check = () => ({teams: [checkedTeam({isMore: true, count: 1000})]});
  const container = await open(TWO);
  await userEvent.click(screen.getByRole('button', {name: 'SRE'}));
  await userEvent.type(screen.getByRole('combobox'), 'ali');
  await screen.findByRole('option', {name: /@alice/u});
  expect((await axe(container)).violations).toEqual([]);
  await userEvent.click(screen.getByRole('radio', {name: 'Edit as YAML'}));
  expect((await axe(container)).violations).toEqual([]);
});
