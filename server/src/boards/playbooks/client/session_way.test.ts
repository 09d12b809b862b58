import {createServer, type AddressInfo, type Server} from 'node:net';
import {inspect} from 'node:util';
import {ApiError, Host} from '../../../../test/fakes/playbooks_server/host';
import {LocalServer} from '../../../../test/fakes/playbooks_server/local_server';
import {PlaybooksAway, PlaybooksForbidden, SignInRefused, type PlaybooksCalls} from '../calls';
import {createPlaybooks} from './playbooks_client';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 100_000;
const server = new LocalServer();
const garbage: Server = createServer((socket) => {
  socket.end('I am no web server\r\n\r\n', () => socket.destroy());
});
beforeAll(async () => {
  await server.listen();
  await new Promise<void>((resolve) => {
    garbage.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(async () => {
  await server.close();
  await new Promise((resolve) => {
    garbage.close(resolve);
  });
});

/** Playbooks takes sessions only. */
function world() {
  const host = new Host();
  host.addresses = {
    listenAddress: `127.0.0.1:${server.port}`,
    connectionSecurity: '',
    siteUrl: '',
    override: '',
  };
  server.received.length = 0;
  return {host, playbooks: createPlaybooks(host.options({maxBytes: MAX_BYTES}))};
}

const read = (calls: PlaybooksCalls) => calls.run('run1');
const tick = (calls: PlaybooksCalls) => calls.setState({runId: 'run1', checklist: 0, item: 0}, 'closed');
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

/** Neither what was thrown nor what was logged shows a session, however it is printed. */
function expectNoToken(host: Host, ...shown: unknown[]): void {
  expect(host.sessions.size).toBeGreaterThan(0);
  for (const each of [...shown, host.logged]) {
    const stack = each instanceof Error ? `${each.stack} ${String(each.cause)}` : '';
    expect(
      `${inspect(each, {depth: null, showHidden: true})} ${JSON.stringify(each)} ${stack}`,
    ).not.toContain('s3cr3t');
  }
}

/** Every session that was made is revoked. */
function expectRevoked(host: Host): void {
  expect(host.revoked).toEqual([...host.sessions.keys()]);
  expect(host.revoked.length).toBeGreaterThan(0);
}

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

type Answer = LocalServer['answer'];
const page = '<html>Please sign in</html>';
const many = 'x'.repeat(MAX_BYTES);
const failing: [string, Answer, new (message: string) => Error, string][] = [
  ['401', (response) => response.writeHead(401).end('Not authorized\n'), SignInRefused, 'does not take'],
  [
    '401 of a proxy',
    (response) => response.writeHead(401, {'WWW-Authenticate': 'Basic'}).end(),
    PlaybooksAway,
    'in between',
  ],
  [
    '403',
    (response) => response.writeHead(403).end('{"error": "Not authorized"}'),
    PlaybooksForbidden,
    'Not auth',
  ],
  ['404', (response) => response.writeHead(404).end('404 page not found\n'), PlaybooksAway, '404'],
  [
    '429',
    (response) => response.writeHead(429, {'Retry-After': '60'}).end('limit exceeded'),
    PlaybooksAway,
    '429',
  ],
  ['redirect', (response) => response.writeHead(302, {Location: '/login'}).end(), PlaybooksAway, 'redirect'],
  [
    'page',
    (response) => response.writeHead(200, {'Content-Type': 'text/html'}).end(page),
    PlaybooksAway,
    'page',
  ],
  ['huge', (response) => response.end(`{"id": "${many}"}`), PlaybooksAway, 'more than'],
  [
    'huge, of unknown length',
    (response) => {
      response.write('{"id": "');
      response.write(many);
      response.write(many);
    },
    PlaybooksAway,
    'more than',
  ],
  [
    'truncated',
    (response) => {
      response.writeHead(200, {'Content-Length': '1000'}).write('{"id": "run1"', () => response.destroy());
    },
    PlaybooksAway,
    'no answer (',
  ],
  ['closed', (response) => response.destroy(), PlaybooksAway, 'no answer (ECONNRESET)'],
];

test.each(failing)('%s: the right error, and the session is gone', async (_, answer, kind, message) => {
  const {host, playbooks} = world();
  server.answer = answer;
  const uses: ((calls: PlaybooksCalls) => Promise<unknown>)[] = [read, tick];
  for (const use of uses) {
    const error = await caught(playbooks.as('alice', use));
    expect(error).toBeInstanceOf(kind);
    expect((error as Error).message).toContain(message);
    expectNoToken(host, error);
    host.clock.advance(5_000);
  }
  expectRevoked(host);
  expect(server.received.every(({path}) => path.startsWith('/plugins/playbooks/'))).toBe(true);
});

test.each([
  ['nobody listens', () => 1, 'no answer (ECONNREFUSED)'],
  ['it speaks no HTTP', () => (garbage.address() as AddressInfo).port, 'no answer (HPE_INVALID_CONSTANT)'],
])('%s', async (_, port, message) => {
  const {host, playbooks} = world();
  host.addresses.listenAddress = `127.0.0.1:${port()}`;
  const error = await caught(playbooks.as('alice', tick));
  expect(error).toBeInstanceOf(PlaybooksAway);
  expect((error as Error).message).toBe(message);
  expectNoToken(host, error);
  expectRevoked(host);
});

test.each<[string, Answer]>([
  ['it never answers', () => undefined],
  [
    'it stops in the middle',
    (response) => {
      response.write('{"id": ');
    },
  ],
])('%s: no answer in time', async (_, answer) => {
  const {host, playbooks} = world();
  const asked = new Promise<void>((resolve) => {
    server.answer = (...given) => {
      answer(...given);
      resolve();
    };
  });
  const failed = caught(playbooks.as('alice', read));
  await asked;
  host.clock.advance(TIMEOUT_MS);
  const error = await failed;
  expect(error).toBeInstanceOf(PlaybooksAway);
  expect((error as Error).message).toBe('no answer within 10000 ms');
  expectNoToken(host, error);
  expectRevoked(host);
  expect(host.clock.pending).toBe(0);
});

test('an answer in pieces is read to its end', async () => {
  const {playbooks} = world();
  server.answer = (response) => {
    response.write('{"id": "run1", "na');
    setImmediate(() => response.end('me": "slow"}'));
  };
  expect(await playbooks.as('alice', read)).toMatchObject({id: 'run1', name: 'slow'});
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

test('a failed revocation is logged without the token and hides nothing', async () => {
  const {host, playbooks} = world();
  server.answer = (response) => response.end('{"id": "run1"}');
  host.beforeRevoke = ({token}) => {
    throw new ApiError(`cannot revoke ${token}`, 500);
  };
  expect(await playbooks.as('alice', read)).toMatchObject({id: 'run1'});
  expect(host.logged).toContainEqual({
    message: expect.stringContaining('could not be revoked'),
    fields: {userId: 'alice', reason: 'cannot revoke …'},
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
