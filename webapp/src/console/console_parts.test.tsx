/** @jest-environment jsdom */
import {screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import React from 'react';
import {ConsoleServer} from '../../test/console_server';
import {render} from '../../test/render';
import {Api} from '../client/api';
import type {PlaybooksHealth} from '../server_types';
import {HealthSetting, PhraseTesterSetting, type SettingProps} from './index';
import {MattermostSearch} from './mattermost_search';
import {typedTeams} from './typed_teams';

let server: ConsoleServer;
const propsOf = (): SettingProps => ({
  setting: {} as SettingProps['setting'],
  connection: {
    http: server.http,
    api: new Api(server.http),
    search: new MattermostSearch(server.http),
  },
});

beforeEach(() => {
  server = new ConsoleServer();
  typedTeams.set('');
});

describe('the phrase tester', () => {
  beforeEach(() => {
    server.phrase = {
      lines: [{text: 'SRE review is completed', language: 'en', teams: ['SRE']}],
      verdicts: [{team: 'SRE', verdict: 'complete', why: 'It says so plainly.'}],
      nearMisses: [],
      why: 'It says so plainly.',
      asTyped: true,
    };
  });

  test('explains each step, for the teams as they are typed on the page', async () => {
    typedTeams.set('- id: sre');
    const {container} = render(<PhraseTesterSetting {...propsOf()} />);
    await userEvent.type(screen.getByLabelText('What somebody writes'), 'SRE review is completed');
    expect(await screen.findByText(/A sign-off of SRE\. It says so plainly\./u)).toBeVisible();
    expect(screen.getByText('English')).toBeVisible();
    expect(screen.getByText(/teams as they stand above/u)).toBeVisible();
    expect(server.asked.at(-1)?.body).toEqual({text: 'SRE review is completed', teams: '- id: sre'});
    expect((await axe(container)).violations).toEqual([]);
  });

  test('says why nothing is signed off', async () => {
    server.phrase = {
      lines: [{text: 'Is SRE done?', language: 'en', teams: ['SRE']}],
      verdicts: [],
      nearMisses: [],
      why: 'It asks.',
      asTyped: false,
    };
    render(<PhraseTesterSetting {...propsOf()} />);
    await userEvent.type(screen.getByLabelText('What somebody writes'), 'Is SRE done?');
    expect(await screen.findByText(/It signs off nothing\. It asks\./u)).toBeVisible();
    expect(screen.getByText(/teams that are in force/u)).toBeVisible();
  });
});

describe('health', () => {
  const playbooks = (change: Partial<PlaybooksHealth>): void => {
    server.health.playbooks = {...server.health.playbooks, ...change};
  };

  test('is a look that changes nothing, and a call only when it is asked for', async () => {
    const {container} = render(<HealthSetting {...propsOf()} />);
    expect(await screen.findByText(/Active, version 2\.8\.0\./u)).toBeVisible();
    expect(screen.getByText(/2 open reviews/u)).toBeVisible();
    expect((await axe(container)).violations).toEqual([]);
    playbooks({way: 'session', lastSuccess: Date.UTC(2026, 0, 2, 3, 4)});
    await userEvent.click(screen.getByRole('button', {name: 'Check now'}));
    expect(await screen.findByText(/sessions of a minute, over http:\/\/127\.0\.0\.1:8065/u)).toBeVisible();
    expect(screen.getByText(/Jan 2, 2026/u)).toBeVisible();
  });

  test.each([
    [
      {state: 'absent', licensed: false, isUsed: false, board: 'playbooks'},
      /Not installed\. No review can be started.*It needs a licence/u,
    ],
    [{state: 'stopped', isUsed: false, board: 'playbooks'}, /not active\. No review can be started/u],
    [{board: 'builtin', isUsed: false}, /run without it, as chosen above/u],
    [{actAs: 'bot'}, /in the name of the bot/u],
    [{way: 'session', cautions: ['mfa']}, /enforces multi-factor authentication/u],
    [{cautions: ['rate-limit']}, /rate limiter is on/u],
    [
      {lastTrouble: {at: 5, kind: 'tls', reason: 'no answer (CERT_HAS_EXPIRED)'}},
      /certificate is not valid for this address.*no answer \(CERT_HAS_EXPIRED\)/u,
    ],
  ] satisfies [Partial<PlaybooksHealth>, RegExp][])(
    '%j is said in words, with what to do',
    async (change, said) => {
      playbooks(change);
      render(<HealthSetting {...propsOf()} />);
      const report = await screen.findByText(/Version 0\.1\.0/u);
      expect(report.closest('[role="status"]')).toHaveTextContent(said);
    },
  );

  test('settings that are not in force are named', async () => {
    server.health.settings = ['The setting closing is x.'];
    server.health.setAside = 2;
    render(<HealthSetting {...propsOf()} />);
    expect(await screen.findByText('The setting closing is x.')).toBeVisible();
    expect(screen.getByText(/2 stored entries could not be read/u)).toBeVisible();
  });

  test('a server that does not answer is told', async () => {
    server.isAway = true;
    render(<HealthSetting {...propsOf()} />);
    expect(await screen.findByText(/The server could not be asked/u)).toBeVisible();
  });
});
