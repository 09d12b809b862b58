import {Life} from '../../test/fakes/mortal';
import type {FakeUser} from '../../test/fakes/mattermost';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import {dossierOf} from '../review/dossier';
import type {Review} from '../review/types';
import type {Outcome} from './types';

let world: World;
let node: Node;
/** Another of SRE. */
let sam: FakeUser;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers({now: Date.UTC(2026, 10, 23, 9)});
  ({world, node, sam, review} = await arrange());
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

/** A review in which alice is asked for SRE, bob for Platform, carol for Security. */
async function arrange(life = new Life()) {
  const made = new World();
  made.asking.proposeReviewers = true;
  const another = made.mattermost.addUser('sam');
  made.membership.set('sre', [made.alice.Id, another.Id]);
  const first = made.node();
  const started = await made.started(first);
  made.chat.sent.length = 0;
  return {world: made, sam: another, review: started, node: life.calls === 0 ? made.node(life) : first};
}

async function asked(teamId = 'sre', of = world): Promise<string[]> {
  const {value} = await finished(of.node().engine.reviews.hold(review.id));
  return dossierOf(value ?? {})
    .reviewers.filter((each) => each.teamId === teamId)
    .map(({userId, state}) => `${userId} ${state}`);
}

const as = (user: FakeUser) => world.actor(user);
const keys = async (made: Promise<Outcome>) => (await finished(made)).notes.map(({key}) => key);
const sent = (user: FakeUser) => world.chat.sent.filter(({to}) => to === user.Id).map((each) => each.keys);

describe('who is asked', () => {
  test('accepts, once', async () => {
    expect(await keys(node.reviewers.accept(as(world.alice), 'PRR-1', ''))).toEqual(['reviewers.accepted']);
    expect(await keys(node.reviewers.accept(as(world.alice), 'PRR-1', ''))).toEqual([
      'reviewers.accepted-already',
    ]);
    expect(await asked()).toEqual(['user-alice accepted']);
    // Only the card says it.
    expect(world.chat.sent).toEqual([]);
    expect(world.chat.cards.get('card-PRR-1')?.view.review.dossier?.reviewers[0]?.state).toBe('accepted');
  });

  test('declines, and whose turn it is is asked then; the DRI is told', async () => {
    expect(await keys(node.reviewers.decline(as(world.alice), 'PRR-1', '', 'on call'))).toEqual([
      'reviewers.you-declined',
    ]);
    expect(await asked()).toEqual(['user-alice declined', 'user-sam proposed']);
    expect(sent(sam)).toEqual([['reviewers.you', 'reviewers.you-how']]);
    expect(world.mattermost.isChannelMember(review.channelId, sam.Id)).toBe(true);
    expect(sent(world.dave)).toEqual([['reviewers.left', 'reviewers.left-reason', 'reviewers.left-next']]);
    expect(await keys(node.reviewers.decline(as(world.alice), 'PRR-1', '', ''))).toEqual([
      'reviewers.left-already',
    ]);
    expect(await asked()).toEqual(['user-alice declined', 'user-sam proposed']);
    expect(sent(world.dave)).toHaveLength(1);
  });

  test('the DRI is told what to do when nobody is left', async () => {
    await finished(node.reviewers.decline(as(world.alice), 'PRR-1', '', ''));
    await finished(node.reviewers.decline(as(sam), 'PRR-1', '', ''));
    expect(sent(world.dave)[1]).toEqual(['reviewers.left', 'reviewers.left-nobody']);
    const [, left] = world.chat.sent.filter(({to}) => to === world.dave.Id)[1]?.messages ?? [];
    expect(left?.params).toMatchObject({team: 'SRE', id: 'sre', why: 'nobody'});
  });

  test('who declines after their team has approved needs no successor', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.reviewers.decline(as(world.alice), 'PRR-1', '', ''));
    expect(await asked()).toEqual(['user-alice declined']);
    expect((await world.look(node, review)).report.approvals[0]?.state).toBe('approved');
  });

  test('passes on, to whose turn it is or to a colleague', async () => {
    expect(await keys(node.reviewers.pass(as(world.alice), 'PRR-1', '', '@sam'))).toEqual([
      'reviewers.you-passed-on',
    ]);
    expect(await asked()).toEqual(['user-alice passed-on', 'user-sam proposed']);
    expect(sent(world.dave)).toEqual([['reviewers.left', 'reviewers.left-next']]);
    await finished(node.reviewers.pass(as(sam), 'PRR-1', '', '@alice'));
    expect(await asked()).toEqual(['user-sam passed-on', 'user-alice proposed']);
    await finished(node.reviewers.pass(as(world.alice), 'PRR-1', '', ''));
    // Whoever was asked before is not asked again by itself.
    expect(await asked()).toEqual(['user-sam passed-on', 'user-alice passed-on']);
  });

  test.each([
    ['somebody of another team', 'bob', '@bob is not a member of SRE'],
    ['the DRI', 'dave', '@dave cannot review PRR-1 for SRE'],
    ['nobody known', 'zoe', 'There is no user @zoe'],
    ['themselves', 'alice', 'You cannot pass a review on to yourself'],
  ])('does not pass it on to %s', async (_who, name, sentence) => {
    world.membership.set('sre', [world.alice.Id, world.dave.Id]);
    expect(await sentenceOf(node.reviewers.pass(as(world.alice), 'PRR-1', '', name))).toContain(sentence);
    expect(await asked()).toEqual(['user-alice proposed']);
  });

  test('is asked for two teams, and declines one', async () => {
    world.membership.set('platform', [world.bob.Id, world.alice.Id]);
    await finished(node.reviewers.set(as(world.dave), 'PRR-1', 'platform', ['alice']));
    await finished(node.reviewers.decline(as(world.alice), 'PRR-1', 'Platform', ''));
    expect([await asked('sre'), (await asked('platform')).slice(0, 2)]).toEqual([
      ['user-alice proposed'],
      ['user-bob replaced', 'user-alice declined'],
    ]);
  });

  test('answers in a direct message without naming the only review', async () => {
    const direct = world.mattermost.addChannel('direct', [world.alice, world.bot], {Type: 'D', TeamId: ''});
    const actor = {...as(world.alice), channelId: direct.Id};
    expect(await keys(node.reviewers.accept(actor, '', ''))).toEqual(['reviewers.accepted']);
    await world.started(node, 'Second to production');
    await finished(node.reviewers.set(as(world.dave), 'PRR-2', 'sre', ['alice']));
    expect(await sentenceOf(node.reviewers.accept(actor, '', ''))).toContain('PRR-1, PRR-2');
  });
});

