import {alice, id} from '../../../test/fakes/routes';
import {english} from '../../../test/fakes/english';
import {FakeDirectory} from '../../../test/fakes/directory';
import {sampleTeams} from '../../../test/fakes/sample_teams';
import {Hono} from 'hono';
import {Console} from '../../actions/console';
import {readPhrase} from '../../signoff/phrases';
import {Membership} from '../../teams/membership';
import {parseSettings} from '../../teams/settings';
import type {ConsoleHealth, PhraseReading, TeamsCheck} from '../../views/console';
import type {Environment} from '../environment';
import {answerFailure} from '../failures';
import {consoleRoutes} from './console';

const erin = id('erin');
const stored = '- id: sre\n  name: SRE\n';

function world() {
  const directory = new FakeDirectory();
  directory.addUser('bob');
  const settings = parseSettings({});
  if ('problems' in settings) {
    throw new Error('the defaults are right');
  }
  const looked: string[] = [];
  const console = new Console({
    version: '0.1.0',
    isSystemAdmin: async (userId) => userId === alice,
    teams: {all: () => sampleTeams, problems: [], settings: settings.settings},
    membership: new Membership({all: () => sampleTeams}, directory),
    directory,
    storedTeams: async () => stored,
    readPhrase,
    reviews: {
      openCount: async () => 2,
      openNeeding: async (teamId) => (teamId === 'security' ? ['PRR-1'] : []),
    },
    jobs: async () => ({waiting: 3, failing: 1}),
    keys: {kvList: async () => ['review-1', 'corrupt-review-2', 'corrupt-jobs-x']},
    playbooks: {
      health: async () => ({
        state: 'running',
        version: '2.8.0',
        licensed: true,
        forTests: false,
        address: 'http://127.0.0.1:8065',
        cautions: [],
        way: 'session',
        lastTrouble: null,
        lastSuccess: 5,
      }),
      isUsed: async () => true,
      look: async (userId) => void looked.push(userId),
    },
  });
  const app = new Hono<Environment>();
  app.onError(answerFailure({error: () => undefined}));
  app.use(async (context, next) => {
    context.set('userId', context.req.header('Who') ?? alice);
    context.set('shape', 'json');
    context.set('t', english());
    await next();
  });
  app.route('/', consoleRoutes({console: async () => console}));
  const ask = async <T>(path: string, body?: unknown, who = alice): Promise<{status: number; body: T}> => {
    const response = await app.request(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {Who: who},
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    });
    return {status: response.status, body: (await response.json()) as T};
  };
  return {ask, looked};
}

describe.each([
  ['/teams/check', {teams: stored}],
  ['/phrases', {text: 'SRE review is completed'}],
  ['/health', undefined],
  ['/health', {}],
])('%s with %j', (path, body) => {
  test('tells an outsider nothing', async () => {
    const {ask, looked} = world();
    expect(await ask(path, body, erin)).toEqual({
      status: 403,
      body: {code: 'rights.console', message: expect.stringContaining('Only system admins') as string},
    });
    expect(looked).toEqual([]);
  });
});

test.each([
  ['/teams/check', {}],
  ['/teams/check', {teams: 7}],
  ['/teams/check', {teams: '', more: 1}],
  ['/teams/check', {teams: 'x'.repeat(300_000)}],
  ['/phrases', {text: 'x'.repeat(20_001)}],
  ['/phrases', {text: 'x', channel_id: 'y'}],
  ['/health', {now: true}],
])('%s takes no other body than its own', async (path, body) => {
  const {ask} = world();
  expect(await ask(path, body)).toMatchObject({status: 400, body: {code: 'bad-request'}});
});

test('mistakes of the teams come in words, with their place, and with what is stored', async () => {
  const {ask} = world();
  const {status, body} = await ask<TeamsCheck>('/teams/check', {teams: '- id: sre\n  name: "@here"\n'});
  expect(status).toBe(200);
  expect(body).toMatchObject({
    problems: [
      {line: 2, team: 0, field: 'name', place: -1, text: expect.stringContaining('Line 2') as string},
    ],
    stored,
    needed: [],
  });
});

test('a team that is left out while open reviews need it is named with them', async () => {
  const {ask} = world();
  const {body} = await ask<TeamsCheck>('/teams/check', {
    teams: '- id: sre\n  name: SRE\n  members: ["@bob"]\n',
  });
  expect(body.needed).toEqual([{id: 'security', name: 'Security', reviews: ['PRR-1']}]);
  expect(body.teams).toMatchObject([{count: 1, people: ['bob']}]);
});

test('words are read for the teams as typed, or for those in force where these have mistakes', async () => {
  const {ask} = world();
  const typed = {text: 'Blue review is completed', teams: '- id: blue\n  name: Blue\n'};
  expect((await ask<PhraseReading>('/phrases', typed)).body).toMatchObject({
    asTyped: true,
    verdicts: [{team: 'Blue', verdict: 'complete', why: 'It says so plainly.'}],
  });
  const wrong = {text: 'SRE review is completed', teams: '- id: ['};
  expect((await ask<PhraseReading>('/phrases', wrong)).body).toMatchObject({
    asTyped: false,
    verdicts: [{team: 'SRE'}],
    lines: [{text: 'SRE review is completed', language: 'en', teams: ['SRE']}],
  });
});

test('health counts what waits and what was set aside, and the check asks as the admin', async () => {
  const {ask, looked} = world();
  const {body} = await ask<ConsoleHealth>('/health');
  expect(body).toMatchObject({
    version: '0.1.0',
    settings: [],
    reviews: {open: 2},
    jobs: {waiting: 3, failing: 1},
    setAside: 2,
    playbooks: {state: 'running', way: 'session', isUsed: true, board: 'auto', actAs: 'poster'},
  });
  expect(looked).toEqual([]);
  expect((await ask<ConsoleHealth>('/health', {})).body).toEqual(body);
  expect(looked).toEqual([alice]);
});
