import {Life} from '../../test/fakes/mortal';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {answersOn} from '../review/answers';
import {type Answer, dossierOf} from '../review/dossier';
import type {Review} from '../review/types';
import {reviewSchema} from '../signoff/review_schema';
import {itemThreadKey} from './answer_threads';

const LOOKS = 'SRE looks at it';

let world: World;
let node: Node;
let review: Review;

async function look() {
  return world.look(node, review);
}

async function answerTo(title = LOOKS): Promise<Answer | undefined> {
  const {review: now, report} = await look();
  const item = report.items.find(({item: {title: called}}) => called === title);
  return answersOn(now, report.items).of.get(item?.item.id ?? '');
}

function answers(user = world.dave, text = 'See [the board](https://a.example/d).', item = LOOKS) {
  return node.dossier.answer(world.actor(user), '', item, {text});
}

/** Opens the thread, and makes its root a post that the hooks find. */
async function thread(item = LOOKS): Promise<string> {
  const {postId, report} = await finished(node.dossier.answerThread(world.actor(world.dave), '', item));
  const id = report.items.find(({item: {title}}) => title === item)?.item.id ?? '';
  world.mattermost.posts.set(postId, {
    ...world.mattermost.write(world.bot, world.channel.Id, 'Item'),
    Id: postId,
    Props: {prr_once: itemThreadKey({reviewId: review.id, itemId: id}, 0)},
  });
  return postId;
}

function clips(): string[] {
  return [...world.mattermost.reactions].filter((each) => each.includes('paperclip'));
}

