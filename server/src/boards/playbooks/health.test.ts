import {Host, json} from '../../../test/fakes/playbooks_server/host';
import {LocalServer} from '../../../test/fakes/playbooks_server/local_server';
import {PlaybooksAway, PlaybooksForbidden, SignInRefused} from './calls';
import {troubleOf} from './client/diary';
import {createPlaybooks} from './client/playbooks_client';
import {playbooksHealth, type HealthConfig} from './health';

const usual: HealthConfig = {
  ServiceSettings: {EnableDeveloper: false, EnableTesting: false, EnforceMultifactorAuthentication: false},
  RateLimitSettings: {Enable: false},
};

function world(config: HealthConfig = usual, licence: {Id: string} | null = null) {
  const host = new Host();
  const playbooks = createPlaybooks(host.options());
  const api = Object.assign(host, {getLicense: async () => licence, getConfig: async () => config});
  const health = () => playbooksHealth({api, serverAddresses: () => host.addresses, diary: playbooks.diary});
  return {host, playbooks, health};
}

test.each([
  ['runs', {State: 2, Version: '2.8.0'}, 'running', '2.8.0'],
  ['is switched off', {State: 0, Version: '2.8.0'}, 'stopped', ''],
  ['is not installed', null, 'absent', ''],
])('Playbooks that %s', async (_what, status, state, version) => {
  const {host, health} = world();
  host.playbooks = status;
  expect(await health()).toMatchObject({state, version, way: '', lastTrouble: null, lastSuccess: 0});
});

test('a server that does not say is no server without Playbooks', async () => {
  const {host, health} = world();
  host.getPluginStatus = () => Promise.reject(new Error('database'));
  expect(await health()).toMatchObject({state: 'unknown'});
});

test('what Playbooks needs, and what stands in the way of sessions, is told', async () => {
  const {health} = world(
    {
      ServiceSettings: {EnableDeveloper: true, EnableTesting: true, EnforceMultifactorAuthentication: true},
      RateLimitSettings: {Enable: true},
    },
    {Id: 'licence'},
  );
  expect(await health()).toMatchObject({licensed: true, forTests: true, cautions: ['mfa', 'rate-limit']});
});

test('the way that works is known once a call has succeeded', async () => {
  const {host, playbooks, health} = world();
  host.answer = () => json({items: [], total_count: 0, page_count: 0, has_more: false});
  await playbooks.as('admin', (calls) => calls.runs({page: 0, perPage: 1}));
  expect(await health()).toMatchObject({way: 'plugin', lastSuccess: host.clock.now(), lastTrouble: null});
});

test('with sessions the way is another, and nothing of the session is told', async () => {
  const server = new LocalServer();
  await server.listen();
  const {host, playbooks, health} = world();
  host.addresses.override = `http://127.0.0.1:${server.port}`;
  server.answer = (response) =>
    response.end('{"items": [], "total_count": 0, "page_count": 0, "has_more": false}');
  await playbooks.as('admin', (calls) => calls.runs({page: 0, perPage: 1}));
  const told = await health();
  expect(told).toMatchObject({way: 'session', address: `http://127.0.0.1:${server.port}`});
  expect(JSON.stringify(told)).not.toContain('s3cr3t');
  await server.close();
});

test('an address with a password is told without it', async () => {
  const {host, health} = world();
  host.addresses.override = 'http://admin:hunter2@chat.example:8065';
  expect((await health()).address).toBe('http://chat.example:8065');
});

test.each([
  [new PlaybooksAway('no answer (ECONNREFUSED)'), 'address'],
  [new PlaybooksAway('no address of the server is known'), 'address'],
  [new PlaybooksAway('no answer (DEPTH_ZERO_SELF_SIGNED_CERT)'), 'tls'],
  [new PlaybooksAway('no answer (ERR_TLS_CERT_ALTNAME_INVALID)'), 'tls'],
  [new PlaybooksAway('no answer within 10000 ms'), 'slow'],
  [new PlaybooksAway('a page instead of an answer (HTTP 200): something in between answers'), 'proxy'],
  [new PlaybooksAway('HTTP 429'), 'rate-limit'],
  [new PlaybooksAway('Playbooks is not active'), 'stopped'],
  [new SignInRefused('the server does not take a session for this person'), 'sign-in'],
  [new PlaybooksForbidden('Not authorized'), 'forbidden'],
  [new Error('surprise'), 'other'],
])('%s is a trouble of the kind %s', (error, kind) => {
  expect(troubleOf(7, error)).toEqual({at: 7, kind, reason: error.message});
});

test('a call that fails is told with when and why', async () => {
  const {host, playbooks, health} = world();
  host.answer = () => json({error: 'Not authorized'}, 403);
  await expect(playbooks.as('admin', (calls) => calls.runs({page: 0, perPage: 1}))).rejects.toThrow();
  expect((await health()).lastTrouble).toEqual({
    at: host.clock.now(),
    kind: 'forbidden',
    reason: 'Not authorized',
  });
});
