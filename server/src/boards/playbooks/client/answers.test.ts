import {Host, json} from '../../../../test/fakes/playbooks_server/host';
import {
  PlaybooksAway,
  PlaybooksFailed,
  PlaybooksForbidden,
  PlaybooksRejected,
  type PlaybooksCalls,
} from '../calls';
import {createPlaybooks} from './playbooks_client';

type Use = (calls: PlaybooksCalls) => Promise<unknown>;
const ticks: Use = (calls) => calls.setState({runId: 'run1', checklist: 0, item: 0}, 'closed');
const reads: Use = (calls) => calls.run('run1');
const joins: Use = (calls) => calls.addParticipants('run1', ['alice']);

const error = (text: string) => ({error: text});
const html = (status: number) =>
  new Response('<!doctype html><title>Sign in</title>', {status, headers: {'Content-Type': 'text/html'}});
const plain = (status: number, body: string | null = null, headers: Record<string, string> = {}) =>
  new Response(body, {status, headers});

async function outcome(answer: () => Response, use: Use): Promise<{error: Error; asked: number; host: Host}> {
  const host = new Host();
  host.answer = answer;
  const failed: unknown = await createPlaybooks(host.options())
    .as('alice', use)
    .then(
      () => null,
      (reason: unknown) => reason,
    );
  expect(failed).toBeInstanceOf(Error);
  return {error: failed as Error, asked: host.pluginRequests.length, host};
}

test.each<[string, Use, () => Response, new (message: string) => Error, string, number]>([
  [
    '400',
    ticks,
    () => json(error('bad parameter new state'), 400),
    PlaybooksRejected,
    'bad parameter new state',
    1,
  ],
  ['400 without words', ticks, () => plain(400), PlaybooksRejected, 'HTTP 400', 1],
  [
    '403 to a change',
    ticks,
    () => json(error('Not authorized'), 403),
    PlaybooksForbidden,
    'Not authorized',
    1,
  ],
  ['403 to a read', reads, () => json(error('Not authorized'), 403), PlaybooksForbidden, 'Not authorized', 1],
  ['404', reads, () => plain(404, '404 page not found\n'), PlaybooksAway, 'not active', 1],
  ['409 to a change', ticks, () => plain(409), PlaybooksFailed, 'HTTP 409', 1],
  ['429 to a change', ticks, () => plain(429), PlaybooksAway, 'HTTP 429', 1],
  ['429 to a read', reads, () => plain(429), PlaybooksAway, 'HTTP 429', 3],
  [
    '500 to a change',
    ticks,
    () => json(error('An internal error'), 500),
    PlaybooksFailed,
    'An internal error',
    1,
  ],
  ['500 to a read', reads, () => json(error('An internal error'), 500), PlaybooksAway, 'HTTP 500', 3],
  ['501', ticks, () => plain(501), PlaybooksAway, 'HTTP 501', 1],
  ['502', ticks, () => plain(502), PlaybooksAway, 'HTTP 502', 1],
  ['503', ticks, () => plain(503), PlaybooksAway, 'HTTP 503', 1],
  ['504 to a read', reads, () => plain(504), PlaybooksAway, 'HTTP 504', 3],
  [
    'a redirect',
    ticks,
    () => plain(302, null, {Location: '/login'}),
    PlaybooksAway,
    'redirect (HTTP 302)',
    1,
  ],
  ['a page', reads, () => html(200), PlaybooksAway, 'page', 1],
  ['a page that says 403', ticks, () => html(403), PlaybooksAway, 'page', 1],
  ['a page that says 500', ticks, () => html(500), PlaybooksAway, 'page', 1],
  ['a page of no type', ticks, () => plain(200, '\n <html>'), PlaybooksAway, 'page', 1],
  ['nothing to a read', reads, () => plain(200), PlaybooksAway, 'not JSON', 1],
  ['half of it', reads, () => plain(200, '{"id": "run1", "na'), PlaybooksAway, 'not JSON', 1],
  ['garbage to a change', ticks, () => plain(200, 'OK?'), PlaybooksAway, 'not JSON', 1],
  ['another shape', reads, () => json({id: 'run1', checklists: 'none'}), PlaybooksAway, 'checklists', 1],
  ['a list', reads, () => json([]), PlaybooksAway, 'another shape', 1],
  [
    'GraphQL: no right',
    joins,
    () => json({errors: [{message: 'attempted to join: does not have permissions'}], data: null}),
    PlaybooksForbidden,
    'does not have permissions',
    1,
  ],
  [
    'GraphQL: an error',
    joins,
    () => json({errors: [{message: 'Error while executing your request'}]}),
    PlaybooksFailed,
    'Error while executing',
    1,
  ],
  ['GraphQL: nothing', joins, () => json({}), PlaybooksFailed, 'neither', 1],
  ['GraphQL: another shape', joins, () => json({errors: 'many'}), PlaybooksAway, 'errors', 1],
  [
    'a playbook without id',
    (calls) => calls.createPlaybook({title: 'x'}),
    () => json({}, 201),
    PlaybooksAway,
    'another shape',
    1,
  ],
])('%s', async (_, use, answer, kind, message, times) => {
  const {error: failed, asked} = await outcome(answer, use);
  expect(failed).toBeInstanceOf(kind);
  expect(failed.message).toContain(message);
  expect(asked).toBe(times);
});

test("Playbooks' words come in one line of bounded length", async () => {
  const words = `first\u0000\n\u202esecond ${'x'.repeat(5_000)}`;
  const {error: failed} = await outcome(() => json(error(words), 400), ticks);
  expect(failed.message).toMatch(/^first second x+…$/);
  expect(failed.message.length).toBeLessThan(310);
});

test("nothing of a page's body is in the message", async () => {
  const {error: failed} = await outcome(() => html(200), reads);
  expect(failed.message).not.toContain('Sign in');
});

test.each([
  ['0', [200, 400], 3],
  ['2', [2_000, 2_000], 3],
  // Longer than anybody's sign-off should be held up.
  ['3', [], 1],
  ['86400', [], 1],
  ['soon', [200, 400], 3],
])('Retry-After: %s', async (after, waited, times) => {
  const {asked, host} = await outcome(() => plain(429, null, {'Retry-After': after}), reads);
  expect(asked).toBe(times);
  expect(host.clock.waited).toEqual(waited);
});

test('a read that succeeds at the second try', async () => {
  const host = new Host();
  host.answer = () => (host.pluginRequests.length === 1 ? plain(503) : json({id: 'run1'}));
  expect(await createPlaybooks(host.options()).as('alice', (calls) => calls.run('run1'))).toMatchObject({
    id: 'run1',
  });
});

test.each<[string, Use, new (message: string) => Error]>([
  ['a run that leads elsewhere', (calls) => calls.run('../playbooks/x'), PlaybooksForbidden],
  ['no run', (calls) => calls.restore(''), PlaybooksForbidden],
  [
    'a place before the first',
    (calls) => calls.setState({runId: 'run1', checklist: 0, item: -1}, ''),
    PlaybooksFailed,
  ],
])('%s is not asked for', async (_, use, kind) => {
  const {error: failed, asked} = await outcome(() => json({}), use);
  expect(failed).toBeInstanceOf(kind);
  expect(asked).toBe(0);
});