describe.each(['builtin', 'playbooks'] as const)('answers, on the board %s', (board) => {
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

  test('are kept with words and named links, tick nothing, and are noted', async () => {
    const {notes} = await finished(answers());
    expect(notes).toEqual([]);
    expect(await answerTo()).toMatchObject({
      by: world.dave.Id,
      kind: 'answered',
      text: 'See [the board](https://a.example/d).',
      evidence: [{kind: 'link', name: 'the board', url: 'https://a.example/d'}],
    });
    const {review: now, report} = await look();
    expect(report.done).toBe(0);
    expect(now.timeline.at(-1)).toMatchObject({kind: 'answered', by: world.dave.Id, details: {item: LOOKS}});
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(now))).dossier).toEqual(now.dossier);
  });

  test('say what good evidence is where there is none', async () => {
    const {notes} = await finished(answers(world.erin, 'It is fine.'));
    expect(notes).toEqual([{key: 'answer.evidence-wanted', params: {evidence: 'A link to the run book.'}}]);
  });

  test('are replaced by the next, of which its giver hears; the same again is nothing new', async () => {
    await finished(answers());
    await finished(answers());
    expect((await look()).review.timeline.filter(({kind}) => kind === 'answered')).toHaveLength(1);
    const {notes} = await finished(answers(world.erin, 'https://a.example/other'));
    expect(notes).toEqual([{key: 'answer.replaced', params: {user: '@dave', na: 'false'}}]);
    expect(dossierOf((await look()).review).answers).toHaveLength(1);
  });

  test('are not for guests and outsiders, not for approval items, and have limits', async () => {
    const gus = world.mattermost.addUser('gus', {Roles: 'system_guest'});
    await world.mattermost.addChannelMember(world.channel.Id, gus.Id);
    expect(await sentenceOf(answers(gus))).toContain('are no guests, can answer its items');
    expect(await sentenceOf(answers(world.alice, 'yes', 'SRE review'))).toContain('is the sign-off of SRE');
    expect(await sentenceOf(answers(world.dave, 'x'.repeat(4001)))).toContain(
      'has 4001 characters, and 4000 fit',
    );
    expect(await sentenceOf(answers(world.dave, ' '))).toContain('What is the answer');
    const many = Array.from({length: 21}, (_, place) => `https://a.example/${String(place)}`).join(' ');
    expect(await sentenceOf(answers(world.dave, many))).toContain('21 pieces of evidence');
    expect(await answerTo()).toBeUndefined();
  });

  test('take the words and files of a post of the channel, and nothing of any other', async () => {
    const id = 'p'.repeat(26);
    const post = {
      ...world.mattermost.write(world.erin, world.channel.Id, 'it is at https://a.example/r'),
      Id: id,
    };
    world.mattermost.posts.set(id, {...post, FileIds: ['shot']});
    await finished(answers(world.dave, `https://chat.example/core/pl/${id}`));
    expect(await answerTo()).toMatchObject({
      by: world.dave.Id,
      text: 'it is at https://a.example/r',
      evidence: [
        {kind: 'link', name: 'post by @erin', url: `https://chat.example/core/pl/${id}`},
        {kind: 'link', name: 'a.example/r', url: 'https://a.example/r'},
        {kind: 'file', name: 'shot.png', fileId: 'shot'},
      ],
    });
    world.mattermost.posts.set(id, {...post, ChannelId: 'elsewhere', FileIds: ['secret']});
    await finished(answers(world.dave, `https://chat.example/core/pl/${id}`));
    expect(await answerTo()).toMatchObject({
      text: `https://chat.example/core/pl/${id}`,
      evidence: [{kind: 'link', name: `chat.example/${id}`}],
    });
  });

  test('that an item does not apply need a reason, and skip it for who may', async () => {
    const na = (user = world.erin, reason = 'there is no database') =>
      node.dossier.notApplicable(world.actor(user), '', LOOKS, reason);
    expect(await sentenceOf(na(world.erin, ' '))).toContain('Why does item 2');
    const {notes} = await finished(na());
    expect(notes.map(({key}) => key)).toEqual(['answer.not-skipped', 'refusal.rights.change-team-item']);
    expect((await look()).report.items[1]?.item.state).toBe('open');
    if (board === 'playbooks') await finished(world.playbooks.ui(world.alice.Id).join(review.board.ref));
    expect((await finished(na(world.alice))).notes.map(({key}) => key)).toEqual(['answer.replaced']);
    const {report} = await look();
    expect(report.items[1]).toMatchObject({item: {state: 'skipped'}, counts: true});
    expect(await answerTo()).toMatchObject({kind: 'not-applicable', text: 'there is no database'});
  });

  test('are taken away by who gave them, and who is in charge', async () => {
    const withdraw = (user = world.erin) => node.dossier.withdrawAnswer(world.actor(user), '', LOOKS);
    expect(await sentenceOf(withdraw())).toContain('is not answered');
    await finished(answers(world.alice));
    expect(await sentenceOf(withdraw())).toContain('Somebody else has answered');
    await finished(withdraw(world.dave));
    expect(await answerTo()).toBeUndefined();
  });

  test('in its thread: the first reply, and what its author adds; others talk about it', async () => {
    const rootId = await thread();
    expect(world.chat.said.at(-1)).toMatchObject({
      to: world.channel.Id,
      rootId: '',
      keys: ['answer.thread.head', 'answer.thread.why', 'answer.thread.evidence', 'answer.thread.how'],
    });
    expect(await thread()).toBe(rootId);
    const first = await world.writes(node, world.erin, 'https://a.example/r', {RootId: rootId});
    await world.writes(node, world.alice, 'does it cover restores?', {RootId: rootId});
    const second = await world.writes(node, world.erin, '', {RootId: rootId, FileIds: ['shot']});
    expect(await answerTo()).toMatchObject({
      by: world.erin.Id,
      text: 'https://a.example/r',
      evidence: [
        {kind: 'link', url: 'https://a.example/r'},
        {kind: 'file', name: 'shot.png'},
      ],
      postId: first.Id,
    });
    expect(clips()).toEqual([first, second].map(({Id}) => `${Id} ${world.bot.Id} paperclip`));
  });

  test('in its thread change with the reply, by its author’s hand only, and go with it', async () => {
    const rootId = await thread();
    const {Id} = await world.writes(node, world.erin, 'it is tested', {RootId: rootId});
    const edit = async (words: string, sessionId: string): Promise<void> => {
      const {before, after} = world.mattermost.edit(Id, words);
      await finished(node.posts.onPostUpdated({sessionId}, after, before));
    };
    await edit('it is tested weekly', 'session-erin');
    expect((await answerTo())?.text).toBe('it is tested weekly');
    await edit('it is not tested', 'session-admin');
    expect((await answerTo())?.text).toBe('it is tested weekly');
    await finished(node.posts.onPostDeleted(world.mattermost.delete(Id)));
    expect(await answerTo()).toBeUndefined();
  });

  test('in its thread count once however often the hook comes, and from people alone', async () => {
    const rootId = await thread();
    const post = await world.writes(node, world.erin, 'once', {RootId: rootId});
    await finished(node.posts.onPost({sessionId: 'session-erin'}, {...post}));
    expect((await answerTo())?.parts).toHaveLength(1);
    await finished(node.dossier.withdrawAnswer(world.actor(world.erin), '', LOOKS));
    expect(clips()).toEqual([]);
    const hook = world.mattermost.write(world.erin, world.channel.Id, 'by a hook', {
      RootId: rootId,
      Props: {from_webhook: 'true'},
    });
    expect(node.posts.onPost({sessionId: ''}, hook)).toBeUndefined();
    const unproven = world.mattermost.write(world.erin, world.channel.Id, 'by a plugin', {RootId: rootId});
    await finished(node.posts.onPost({sessionId: ''}, unproven));
    expect(world.chat.told.at(-1)?.keys).toEqual(['answer.reply-unproven']);
    expect(await answerTo()).toBeUndefined();
  });

  test('in its thread take the place of what was carried over from another review', async () => {
    await finished(answers());
    const {value: stored} = await finished(node.engine.reviews.hold(review.id));
    const carried = dossierOf(stored!).answers.map((answer) => ({...answer, from: 'PRR-0'}));
    await finished(
      node.engine.desk.work(review.id, (work) =>
        work.save({...work.review, dossier: {...dossierOf(work.review), answers: carried}}),
      ),
    );
    await world.writes(node, world.erin, 'it is another now', {RootId: await thread()});
    expect(await answerTo()).toMatchObject({by: world.erin.Id, text: 'it is another now'});
    expect((await answerTo())?.from).toBeUndefined();
  });

  test('in its thread may sign off as well', async () => {
    if (board === 'playbooks') await finished(world.playbooks.ui(world.alice.Id).join(review.board.ref));
    await world.writes(node, world.alice, 'SRE review is completed', {RootId: await thread()});
    expect((await answerTo())?.text).toBe('SRE review is completed');
    expect((await look()).report.approvals[0]?.state).toBe('approved');
  });

  test('are not taken from a thread that others have made to look like one', async () => {
    const fake = world.mattermost.write(world.erin, world.channel.Id, 'Item 2', {
      Props: {prr_once: itemThreadKey({reviewId: review.id, itemId: 'sre-a'}, 0)},
    });
    await world.writes(node, world.dave, 'yes', {RootId: fake.Id});
    expect(dossierOf((await look()).review).answers).toEqual([]);
  });

  test('stay as they are once the review has ended, of which who replies is told', async () => {
    const rootId = await thread();
    const {Id} = await world.writes(node, world.erin, 'as recorded', {RootId: rootId});
    await finished(node.actions.cancel(world.actor(world.dave), '', 'stopped'));
    await finished(node.posts.onPostDeleted(world.mattermost.delete(Id)));
    await world.writes(node, world.erin, 'too late', {RootId: rootId});
    expect((await answerTo())?.text).toBe('as recorded');
    expect(world.chat.told.at(-1)?.keys).toEqual(['answer.reply-refused', 'refusal.review.ended']);
  });

  if (board === 'playbooks') {
    test('outlive their items, by title where these are made anew', async () => {
      await finished(answers());
      const ui = world.playbooks.ui(world.dave.Id);
      await finished(ui.renameItem(review.board.ref, LOOKS, 'SRE has seen it'));
      expect((await answerTo('SRE has seen it'))?.title).toBe(LOOKS);
      await finished(ui.deleteItem(review.board.ref, 'SRE has seen it'));
      await finished(node.engine.refresh(review.id));
      const {review: now, report} = await look();
      expect(answersOn(now, report.items).gone).toMatchObject([{title: LOOKS}]);
      await finished(ui.addItem(review.board.ref, 'SRE', LOOKS));
      expect((await answerTo())?.text).toContain('the board');
    });
  }
});

