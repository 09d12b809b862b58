import {FakeAppError} from '../../test/fakes/app_error';
import type {FakePost, FakeUser} from '../../test/fakes/mattermost';
import {Life} from '../../test/fakes/mortal';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {commentsOf} from '../review/comments';
import type {Review} from '../review/types';
import {reviewSchema} from '../signoff/review_schema';

let world: World;
let node: Node;
let review: Review;

const comments = async () => commentsOf((await world.look(node, review)).review);

function write(user: FakeUser, message: string, changes: Partial<FakePost> = {}): FakePost {
  return world.mattermost.write(user, world.channel.Id, message, changes);
}

function mark(post: {Id: string}, user = world.alice, name = '') {
  return node.course.comments.mark(world.actor(user), name, post.Id);
}

function address(id: string, user = world.dave, note = '') {
  return node.course.comments.address(world.actor(user), '', id, note);
}

function reopen(id: string, user = world.bob, note = '') {
  return node.course.comments.reopen(world.actor(user), '', id, note);
}

function reacts(user: FakeUser, post: {Id: string}, changes: {EmojiName?: string; RemoteId?: string} = {}) {
  return finished(
    node.course.commentReactions.onAdded({
      UserId: user.Id,
      PostId: post.Id,
      EmojiName: 'memo',
      RemoteId: '',
      ...changes,
    }),
  );
}

function botReactions(postId: string): string[] {
  return [...world.mattermost.reactions]
    .filter((each) => each.startsWith(`${postId} ${world.bot.Id} `))
    .map((each) => each.split(' ')[2] ?? '');
}

