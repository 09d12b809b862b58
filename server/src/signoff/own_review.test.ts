import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import type {Review} from '../review/types';

let world: World;
let node: Node;
let review: Review;

async function sre() {
  return (await world.look(node, review)).report.approvals[0]!;
}

function letDrisSign(): void {
  world.teams = world.teams.map((team) => ({...team, driMaySign: true}));
}

describe.each(['builtin', 'playbooks'] as const)('the DRI, who is in SRE, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    if (board === 'playbooks') {
      world.usePlaybooks();
    }
    node = world.node();
    world.membership.set('sre', [world.alice.Id, world.dave.Id]);
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

  test('does not sign in words, and hears why', async () => {
    await world.writes(node, world.dave, 'SRE review is completed');
    expect(await world.ticks(node, review)).toEqual([]);
    expect(world.chat.told).toMatchObject([
      {to: world.dave.Id, messages: [{key: 'refusal.sign-off.own-review', params: {team: 'SRE'}}]},
    ]);
  });

  test('does not sign by confirming a post', async () => {
    await world.writes(node, world.dave, 'SRE review is completed', {});
    const post = world.mattermost.write(world.dave, world.channel.Id, 'SRE review is completed');
    await finished(node.engine.onPost({sessionId: ''}, post));
    const answer = node.engine.answer(`post-${post.Id}`, world.dave.Id, review.id);
    expect(await sentenceOf(answer)).toContain('You are the DRI of PRR-1');
    expect(await world.ticks(node, review)).toEqual([]);
  });

  test('ticks and skips no item of the team’s', async () => {
    const actor = world.actor(world.dave);
    expect(await sentenceOf(node.actions.tick(actor, '', 'SRE review'))).toContain(
      'You are the DRI of PRR-1, so your sign-off for SRE does not count',
    );
    expect(await sentenceOf(node.actions.tick(actor, '', 'SRE looks at it'))).toContain(
      'you are the DRI of PRR-1: nobody approves their own review',
    );
    expect(await sentenceOf(node.actions.skip(actor, '', 'SRE looks at it', 'no'))).toContain(
      'nobody approves their own review',
    );
    expect(await sentenceOf(node.actions.assign(actor, '', 'SRE looks at it', 'erin'))).toContain(
      'only current members of SRE',
    );
    expect(await world.ticks(node, review)).toEqual([]);
  });

  test('may where the team lets', async () => {
    letDrisSign();
    await world.writes(node, world.dave, 'SRE review is completed');
    expect(await sre()).toMatchObject({state: 'approved', signatures: [{userId: world.dave.Id}]});
  });

  test('has signed before becoming the DRI: it counts no more, closing stops, and the answer says so', async () => {
    await finished(node.actions.owner(world.actor(world.dave), '', 'erin'));
    await world.writes(node, world.dave, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is completed');
    await world.writes(node, world.carol, 'Security review is completed');
    const actor = world.actor(world.erin);
    const {notes, review: after, report} = await finished(node.actions.owner(actor, '', 'dave'));
    expect(notes).toMatchObject([{key: 'owner.own-review', params: {user: 'dave', teams: 'SRE', count: 1}}]);
    expect(after.closing.phase).toBe('none');
    expect(report.approvals[0]).toMatchObject({state: 'waiting', ownReview: [{userId: world.dave.Id}]});
    expect(await sentenceOf(node.actions.close(world.actor(world.dave), ''))).toContain(
      'the approval of SRE is missing',
    );
    const back = await finished(node.actions.owner(world.actor(world.dave), '', 'erin'));
    expect(back.notes).toMatchObject([{key: 'owner.counts-again', params: {teams: 'SRE', count: 1}}]);
    expect(back.report.approved).toBe(true);
  });

  test('takes back what they had signed before', async () => {
    await finished(node.actions.owner(world.actor(world.dave), '', 'erin'));
    await world.writes(node, world.dave, 'SRE review is completed');
    await finished(node.actions.owner(world.actor(world.erin), '', 'dave'));
    await finished(node.actions.untick(world.actor(world.dave), '', 'SRE review', ''));
    const {review: after} = await world.look(node, review);
    expect(after.signatures).toMatchObject([{withdrawn: {by: world.dave.Id}}]);
  });

  test('who is a system admin ticks as one, which is no sign-off', async () => {
    world.dave.Roles = 'system_user system_admin';
    await finished(node.actions.tick(world.actor(world.dave), '', 'SRE review'));
    await finished(node.actions.tick(world.actor(world.dave), '', 'SRE looks at it'));
    expect(await sre()).toMatchObject({state: 'waiting', missing: [], signatures: []});
    const {review: after} = await world.look(node, review);
    expect(after.marks.map(({asAdmin}) => asAdmin)).toEqual([true, true]);
  });

  test('has nothing waiting for them', async () => {
    expect(await finished(node.actions.pending(world.actor(world.dave)))).toEqual([]);
    letDrisSign();
    expect(await finished(node.actions.pending(world.actor(world.dave)))).toMatchObject([{teams: ['SRE']}]);
  });

  if (board === 'playbooks') {
    test('ticks in Playbooks: nothing of it counts, and they are told once', async () => {
      const ui = world.playbooks.ui(world.dave.Id);
      await finished(ui.tick(review.board.ref, 'SRE looks at it'));
      await finished(ui.tick(review.board.ref, 'SRE review'));
      for (let round = 0; round < 2; round++) {
        await finished(node.engine.refresh(review.id));
      }
      expect(await sre()).toMatchObject({state: 'waiting', signatures: [], notCounting: [{}, {}]});
      const said = world.chat.said.filter(({keys}) => keys[0] === 'signoff.board.own-review');
      expect(said.map(({messages}) => messages[0]?.params)).toEqual([
        {team: 'SRE', item: 'SRE review', user: '@dave'},
      ]);
      await world.writes(node, world.alice, 'SRE review is completed');
      expect(await sre()).toMatchObject({state: 'approved', signatures: [{userId: world.alice.Id}]});
    });
  }
});
