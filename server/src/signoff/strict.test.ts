import {sentenceOf} from '../../test/fakes/sentences';
import {finished, type Node, World} from '../../test/fakes/world';
import type {Review} from '../review/types';

let world: World;
let node: Node;
let review: Review;

async function sre() {
  return (await world.look(node, review)).report.approvals[0]!;
}

describe.each(['builtin', 'playbooks'] as const)('completion: strict, on the board %s', (board) => {
  beforeEach(async () => {
    jest.useFakeTimers({now: 1_800_000_000_000});
    world = new World();
    if (board === 'playbooks') {
      world.usePlaybooks();
    }
    world.mandatory = ['sre-a'];
    world.teams = world.teams.map((team) => ({...team, completion: 'strict'}));
    node = world.node();
    review = await world.started(node);
    if (board === 'playbooks') {
      await finished(world.playbooks.ui(world.alice.Id).join(review.board.ref));
    }
  });

  afterEach(() => {
    world.stop();
    jest.useRealTimers();
  });

  test('which items are mandatory is kept with the review, by the board’s ids', async () => {
    const {report} = await world.look(node, review);
    expect(report.items.filter(({mandatory}) => mandatory).map(({item}) => item.title)).toEqual([
      'SRE looks at it',
    ]);
  });

  test('a post is refused, naming them, until they are ticked by hand; then it ticks the rest', async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await world.ticks(node, review)).toEqual([]);
    expect(world.chat.told).toMatchObject([
      {
        to: world.alice.Id,
        messages: [
          {
            key: 'refusal.sign-off.mandatory-open',
            params: {team: 'SRE', count: 1, items: '2 “SRE looks at it”'},
          },
        ],
      },
    ]);
    const {notes} = await finished(node.actions.tick(world.actor(world.alice), '', '2'));
    expect(notes).toMatchObject([{key: 'tick.mandatory-done', params: {team: 'SRE'}}]);
    await world.writes(node, world.alice, 'SRE review is completed');
    expect(await sre()).toMatchObject({state: 'approved', signatures: [{itemIds: [expect.any(String)]}]});
    const {report} = await world.look(node, review);
    expect(report.items[1]?.mark).toMatchObject({signatureId: ''});
  });

  test('so is a tick of the approval item, and a skip with a reason counts', async () => {
    const actor = world.actor(world.alice);
    expect(await sentenceOf(node.actions.tick(actor, '', 'SRE review'))).toContain('2 “SRE looks at it”');
    await finished(node.actions.skip(actor, '', '2', 'no users yet'));
    await finished(node.actions.tick(actor, '', 'SRE review'));
    expect((await sre()).state).toBe('approved');
  });

  test('a team without mandatory items signs at once', async () => {
    await world.writes(node, world.bob, 'platform review is completed');
    expect((await world.look(node, review)).report.approvals[1]?.state).toBe('approved');
  });

  if (board === 'playbooks') {
    test('a skip in Playbooks counts once its reason is given here', async () => {
      await finished(world.playbooks.ui(world.alice.Id).skip(review.board.ref, 'SRE looks at it'));
      await finished(node.engine.refresh(review.id));
      expect((await sre()).first).toHaveLength(1);
      await finished(node.actions.skip(world.actor(world.alice), '', '2', 'no users yet'));
      expect((await sre()).first).toEqual([]);
    });

    test('a run that people start there has them too', async () => {
      const [playbook] = world.playbooks.playbooks();
      const run = await finished(
        world.playbooks.ui(world.dave.Id).start(playbook!.id, 'Second service', world.channel.Id),
      );
      await finished(node.engine.discover(world.channel.Id));
      const adopted = await finished(node.engine.reviews.byRefNow(run.id));
      expect(adopted?.mandatory).toHaveLength(1);
    });
  }
});
