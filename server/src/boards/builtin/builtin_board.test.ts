import {FakeMattermost} from '../../../test/fakes/mattermost';
import {finished} from '../../../test/fakes/world';
import type {Item} from '../../review/types';
import {PluginKeyValue} from '../../store/plugin_keyvalue';
import {BoardMissing, BoardRefused, type NewBoardReview} from '../board';
import {BuiltinBoard} from './builtin_board';

const item = (id: string): Item => ({
  id,
  title: id,
  description: '',
  state: 'open',
  assigneeId: '',
  changedBy: '',
  changedAt: 0,
  reason: '',
});

const input: NewBoardReview = {
  reviewId: 'r',
  key: 'PRR-1',
  title: 'Checkout',
  driId: 'dave',
  mattermostTeamId: 't',
  channelId: 'c',
  summary: '',
  source: '',
  participants: [],
  dueAt: 0,
  dueItems: [],
  sections: [
    {id: 's', title: 'SRE', items: Array.from({length: 12}, (_, place) => item(`i${String(place)}`))},
  ],
};

let server: FakeMattermost;
let board: BuiltinBoard;

beforeEach(async () => {
  jest.useFakeTimers();
  server = new FakeMattermost();
  board = new BuiltinBoard({kv: new PluginKeyValue(server), onCorrupt: () => undefined});
  await board.create(input);
});

afterEach(() => {
  jest.useRealTimers();
});

const done = (itemId: string) => ({itemId, kind: 'state', state: 'done', reason: ''}) as const;

test.each([0, 2])('12 ticks at once, by 12 people, are all kept (replica %d reads behind)', async (lag) => {
  server.kv.lag = lag;
  const ids = input.sections[0]!.items.map(({id}) => id);
  await finished(Promise.all(ids.map((id) => board.apply('r', [done(id)], `user-${id}`, 5))));
  const {sections} = await finished(board.read('r'));
  expect(sections[0]!.items.map(({state, changedBy}) => `${state} ${changedBy}`)).toEqual(
    ids.map((id) => `done user-${id}`),
  );
});

test('a change that already holds keeps who made it', async () => {
  await board.apply('r', [done('i0')], 'alice', 5);
  const {sections} = await board.apply('r', [done('i0')], 'bob', 6);
  expect(sections[0]!.items[0]).toMatchObject({changedBy: 'alice', changedAt: 5});
});

test('making the same review again changes nothing', async () => {
  await board.apply('r', [done('i0')], 'alice', 5);
  expect(await board.create(input)).toEqual({ref: 'r'});
  expect((await board.read('r')).sections[0]!.items[0]?.state).toBe('done');
});

test('a finished review takes no changes until it is restored', async () => {
  await board.finish('r');
  await expect(board.apply('r', [done('i0')], 'alice', 5)).rejects.toBeInstanceOf(BoardRefused);
  await board.restore('r');
  await board.apply('r', [done('i0')], 'alice', 5);
  expect((await board.read('r')).finished).toBe(false);
});

test('a review that is not there is missing', async () => {
  await expect(finished(board.read('nope'))).rejects.toBeInstanceOf(BoardMissing);
});

test('the items that are due say so, whatever becomes of them', async () => {
  await board.create({...input, reviewId: 'due', dueAt: 9, dueItems: ['i1', 'no such item']});
  const {sections} = await board.apply('due', [done('i1'), done('i2')], 'alice', 5);
  expect(sections[0]!.items.slice(0, 3).map(({dueAt}) => dueAt)).toEqual([undefined, 9, undefined]);
  expect((await board.read('due')).sections).toEqual(sections);
});