describe('a member who is not asked', () => {
  test('takes it on', async () => {
    await world.mattermost.addChannelMember(world.channel.Id, sam.Id);
    await finished(node.reviewers.accept(as(sam), 'PRR-1', ''));
    expect(await asked()).toEqual(['user-alice proposed', 'user-sam accepted']);
    expect(sent(sam)).toEqual([]);
  });

  test.each(['accept', 'decline', 'pass'] as const)('of no team cannot %s', async (verb) => {
    expect(await sentenceOf(node.reviewers[verb](as(world.erin), 'PRR-1', '', ''))).toContain(
      'Only people who are asked to review this',
    );
  });
});

describe('the DRI', () => {
  test('sets who is asked, and nobody else is; who is asked no longer is told', async () => {
    expect(await keys(node.reviewers.set(as(world.dave), 'PRR-1', 'SRE', ['sam']))).toEqual([
      'reviewers.set',
    ]);
    expect(await asked()).toEqual(['user-alice replaced', 'user-sam proposed']);
    expect([sent(world.alice), sent(sam), sent(world.dave)]).toEqual([
      [['reviewers.released']],
      [['reviewers.you', 'reviewers.you-how']],
      [],
    ]);
    expect(await keys(node.reviewers.set(as(world.dave), 'PRR-1', 'SRE', ['sam']))).toEqual([
      'reviewers.as-before',
    ]);
  });

  test('drops one, and nobody is asked in their place', async () => {
    await finished(node.reviewers.drop(as(world.dave), 'PRR-1', 'sre', 'alice'));
    expect(await asked()).toEqual(['user-alice replaced']);
    expect(await keys(node.reviewers.drop(as(world.dave), 'PRR-1', 'sre', 'alice'))).toEqual([
      'reviewers.as-before',
    ]);
  });

  test('has one asked instead of another by a button, twice pressed', async () => {
    const press = () =>
      node.reviewers.instead(as(world.dave), review.id, {teamId: 'sre', of: world.alice.Id, userId: sam.Id});
    expect(await keys(press())).toEqual(['reviewers.set']);
    expect(await keys(press())).toEqual(['reviewers.as-before']);
    expect(await asked()).toEqual(['user-alice replaced', 'user-sam proposed']);
  });

  test('cannot ask for a team that is not needed', async () => {
    expect(await sentenceOf(node.reviewers.set(as(world.dave), 'PRR-1', 'design', ['sam']))).toContain(
      'PRR-1 needs no review by “design”',
    );
  });

  test('of an ended review asks nobody', async () => {
    await finished(node.actions.cancel(as(world.dave), 'PRR-1', 'over'));
    expect(await sentenceOf(node.reviewers.set(as(world.dave), 'PRR-1', 'sre', ['sam']))).toContain(
      'has ended',
    );
    expect(await sentenceOf(node.reviewers.accept(as(world.alice), 'PRR-1', ''))).toContain('has ended');
  });
});

