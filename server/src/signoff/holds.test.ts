import {FakeAppError} from '../../test/fakes/app_error';
import {sampleView} from '../../test/fakes/sample_review';
import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import type {Review} from '../review/types';
import {reviewSchema} from './review_schema';

let world: World;
let node: Node;
let review: Review;

async function look() {
  return world.look(node, review);
}

async function approve(): Promise<void> {
  await world.writes(node, world.alice, 'SRE review is completed');
  await world.writes(node, world.bob, 'platform review is completed');
  await world.writes(node, world.carol, 'Security review is completed');
}

function keysSaid(): (string | undefined)[] {
  return world.chat.said.map(({keys}) => keys[0]);
}

function hold(user = world.alice, team = '') {
  return node.actions.hold(world.actor(user), '', team, 'the restore was never timed');
}

function lift(user = world.alice, team = '') {
  return node.actions.lift(world.actor(user), review.key, team);
}

describe.each(['builtin', 'playbooks'] as const)('a hold, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    if (board === 'playbooks') {
      world.usePlaybooks();
    }
    node = world.node();
    review = await world.started(node);
    if (board === 'playbooks') {
      for (const user of [world.alice, world.bob, world.carol]) {
        await finished(world.playbooks.ui(user.Id).join(review.board.ref));
      }
    }
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('stops the grace, is said once, and blocks closing until the team lifts it', async () => {
    node.engine.start();
    await approve();
    expect((await look()).review.closing.phase).toBe('grace');
    const {notes} = await finished(hold());
    expect(notes).toMatchObject([{key: 'hold.placed', params: {team: 'SRE'}}]);
    expect(world.chat.cards.get('card-PRR-1')?.report.approvals[0]?.state).toBe('on hold');
    expect(keysSaid().slice(-2)).toEqual(['hold.said', 'signoff.closing.stopped-on-hold']);
    expect(world.chat.said.at(-2)?.messages[0]?.params).toMatchObject({user: '@alice', team: 'SRE'});

    await finished(jest.advanceTimersByTimeAsync(60 * 60_000));
    expect((await look()).review.status).toBe('open');
    expect(await sentenceOf(node.actions.close(world.actor(world.dave), ''))).toContain(
      'it is on hold for SRE (@alice: the restore was never timed).',
    );

    await finished(lift());
    expect((await look()).review.closing.phase).toBe('grace');
    await finished(node.actions.close(world.actor(world.dave), ''));
    expect((await look()).review.status).toBe('closed');
  });

  test('is for current members of teams that the review needs', async () => {
    for (const user of [world.erin, world.dave, world.admin]) {
      expect(await sentenceOf(node.actions.hold(world.actor(user), review.key, '', 'because'))).toContain(
        'Only current members of a reviewing team that this review needs',
      );
    }
    expect(await sentenceOf(hold(world.alice, 'Platform'))).toContain('Only current members');
    expect(await sentenceOf(hold(world.alice, 'Network'))).toContain('PRR-1 does not need Network');
    expect(await sentenceOf(node.actions.hold(world.actor(world.alice), '', '', ' '))).toContain(
      'Why is PRR-1 put on hold?',
    );
  });

  test('of somebody who is in two teams says for which', async () => {
    world.membership.set('platform', [world.alice.Id, world.bob.Id]);
    expect(await sentenceOf(hold())).toContain('It can be any of these: SRE, Platform.');
    await finished(hold(world.alice, 'platform'));
    expect((await look()).report.approvals.map(({state}) => state)).toEqual([
      'waiting',
      'on hold',
      'waiting',
    ]);
    await finished(lift());
    expect((await look()).report.approvals[1]?.state).toBe('waiting');
  });

  test('is the team’s: a colleague lifts it, an outsider does not, a system admin by name', async () => {
    await finished(hold());
    for (const user of [world.dave, world.bob]) {
      expect(await sentenceOf(lift(user))).toContain('PRR-1 was put on hold by SRE: only current members');
    }
    world.membership.set('sre', [world.bob.Id]);
    await finished(lift(world.bob, 'sre'));
    expect(await sentenceOf(lift(world.bob))).toContain('Nobody has put PRR-1 on hold.');
    await finished(hold(world.bob, 'sre'));
    expect(await sentenceOf(lift(world.bob, 'platform'))).toContain(
      'platform has not put PRR-1 on hold; SRE has.',
    );
    const {notes} = await finished(lift(world.admin));
    expect(notes).toMatchObject([{key: 'lift.done', params: {asAdmin: 'true'}}]);
    const {review: after} = await look();
    expect(after.holds?.map(({lifted}) => [lifted?.by, lifted?.asAdmin])).toEqual([
      [world.bob.Id, false],
      [world.admin.Id, true],
    ]);
  });

  test('is neither put on nor lifted by the DRI, who is in the team', async () => {
    world.membership.set('sre', [world.alice.Id, world.dave.Id]);
    expect(await sentenceOf(hold(world.dave))).toContain('You are the DRI of PRR-1');
    await finished(hold());
    expect(await sentenceOf(lift(world.dave))).toContain('You are the DRI of PRR-1');
  });

  test('said twice is one hold', async () => {
    await finished(hold());
    const {notes} = await finished(hold());
    expect(notes).toMatchObject([{key: 'hold.already'}]);
    expect((await look()).review.holds).toHaveLength(1);
    expect(keysSaid().filter((key) => key === 'hold.said')).toHaveLength(1);
  });

  test('outlives cancelling and reopening, and is stored as the schema says', async () => {
    await finished(hold());
    await finished(node.actions.cancel(world.actor(world.dave), '', 'the project stopped'));
    expect(await sentenceOf(lift())).toContain('has ended');
    await finished(node.actions.reopen(world.actor(world.dave), review.key));
    const {report, review: after} = await look();
    expect(report.approvals[0]?.state).toBe('on hold');
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(after))).holds).toEqual(after.holds);
  });

  test('waits for everybody in the team, also who has signed', async () => {
    await approve();
    const pending = () => finished(node.actions.pending(world.actor(world.alice)));
    expect(await pending()).toEqual([]);
    await finished(hold());
    expect(await pending()).toMatchObject([{teams: ['SRE']}]);
  });

  test('is told to a colleague who signs', async () => {
    await finished(hold());
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(world.chat.receipts.at(-1)?.keys).toContain('signoff.receipt.on-hold');
  });

  test('works where the channel takes no posts any more', async () => {
    jest.spyOn(world.chat, 'say').mockRejectedValue(new FakeAppError('archived', 400));
    await finished(hold());
    expect((await look()).report.approvals[0]?.state).toBe('on hold');
  });

  if (board === 'playbooks') {
    test('makes a run that is finished in Playbooks a cancelled review, as a missing approval does', async () => {
      await approve();
      await finished(hold());
      await finished(world.playbooks.ui(world.dave.Id).finish(review.board.ref));
      await finished(node.engine.refresh(review.id));
      const {review: after} = await look();
      expect(after.status).toBe('cancelled');
      const said = world.chat.said.find(({keys}) => keys[0] === 'signoff.board.cancelled-on-hold');
      expect(said?.messages[0]?.params).toMatchObject({count: 0, holders: 'SRE', user: '@dave'});
    });
  }
});

test('a review that was stored before there were holds is still read', () => {
  expect(reviewSchema.safeParse(JSON.parse(JSON.stringify(sampleView().review))).success).toBe(true);
});
