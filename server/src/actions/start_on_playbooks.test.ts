import {FakeAppError} from '../../test/fakes/app_error';
import {sampleItem} from '../../test/fakes/sample_review';
import {sentenceOf} from '../../test/fakes/sentences';
import {StartingBoard} from '../../test/fakes/starting_board';
import {sectionsOf} from '../../test/fakes/watched_board';
import {finished, type Node, World} from '../../test/fakes/world';
import {BoardAway, BoardMissing, BoardRefused} from '../boards/board';
import {startedFromEdited} from '../review/edited_playbook';
import {leftOutOf} from '../review/teams_left_out';
import type {StartInput} from './types';

let world: World;
let board: StartingBoard;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 23, 9)});
  world = new World();
  board = new StartingBoard();
  world.elsewhere = board;
  world.board = 'playbooks';
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

function input(changes: Partial<StartInput> = {}): StartInput {
  return {title: 'Checkout to production', templateId: '', where: 'here', reviewers: [], ...changes};
}

function start(changes: Partial<StartInput> = {}) {
  return node.actions.start(world.actor(world.dave), input(changes));
}

/** What of a start is to be seen anywhere. */
async function leftOver() {
  return {
    channels: [...world.mattermost.channels.values()]
      .filter(({Name, DeleteAt}) => Name.includes('prr-') && DeleteAt === 0)
      .map(({Name}) => Name),
    runs: [...board.runs.values()].filter(({seen}) => !seen.finished).length,
    cards: world.chat.cards.size,
    said: world.chat.said.length,
    reviews: await finished(node.engine.reviews.allOpen()),
    jobs: world.mattermost.kv.text('jobs-starts') ?? '{"jobs":[]}',
  };
}

const NOTHING = {channels: [], runs: 0, cards: 0, said: 0, reviews: [], jobs: '{"jobs":[]}'};

