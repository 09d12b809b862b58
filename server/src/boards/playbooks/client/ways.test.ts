import {Host, json} from '../../../../test/fakes/playbooks_server/host';
import {LocalServer} from '../../../../test/fakes/playbooks_server/local_server';
import {PlaybooksAway, SignInRefused, type PlaybooksCalls} from '../calls';
import {createPlaybooks} from './playbooks_client';

const STATUS_FRESH_MS = 5_000;
const server = new LocalServer();
beforeAll(() => server.listen());
afterAll(() => server.close());
beforeEach(() => {
  server.received.length = 0;
  server.answer = (response) => response.end('{"id": "run1"}');
});

function world() {
  const host = new Host();
  host.addresses.override = `http://127.0.0.1:${server.port}`;
  return {host, playbooks: createPlaybooks(host.options())};
}

const read = (calls: PlaybooksCalls) => calls.run('run1');
const tick = (calls: PlaybooksCalls) => calls.setState({runId: 'run1', checklist: 0, item: 2}, 'closed');

test('through the plugin interface, who acts is in both headers', async () => {
  const {host, playbooks} = world();
  host.answer = () => json({id: 'run1'});
  await playbooks.as('alice', read);
  const [request] = host.pluginRequests;
  expect(new URL(request!.url).pathname).toBe('/playbooks/api/v0/runs/run1');
  expect(request!.headers.get('Mattermost-User-Id')).toBe('alice');
  expect(request!.headers.get('Mattermost-Plugin-Acting-User-Id')).toBe('alice');
  expect(host.sessions.size).toBe(0);
});

test('a 401 there was not done: the same change goes with a session, and so do all later ones', async () => {
  const {host, playbooks} = world();
  await playbooks.as('alice', tick);
  await playbooks.as('bob', tick);
  expect(host.pluginRequests).toHaveLength(1);
  expect(server.received).toEqual(
    [1, 2].map((number) => ({
      method: 'PUT',
      path: '/plugins/playbooks/api/v0/runs/run1/checklists/0/item/2/state',
      authorization: `Bearer s3cr3t-token-${number}`,
      body: '{"new_state":"closed"}',
    })),
  );
  expect([...host.sessions.values()].map(({userId}) => userId)).toEqual(['alice', 'bob']);
});

test('another version of Playbooks is asked anew', async () => {
  const {host, playbooks} = world();
  await playbooks.as('alice', tick);
  host.playbooks = {State: 2, Version: '2.11.0'};
  host.answer = () => json({});
  await playbooks.as('alice', tick);
  expect(host.pluginRequests).toHaveLength(1);
  host.clock.advance(STATUS_FRESH_MS);
  await playbooks.as('alice', tick);
  expect(host.pluginRequests).toHaveLength(2);
  expect(server.received).toHaveLength(2);
});

test('a new version that takes sessions only is asked once, too', async () => {
  const {host, playbooks} = world();
  await playbooks.as('alice', tick);
  host.playbooks = {State: 2, Version: '2.9.0'};
  host.clock.advance(STATUS_FRESH_MS);
  await playbooks.as('alice', tick);
  await playbooks.as('alice', tick);
  expect(host.pluginRequests).toHaveLength(2);
  expect(server.received).toHaveLength(3);
});

test('a person whom neither way lets in is refused, and says nothing about the ways', async () => {
  const {host, playbooks} = world();
  server.answer = (response) => response.writeHead(401).end('Not authorized\n');
  await expect(playbooks.as('alice', tick)).rejects.toThrow(SignInRefused);
  host.answer = () => json({});
  await playbooks.as('bob', tick);
  expect(host.pluginRequests).toHaveLength(2);
  expect(server.received).toHaveLength(1);
});

test('with actAs bot, everybody acts as the bot', async () => {
  const {host, playbooks} = world();
  host.actAs = 'bot';
  await playbooks.as('alice', tick);
  expect(host.pluginRequests[0]!.headers.get('Mattermost-User-Id')).toBe('bot0');
  expect([...host.sessions.values()]).toMatchObject([{userId: 'bot0'}]);
  host.actAs = 'poster';
  await playbooks.as('alice', tick);
  expect([...host.sessions.values()]).toMatchObject([{userId: 'bot0'}, {userId: 'alice'}]);
});

test('nobody is not acted for', async () => {
  const {host, playbooks} = world();
  await expect(playbooks.as('', read)).rejects.toThrow(SignInRefused);
  expect(host.pluginRequests).toHaveLength(0);
});

test.each([
  ['not installed', null],
  ['switched off', {State: 0, Version: '2.8.0'}],
  ['failed to stay running', {State: 4, Version: '2.8.0'}],
])('a Playbooks that is %s is not asked at all', async (_, playbooks) => {
  const {host, playbooks: client} = world();
  host.playbooks = playbooks;
  await expect(client.as('alice', read)).rejects.toThrow(PlaybooksAway);
  expect(await client.isActive()).toBe(false);
  expect(host.pluginRequests).toHaveLength(0);
  expect(host.statusAsked).toBe(1);
});

test('the status is asked for every few seconds, and at once after a failure', async () => {
  const {host, playbooks} = world();
  host.answer = () => json({id: 'run1'});
  expect(await playbooks.isActive()).toBe(true);
  await playbooks.as('alice', read);
  expect(host.statusAsked).toBe(1);
  host.clock.advance(STATUS_FRESH_MS);
  expect(await playbooks.isActive()).toBe(true);
  expect(host.statusAsked).toBe(2);
  host.answer = () => new Response(null, {status: 404});
  await expect(playbooks.as('alice', read)).rejects.toThrow(PlaybooksAway);
  host.playbooks = null;
  expect(await playbooks.isActive()).toBe(false);
});

test('a server that does not say is not taken for one without Playbooks', async () => {
  const {host, playbooks} = world();
  host.getPluginStatus = () => Promise.reject(new Error('rpc: closed'));
  await expect(playbooks.isActive()).rejects.toThrow(PlaybooksAway);
  await expect(playbooks.as('alice', read)).rejects.toThrow('rpc: closed');
});

test('a Playbooks that is away is not asked by the next call; after a pause it is', async () => {
  const {host, playbooks} = world();
  host.answer = () => new Response(null, {status: 503});
  await expect(playbooks.as('alice', tick)).rejects.toThrow('HTTP 503');
  await expect(playbooks.as('bob', tick)).rejects.toThrow('not asked');
  expect(host.pluginRequests).toHaveLength(1);
  host.answer = () => json({});
  host.clock.advance(5_000);
  await playbooks.as('bob', tick);
  expect(host.pluginRequests).toHaveLength(2);
});

test('one run that cannot be read keeps no other from being read', async () => {
  const {host, playbooks} = world();
  host.answer = ({url}) => (url.endsWith('bad') ? json({error: 'internal'}, 500) : json({id: 'run1'}));
  await expect(playbooks.as('alice', (calls) => calls.run('bad'))).rejects.toThrow(PlaybooksAway);
  expect(await playbooks.as('alice', read)).toMatchObject({id: 'run1'});
});

test('nothing is asked after the work is over', async () => {
  const {host, playbooks} = world();
  const kept: PlaybooksCalls[] = [];
  await playbooks.as('alice', async (calls) => {
    kept.push(calls);
    await calls.run('run1');
  });
  await expect(kept[0]!.run('run1')).rejects.toThrow('over');
  expect(host.sessions.size).toBe(1);
});