describe.each(['builtin', 'playbooks'] as const)('comments, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    if (board === 'playbooks') world.usePlaybooks();
    node = world.node();
    review = await world.started(node);
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('a post is marked once, keeps the words that it had, and carries the bot’s 📝', async () => {
    const post = write(world.bob, 'The restore was never timed.');
    expect(await finished(mark(post))).toMatchObject({
      comment: {id: 'C1', authorId: world.bob.Id},
      isNew: true,
    });
    world.mattermost.edit(post.Id, 'Never mind.');
    expect(await finished(mark(post, world.carol))).toMatchObject({comment: {id: 'C1'}, isNew: false});
    expect(await comments()).toMatchObject([{words: 'The restore was never timed.', by: world.alice.Id}]);
    expect(botReactions(post.Id)).toEqual(['memo']);
    world.mattermost.delete(post.Id);
    expect(await comments()).toMatchObject([{words: 'The restore was never timed.', addressed: null}]);
  });

  test('who wrote it is told in its thread who calls it addressed, and can say no', async () => {
    const root = write(world.erin, 'What about backups?');
    const post = write(world.bob, 'The restore was never timed.', {RootId: root.Id});
    await finished(mark(post));
    await finished(address('C1', world.dave, 'timed on Monday'));
    expect(botReactions(post.Id)).toEqual(['ballot_box_with_check']);
    expect(world.chat.said.at(-1)).toMatchObject({
      rootId: root.Id,
      messages: [
        {
          key: 'comment.said-addressed',
          params: {author: '@bob', user: '@dave', note: 'timed on Monday', id: 'C1'},
        },
      ],
    });
    await finished(reopen('C1', world.bob, 'not for Redis'));
    expect(world.chat.said.at(-1)).toMatchObject({keys: ['comment.said-reopened'], rootId: root.Id});
    expect(botReactions(post.Id)).toEqual(['memo']);
    expect(await comments()).toMatchObject([{addressed: null, reopened: {note: 'not for Redis'}}]);
  });

  test('an author who addresses their own is told nothing, and saying it twice is saying it once', async () => {
    const post = write(world.bob, 'The restore was never timed.');
    await finished(mark(post));
    const before = world.chat.said.length;
    await finished(address('C1', world.bob));
    const {notes} = await finished(address('c1', world.dave));
    expect(notes).toMatchObject([{key: 'comment.addressed-already'}]);
    expect((await finished(reopen('1'))).notes).toEqual([]);
    expect((await finished(reopen('1'))).notes).toMatchObject([{key: 'comment.open-already'}]);
    expect(world.chat.said.slice(before).map(({keys}) => keys[0])).toEqual(['comment.said-reopened']);
  });

  test('words that are typed are posted by the bot in the card’s thread, in the name of who typed them', async () => {
    const {comment} = await finished(
      node.course.comments.write(world.actor(world.bob), '', ' Time the restore '),
    );
    expect(comment).toMatchObject({id: 'C1', authorId: world.bob.Id, words: 'Time the restore'});
    const said = world.chat.said.at(-1);
    expect(said).toMatchObject({
      rootId: 'card-PRR-1',
      messages: [{key: 'comment.posted', params: {user: '@bob', words: 'Time the restore', id: 'C1'}}],
    });
    expect(await comments()).toMatchObject([{postId: expect.stringMatching(/^said-/) as string}]);
  });

  test('only what people write, and what one can read, in the channel of the review', async () => {
    const elsewhere = world.mattermost.addChannel('town', [world.alice]);
    const far = world.mattermost.write(world.alice, elsewhere.Id, 'The restore was never timed.');
    const bot = world.mattermost.addUser('github', {IsBot: true});
    for (const [post, sentence] of [
      [write(world.bot, 'Every team has approved.'), 'Only what people write'],
      [write(bot, 'Build failed'), 'Only what people write'],
      [write(world.bob, 'alert', {Props: {from_webhook: 'true'}}), 'Only what people write'],
      [write(world.bob, 'bob joined', {Type: 'system_join_channel'}), 'Only what people write'],
      [write(world.bob, ' '), 'That post has no words'],
      [{Id: 'post-gone'}, 'There is no such post that you can read'],
    ] as const) {
      expect(await sentenceOf(mark(post))).toContain(sentence);
    }
    expect(await sentenceOf(mark(far))).toContain('There is no open review in this channel');
    expect(await sentenceOf(mark(far, world.alice, 'PRR-1'))).toContain('not in the channel of PRR-1');
    expect(await sentenceOf(mark(far, world.bob))).toContain('There is no such post that you can read');
    expect(await comments()).toEqual([]);
  });

  test('is addressed by author, marker and who is in charge; opened again by author, marker and reviewers', async () => {
    await finished(mark(write(world.bob, 'The restore was never timed.'), world.erin));
    expect(await sentenceOf(address('C1', world.carol))).toContain('Only the DRI, a channel admin');
    expect(await sentenceOf(address('C2'))).toContain('PRR-1 has no comment C2. `/prr comments all`');
    for (const user of [world.bob, world.erin, world.dave, world.admin]) {
      await finished(address('C1', user));
      expect(await sentenceOf(reopen('C1', world.dave))).toContain(
        'Only current members of a reviewing team',
      );
      await finished(reopen('C1', world.carol));
    }
    expect((await comments())[0]?.addressed).toBeNull();
  });

  test('closing names the open ones and is not held up, and they can be addressed afterwards', async () => {
    await finished(mark(write(world.bob, 'The restore was never timed.')));
    await finished(mark(write(world.bob, 'Who is on call?')));
    await finished(address('C1'));
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is completed');
    await world.writes(node, world.carol, 'Security review is completed');
    const grace = world.chat.said.find(({keys}) => keys[0] === 'signoff.closing.grace');
    expect(grace?.messages[1]).toEqual({key: 'close.open-comments', params: {count: 1, ids: 'C2'}});
    const {notes} = await finished(node.actions.close(world.actor(world.dave), ''));
    expect(notes).toContainEqual({key: 'close.open-comments', params: {count: 1, ids: 'C2'}});
    await finished(address('C2', world.dave, 'alice is'));
    expect(await comments()).toMatchObject([{id: 'C1'}, {id: 'C2', addressed: {note: 'alice is'}}]);
    expect(await sentenceOf(mark(write(world.bob, 'One more'), world.bob, 'PRR-1'))).toContain('has ended');
  });

  test('what is stored is what the schema says', async () => {
    await finished(mark(write(world.bob, 'The restore was never timed.')));
    await finished(address('C1'));
    const {review: after} = await world.look(node, review);
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
  });
});