describe('a review that starts in Playbooks', () => {
  test('begins from the playbook, with all that the run is to know, and stays there', async () => {
    world.mattermost.users.get(world.dave.Id)!.Timezone = {automaticTimezone: 'Asia/Tokyo'};
    const {review, notes} = await finished(start({reviewers: ['erin'], due: '2026-12-01'}));
    const dueAt = Date.UTC(2026, 11, 1, 14, 59, 59);
    expect(board.prepared).toMatchObject([
      {template: {id: 'small', version: '1.0.0'}, mattermostTeamId: 'core', actorId: world.dave.Id},
    ]);
    expect(board.created).toMatchObject([
      {
        reviewId: review.id,
        key: 'PRR-1',
        title: 'Checkout to production',
        driId: world.dave.Id,
        mattermostTeamId: 'core',
        channelId: world.channel.Id,
        source: 'playbook-small',
        participants: [world.erin.Id],
        dueAt,
        dueItems: ['SRE review', 'Platform review', 'Security review'],
        summary: 'Production Readiness Review from the template Small 1.0.0, started by @dave.',
      },
    ]);
    const [ref] = board.runs.keys();
    expect(review).toMatchObject({board: {kind: 'playbooks', ref}, dueAt, cardPostId: 'card-PRR-1'});
    expect(startedFromEdited(review)).toBe(false);
    expect(notes).toEqual([]);

    world.board = 'builtin';
    await finished(node.actions.tick(world.actor(world.alice), 'PRR-1', 'SRE review'));
    expect(board.asked).toContain(`apply ${String(ref)}`);
    const next = await finished(start({title: 'Search'}));
    expect(next.review.board.kind).toBe('builtin');
    expect(board.created).toHaveLength(1);
  });

  test('makes its own channel, whose admin is the DRI, before the run', async () => {
    const {review} = await finished(start({where: 'new', reviewers: ['alice']}));
    expect(board.created[0]?.channelId).toBe(review.channelId);
    expect(await world.mattermost.getChannelMember(review.channelId, world.dave.Id)).toMatchObject({
      SchemeAdmin: true,
    });
    expect(await world.mattermost.getChannelMember(review.channelId, world.alice.Id)).toMatchObject({
      SchemeAdmin: false,
    });
    world.board = 'builtin';
    const {review: other} = await finished(start({where: 'new'}));
    expect(await world.mattermost.getChannelMember(other.channelId, world.dave.Id)).toMatchObject({
      SchemeAdmin: false,
    });
  });

  test('of an edited playbook has its items and teams, and nobody is told that they were the template’s', async () => {
    board.playbook = sectionsOf(['Platform']);
    const {review, notes, report} = await finished(start());
    expect(report.items.map(({item}) => item.title)).toEqual(['Platform looks at it', 'Platform review']);
    expect(review.teams).toEqual([{id: 'platform', name: 'Platform'}]);
    expect(review.template.version).toBe('1.0.0');
    expect(startedFromEdited(review)).toBe(true);
    expect(notes).toEqual([
      {key: 'start.playbook-edited', params: {template: 'Small', version: '1.0.0'}},
      {key: 'start.teams-left-out', params: {count: 2, teams: 'SRE, Security'}},
    ]);
    expect(board.created[0]?.summary).toContain('which people have changed');
    expect(world.chat.said[0]?.keys).toEqual([
      'start.announcement',
      'start.announcement.team',
      'start.announcement.left-out',
    ]);
    expect(leftOutOf(review)).toEqual(['SRE', 'Security']);
  });

  test('of a playbook that was edited for all teams leaves nobody out', async () => {
    board.playbook = sectionsOf(['Security', 'Platform', 'SRE']);
    const {review, notes} = await finished(start());
    expect(notes.map(({key}) => key)).toEqual(['start.playbook-edited']);
    expect(leftOutOf(review)).toEqual([]);
  });

  test('asks everybody who was told, also when the playbook loses their items before the run is there', async () => {
    const {read} = board;
    jest.spyOn(board, 'read').mockImplementation(async (ref) => {
      const content = await read.call(board, ref);
      return {...content, sections: content.sections.filter(({title}) => title !== 'SRE')};
    });
    const {review, report} = await finished(start());
    expect(review.teams.map(({id}) => id)).toEqual(['sre', 'platform', 'security']);
    expect(report.approvals.map(({state}) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  });

  test('needs the teams that own an item of the run, not only those of the playbook', async () => {
    board.playbook = sectionsOf(['Platform']);
    board.added = sectionsOf(['SRE']);
    const {review, report} = await finished(start());
    expect(review.teams.map(({id}) => id)).toEqual(['sre', 'platform']);
    expect(report.approved).toBe(false);
  });

  test('of which no team is left on the board is not approved by that', async () => {
    jest.spyOn(board, 'read').mockImplementation(async () => ({
      title: 'Checkout to production',
      driId: world.dave.Id,
      finished: false,
      sections: [{id: 's', title: 'Scope', items: [sampleItem('i', 'Describe it')]}],
    }));
    const {review, report} = await finished(start());
    expect(review.teams).toHaveLength(3);
    expect(report.approved).toBe(false);
  });

  test('is refused in a channel whose settings the DRI may not change, before anything is made', async () => {
    world.mattermost.withheld.add('manage_public_channel_properties');
    expect(await sentenceOf(start())).toContain('Start it in a channel of its own with `/prr start --new`');
    expect(board.prepared).toEqual([]);
    expect(await leftOver()).toEqual(NOTHING);
    world.board = 'builtin';
    await finished(start());
  });
});

describe('what the board refuses is told to the DRI, and nothing is left of it', () => {
  const table: [string, Error, string][] = [
    ['may-not-start', new BoardRefused('no', 'may-not-start'), 'does not let you start runs of its playbook'],
    [
      'may-not-make-playbook',
      new BoardRefused('no', 'may-not-make-playbook'),
      'Ask a team admin to run /prr setup here once',
    ],
    ['sign-in', new BoardRefused('no', 'sign-in'), 'does not let the plugin act for you in Playbooks'],
    ['other', new BoardRefused('the name is taken'), 'It says: the name is taken'],
    ['nothing', new BoardRefused(), 'Playbooks does not let you.'],
    ['a missing playbook', new BoardMissing('p'), 'its playbook or channel is gone'],
  ];

  test.each(table)('while it prepares: %s', async (_what, error, sentence) => {
    board.refusing.prepare = error;
    expect((await sentenceOf(start({where: 'new'}))).replaceAll('`', '')).toContain(sentence);
    expect(await leftOver()).toEqual(NOTHING);
  });

  test.each(table)('while it starts the run: %s', async (_what, error, sentence) => {
    board.refusing.create = error;
    expect((await sentenceOf(start({where: 'new'}))).replaceAll('`', '')).toContain(sentence);
    expect(await leftOver()).toEqual(NOTHING);
    expect(world.chat.sent).toEqual([]);
    delete board.refusing.create;
    expect((await finished(start({where: 'new'}))).review.key).toBe('PRR-2');
  });

  test.each([
    ['playbooks', 'here'],
    ['playbooks', 'new'],
    ['builtin', 'here'],
    ['builtin', 'new'],
  ] as const)('on the board %s, %s: a card that the server refuses', async (kind, where) => {
    world.board = kind;
    jest.spyOn(world.chat, 'postCard').mockRejectedValueOnce(new FakeAppError('the bot may not post', 403));
    expect(await sentenceOf(start({where}))).toContain('The server says: the bot may not post');
    expect(await leftOver()).toEqual(NOTHING);
    expect(world.mattermost.channels.get(world.channel.Id)?.DeleteAt).toBe(0);
  });

  test('an older channel of the DRI’s that has the name is not archived', async () => {
    const old = world.mattermost.addChannel('checkout-to-production-prr-1', [world.dave], {
      CreatorId: world.dave.Id,
      CreateAt: Date.now() - 1,
    });
    board.refusing.create = new BoardRefused('no', 'may-not-start');
    await sentenceOf(start({where: 'new'}));
    expect(world.mattermost.channels.get(old.Id)?.DeleteAt).toBe(0);
  });

  test('an announcement that the server refuses holds nothing up, and is logged', async () => {
    jest.spyOn(world.chat, 'say').mockRejectedValueOnce(new FakeAppError('too many mentions', 400));
    const {review} = await finished(start());
    expect(review.cardPostId).toBe('card-PRR-1');
    expect(world.logged).toEqual([expect.stringContaining('too many mentions') as string]);
    expect((await leftOver()).jobs).toBe('{"jobs":[]}');
  });
});

describe('while the board is away', () => {
  test('nothing is begun when it cannot prepare', async () => {
    board.refusing.prepare = new BoardAway('no answer');
    expect(await sentenceOf(start({where: 'new'}))).toContain('Playbooks does not answer right now');
    expect(await leftOver()).toEqual(NOTHING);
  });

  test('a run that does not start is started as soon as it answers', async () => {
    board.refusing.create = new BoardAway('no answer');
    expect(await sentenceOf(start({where: 'new'}))).toContain('It appears by itself');
    expect(await finished(node.engine.reviews.allOpen())).toEqual([]);
    delete board.refusing.create;
    await jest.advanceTimersByTimeAsync(10_000);
    await finished(node.engine.runner.runDue());
    expect(await leftOver()).toMatchObject({
      channels: ['checkout-to-production-prr-1'],
      runs: 1,
      cards: 1,
      said: 1,
      reviews: [{key: 'PRR-1', cardPostId: 'card-PRR-1'}],
      jobs: '{"jobs":[]}',
    });
  });

  test('and refuses when it is back, the DRI is told once, by a direct message', async () => {
    board.refusing.create = new BoardAway('no answer');
    await sentenceOf(start({where: 'new'}));
    board.refusing.create = new BoardRefused('no', 'may-not-start');
    await jest.advanceTimersByTimeAsync(10_000);
    await finished(node.engine.runner.runDue());
    expect(world.chat.sent.map(({to, keys}) => [to, ...keys])).toEqual([
      [world.dave.Id, 'refusal.start.may-not-start'],
    ]);
    expect(await leftOver()).toEqual(NOTHING);
  });
});
