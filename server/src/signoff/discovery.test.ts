import {sectionsOf, WatchedBoardFake} from '../../test/fakes/watched_board';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let board: WatchedBoardFake;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  board = new WatchedBoardFake();
  world.elsewhere = board;
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

async function later(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

const asked = (question: string) => board.asked.filter((each) => each.startsWith(question)).length;
const signers = async (ref: string) =>
  (await finished(node.engine.reviews.get(ref)))?.signatures.map(({userId}) => userId);
const everything = () => finished(node.engine.reviews.everything());
const pending = () => world.mattermost.kv.text('jobs-signoff') ?? '';

describe('a sign-off in a channel where a run was started on the board a moment ago', () => {
  test('counts for it', async () => {
    const {ref} = board.start();
    await later(500);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await signers(ref)).toEqual([world.alice.Id]);
    expect(world.chat.receipts).toHaveLength(1);
    expect(world.chat.told).toEqual([]);
  });

  test('is a question when the run was there before only by the clock of the board', async () => {
    const {ref} = board.start({createdAt: Date.now() + 9_000});
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await signers(ref)).toEqual([]);
    expect(world.chat.told).toMatchObject([{to: world.alice.Id, keys: ['signoff.question.still']}]);
    const {questionId = '', option = ''} = world.chat.told[0]?.buttons[0]?.context ?? {};
    await finished(node.engine.answer(questionId, world.alice.Id, option));
    expect(await signers(ref)).toEqual([world.alice.Id]);
  });

  test('does not count for one that was started after it was written', async () => {
    const {ref} = board.start({createdAt: Date.now() + 11_000});
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await signers(ref)).toEqual([]);
    expect(world.chat.receipts).toEqual([]);
    expect(world.chat.told).toEqual([]);
    expect(pending()).not.toContain(world.alice.Id);
  });

  test('is refused, and its author told, where only a run is that was moved here from another channel', async () => {
    const run = board.start();
    const other = world.mattermost.addChannel('other', world.everybody);
    await finished(node.engine.discover(world.channel.Id));
    board.runs.get(run.ref)!.seen = {...run, channelId: other.Id};
    const post = world.mattermost.write(world.alice, other.Id, 'SRE review is completed');
    await finished(node.engine.onPost({sessionId: 'session-alice'}, {...post}));
    expect(await signers(run.ref)).toEqual([]);
    expect(world.chat.told).toMatchObject([{to: world.alice.Id, keys: ['refusal.review.elsewhere']}]);
  });

  test('is a question when there are several', async () => {
    const refs = [board.start().ref, board.start().ref];
    await later(500);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(world.chat.told).toMatchObject([{to: world.alice.Id, keys: ['signoff.question.which']}]);
    expect(await Promise.all(refs.map(signers))).toEqual([[], []]);
  });

  test('is a question when there is a known one too', async () => {
    const known = await world.started(node);
    const {ref} = board.start();
    await later(500);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(world.chat.told).toMatchObject([{keys: ['signoff.question.which']}]);
    expect([await signers(ref), await signers(known.id)]).toEqual([[], []]);
  });

  test('waits for a review that /prr start is just making', async () => {
    const run = board.start({key: 'PRR-5'});
    const other = await world.started(node);
    await finished(node.actions.cancel(world.actor(world.dave), other.key, 'a stand-in'));
    await later(500);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(pending()).toContain(world.alice.Id);
    const review = {
      ...other,
      id: 'ours',
      key: 'PRR-5',
      createdAt: run.createdAt,
      board: {kind: 'playbooks' as const, ref: run.ref},
    };
    await finished(node.engine.reviews.create(review));
    node.engine.start();
    await later(60_000);
    expect(await signers('ours')).toEqual([world.alice.Id]);
    expect(world.logged).toEqual([]);
  });

  test('is a question when the one that was there too has ended before it could be counted', async () => {
    const gone = board.start();
    const {ref} = board.start();
    await finished(node.engine.discover(world.channel.Id));
    jest.spyOn(node.engine.reviews, 'openIdsNow').mockResolvedValueOnce([]);
    board.away = true;
    await later(500);
    await world.writes(node, world.alice, 'SRE review is completed');
    board.away = false;
    const {key} = (await finished(node.engine.reviews.get(gone.ref)))!;
    await finished(node.actions.cancel(world.actor(world.dave), key, 'not now'));
    node.engine.start();
    await later(60_000);
    expect(world.chat.told).toMatchObject([{keys: ['signoff.question.still']}]);
    expect(await signers(ref)).toEqual([]);
  });
});

describe('words like a sign-off in a channel that has nothing to do with reviews', () => {
  test('are dropped without a word', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(asked('runningIn')).toBe(1);
    expect([world.chat.told, world.chat.said, world.logged]).toEqual([[], [], []]);
    expect(pending()).not.toContain(world.alice.Id);
  });

  test('are kept while the board does not answer, quietly, and for a day', async () => {
    node.engine.start();
    board.away = true;
    await world.writes(node, world.alice, 'SRE review is completed');
    await later(60_000);
    jest.setSystemTime(Date.now() + 23 * 60 * 60_000);
    await later(60_000);
    expect(pending()).toContain(world.alice.Id);
    jest.setSystemTime(Date.now() + 60 * 60_000);
    await later(60_000);
    expect(pending()).not.toContain(world.alice.Id);
    expect(world.chat.told).toEqual([]);
    expect(world.logged.filter((line) => !line.includes('does not tell'))).toEqual([
      expect.stringContaining('given up'),
    ]);
  });

  test('count when the board is back, and there was a run', async () => {
    const {ref} = board.start();
    await later(500);
    board.away = true;
    await world.writes(node, world.alice, 'SRE review is completed');
    await later(60_000);
    expect(world.chat.told).toEqual([]);
    board.away = false;
    node.engine.start();
    await later(60_000);
    expect(await signers(ref)).toEqual([world.alice.Id]);
  });

  test('cost nothing where the board is switched off', async () => {
    board.active = false;
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(board.asked).toEqual([]);
    expect(world.mattermost.kv.text('jobs-signoff')).toBeNull();
  });
});

