import {ApiError} from '../../../../test/fakes/playbooks_server/host';
import {LocalServer} from '../../../../test/fakes/playbooks_server/local_server';
import {
  caught,
  expectNoToken,
  expectRevoked,
  read,
  sessionWorld,
  tick,
  TIMEOUT_MS,
} from '../../../../test/fakes/playbooks_server/session_world';
import {PlaybooksAway, SignInRefused} from '../calls';

const server = new LocalServer();
beforeAll(() => server.listen());
afterAll(() => server.close());
const world = (more: Parameters<typeof sessionWorld>[1] = {}) => sessionWorld(server, more);

/** What needs no time has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a session of a minute, for all calls of the work, revoked when it is over', async () => {
  const {host, playbooks} = world();
  server.answer = (response) => response.end('{"id": "run1", "name": "ü"}');
  const runs = await playbooks.as('alice', async (calls) => {
    const both = await Promise.all([calls.run('run1'), calls.run('run2')]);
    expect(host.revoked).toEqual([]);
    return both;
  });
  expect(runs).toMatchObject([{name: 'ü'}, {name: 'ü'}]);
  expect([...host.sessions.values()]).toMatchObject([
    {userId: 'alice', expiresAt: host.clock.now() + 60_000},
  ]);
  expectRevoked(host);
});

test('it is made anew before it ends', async () => {
  const {host, playbooks} = world();
  server.answer = (response) => response.end('{"id": "run1"}');
  await playbooks.as('alice', async (calls) => {
    await calls.run('run1');
    host.clock.advance(40_000);
    await calls.run('run1');
    expect(host.sessions.size).toBe(1);
    host.clock.advance(10_000);
    await calls.run('run1');
    expect(host.sessions.size).toBe(2);
  });
  expectRevoked(host);
});

test('one that somebody ended meanwhile is replaced once, for changes too', async () => {
  const {host, playbooks} = world();
  let ended = '';
  server.answer = (response, {authorization}) =>
    response.writeHead(authorization.endsWith(ended) && ended !== '' ? 401 : 200).end('{}');
  await playbooks.as('alice', async (calls) => {
    await tick(calls);
    ended = 'token-1';
    await tick(calls);
  });
  expect(server.received.map(({authorization}) => authorization.slice(-1))).toEqual(['1', '1', '2']);
  expectRevoked(host);
});

test('below a subpath', async () => {
  const {host, playbooks} = world();
  host.addresses.siteUrl = 'https://chat.example.com/mm';
  server.answer = (response) => response.end('{"id": "run1"}');
  await playbooks.as('alice', read);
  expect(server.received[0]!.path).toBe('/mm/plugins/playbooks/api/v0/runs/run1');
});

test('no work, no session', async () => {
  const {host, playbooks} = world();
  expect(await playbooks.as('alice', async () => 7)).toBe(7);
  expect(host.sessions.size).toBe(0);
});

test('what the work throws comes out, and the session is gone', async () => {
  const {host, playbooks} = world();
  server.answer = (response) => response.end('{"id": "run1"}');
  const mistake = new Error('mine');
  const work = playbooks.as('alice', async (calls) => {
    await calls.run('run1');
    throw mistake;
  });
  await expect(work).rejects.toBe(mistake);
  expectRevoked(host);
});

test('a session that a read replica does not know yet is revoked when it does, and nobody waits for that', async () => {
  const {host, playbooks} = world();
  server.answer = (response) => response.end('{"id": "run1"}');
  let lag = 2;
  host.beforeRevoke = () => {
    lag -= 1;
    if (lag >= 0) throw new ApiError('there is no such session', 400);
  };
  await playbooks.as('alice', read);
  await settled();
  expect(host.revoked).toEqual([]);
  host.clock.advance(5_000);
  await settled();
  expectRevoked(host);
  expect(host.logged.filter(({message}) => message.includes('revoked'))).toEqual([]);
  expect(host.clock.pending).toBe(0);
});

test('a failed revocation is logged without the token and hides nothing', async () => {
  const {host, playbooks} = world();
  server.answer = (response) => response.end('{"id": "run1"}');
  host.beforeRevoke = ({token}) => {
    throw new ApiError(`cannot revoke ${'-'.repeat(280)}${token}`, 500);
  };
  expect(await playbooks.as('alice', read)).toMatchObject({id: 'run1'});
  for (const ms of [0, 5_000, 20_000]) {
    host.clock.advance(ms);
    await settled();
  }
  expect(host.logged).toContainEqual({
    message: expect.stringContaining('could not be revoked'),
    fields: {userId: 'alice', reason: expect.stringMatching(/^cannot revoke -+…$/)},
  });
  expectNoToken(host);
});

test('a revocation that never ends holds up nobody for ever', async () => {
  const {host, playbooks} = world();
  server.answer = (response) => response.end('{"id": "run1"}');
  const revoking = new Promise<void>((resolve) => {
    host.beforeRevoke = () => {
      resolve();
      return new Promise(() => undefined);
    };
  });
  const result = playbooks.as('alice', read);
  await revoking;
  host.clock.advance(TIMEOUT_MS);
  expect(await result).toMatchObject({id: 'run1'});
});

describe('an account that is not in use', () => {
  test.each([
    ['deactivated', async () => false],
    [
      'deleted',
      () => {
        throw new ApiError('no such user', 404);
      },
    ],
  ])('is not acted for when it is %s, on neither way', async (_, isActive) => {
    const {host, playbooks} = world({isActive});
    await expect(playbooks.as('alice', tick)).rejects.toThrow(SignInRefused);
    expect([host.pluginRequests.length, host.sessions.size, server.received.length]).toEqual([0, 0, 0]);
  });

  test('is looked for once for all calls of the work, and not for the bot', async () => {
    const asked: string[] = [];
    const isActive = async (userId: string) => asked.push(userId) > 0;
    const {playbooks} = world({isActive});
    server.answer = (response) => response.end('{"id": "run1"}');
    await playbooks.as('alice', async (calls) => Promise.all([calls.run('run1'), calls.run('run1')]));
    await playbooks.as('bot0', read);
    expect(asked).toEqual(['alice']);
  });

  test('cannot be told while the server does not say', async () => {
    const {host, playbooks} = world({
      isActive: () => {
        throw new ApiError('the database is gone', 500);
      },
    });
    await expect(playbooks.as('alice', tick)).rejects.toThrow(PlaybooksAway);
    expect(host.sessions.size).toBe(0);
  });
});

test.each([
  ['for an account of another server', 401, SignInRefused],
  ['because the database fails', 500, PlaybooksAway],
])('no session is made %s', async (_, code, kind) => {
  const {host, playbooks} = world();
  host.beforeCreate = () => {
    throw new ApiError('no', code);
  };
  await expect(playbooks.as('alice', tick)).rejects.toThrow(kind);
  expect(server.received).toHaveLength(0);
});

test('a session that is made too late is revoked all the same', async () => {
  const {host, playbooks} = world();
  let make = (): void => undefined;
  const creating = new Promise<void>((resolve) => {
    host.beforeCreate = () => {
      resolve();
      return new Promise((made) => {
        make = made;
      });
    };
  });
  const failed = caught(playbooks.as('alice', tick));
  await creating;
  host.clock.advance(TIMEOUT_MS);
  setImmediate(() => make());
  expect(await failed).toBeInstanceOf(PlaybooksAway);
  expectRevoked(host);
  expect(server.received).toHaveLength(0);
});

test('without an address there is no way', async () => {
  const {host, playbooks} = world();
  host.addresses.listenAddress = '';
  await expect(playbooks.as('alice', tick)).rejects.toThrow('no address of the server is known');
  expect(host.sessions.size).toBe(0);
});
