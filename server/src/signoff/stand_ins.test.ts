import {sentenceOf} from '../../test/fakes/sentences';
import {english} from '../../test/fakes/english';
import {finished, type Node, World} from '../../test/fakes/world';
import {words} from '../posts/words';
import type {Review} from '../review/types';

/** A Tuesday, half past nine in the evening in Berlin. */
const NOW = Date.UTC(2026, 10, 24, 20, 30);
const DAY = 24 * 60 * 60_000;

let world: World;
let node: Node;
let review: Review;

async function sre() {
  return (await world.look(node, review)).report.approvals[0]!;
}

function name(until = '2026-12-01', by = world.alice, who = 'erin', team = 'SRE') {
  return node.standIns.name(world.actor(by), who, team, until);
}

function end(by = world.alice, team = 'SRE') {
  return node.standIns.end(world.actor(by), '@erin', team);
}

async function linesOf(user = world.alice): Promise<unknown[]> {
  const said = await finished(node.standIns.list(world.actor(user)));
  return said.map(({key, params}) => [key, params['user'], params['team'], params['day'], params['namer']]);
}

describe.each(['builtin', 'playbooks'] as const)('a stand-in, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: NOW});
    world = new World();
    if (board === 'playbooks') {
      world.usePlaybooks();
    }
    world.alice.Timezone = {useAutomaticTimezone: 'false', manualTimezone: 'Europe/Berlin'};
    node = world.node();
    review = await world.started(node);
    if (board === 'playbooks') {
      for (const user of [world.alice, world.erin]) {
        await finished(world.playbooks.ui(user.Id).join(review.board.ref));
      }
    }
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('signs in words while it lasts, and what they were is kept', async () => {
    await world.writes(node, world.erin, 'SRE review is completed');
    expect((await sre()).state).toBe('waiting');
    expect(await finished(name())).toMatchObject([
      {key: 'stand-in.named', params: {user: 'erin', team: 'SRE', day: '2026-12-01', zone: 'Europe/Berlin'}},
    ]);
    expect(world.chat.sent).toMatchObject([
      {to: world.erin.Id, messages: [{key: 'stand-in.you', params: {namer: '@alice'}}]},
    ]);
    await world.writes(node, world.erin, 'SRE review is completed');
    expect(await sre()).toMatchObject({
      state: 'approved',
      signatures: [{userId: world.erin.Id, membership: `stand-in:2026-12-01:${world.alice.Id}`}],
    });
  });

  test('is called one by the receipt, a member is not', async () => {
    const first = () => words(world.chat.receipts.at(-1)?.messages.slice(0, 1) ?? [], english());
    await finished(name());
    await world.writes(node, world.erin, 'SRE review is completed');
    expect(first()).toBe('@erin (stand-in) signed off for SRE: items 2, 3 ticked.');
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(first()).toBe('@alice signed off for SRE.');
    await world.writes(node, world.erin, 'I withdraw the SRE review');
    expect(first()).toContain('@erin has withdrawn');
  });

  test('takes back what the team has signed, while it lasts and no longer', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await finished(name());
    jest.setSystemTime(NOW + 30 * DAY);
    await world.writes(node, world.erin, 'I withdraw the SRE review');
    expect(world.chat.told.at(-1)?.messages).toMatchObject([{key: 'signoff.not-a-member'}]);
    expect((await sre()).state).toBe('approved');
    await finished(name('2027-01-01'));
    await world.writes(node, world.erin, 'I withdraw the SRE review');
    expect((await sre()).state).toBe('withdrawn');
  });

  test('ticks and skips, which is kept too', async () => {
    await finished(name());
    await finished(node.actions.skip(world.actor(world.erin), '', 'SRE looks at it', 'no users'));
    await finished(node.actions.tick(world.actor(world.erin), '', 'SRE review'));
    const {review: after, report} = await world.look(node, review);
    const label = `stand-in:2026-12-01:${world.alice.Id}`;
    expect(after.marks.map(({standIn}) => standIn)).toEqual([label, label]);
    expect(report.approvals[0]?.state).toBe('approved');
  });

  test('is somebody who can sign: starting a review warns of no team that has one', async () => {
    const start = async () => {
      const input = {title: 'Second service', templateId: '', where: 'here' as const, reviewers: []};
      const {notes} = await finished(node.actions.start(world.actor(world.dave), input));
      return notes.filter(({params}) => params['team'] === 'SRE').map(({key}) => key);
    };
    world.membership.set('sre', []);
    expect(await start()).toEqual(['start.team-without-members']);
    await finished(name('2026-12-01', world.admin));
    expect(await start()).toEqual([]);
    world.membership.set('sre', [world.dave.Id]);
    expect(await start()).toEqual([]);
    await finished(name('2026-12-01', world.dave));
    expect(await start()).toEqual(['start.team-of-dri-alone']);
    world.erin.Roles = 'system_guest';
    world.membership.set('sre', []);
    expect(await start()).toEqual(['start.team-without-members']);
  });

  test('whom the DRI has named has nothing waiting for them there', async () => {
    world.membership.set('sre', [world.alice.Id, world.dave.Id]);
    await finished(name('2026-12-01', world.dave));
    expect(await finished(node.actions.pending(world.actor(world.erin)))).toEqual([]);
    await finished(name('2026-12-01', world.alice));
    expect((await finished(node.actions.pending(world.actor(world.erin))))[0]?.teams).toEqual(['SRE']);
  });

  test('lasts to the end of that day where its namer is', async () => {
    await finished(name());
    // Midnight in Berlin.
    jest.setSystemTime(Date.UTC(2026, 11, 1, 22, 59, 58));
    expect((await finished(node.actions.pending(world.actor(world.erin))))[0]?.teams).toEqual(['SRE']);
    jest.setSystemTime(Date.UTC(2026, 11, 1, 23, 0, 1));
    expect(await finished(node.actions.pending(world.actor(world.erin)))).toEqual([]);
    await world.writes(node, world.erin, 'SRE review is completed');
    expect(world.chat.told.at(-1)?.messages).toMatchObject([{key: 'signoff.not-a-member'}]);
  });

  test('ends early, at once and on every node; what was signed goes on counting', async () => {
    const other = world.node();
    await finished(name());
    await world.writes(node, world.erin, 'SRE review is completed');
    expect((await sre()).state).toBe('approved');
    // Of what is known to a replica already, the latest is asked for.
    world.mattermost.kv.lag = 2;
    expect(await finished(end())).toMatchObject([{key: 'stand-in.ended', params: {user: 'erin'}}]);
    await world.writes(other, world.erin, 'SRE review is completed');
    expect(world.chat.told.at(-1)?.messages).toMatchObject([{key: 'signoff.not-a-member'}]);
    expect((await sre()).state).toBe('approved');
    expect(world.chat.sent.at(-1)?.keys).toEqual(['stand-in.you-no-longer']);
    expect(await sentenceOf(end())).toContain('@erin does not stand in for SRE now.');
    expect(await sentenceOf(end(world.alice, ''))).toContain('@erin does not stand in for any team now.');
  });

  test('is named by a member of that team or a system admin, and by no stand-in', async () => {
    for (const user of [world.bob, world.dave, world.erin]) {
      expect(await sentenceOf(name('2026-12-01', user, 'carol'))).toContain('Only current members of SRE');
    }
    await finished(name());
    expect(await sentenceOf(name('2026-12-01', world.erin, 'carol'))).toContain('a stand-in cannot');
    expect(await sentenceOf(end(world.erin))).toContain('a stand-in cannot');
    await finished(name('2026-12-02', world.admin));
    expect(await linesOf()).toEqual([['stand-in.line', '@erin', 'SRE', '2026-12-02', '@admin']]);
    await finished(end(world.admin, ''));
    expect(await linesOf()).toEqual([['stand-in.none', undefined, undefined, undefined, undefined]]);
  });

  test('is no bot, guest, user of another server or deactivated account, nor a member', async () => {
    const {mattermost} = world;
    mattermost.addUser('robot', {IsBot: true});
    mattermost.addUser('gone', {DeleteAt: 1});
    mattermost.addUser('gus', {Roles: 'system_guest'});
    mattermost.addUser('rita', {RemoteId: 'elsewhere'});
    for (const [who, said] of [
      ['robot', 'There is no user @robot'],
      ['gone', 'There is no user @gone'],
      ['nobody', 'There is no user @nobody'],
      ['gus', '@gus cannot stand in for SRE'],
      ['rita', '@rita cannot stand in for SRE'],
      ['alice', '@alice is a member of SRE'],
    ] as const) {
      expect(await sentenceOf(name('2026-12-01', world.alice, who))).toContain(said);
    }
    expect(await sentenceOf(name('2026-12-01', world.alice, 'erin', 'Network'))).toContain(
      'There is no reviewing team Network.',
    );
    expect(await linesOf()).toEqual([['stand-in.none', undefined, undefined, undefined, undefined]]);
  });

  test.each([
    ['soon', 'cannot be read as a date'],
    ['2026-02-30', 'There is no day 2026-02-30.'],
    ['2026-11-23', '2026-11-23 is over: today is 2026-11-24.'],
    ['2027-02-23', 'for 90 days at most: until 2027-02-22.'],
  ])('until %s is refused', async (until, said) => {
    expect(await sentenceOf(name(until))).toContain(said);
  });

  test.each(['2026-11-24', '2027-02-22'])('until %s is taken', async (until) => {
    await finished(name(until));
    expect(await linesOf()).toEqual([['stand-in.line', '@erin', 'SRE', until, '@alice']]);
  });

  test.each([
    ['a guest', {Roles: 'system_guest'}],
    ['deactivated', {DeleteAt: 1}],
    ['a user of another server', {RemoteId: 'elsewhere'}],
  ])('who has become %s signs no more', async (_what, change) => {
    await finished(name());
    Object.assign(world.erin, change);
    await world.writes(node, world.erin, 'SRE review is completed');
    expect((await sre()).signatures).toEqual([]);
  });

  test('does not sign a review that is their own, or their namer’s', async () => {
    world.membership.set('sre', [world.alice.Id, world.dave.Id]);
    await finished(name('2026-12-01', world.dave));
    await world.writes(node, world.erin, 'SRE review is completed');
    expect(world.chat.told.at(-1)?.messages).toMatchObject([{key: 'refusal.sign-off.named-by-dri'}]);
    for (const item of ['SRE review', 'SRE looks at it']) {
      expect(await sentenceOf(node.actions.tick(world.actor(world.erin), '', item))).toContain(
        'the DRI of PRR-1 has named you',
      );
    }
    expect(await sentenceOf(node.actions.hold(world.actor(world.erin), '', '', 'because'))).toContain(
      'the DRI of PRR-1 has named you',
    );
    await finished(name('2026-12-01', world.alice));
    await world.writes(node, world.erin, 'SRE review is completed');
    expect((await sre()).state).toBe('approved');
    const {report} = await finished(node.actions.owner(world.actor(world.dave), '', 'erin'));
    expect(report.approvals[0]).toMatchObject({state: 'waiting', ownReview: [{userId: world.erin.Id}]});
    await world.writes(node, world.erin, 'SRE review is completed');
    expect(world.chat.told.at(-1)?.messages).toMatchObject([{key: 'refusal.sign-off.own-review'}]);
  });

  test('puts on hold, and lifts, like a member', async () => {
    await finished(name());
    await finished(node.actions.hold(world.actor(world.erin), '', '', 'because'));
    expect((await sre()).state).toBe('on hold');
    await finished(node.actions.lift(world.actor(world.erin), '', ''));
    expect((await sre()).state).toBe('waiting');
  });

  test('who becomes a member is one', async () => {
    await finished(name());
    world.membership.set('sre', [world.erin.Id]);
    await world.writes(node, world.erin, 'SRE review is completed');
    expect((await sre()).signatures).toMatchObject([{membership: '~sre'}]);
  });

  test('leaves an item to the team that was assigned to them', async () => {
    await finished(name());
    await finished(node.actions.assign(world.actor(world.alice), '', 'SRE looks at it', 'erin'));
    jest.setSystemTime(NOW + 30 * DAY);
    const {report} = await world.look(node, review);
    expect(report.items[1]?.owner).toEqual({kind: 'team', teamId: 'sre'});
  });

  test('is listed for everybody but guests', async () => {
    await finished(name());
    expect(await linesOf(world.dave)).toHaveLength(1);
    world.dave.Roles = 'system_guest';
    expect(await sentenceOf(node.standIns.list(world.actor(world.dave)))).toContain('full members');
  });

  test('who cannot be reached stands in all the same', async () => {
    world.chat.unreachable.add(world.erin.Id);
    await finished(name());
    expect(await linesOf()).toHaveLength(1);
  });

  test('two who name at the same moment, on two nodes, both do', async () => {
    const other = world.node();
    await finished(
      Promise.all([
        name(),
        other.standIns.name(world.actor(world.bob), 'erin', 'Platform', '2026-12-02'),
        other.standIns.name(world.actor(world.alice), 'dave', 'SRE', '2026-12-03'),
      ]),
    );
    expect((await linesOf()).toSorted()).toEqual([
      ['stand-in.line', '@dave', 'SRE', '2026-12-03', '@alice'],
      ['stand-in.line', '@erin', 'Platform', '2026-12-02', '@bob'],
      ['stand-in.line', '@erin', 'SRE', '2026-12-01', '@alice'],
    ]);
    expect(await sentenceOf(end(world.alice, ''))).toContain('@erin stands in for');
  });

  if (board === 'playbooks') {
    test('signs by ticking in Playbooks too', async () => {
      await finished(name());
      await finished(world.playbooks.ui(world.erin.Id).tick(review.board.ref, 'SRE looks at it'));
      await finished(world.playbooks.ui(world.erin.Id).tick(review.board.ref, 'SRE review'));
      await finished(node.engine.refresh(review.id));
      const {review: after, report} = await world.look(node, review);
      const label = `stand-in:2026-12-01:${world.alice.Id}`;
      expect(after.signatures).toMatchObject([{via: 'tick', membership: label}]);
      const said = world.chat.said.find(({keys}) => keys[0] === 'signoff.board.signed');
      expect(words(said?.messages ?? [], english())).toContain('@erin (stand-in) ticked “SRE review”');
      expect(after.marks.map(({standIn}) => standIn)).toEqual([label, label]);
      expect(report.approvals[0]?.state).toBe('approved');
    });
  }
});