describe('which review', () => {
  beforeEach(async () => {
    jest.useFakeTimers();
    world = new World();
    node = world.node();
    review = await world.started(node, 'First');
    await world.started(node, 'Second');
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('of several is that of the card’s thread, or the one that is named; else they are named', async () => {
    const loose = write(world.bob, 'The restore was never timed.');
    const inThread = write(world.bob, 'Who is on call?', {RootId: 'card-PRR-2'});
    expect(await sentenceOf(mark(loose))).toContain(
      'There are 2 open reviews in this channel: PRR-1, PRR-2. Say',
    );
    expect((await finished(mark(inThread))).outcome.review.key).toBe('PRR-2');
    expect((await finished(mark(loose, world.alice, 'PRR-1'))).outcome.review.key).toBe('PRR-1');
  });

  test('is asked privately of who has reacted', async () => {
    await reacts(world.alice, write(world.bob, 'The restore was never timed.'));
    expect(world.chat.told).toMatchObject([{to: world.alice.Id, keys: ['refusal.comment.which-review']}]);
    await reacts(world.alice, write(world.bob, 'Who is on call?', {RootId: 'card-PRR-1'}));
    expect(await comments()).toMatchObject([{words: 'Who is on call?', by: world.alice.Id}]);
  });
});

describe('the reaction', () => {
  beforeEach(async () => {
    jest.useFakeTimers();
    world = new World();
    node = world.node();
    review = await world.started(node);
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('of somebody in the channel marks, once', async () => {
    const post = write(world.bob, 'The restore was never timed.');
    await reacts(world.alice, post);
    await reacts(world.carol, post);
    expect(await comments()).toMatchObject([{by: world.alice.Id, authorId: world.bob.Id}]);
    expect(world.chat.told).toEqual([]);
  });

  test.each<[string, () => unknown]>([
    ['another emoji', () => reacts(world.alice, write(world.bob, 'x'), {EmojiName: 'tada'})],
    ['the bot', () => reacts(world.bot, write(world.bob, 'x'))],
    ['another bot', () => reacts(world.mattermost.addUser('github', {IsBot: true}), write(world.bob, 'x'))],
    ['somebody outside the channel', () => reacts(world.mattermost.addUser('olga'), write(world.bob, 'x'))],
    ['an admin outside the channel', () => reacts(world.admin, write(world.bob, 'x'))],
    ['another workspace', () => reacts(world.alice, write(world.bob, 'x'), {RemoteId: 'remote1'})],
    ['a post that is gone', () => reacts(world.alice, {Id: 'post-gone'})],
    [
      'a switched-off setting',
      () => {
        world.commentReaction = '';
        return reacts(world.alice, write(world.bob, 'x'), {EmojiName: ''});
      },
    ],
  ])('of %s does nothing', async (_what, react) => {
    await react();
    expect(await comments()).toEqual([]);
    expect(world.chat.told).toEqual([]);
  });

  test('with every other emoji is not worth a promise', () => {
    const other = {UserId: world.alice.Id, PostId: 'p', EmojiName: 'tada', RemoteId: ''};
    expect(node.course.commentReactions.onAdded(other)).toBeUndefined();
  });

  test('where no review is open is only a reaction', async () => {
    await finished(node.actions.cancel(world.actor(world.dave), '', 'no'));
    await reacts(world.alice, write(world.bob, 'x'));
    expect(world.chat.told).toEqual([]);
  });

  test('that cannot be one is answered privately', async () => {
    await reacts(world.alice, write(world.bot, 'Every team has approved.'));
    expect(world.chat.told).toMatchObject([{to: world.alice.Id, keys: ['refusal.comment.not-a-persons']}]);
  });
});

describe('a crash, or a server that does not answer', () => {
  beforeEach(async () => {
    jest.useFakeTimers();
    world = new World();
    node = world.node();
    review = await world.started(node);
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  /** More calls to the server than it takes to address a comment. */
  const calls = Array.from({length: 50}, (_, place) => place + 1);

  test.each(calls)('after call %i of addressing leaves one reply, and the right reaction', async (step) => {
    const post = write(world.bob, 'The restore was never timed.');
    await finished(mark(post));
    const life = new Life(step, 'after');
    const mortal = world.node(life);
    const addressing = mortal.course.comments.address(world.actor(world.dave), '', 'C1', 'done');
    await finished(addressing).catch(() => undefined);
    mortal.engine.stop();
    node.engine.start();
    await finished(address('C1', world.dave, 'done'));
    await jest.advanceTimersByTimeAsync(2 * 60_000);
    expect(world.chat.said.filter(({keys}) => keys[0] === 'comment.said-addressed')).toHaveLength(1);
    expect(botReactions(post.Id)).toEqual(['ballot_box_with_check']);
  });

  test('does not keep a comment from being one', async () => {
    jest.spyOn(world.mattermost, 'addReaction').mockRejectedValue(new FakeAppError('archived', 400));
    jest.spyOn(world.chat, 'say').mockRejectedValue(new FakeAppError('archived', 400));
    await finished(mark(write(world.bob, 'The restore was never timed.')));
    await finished(address('C1'));
    expect(await comments()).toMatchObject([{addressed: {by: world.dave.Id}}]);
  });
});