test('the list says who is asked, what they said, and who is away', async () => {
  await finished(node.reviewers.decline(as(world.bob), 'PRR-1', '', 'on call'));
  world.mattermost.statuses.set(world.alice.Id, {Status: 'ooo', LastActivityAt: 1, DNDEndTime: 0});
  world.membership.set('security', []);
  const lines = await finished(node.reviewers.list(as(world.erin), 'PRR-1'));
  expect(
    lines.map(({params}) => [
      params['team'],
      params['user'],
      params['state'],
      params['because'],
      params['reason'],
    ]),
  ).toEqual([
    [undefined, undefined, undefined, undefined, undefined],
    ['SRE', '@alice', 'proposed', 'out_of_office', ''],
    ['Platform', '@bob', 'declined', '', 'on call'],
    ['Security', '@carol', 'proposed', 'left_team', ''],
  ]);
  expect(await sentenceOf(node.reviewers.list(as(world.mattermost.addUser('olga')), 'PRR-1'))).toContain(
    'There is no review “PRR-1”',
  );
});

test('switched off, nobody is asked by itself, and the DRI hears so', async () => {
  world.asking.proposeReviewers = false;
  await finished(node.reviewers.decline(as(world.alice), 'PRR-1', '', ''));
  expect(await asked()).toEqual(['user-alice declined']);
  expect(world.chat.sent[0]?.messages.at(-1)?.params).toMatchObject({why: 'off'});
});

test('two nodes at once: of a decline and a second one, one counts', async () => {
  const other = world.node();
  await finished(
    Promise.all([node, other].map(({reviewers}) => reviewers.decline(as(world.alice), 'PRR-1', '', ''))),
  );
  expect(await asked()).toEqual(['user-alice declined', 'user-sam proposed']);
  expect(sent(sam)).toHaveLength(1);
});

// Dozens of processes, each of which dies at another call.
test('a process that dies while somebody declines leaves nothing undone, and nothing done twice', async () => {
  const counting = new Life();
  const counted = await arrange(counting);
  await finished(counted.node.reviewers.decline(as(world.alice), 'PRR-1', '', 'on call'));
  counted.world.stop();
  expect(counting.calls).toBeGreaterThan(10);
  for (let dieAt = 1; dieAt <= counting.calls; dieAt += 2) {
    const mortal = await arrange(new Life(dieAt, 'after'));
    await finished(mortal.node.reviewers.decline(as(world.alice), 'PRR-1', '', 'on call')).catch(
      () => undefined,
    );
    mortal.node.engine.stop();
    const next = mortal.world.node();
    next.engine.start();
    await jest.advanceTimersByTimeAsync(3 * 60_000);
    const states = await asked('sre', mortal.world);
    const told = mortal.world.chat.sent.map(({to, keys: said}) => `${to} ${said[0] ?? ''}`).toSorted();
    if (states[0] === 'user-alice declined') {
      expect({dieAt, states, told}).toEqual({
        dieAt,
        states: ['user-alice declined', 'user-sam proposed'],
        told: ['user-dave reviewers.left', 'user-sam reviewers.you'],
      });
    } else {
      expect({dieAt, states, told}).toEqual({dieAt, states: ['user-alice proposed'], told: []});
    }
    mortal.world.stop();
  }
}, 120_000);