test('an ordinary post costs nothing at all', () => {
  const post = world.mattermost.write(world.alice, world.channel.Id, 'We are done here, thanks');
  expect(node.engine.onPost({sessionId: 'session-alice'}, post)).toBeUndefined();
  expect(board.asked).toEqual([]);
});

test('a sign-off for a known review does not wait for a board that hangs', async () => {
  const review = await world.started(node);
  jest.spyOn(board, 'runningIn').mockReturnValue(new Promise(() => undefined));
  const before = Date.now();
  await world.writes(node, world.alice, 'SRE review is completed');
  expect(await signers(review.id)).toEqual([world.alice.Id]);
  expect(Date.now() - before).toBeLessThan(10_000);
});

describe('a command', () => {
  test('finds a review that was started on the board a moment ago', async () => {
    const {ref} = board.start();
    const {review} = await finished(node.actions.status(world.actor(world.erin), ''));
    expect(review).toMatchObject({id: ref, key: 'PRR-1'});
  });

  test('finds it rather than one that has ended', async () => {
    const old = await world.started(node);
    await finished(node.actions.cancel(world.actor(world.dave), old.key, 'not now'));
    const {ref} = board.start();
    expect((await finished(node.actions.status(world.actor(world.erin), ''))).review.id).toBe(ref);
  });

  test('does not ask the board at every key that is typed', async () => {
    for (let key = 0; key < 20; key++) {
      const answer = node.actions.status(world.actor(world.erin), '');
      await Promise.all([expect(answer).rejects.toMatchObject({code: 'review.none-here'}), later(90)]);
    }
    expect(asked('runningIn')).toBe(2);
  });

  test('says that there is none when the board does not answer', async () => {
    board.start();
    board.away = true;
    await expect(finished(node.actions.status(world.actor(world.erin), ''))).rejects.toMatchObject({
      code: 'review.none-here',
    });
  });

  test.each(['status', 'list', 'pending'] as const)('%s takes in what people did first', async (name) => {
    const {ref} = board.start({}, sectionsOf(['SRE']));
    await finished(node.engine.discover(world.channel.Id));
    const actor = world.actor(world.alice);
    const ask = {
      status: () => node.actions.status(actor, ''),
      list: () => node.actions.list(actor, {status: 'open', page: 1}),
      pending: () => node.actions.pending(actor),
    }[name];
    const work = jest.spyOn(node.engine.desk, 'work');
    await finished<unknown>(ask());
    await finished<unknown>(ask());
    // The second time nothing has changed.
    expect(work.mock.calls.map(([id]) => id)).toEqual([ref]);
    await later(1_000);
    board.change(ref, (content) => ({...content}));
    await finished<unknown>(ask());
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('answers although what people did cannot be taken in', async () => {
    board.start();
    await finished(node.engine.discover(world.channel.Id));
    jest.spyOn(node.engine.desk, 'work').mockReturnValue(new Promise(() => undefined));
    expect(await finished(node.actions.status(world.actor(world.erin), ''))).toMatchObject({
      review: {key: 'PRR-1'},
    });
  });
});

describe('a hint', () => {
  const anybody = async () => true;

  test('of a known run has it read again, once for all that come together', async () => {
    const {ref} = board.start();
    await finished(node.engine.discover(world.channel.Id));
    board.change(ref, (content) => ({...content, title: 'Another'}));
    const before = asked(`read ${ref}`);
    const work = jest.spyOn(node.engine.desk, 'work');
    for (let hinted = 0; hinted < 50; hinted++) {
      await node.engine.hint(ref, anybody);
    }
    await later(3_000);
    expect(work).toHaveBeenCalledTimes(1);
    expect(asked(`read ${ref}`)).toBeGreaterThan(before);
    expect(world.chat.cards.get('card-PRR-1')?.view.content.title).toBe('Another');
  });

  test('from somebody who cannot read the channel does nothing', async () => {
    const {ref} = board.start();
    await finished(node.engine.discover(world.channel.Id));
    const work = jest.spyOn(node.engine.desk, 'work');
    const channels: string[] = [];
    await node.engine.hint(ref, async (channelId) => {
      channels.push(channelId);
      return false;
    });
    await later(10_000);
    expect(channels).toEqual([world.channel.Id]);
    expect(work).not.toHaveBeenCalled();
  });

  test('of runs that nobody knows makes the server look, once in a few seconds', async () => {
    const {ref} = board.start();
    for (let hinted = 0; hinted < 20; hinted++) {
      await node.engine.hint(`invented${String(hinted)}`, anybody);
    }
    expect(asked('changedSince')).toBe(0);
    await later(6_000);
    expect(asked('changedSince')).toBe(1);
    await later(1_000);
    expect(await everything()).toMatchObject([{id: ref}]);
  });

  test('comes to nothing when the process is about to end', async () => {
    board.start();
    await node.engine.hint('invented', anybody);
    node.engine.stop();
    await later(10_000);
    expect(board.asked).toEqual([]);
  });
});
