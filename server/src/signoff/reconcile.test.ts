import type {Review} from '../review/types';
import type {Hands} from '../../test/fakes/playbooks/hands';
import type {FakeUser} from '../../test/fakes/mattermost';
import type {StandInPlaybooks} from '../../test/fakes/playbooks/stand_in';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let node: Node;
let playbooks: StandInPlaybooks;
let review: Review;

describe.each(['poster', 'bot'] as const)('on Playbooks, where we act as the %s', (actAs) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    world.actAs = actAs;
    playbooks = world.usePlaybooks();
    node = world.node();
    review = await world.started(node);
    for (const user of [world.alice, world.bob, world.carol, world.erin, world.admin]) {
      await finished(playbooks.ui(user.Id).join(ref()));
    }
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('a tick of the approval item is a sign-off: it ticks the rest, is said, and shows on the card', async () => {
    await does(world.alice, (ui) => ui.tick(ref(), 'SRE review'));
    await look();
    expect(states('sre')).toEqual(['closed', 'closed']);
    expect(await approvals()).toEqual(['approved', 'waiting', 'waiting']);
    const said = world.chat.said.filter(({keys}) => keys[0] === 'signoff.board.signed');
    expect(said).toMatchObject([{rootId: `card-${review.key}`}]);
    expect(said[0]?.messages[0]?.params).toMatchObject({user: '@alice', team: 'SRE', count: 1});
    expect(world.chat.cards.get(`card-${review.key}`)?.report.approvals[0]?.state).toBe('approved');
    await look();
    await look();
    expect((await stored()).signatures).toHaveLength(1);
    expect(saidTimes('signoff.board.signed')).toBe(1);
  });

  test('so it is before a post is counted: the last approval closes the review', async () => {
    world.policy.closingGraceMinutes = 0;
    await does(world.alice, (ui) => ui.tick(ref(), 'SRE review'));
    await does(world.carol, (ui) => ui.tick(ref(), 'Security review'));
    await world.writes(node, world.bob, 'platform review is completed');
    expect((await stored()).status).toBe('closed');
    const run = playbooks.run(ref());
    expect(run.current_status).toBe('Finished');
    expect(playbooks.posts().map(({message}) => message)).toContain(`${review.key} is closed`);
  });

  test('ticks of strangers do not count, and unticking is seen', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await does(world.erin, (ui) => ui.untick(ref(), 'SRE looks at it'));
    await look();
    expect(await approvals()).toEqual(['waiting', 'waiting', 'waiting']);
    expect(states('sre')).toEqual(['', 'closed']);
    await does(world.erin, (ui) => ui.tick(ref(), 'SRE looks at it'));
    await look();
    expect(await approvals()).toEqual(['waiting', 'waiting', 'waiting']);
    await finished(node.actions.tick(world.actor(world.alice), '', 'SRE looks at it'));
    expect((await approvals())[0]).toBe('approved');
  });

  test('skip and restore, which leave no trace, approve nothing and lose nothing that is not theirs', async () => {
    await does(world.dave, (ui) => ui.skip(ref(), 'SRE looks at it'));
    await does(world.dave, (ui) => ui.skip(ref(), 'SRE review'));
    await look();
    expect((await approvals())[0]).toBe('waiting');
    await world.writes(node, world.alice, 'SRE review is completed');
    expect((await approvals())[0]).toBe('approved');
    await does(world.dave, (ui) => ui.restore(ref(), 'SRE review'));
    await look();
    expect((await approvals())[0]).toBe('waiting');
    expect(states('sre')).toEqual(['skipped', '']);
  });

  test('a system admin’s tick counts and is named as such', async () => {
    await does(world.admin, (ui) => ui.tick(ref(), 'SRE looks at it'));
    await look();
    expect((await stored()).marks).toMatchObject([{by: world.admin.Id, asAdmin: true}]);
  });

  test('unticking the approval item withdraws', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await does(world.alice, (ui) => ui.untick(ref(), 'SRE review'));
    await look();
    expect((await approvals())[0]).toBe('withdrawn');
    expect(states('sre')).toEqual(['', '']);
    expect(saidTimes('signoff.board.withdrawn')).toBe(1);
    await look();
    expect(states('sre')).toEqual(['', '']);
  });

  test('items that are taken from a team that has signed let its sign-off fall, aloud', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await does(world.alice, (ui) => ui.addItem(ref(), 'SRE', 'Load test'));
    await look();
    await does(world.dave, (ui) => ui.deleteItem(ref(), 'Load test'));
    await look();
    expect((await approvals())[0]).toBe('withdrawn');
    expect(saidTimes('signoff.board.taken-away')).toBe(1);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect((await approvals())[0]).toBe('approved');
  });

  test('an assignment by the DRI in Playbooks takes nothing away; through us a member’s does', async () => {
    await does(world.dave, (ui) => ui.reassign(ref(), 'SRE looks at it', world.dave.Id));
    await look();
    expect((await world.look(node, review)).report.items[1]).toMatchObject({
      owner: {kind: 'team', teamId: 'sre'},
      strayAssignment: true,
    });
    const away = node.actions.assign(world.actor(world.dave), '', 'SRE looks at it', 'dave');
    await expect(finished(away)).rejects.toMatchObject({code: 'rights.assign-away'});
    await finished(node.actions.assign(world.actor(world.alice), '', 'SRE looks at it', 'erin'));
    expect((await world.look(node, review)).report.items[1]).toMatchObject({
      owner: {kind: 'person', userId: world.erin.Id},
      strayAssignment: false,
    });
  });

  test('what a member ticked under another title signs nothing, and is ticked anew', async () => {
    await does(world.alice, (ui) => ui.tick(ref(), 'SRE looks at it'));
    await does(world.dave, (ui) => ui.deleteItem(ref(), 'SRE review'));
    await does(world.dave, (ui) => ui.renameItem(ref(), 'SRE looks at it', 'SRE review'));
    await look();
    expect((await stored()).signatures).toEqual([]);
    expect((await approvals())[0]).toBe('waiting');
    await does(world.alice, (ui) => ui.untick(ref(), 'SRE review'));
    await does(world.alice, (ui) => ui.tick(ref(), 'SRE review'));
    await look();
    expect((await approvals())[0]).toBe('approved');
  });

  test('an open item that a member assigns away through us is not taken from the team', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await does(world.alice, (ui) => ui.addItem(ref(), 'SRE', 'Load test'));
    await look();
    await finished(node.actions.assign(world.actor(world.alice), '', 'Load test', 'erin'));
    await look();
    expect((await approvals())[0]).toBe('approved');
    expect(saidTimes('signoff.board.taken-away')).toBe(0);
  });

  test('a renamed run and a new owner are taken over', async () => {
    await does(world.dave, (ui) => ui.rename(ref(), 'Checkout v2 to production'));
    await does(world.dave, (ui) => ui.changeOwner(ref(), world.bob.Id));
    await look();
    expect(await stored()).toMatchObject({title: 'Checkout v2 to production', driId: world.bob.Id});
  });

  test('a run finished with approvals missing is cancelled aloud, and goes on when it is restored', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await does(world.erin, (ui) => ui.finish(ref()));
    await look();

    expect(await stored()).toMatchObject({status: 'cancelled', endedBy: world.erin.Id});
    const said = world.chat.said.filter(({keys}) => keys[0] === 'signoff.board.cancelled');
    expect(said).toMatchObject([{to: world.channel.Id, rootId: ''}]);
    expect(said[0]?.messages[0]?.params).toMatchObject({
      user: '@erin',
      teams: 'Platform, Security',
      count: 2,
    });
    await does(world.dave, (ui) => ui.reopen(ref()));
    await look();
    expect(await stored()).toMatchObject({status: 'open', endedBy: '', endReason: ''});
    expect(saidTimes('signoff.board.reopened')).toBe(1);
    expect((await approvals())[0]).toBe('approved');
    await finished(node.actions.cancel(world.actor(world.dave), '', 'not needed'));
    expect(await stored()).toMatchObject({
      status: 'cancelled',
      endReason: 'not needed',
      endedBy: world.dave.Id,
    });
    await finished(node.actions.reopen(world.actor(world.dave), ''));
    expect((await stored()).status).toBe('open');
    expect(saidTimes('signoff.board.reopened')).toBe(1);
  });

  test('a sign-off from before the run was finished does not tick behind its back, and goes on when it is restored', async () => {
    await does(world.alice, (ui) => ui.tick(ref(), 'SRE review'));
    await does(world.dave, (ui) => ui.finish(ref()));
    await look();
    expect((await stored()).status).toBe('cancelled');
    expect(states('sre')).toEqual(['', 'closed']);
    await does(world.dave, (ui) => ui.reopen(ref()));
    await look();
    expect((await approvals())[0]).toBe('approved');
  });

  test('a run finished with all approvals is closed by whoever did it, with a record', async () => {
    world.policy.closing = 'ask';
    await everybodySigns();
    await does(world.dave, (ui) => ui.finish(ref()));
    await look();
    expect(await stored()).toMatchObject({status: 'closed', endedBy: world.dave.Id});
    expect(world.chat.records.size).toBe(1);
  });

  test('a run finished when a signed post is gone is not closed', async () => {
    world.policy.closing = 'ask';
    const post = await everybodySigns();
    world.mattermost.delete(post.Id);
    await does(world.dave, (ui) => ui.finish(ref()));
    await look();
    expect((await stored()).status).toBe('cancelled');
  });

  test('a sign-off whose post is deleted does not come back by what it had ticked in its signer’s name', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.engine.onPostDeleted(world.mattermost.delete(post.Id)));
    for (let round = 0; round < 3; round++) {
      await look();
      expect((await approvals())[0]).toBe('withdrawn');
    }
    expect(states('sre')).toEqual(['', '']);
  });

  test('what a parallel write has erased is put back in the name of who did it, and noted', async () => {
    await finished(
      Promise.all([
        playbooks.ui(world.alice.Id).tick(ref(), 'SRE looks at it'),
        playbooks.ui(world.bob.Id).tick(ref(), 'Platform looks at it'),
      ]),
    );
    await look();
    await look();
    const {report} = await world.look(node, review);
    const done = report.items.filter(({item}) => item.state === 'done');
    expect(done.map(({item, counts}) => [item.title, counts])).toEqual([
      ['SRE looks at it', true],
      ['Platform looks at it', true],
    ]);
    const marks = (await stored()).marks.map(({by}) => by);
    expect(marks.sort()).toEqual([world.alice.Id, world.bob.Id]);
    const notes = (await stored()).timeline.filter(({details}) => details['reason'] === 'put-back');
    expect(notes).toHaveLength(1);
  });

  function ref(): string {
    return review.board.ref;
  }

  async function does(user: FakeUser, what: (ui: Hands) => Promise<unknown>): Promise<void> {
    await jest.advanceTimersByTimeAsync(1_000);
    await finished(what(playbooks.ui(user.Id)));
    await jest.advanceTimersByTimeAsync(6_000);
  }

  async function look(): Promise<void> {
    await finished(node.engine.desk.work(review.id, (work) => work.touch()));
  }

  async function stored(): Promise<Review> {
    return (await world.look(node, review)).review;
  }

  async function approvals(): Promise<string[]> {
    return (await world.look(node, review)).report.approvals.map(({state}) => state);
  }

  function states(section: string): string[] {
    const {checklists} = playbooks.run(ref());
    return checklists.find(({title}) => title.toLowerCase() === section)?.items.map(({state}) => state) ?? [];
  }

  function saidTimes(key: string): number {
    return world.chat.said.filter(({keys}) => keys.includes(key)).length;
  }

  async function everybodySigns() {
    await world.writes(node, world.bob, 'platform review is completed');
    await world.writes(node, world.carol, 'security review is completed');
    return world.writes(node, world.alice, 'SRE review is completed');
  }
});
