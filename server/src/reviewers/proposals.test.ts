import {Life} from '../../test/fakes/mortal';
import type {FakeUser} from '../../test/fakes/mattermost';
import {finished, type Node, World} from '../../test/fakes/world';
import {dossierOf} from '../review/dossier';
import type {Review} from '../review/types';

let world: World;
let node: Node;
/** Two more of SRE. */
let sam: FakeUser;
let sue: FakeUser;

beforeEach(() => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 23, 9)});
  world = new World();
  world.asking.proposeReviewers = true;
  sam = world.mattermost.addUser('sam');
  sue = world.mattermost.addUser('sue');
  world.membership.set('sre', [world.alice.Id, sam.Id, sue.Id]);
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

async function start(changes: {reviewers?: string[]; due?: string} = {}, by = world.dave) {
  const input = {title: 'Checkout to production', templateId: '', where: 'here' as const, reviewers: []};
  return finished(node.actions.start(world.actor(by), {...input, ...changes}));
}

function asked(review: Review): string[] {
  return dossierOf(review).reviewers.map(({teamId, userId, state}) => `${teamId} ${userId} ${state}`);
}

function sentTo(user: FakeUser): string[][] {
  return world.chat.sent.filter(({to}) => to === user.Id).map(({keys}) => keys);
}

describe('a start', () => {
  test('asks one of each team, brings them in, and tells them, the channel and the DRI', async () => {
    const {review, notes} = await start();
    expect(asked(review)).toEqual([
      'sre user-alice proposed',
      'platform user-bob proposed',
      'security user-carol proposed',
    ]);
    expect(notes.map(({key, params}) => [key, params['user'], params['team']])).toEqual([
      ['reviewers.asked', '@alice', 'SRE'],
      ['reviewers.asked', '@bob', 'Platform'],
      ['reviewers.asked', '@carol', 'Security'],
    ]);
    expect(world.chat.said[0]?.messages.slice(-3).map(({params}) => params)).toEqual([
      {team: 'SRE', user: '@alice'},
      {team: 'Platform', user: '@bob'},
      {team: 'Security', user: '@carol'},
    ]);
    const [sent] = world.chat.sent.filter(({to}) => to === world.alice.Id);
    expect(sent?.keys).toEqual(['reviewers.you', 'reviewers.you-how']);
    expect(sent?.buttons.map(({route, context}) => [route, context])).toEqual(
      ['accept', 'decline', 'pass'].map((verb) => [`reviewers/${verb}`, {review: review.id}]),
    );
  });

  test('goes by turns', async () => {
    const sre = async () => asked((await start()).review)[0];
    expect([await sre(), await sre(), await sre()]).toEqual([
      'sre user-alice proposed',
      'sre user-sam proposed',
      'sre user-sue proposed',
    ]);
    expect(world.mattermost.isChannelMember(world.channel.Id, sue.Id)).toBe(true);
  });

  test('gives two starts at once two people, on two nodes', async () => {
    const other = world.node();
    const input = {title: 'Checkout to production', templateId: '', where: 'here' as const, reviewers: []};
    const both = await finished(
      Promise.all([node, other].map(({actions}) => actions.start(world.actor(world.dave), input))),
    );
    const people = both.map(({review}) => asked(review)[0]);
    expect(new Set(people).size).toBe(2);
  });

  test('goes by load before turns', async () => {
    const {review} = await start();
    await start({reviewers: ['sam', 'sue']});
    await finished(node.actions.cancel(world.actor(world.dave), review.key, 'not needed'));
    expect(asked((await start()).review)[0]).toBe('sre user-alice proposed');
  });

  test('whom the DRI names goes first, and is asked for the team that they are in', async () => {
    const {review} = await start({reviewers: ['sue', 'erin']});
    expect(asked(review)).toEqual([
      'sre user-sue proposed',
      'platform user-bob proposed',
      'security user-carol proposed',
    ]);
    expect(dossierOf(review).reviewers[0]?.by).toBe(world.dave.Id);
    expect(sentTo(world.erin)).toEqual([]);
  });

  test('asks somebody for two teams in one message', async () => {
    world.membership.set('platform', [world.alice.Id]);
    world.membership.set('sre', [world.alice.Id]);
    await start();
    expect(sentTo(world.alice)).toHaveLength(1);
  });

  test('prefers two people to one for two teams', async () => {
    world.membership.set('platform', [world.alice.Id, world.bob.Id]);
    world.membership.set('sre', [world.alice.Id]);
    expect(asked((await start()).review).slice(0, 2)).toEqual([
      'sre user-alice proposed',
      'platform user-bob proposed',
    ]);
  });

  test.each<[string, () => void]>([
    ['the DRI', () => world.membership.set('sre', [world.dave.Id, sam.Id])],
    [
      'who is out of office',
      () => world.mattermost.statuses.set(world.alice.Id, {Status: 'ooo', LastActivityAt: 1, DNDEndTime: 0}),
    ],
    ['who is deactivated', () => (world.alice.DeleteAt = 1)],
    ['who is on a vacation', () => (world.alice.Props = {customStatus: '{"emoji":"palm_tree","text":""}'})],
    [
      'who cannot come',
      () => {
        const stranger = world.mattermost.addUser('aaron');
        world.mattermost.leaveTeam('core', stranger.Id);
        world.membership.set('sre', [stranger.Id, sam.Id]);
      },
    ],
  ])('asks not %s', async (_who, arrange) => {
    arrange();
    expect(asked((await start()).review)[0]).toBe('sre user-sam proposed');
  });

  test('asks the DRI where DRIs may sign', async () => {
    world.membership.set('sre', [world.dave.Id]);
    world.teams = world.teams.map((team) => ({...team, driMaySign: true}));
    expect(asked((await start()).review)[0]).toBe('sre user-dave proposed');
  });

  test('asks nobody who would have to be brought in by a DRI who may not', async () => {
    world.mattermost.withheld.add('manage_public_channel_members');
    world.membership.set('sre', [sam.Id]);
    const {review, notes} = await start();
    expect(asked(review)).toEqual(['platform user-bob proposed', 'security user-carol proposed']);
    expect(notes.filter(({key}) => key !== 'reviewers.asked')).toEqual([
      {key: 'reviewers.nobody-at-start', params: {team: 'SRE', id: 'sre'}},
    ]);
    expect(world.mattermost.isChannelMember(world.channel.Id, sam.Id)).toBe(false);
  });

  test('says that whom the DRI has named is away, and asks them all the same', async () => {
    world.mattermost.statuses.set(sue.Id, {Status: 'ooo', LastActivityAt: 1, DNDEndTime: 0});
    const {review, notes} = await start({reviewers: ['sue']});
    expect(asked(review)[0]).toBe('sre user-sue proposed');
    expect(notes[1]).toMatchObject({key: 'reviewers.named-absent', params: {because: 'out_of_office'}});
  });

  test('of a team without members says what it always said, and nothing more', async () => {
    world.membership.set('platform', []);
    const {notes} = await start();
    expect(notes.map(({key}) => key)).toEqual([
      'start.team-without-members',
      'reviewers.asked',
      'reviewers.asked',
    ]);
  });

  test('asks nobody where that is switched off, and nobody who was named', async () => {
    world.asking.proposeReviewers = false;
    const {review, notes} = await start({reviewers: ['sue']});
    expect([asked(review), notes, world.chat.sent]).toEqual([[], [], []]);
  });

  test('goes on where the server cannot tell who is there', async () => {
    jest.spyOn(world.mattermost, 'getUserStatusesByIds').mockRejectedValue(new Error('no answer'));
    const {review, notes} = await start();
    expect([asked(review), notes.map(({key}) => key)]).toEqual([[], ['reviewers.none-chosen']]);
  });

  test('changes nothing about who may sign', async () => {
    const {review} = await start();
    await world.mattermost.addChannelMember(world.channel.Id, sue.Id);
    await world.writes(node, sue, 'SRE review is completed');
    expect((await world.look(node, review)).report.approvals[0]?.state).toBe('approved');
  });
});

