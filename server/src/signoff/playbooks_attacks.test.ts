import type {Review} from '../review/types';
import type {FakeUser} from '../../test/fakes/mattermost';
import type {Hands} from '../../test/fakes/playbooks/hands';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let node: Node;
let review: Review;

interface Server {
  actAs: 'poster' | 'bot';
  /** What the clock of Playbooks is ahead of ours. */
  aheadMs: number;
}

const servers: Server[] = [0, 10_000, -10_000].flatMap((aheadMs) => [
  {actAs: 'poster' as const, aheadMs},
  {actAs: 'bot' as const, aheadMs},
]);

describe.each(servers)('on a server %j', ({actAs, aheadMs}) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World(aheadMs);
    world.actAs = actAs;
    world.usePlaybooks();
    node = world.node();
    review = await world.started(node);
    for (const user of [world.alice, world.bob, world.carol, world.erin]) {
      await finished(world.playbooks.ui(user.Id).join(ref()));
    }
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('an item that is unticked right before the grace is over keeps the review open', async () => {
    node.engine.start();
    await allSign();
    expect((await stored()).closing.phase).toBe('grace');
    const left = (await stored()).closing.dueAt - Date.now();
    await later(left - 500);
    const unticked = world.playbooks.ui(world.erin.Id).untick(ref(), 'SRE looks at it');
    await later(400);
    await unticked;
    await later(10 * 60_000);
    expect([(await stored()).status, run().current_status]).toEqual(['open', 'InProgress']);
    expect(await approvals()).toEqual(['waiting', 'approved', 'approved']);
  });

  test('of two signers one may tick in Playbooks and the other write', async () => {
    world.membership.set('sre', [world.alice.Id, world.bob.Id]);
    world.teams = world.teams.map((team) => ({...team, quorum: team.id === 'sre' ? 2 : 1}));
    await does(world.alice, (ui) => ui.tick(ref(), 'SRE review'));
    await look();
    expect((await approvals())[0]).toBe('waiting');
    // The same person once more is no other.
    await world.writes(node, world.alice, 'SRE review is completed');
    expect((await approvals())[0]).toBe('waiting');
    const post = await world.writes(node, world.bob, 'SRE review is completed');
    expect((await approvals())[0]).toBe('approved');
    await looks();
    expect((await approvals())[0]).toBe('approved');
    await finished(node.engine.onPostDeleted(world.mattermost.delete(post.Id)));
    await looks();
    expect((await approvals())[0]).not.toBe('approved');
  });

  test('in whose name changes are made may be switched at any time', async () => {
    const post = await world.writes(node, world.alice, 'SRE review is completed');
    world.actAs = actAs === 'bot' ? 'poster' : 'bot';
    await looks();
    await world.writes(node, world.bob, 'platform review is completed');
    expect(await approvals()).toEqual(['approved', 'approved', 'waiting']);
    await finished(node.engine.onPostDeleted(world.mattermost.delete(post.Id)));
    world.actAs = actAs;
    await looks();
    expect(await approvals()).toEqual(['withdrawn', 'approved', 'waiting']);
    expect(states('SRE')).toEqual(['', '']);
  });

  test('a run that is finished while the last sign-off ticks is not approved by it', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is completed');
    node.engine.start();
    await later(60_000);
    atTick(2, () => world.playbooks.ui(world.dave.Id).finish(ref()));
    await world.writes(node, world.carol, 'security review is completed');
    await later(60_000);
    expect(run().current_status).toBe('Finished');
    const {status, endedBy} = await stored();
    const allTicked = states('Security').every((state) => state === 'closed');
    expect({status, endedBy}).toEqual({status: allTicked ? 'closed' : 'cancelled', endedBy: world.dave.Id});
  });

  test.each([
    ['right before the run is finished', 0],
    ['while the run is being finished', 1],
    ['while the status is being written', 2],
    ['after the status was written', 5],
  ])('what is unticked %s is not closed over', async (_when, waitMs) => {
    world.policy.closing = 'ask';
    await allSign();
    node.engine.start();
    let unticked: Promise<unknown> = Promise.resolve();
    at(
      (request) => request.url.endsWith('/status'),
      async () => {
        unticked = new Promise((resolve) => setTimeout(resolve, waitMs)).then(() =>
          world.playbooks.ui(world.erin.Id).untick(ref(), 'SRE looks at it'),
        );
        if (waitMs === 0) {
          await unticked;
        }
      },
    );
    await finished(node.actions.close(world.actor(world.dave), '').catch(() => undefined));
    await finished(unticked);
    await later(2 * 60_000);
    const at_ =
      run()
        .timeline_events.filter(({event_type}) => event_type === 'run_finished')
        .at(-1)?.event_at ?? 0;
    const before = run().timeline_events.some(
      ({summary, event_at}) => summary.startsWith('unchecked') && event_at < at_,
    );
    const isFinished = run().current_status === 'Finished';
    expect([(await stored()).status, isFinished]).toEqual(isFinished ? ['closed', true] : ['open', false]);
    expect(isFinished && before).toBe(false);
  });

  test('a post that is edited while it ticks does not count', async () => {
    let post = '';
    atTick(1, async () => {
      post = [...world.mattermost.posts.keys()].at(-1) ?? '';
      const {before, after} = world.mattermost.edit(post, 'SRE review is not completed');
      // The hook does not wait for the sign-off.
      node.engine.onPostUpdated(after, before).catch(() => undefined);
    });
    await world.writes(node, world.alice, 'SRE review is completed');
    node.engine.start();
    await later(2 * 60_000);
    expect((await approvals())[0]).not.toBe('approved');
    expect(states('SRE')).toEqual(['', '']);
  });

  test('who has left the team while the sign-off was kept does not sign for it, and hears so', async () => {
    world.playbooks.active = false;
    await world.writes(node, world.alice, 'SRE review is completed');
    world.membership.set('sre', [world.bob.Id]);
    world.playbooks.active = true;
    node.engine.start();
    await later(60_000);
    expect((await stored()).signatures).toEqual([]);
    expect(world.chat.told.map(({keys}) => keys)).toEqual([['signoff.board-away'], ['signoff.not-a-member']]);
  });

  test('who ticks and leaves the team before we look has not signed', async () => {
    await does(world.alice, (ui) => ui.tick(ref(), 'SRE review'));
    world.membership.set('sre', [world.bob.Id]);
    await looks();
    expect((await approvals())[0]).toBe('waiting');
    expect((await stored()).signatures).toEqual([]);
  });

  test('items of the same title are all ticked, and all count', async () => {
    await does(world.dave, (ui) => ui.addItem(ref(), 'SRE', 'SRE looks at it'));
    await world.writes(node, world.alice, 'SRE review is completed');
    await looks();
    expect(states('SRE')).toEqual(['closed', 'closed', 'closed']);
    expect((await approvals())[0]).toBe('approved');
  });

  test('an item that is deleted and added again waits for the team', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await does(world.dave, (ui) => ui.deleteItem(ref(), 'SRE looks at it'));
    await does(world.dave, (ui) => ui.addItem(ref(), 'SRE', 'SRE looks at it'));
    await looks();
    expect((await approvals())[0]).toBe('waiting');
  });

  test('a run that carries our key in its summary is no second review', async () => {
    const {playbook_id: playbookId} = run();
    const copy = await finished(
      world.playbooks.ui(world.erin.Id).start(playbookId, 'A copy of it', world.channel.Id),
    );
    await finished(summarise(copy.id, `As in\n\n${review.key}`));
    await world.writes(node, world.alice, 'SRE review is completed');
    node.engine.start();
    await later(60_000);
    expect((await approvals())[0]).toBe('approved');
    expect(
      world.playbooks
        .run(copy.id)
        .checklists.flatMap(({items}) => items)
        .every(({state}) => state === ''),
    ).toBe(true);
    expect(await finished(node.engine.reviews.openIds())).toEqual([review.id]);
  });

  function ref(): string {
    return review.board.ref;
  }

  function run() {
    return world.playbooks.run(ref());
  }

  function states(section: string): string[] {
    return (
      run()
        .checklists.find(({title}) => title === section)
        ?.items.map(({state}) => state) ?? []
    );
  }

  async function later(ms: number): Promise<void> {
    await jest.advanceTimersByTimeAsync(ms);
  }

  async function does(user: FakeUser, what: (ui: Hands) => Promise<unknown>): Promise<void> {
    await later(1_000);
    await finished(what(world.playbooks.ui(user.Id)));
    await later(6_000);
  }

  async function look(): Promise<void> {
    await finished(node.engine.desk.work(review.id, (work) => work.touch()));
  }

  async function looks(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      await look();
      await later(7_000);
    }
  }

  async function stored(): Promise<Review> {
    return (await world.look(node, review)).review;
  }

  async function approvals(): Promise<string[]> {
    return (await world.look(node, review)).report.approvals.map(({state}) => state);
  }

  async function allSign(): Promise<void> {
    await world.writes(node, world.alice, 'SRE review is completed');
    await world.writes(node, world.bob, 'platform review is completed');
    await world.writes(node, world.carol, 'security review is completed');
    expect(await approvals()).toEqual(['approved', 'approved', 'approved']);
  }

  async function summarise(runId: string, summary: string): Promise<void> {
    const body = JSON.stringify({summary});
    const headers = {'Mattermost-User-Id': world.erin.Id};
    const path = `http://playbooks/api/v0/runs/${runId}`;
    const response = await world.playbooks.serve(new Request(path, {method: 'PATCH', headers, body}));
    expect(response.status).toBe(200);
  }

  /** Has something happen once, when such a request has arrived and is not carried out yet. */
  function at(is: (request: Request) => boolean, happens: () => Promise<unknown>): void {
    const serve = world.playbooks.serve.bind(world.playbooks);
    let isOver = false;
    world.playbooks.serve = async (request) => {
      if (!isOver && is(request)) {
        isOver = true;
        await happens();
      }
      return serve(request);
    };
  }

  /** Before the tick of that number, counted from 1. */
  function atTick(number: number, happens: () => Promise<unknown>): void {
    let ticks = 0;
    at((request) => {
      ticks += request.method === 'PUT' && request.url.endsWith('/state') ? 1 : 0;
      return ticks === number;
    }, happens);
  }
});
