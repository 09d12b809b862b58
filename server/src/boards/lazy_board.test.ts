import {FakeMattermost} from '../../test/fakes/mattermost';
import {PluginKeyValue} from '../store/plugin_keyvalue';
import {type Board, BoardAway, type NewBoardReview, type WatchedBoard} from './board';
import {BuiltinBoard} from './builtin/builtin_board';
import {LazyBoard} from './lazy_board';

const input: NewBoardReview = {
  reviewId: 'r',
  key: 'PRR-1',
  title: 'Checkout',
  driId: 'dave',
  mattermostTeamId: 't',
  channelId: 'c',
  summary: '',
  sections: [],
  source: '',
  participants: [],
  dueAt: 0,
  dueItems: [],
};

const watched: WatchedBoard = {
  isThere: () => Promise.reject(new Error('asked of the board itself')),
  changedSince: (since) => Promise.resolve({runs: [], until: since + 1}),
  runningIn: () => Promise.resolve([]),
  startedWith: () => Promise.resolve(null),
  join: () => Promise.resolve(),
};

let loads: number;
let fails: boolean;
let board: LazyBoard;

beforeEach(() => {
  loads = 0;
  fails = false;
  const kv = new PluginKeyValue(new FakeMattermost());
  const real: Board & {watched: WatchedBoard} = Object.assign(
    new BuiltinBoard({kv, onCorrupt: () => undefined}),
    {watched},
  );
  board = new LazyBoard({
    kind: 'playbooks',
    isThere: () => Promise.resolve(false),
    load: () => {
      loads += 1;
      return fails ? Promise.reject(new Error('not to be read')) : Promise.resolve(real);
    },
  });
});

test('whether it is there is told without it', async () => {
  expect(await board.watched.isThere()).toBe(false);
  expect(loads).toBe(0);
});

test('it is loaded once, and does what is asked of it', async () => {
  const {ref} = await board.create(input);
  await board.rename(ref, 'Payments', 'dave');
  await board.setDri(ref, 'erin', 'dave');
  await board.finish(ref, 'dave', '');
  expect(await board.read(ref)).toMatchObject({title: 'Payments', driId: 'erin', finished: true});
  await board.restore(ref, 'dave');
  expect((await board.apply(ref, [], 'dave', 1)).finished).toBe(false);
  expect(await board.watched.changedSince(1)).toEqual({runs: [], until: 2});
  expect(loads).toBe(1);
});

test('what could not be loaded is away, and tried again', async () => {
  fails = true;
  await expect(board.read('r')).rejects.toBeInstanceOf(BoardAway);
  fails = false;
  await board.create(input);
  expect((await board.read('r')).title).toBe('Checkout');
});
