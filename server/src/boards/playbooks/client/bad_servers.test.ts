import {createServer, type AddressInfo, type Server} from 'node:net';
import {LocalServer} from '../../../../test/fakes/playbooks_server/local_server';
import {
  caught,
  expectNoToken,
  expectRevoked,
  MAX_BYTES,
  read,
  sessionWorld,
  tick,
  TIMEOUT_MS,
} from '../../../../test/fakes/playbooks_server/session_world';
import {PlaybooksAway, PlaybooksForbidden, SignInRefused, type PlaybooksCalls} from '../calls';

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

const world = () => sessionWorld(server);

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
