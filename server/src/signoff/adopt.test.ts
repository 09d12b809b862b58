import {FakeAppError} from '../../test/fakes/app_error';
import {Life} from '../../test/fakes/mortal';
import {sectionsOf, WatchedBoardFake} from '../../test/fakes/watched_board';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let board: WatchedBoardFake;

function fresh(): void {
  world = new World();
  board = new WatchedBoardFake();
  world.elsewhere = board;
}

beforeEach(() => {
  jest.useFakeTimers();
  fresh();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

/** Starts a process, and lets it work for a while. */
async function alive(node: Node, ms: number): Promise<void> {
  node.engine.start();
  await later(ms);
}

async function later(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

const announcements = () => world.chat.said.filter(({keys}) => keys.includes('start.announcement'));

async function theOnly(node: Node) {
  const all = await finished(node.engine.reviews.everything());
  expect(all).toHaveLength(1);
  return (await finished(node.engine.reviews.get(all[0]!.id)))!;
}

test('of a run that people start on the board one of each team is asked to review, but not its DRI', async () => {
  world.asking.proposeReviewers = true;
  world.membership.set('sre', [world.alice.Id, world.erin.Id]);
  board.start({driId: world.alice.Id});
  const node = world.node();
  await alive(node, 10_000);
  const review = await theOnly(node);
  expect(review.dossier?.reviewers.map(({teamId, userId, told}) => [teamId, userId, told])).toEqual([
    ['sre', world.erin.Id, true],
    ['platform', world.bob.Id, true],
  ]);
  expect(announcements()[0]?.messages.slice(-2)).toMatchObject([
    {key: 'start.announcement.asked', params: {team: 'SRE', user: '@erin'}},
    {key: 'start.announcement.asked', params: {team: 'Platform', user: '@bob'}},
  ]);
  expect(world.chat.sent.map(({to, keys}) => [to, keys[0]])).toEqual([
    [world.erin.Id, 'reviewers.you'],
    [world.bob.Id, 'reviewers.you'],
  ]);
});

test('a run that people start on the board becomes a review, with its card and one announcement', async () => {
  const run = board.start({createdAt: 1234, driId: world.alice.Id, createdBy: world.erin.Id});
  const node = world.node();
  await alive(node, 10_000);
  const review = await theOnly(node);
  expect(review).toMatchObject({
    id: run.ref,
    key: 'PRR-1',
    board: {kind: 'playbooks', ref: run.ref},
    title: 'Payments to production',
    status: 'open',
    channelId: world.channel.Id,
    mattermostTeamId: 'core',
    driId: world.alice.Id,
    createdBy: world.erin.Id,
    createdAt: 1234,
    template: {id: 'payments'},
    teams: [
      {id: 'sre', name: 'SRE'},
      {id: 'platform', name: 'Platform'},
    ],
    cardPostId: 'card-PRR-1',
    timeline: [{kind: 'started', by: world.erin.Id, at: 1234, details: {on: 'playbooks'}}],
  });
  expect(world.mattermost.isChannelMember(world.channel.Id, world.bot.Id)).toBe(true);
  expect([...board.joined]).toEqual([run.ref]);
  expect(announcements()).toMatchObject([
    {
      rootId: 'card-PRR-1',
      messages: [
        {params: {key: 'PRR-1', dri: 'alice'}},
        {params: {team: 'SRE', members: '~sre'}},
        {params: {team: 'Platform', members: '~platform'}},
      ],
    },
  ]);
  // She alone is SRE.
  expect(world.chat.sent).toMatchObject([{to: world.alice.Id, keys: ['start.team-of-dri-alone']}]);
  expect((await finished(node.engine.reviews.openIn(world.channel.Id))).map(({id}) => id)).toEqual([run.ref]);
});

test('an assignee’s membership decides which team is needed', async () => {
  const sections = sectionsOf(['Anything']);
  sections[0]!.items[0]!.assigneeId = world.carol.Id;
  board.start({}, sections);
  const node = world.node();
  await alive(node, 10_000);
  expect((await theOnly(node)).teams).toEqual([{id: 'security', name: 'Security'}]);
});

test.each([
  ['no template of ours', {template: null}],
  ['finished', {finished: true}],
  ['being started by us', {key: 'PRR-7'}],
])('a run that is %s is left alone', async (_case, changes) => {
  board.start(changes);
  const node = world.node();
  await alive(node, 60_000);
  expect(await finished(node.engine.reviews.everything())).toEqual([]);
  expect(board.joined.size).toBe(0);
  expect(world.logged).toEqual([]);
});

describe('what its DRI is told, once', () => {
  it.each([
    ['no team owns anything', {}, sectionsOf(['Whatever']), ['signoff.adopted.no-team']],
    [
      'a title that says nothing',
      {title: 'Payments'},
      sectionsOf(['SRE']),
      ['signoff.adopted.title', 'refusal.title.generic'],
    ],
    [
      'a title that is too long',
      {title: 'x'.repeat(80)},
      sectionsOf(['SRE']),
      ['signoff.adopted.title', 'refusal.title.too-long'],
    ],
    ['a team without members', {}, sectionsOf(['Empty']), ['start.team-without-members']],
  ])('%s', async (_case, changes, sections, keys) => {
    world.teams = [...world.teams, {...world.teams[0]!, id: 'empty', name: 'Empty', members: []}];
    const run = board.start(changes, sections);
    const node = world.node();
    await alive(node, 10_000);
    board.change(run.ref, (content) => ({...content}));
    await later(30_000);
    expect(await theOnly(node)).toMatchObject({id: run.ref, cardPostId: 'card-PRR-1'});
    expect(world.chat.sent).toMatchObject([{to: world.dave.Id, keys}]);
  });

  it('whoever takes no direct messages keeps nothing from going on', async () => {
    world.chat.unreachable.add(world.dave.Id);
    board.start({}, sectionsOf(['Whatever']));
    const node = world.node();
    await alive(node, 60_000);
    expect(await theOnly(node)).toMatchObject({cardPostId: 'card-PRR-1'});
    expect(world.logged).toEqual([]);
  });
});

test('where the bot cannot go there is no review; that is told once, and tried again in another channel', async () => {
  const direct = world.mattermost.addChannel('direct', [world.dave], {Type: 'D', TeamId: ''});
  const join = jest
    .spyOn(world.mattermost, 'addChannelMember')
    .mockRejectedValue(new FakeAppError('no direct messages', 400));
  const run = board.start({channelId: direct.Id, mattermostTeamId: ''});
  const node = world.node();
  await alive(node, 30_000);
  for (let change = 0; change < 3; change++) {
    board.change(run.ref, (content) => ({...content}));
    await later(60_000);
  }
  expect(join).toHaveBeenCalledTimes(1);
  expect(await finished(node.engine.reviews.everything())).toEqual([]);
  expect(world.chat.sent).toMatchObject([{to: world.dave.Id, keys: ['signoff.adopted.cannot-join']}]);
  expect(world.logged).toHaveLength(1);

  join.mockRestore();
  board.runs.get(run.ref)!.seen = {...run, channelId: world.channel.Id, mattermostTeamId: 'core'};
  board.change(run.ref, (content) => ({...content}));
  await later(60_000);
  expect(await theOnly(node)).toMatchObject({id: run.ref, channelId: world.channel.Id});
});

test('a server that fails for a moment is asked again', async () => {
  jest.spyOn(world.mattermost, 'addChannelMember').mockRejectedValueOnce(new FakeAppError('busy', 500));
  board.start();
  const node = world.node();
  await alive(node, 60_000);
  expect(await theOnly(node)).toMatchObject({cardPostId: 'card-PRR-1'});
});

test('two nodes that see it at the same moment make one review of it', async () => {
  board.start();
  const [one, other] = [world.node(), world.node()];
  await Promise.all([alive(one, 60_000), alive(other, 60_000)]);
  await finished(
    Promise.all([one.engine.discover(world.channel.Id), other.engine.discover(world.channel.Id)]),
  );
  await theOnly(one);
  expect(announcements()).toHaveLength(1);
  expect([...world.chat.cards.keys()]).toEqual(['card-PRR-1']);
});

test('two nodes that need it at the same moment make one review of it', async () => {
  board.start();
  const [one, other] = [world.node(), world.node()];
  await finished(
    Promise.all([one.engine.discover(world.channel.Id), other.engine.discover(world.channel.Id)]),
  );
  await theOnly(one);
  expect(announcements()).toHaveLength(1);
  expect([...world.chat.cards.keys()]).toEqual(['card-PRR-1']);
});

describe('the process dies while it takes in a run', () => {
  async function takeIn(life: Life): Promise<void> {
    fresh();
    board.start({}, sectionsOf(['SRE', 'Whatever']));
    const node = world.node(life);
    node.engine.start();
    await jest.advanceTimersByTimeAsync(10_000);
    node.engine.stop();
    await later(0);
  }

  test.each(['before', 'after'] as const)(
    '%s any of its calls: another makes one whole review of it',
    async (when) => {
      const whole = new Life();
      await takeIn(whole);
      expect(whole.calls).toBeGreaterThan(30);
      world.stop();
      // The very last one ends the turn to watch, when there is nothing left to do.
      for (let dieAt = 1; dieAt < whole.calls; dieAt++) {
        const life = new Life(dieAt, when);
        await takeIn(life);
        expect({dieAt, dead: life.dead}).toEqual({dieAt, dead: true});
        const next = world.node();
        // Longer than any claim, lease and turn of the dead process.
        await alive(next, 3 * 60_000);
        const review = await theOnly(next);
        expect({dieAt, review}).toMatchObject({dieAt, review: {status: 'open', teams: [{id: 'sre'}]}});
        expect(review.cardPostId).toBe(`card-${review.key}`);
        expect({dieAt, announced: announcements().length}).toEqual({dieAt, announced: 1});
        expect({dieAt, cards: [...world.chat.cards.keys()]}).toEqual({dieAt, cards: [review.cardPostId]});
        expect(await finished(next.engine.reviews.openIds())).toEqual([review.id]);
        expect(await finished(next.engine.reviews.find(review.key))).toMatchObject({id: review.id});
        world.stop();
      }
    },
    120_000,
  );
});
