import type {Post} from '../signoff/ports';
import type {Readings} from '../signoff/readings';
import {TryingOut} from './trying_out';

const actor = {userId: 'alice', channelId: 'channel', rootId: '', mattermostTeamId: ''};

function setUp(mayRead: boolean) {
  const calls: unknown[][] = [];
  const post = (Id: string, DeleteAt = 0): Post => ({
    Id,
    ChannelId: 'channel',
    RootId: '',
    UserId: 'alice',
    Message: Id,
    Type: '',
    Props: null,
    RemoteId: null,
    EditAt: 0,
    DeleteAt,
  });
  const tryingOut = new TryingOut({
    readings: {
      explain: (...args: unknown[]) => {
        calls.push(args);
        return Promise.resolve(null);
      },
      rehearse: (posts: readonly Post[]) => {
        calls.push(posts.map(({Id}) => Id));
        return Promise.resolve([]);
      },
    } as unknown as Readings,
    doorman: {mayRead: () => Promise.resolve(mayRead)},
    channels: {
      getPostsForChannel: (...args) => {
        calls.push(args);
        const Posts = {p1: post('p1'), p2: post('p2', 1), p3: post('p3'), root: post('root'), gone: null};
        return Promise.resolve({Order: ['p3', 'p2', 'p1', 'missing', 'gone'], Posts});
      },
    },
  });
  return {tryingOut, calls};
}

test('the last posts are read from the oldest on, without deleted ones and roots from further up', async () => {
  const {tryingOut, calls} = setUp(true);
  expect(await tryingOut.rehearse(actor, 50)).toEqual({count: 2, posts: []});
  expect(calls).toEqual([
    ['channel', 0, 50],
    ['p1', 'p3'],
  ]);
});

test('who cannot read the channel learns nothing of its posts', async () => {
  const {tryingOut, calls} = setUp(false);
  await expect(tryingOut.rehearse(actor, 50)).rejects.toMatchObject({code: 'rights.rehearse'});
  expect(calls).toEqual([]);
});

test.each([
  [true, 'channel'],
  [false, ''],
])('the titles of a channel’s reviews are for who can read it: %s', async (mayRead, channelId) => {
  const {tryingOut, calls} = setUp(mayRead);
  await tryingOut.explain(actor, 'SRE done');
  expect(calls).toEqual([['SRE done', 'alice', channelId]]);
});
