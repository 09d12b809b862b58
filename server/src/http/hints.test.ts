import {Hono} from 'hono';
import {alice, channel, id} from '../../test/fakes/routes';
import type {Environment} from './environment';
import {answerFailure} from './failures';
import {hints} from './hints';

interface Taken {
  runId: string;
  mayKnow: boolean;
}

/** The route as alice calls it, who can read one channel; every run is in the channel of its name. */
function route({withTaker = true} = {}) {
  const taken: Taken[] = [];
  let userId = alice;
  const app = new Hono<Environment>();
  app.onError(answerFailure({error: () => undefined}));
  app.use(async (context, next) => {
    context.set('userId', userId);
    context.set('shape', 'json');
    context.set('t', (key) => key);
    await next();
  });
  const hint = async (runId: string, mayKnow: (channelId: string) => Promise<boolean>): Promise<void> => {
    taken.push({runId, mayKnow: await mayKnow(runId)});
  };
  const rights = {mayRead: async (user: string, asked: string) => user === alice && asked === channel};
  app.route('/', hints(withTaker ? {rights, hints: {hint}} : {rights}));
  const send = async (body: unknown): Promise<{status: number; text: string}> => {
    const response = await app.request('/', {method: 'POST', body: JSON.stringify(body)});
    return {status: response.status, text: await response.text()};
  };
  return {taken, send, as: (user: string) => (userId = user)};
}

const nothing = {status: 204, text: ''};

test('each run is taken once, with whether the person may know of its channel', async () => {
  const {send, taken} = route();
  expect(await send({run_ids: [channel, id('other'), channel]})).toEqual(nothing);
  expect(taken).toEqual([
    {runId: channel, mayKnow: true},
    {runId: id('other'), mayKnow: false},
  ]);
});

test('where nobody changes reviews without us the answer is the same', async () => {
  expect(await route({withTaker: false}).send({run_ids: [id('one')]})).toEqual(nothing);
});

test.each([
  ['no list', {run_ids: 'x'}],
  ['nothing', {}],
  ['an id that is none', {run_ids: ['../../x']}],
  ['too many', {run_ids: Array.from({length: 21}, (_, place) => id(`run${String(place)}`))}],
])('not %s', async (_case, body) => {
  const {send, taken} = route();
  expect(await send(body)).toMatchObject({status: 400});
  expect(taken).toEqual([]);
});

test('whoever sends more than a webapp does is not listened to for a while; others are', async () => {
  jest.useFakeTimers();
  const {send, taken, as} = route();
  for (let sent = 0; sent < 100; sent++) {
    expect(await send({run_ids: [id('one')]})).toEqual(nothing);
  }
  expect(taken).toHaveLength(30);
  as(id('bob'));
  await send({run_ids: [id('one')]});
  expect(taken).toHaveLength(31);
  as(alice);
  jest.advanceTimersByTime(31_000);
  await send({run_ids: [id('one')]});
  expect(taken).toHaveLength(32);
  jest.useRealTimers();
});