test('an ordinary post costs nothing, and of a thread its root is looked up once', async () => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  const getPost = jest.spyOn(world.mattermost, 'getPost');
  const root = world.mattermost.write(world.erin, world.channel.Id, 'lunch?');
  expect(node.posts.onPost({sessionId: 'session-erin'}, root)).toBeUndefined();
  for (const words of ['yes', 'no', 'maybe']) {
    await world.writes(node, world.dave, words, {RootId: root.Id});
  }
  expect(getPost).toHaveBeenCalledTimes(1);
  const reply = world.mattermost.write(world.dave, world.channel.Id, 'noon', {RootId: root.Id});
  expect(node.posts.onPost({sessionId: 'session-dave'}, reply)).toBeUndefined();
  world.stop();
  jest.useRealTimers();
});

describe('the process dies while it takes a reply', () => {
  /** dave opens the thread on a process that lives on; erin replies on one that may not. */
  async function reply(node: Node): Promise<string> {
    const healthy = world.node();
    review = await world.started(healthy);
    const root = world.mattermost.write(world.bot, world.channel.Id, 'Item 2', {
      Props: {prr_once: itemThreadKey({reviewId: review.id, itemId: 'sre-a'}, 0)},
    });
    const post = world.mattermost.write(world.erin, world.channel.Id, 'it is tested', {RootId: root.Id});
    await finished(node.posts.onPost({sessionId: 'session-erin'}, {...post})).catch(() => undefined);
    return post.Id;
  }

  test.each(['before', 'after'] as const)('%s any of its calls: the answer is there, once', async (when) => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    const counted = new Life();
    await reply(world.node(counted));
    world.stop();
    expect(counted.calls).toBeGreaterThan(15);
    let taken = 0;
    for (let dieAt = 1; dieAt <= counted.calls; dieAt++) {
      world = new World();
      const life = new Life(dieAt, when);
      const postId = await reply(world.node(life));
      expect(life.dead).toBe(true);
      const isStored = world.mattermost.kv.text('jobs-answers')?.includes(postId) === true;
      const isDone = world.mattermost.kv.keys().some((key) => key.startsWith('done-reply'));
      node = world.node();
      node.engine.start();
      await jest.advanceTimersByTimeAsync(3 * 60_000);
      const parts = (await answerTo())?.parts?.map(({postId: id}) => id) ?? [];
      // Died before it was stored: nothing happened.
      expect({dieAt, parts}).toEqual({dieAt, parts: isStored || isDone ? [postId] : []});
      expect({dieAt, clips: clips().length}).toEqual({dieAt, clips: parts.length});
      expect((await look()).review.timeline.filter(({kind}) => kind === 'answered')).toHaveLength(
        parts.length,
      );
      taken += parts.length;
      world.stop();
    }
    expect(taken).toBeGreaterThan(counted.calls - 10);
    jest.useRealTimers();
  });
});