describe('on Playbooks', () => {
  test('who is asked takes part in the run', async () => {
    world.usePlaybooks();
    node = world.node();
    const {review} = await start();
    const run = world.playbooks.run(review.board.ref);
    expect(run.participant_ids).toEqual(
      expect.arrayContaining([world.alice.Id, world.bob.Id, world.carol.Id]),
    );
  });
});

describe('who cannot be told now', () => {
  test('is told later, and holds up nothing', async () => {
    const direct = jest
      .spyOn(world.chat, 'direct')
      .mockRejectedValue(Object.assign(new Error('away'), {StatusCode: 500}));
    const {review} = await start();
    expect(review.cardPostId).toBe('card-PRR-1');
    direct.mockRestore();
    node.engine.start();
    await jest.advanceTimersByTimeAsync(3 * 60_000);
    expect(sentTo(world.alice)).toHaveLength(1);
    expect(sentTo(world.bob)).toHaveLength(1);
  });

  test('and who takes no direct messages is asked all the same', async () => {
    world.chat.unreachable.add(world.alice.Id);
    const {review} = await start();
    expect((await world.look(node, review)).review.dossier?.reviewers.map(({told}) => told)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

// Each process dies at another call.
test('a process that dies while a review starts tells everybody once', async () => {
  const run = async (life: Life): Promise<World> => {
    const mortal = new World();
    mortal.asking.proposeReviewers = true;
    const input = {title: 'Checkout', templateId: '', where: 'new' as const, reviewers: []};
    await finished(mortal.node(life).actions.start(mortal.actor(mortal.dave), input)).catch(() => undefined);
    mortal.stop();
    return mortal;
  };
  const counting = new Life();
  await run(counting);
  for (let dieAt = 1; dieAt <= counting.calls; dieAt += 3) {
    const mortal = await run(new Life(dieAt, 'after'));
    const stored = mortal.mattermost.kv.text('jobs-starts')?.includes('Checkout') === true;
    const next = mortal.node();
    next.engine.start();
    await jest.advanceTimersByTimeAsync(3 * 60_000);
    const open = await finished(next.engine.reviews.allOpen());
    const told = mortal.chat.sent.filter(({keys}) => keys[0] === 'reviewers.you').map(({to}) => to);
    if (stored || open.length > 0) {
      expect([dieAt, ...told]).toEqual([dieAt, mortal.alice.Id, mortal.bob.Id, mortal.carol.Id]);
    } else {
      expect([dieAt, ...told]).toEqual([dieAt]);
    }
    mortal.stop();
  }
}, 120_000);

test('a review that is overdue has its card drawn anew, without anybody doing anything', async () => {
  const {review} = await start({due: '2026-11-24'});
  const update = jest.spyOn(world.chat, 'updateCard');
  node.engine.start();
  await jest.advanceTimersByTimeAsync(review.dueAt - Date.now() - 60_000);
  expect(update).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(90_000);
  expect(update).toHaveBeenCalledTimes(1);
});
