import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {systemClock} from '../store/clock';
import {Unanswered} from './unanswered';

jest.mock('../reading/gate', () => ({mayBeSignOff: () => true}));
jest.mock('../reading/read', () => ({
  read: (text: string) => {
    const named = ['SRE', 'Platform'].filter((team) => text.includes(team)).map((team) => team.toLowerCase());
    const reason = {code: 'condition', words: 'once'} as const;
    return text.includes('once')
      ? {
          verdicts: [],
          nearMisses: named.map((teamId) => ({teamId, verdict: 'complete', reason})),
          reason,
        }
      : {
          verdicts: named.map((teamId) => ({teamId, verdict: 'complete'})),
          nearMisses: [],
          reason: {code: 'said', words: ''},
        };
  },
}));

let world: World;
let node: Node;
let unanswered: Unanswered;
let readers: Set<string>;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  readers = new Set([world.alice.Id]);
  unanswered = new Unanswered({
    engine: node.engine,
    doorman: {mayRead: (userId) => Promise.resolve(readers.has(userId))},
    teams: {all: () => world.teams},
    clock: systemClock,
  });
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const list = () => finished(unanswered.list(world.actor(world.alice)));
const answer = (number: number, team = '', review = '') =>
  finished(unanswered.answer(world.actor(world.alice), {number, team, review}));

test('a near miss is listed until it is counted, which the command does as the button would', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, 'SRE once it rains');
  expect(await list()).toMatchObject([
    {
      number: 1,
      postId: post.Id,
      teams: ['SRE'],
      reviews: [{key: 'PRR-1'}],
      why: [{key: 'reading.why.condition', params: {words: 'once'}}],
    },
  ]);
  expect(await answer(1)).toEqual({postId: post.Id});
  expect(await world.ticks(node, review)).toHaveLength(2);
  expect(await list()).toEqual([]);
  expect(await sentenceOf(answer(1))).toContain('You have confirmed this for SRE already');
});

test('a question is listed too, and answered with the key of the review', async () => {
  await world.started(node, 'First');
  const second = await world.started(node, 'Second');
  await world.writes(node, world.alice, 'SRE');
  expect(await list()).toMatchObject([{number: 1, why: null, reviews: [{key: 'PRR-1'}, {key: 'PRR-2'}]}]);
  expect(await sentenceOf(answer(1))).toContain('PRR-1, PRR-2');
  expect(await sentenceOf(answer(1, '', 'PRR-9'))).toContain('PRR-9 is not a review that number 1 may mean');
  await answer(1, '', 'PRR-2');
  expect(await world.ticks(node, second)).toHaveLength(2);
  expect(await list()).toEqual([]);
});

test('a near miss with several reviews counts for the one that is named, without another question', async () => {
  const first = await world.started(node, 'First');
  await world.started(node, 'Second');
  await world.writes(node, world.alice, 'SRE once it rains');
  await answer(1, '', 'PRR-1');
  expect(await world.ticks(node, first)).toHaveLength(2);
  expect(world.chat.told).toHaveLength(1);
});

test('of several teams the one that is named is counted, the others stay in the list', async () => {
  world.membership.set('platform', [world.alice.Id]);
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE and Platform once it rains');
  expect(await sentenceOf(answer(1))).toContain('SRE, Platform');
  expect(await sentenceOf(answer(1, 'Security'))).toContain('not about a team Security');
  await answer(1, 'platform');
  expect((await world.look(node, review)).review.signatures).toMatchObject([{teamId: 'platform'}]);
  expect(await list()).toMatchObject([{teams: ['SRE'], why: [{}]}]);
});

test('nothing is listed or answered of reviews that have ended, channels that cannot be read any more, or others', async () => {
  await world.started(node);
  await world.writes(node, world.alice, 'SRE once it rains');
  expect(await finished(unanswered.list(world.actor(world.bob)))).toEqual([]);
  readers.clear();
  expect(await list()).toEqual([]);
  expect(await sentenceOf(answer(1))).toContain('There is no number 1 for you');
  readers.add(world.alice.Id);
  expect(await sentenceOf(answer(2))).toContain('There is no number 2 for you');
  await finished(node.actions.cancel(world.actor(world.dave), '', 'enough'));
  expect(await list()).toEqual([]);
  expect(await sentenceOf(answer(1))).toContain('The review has ended');
});
