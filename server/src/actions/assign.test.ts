import type {Review} from '../review/types';
import {finished, type Node, World} from '../../test/fakes/world';

let world: World;
let node: Node;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

describe('an item that a team has opened again', () => {
  beforeEach(async () => {
    await world.writes(node, world.alice, 'SRE review is completed');
    await finished(node.actions.untick(world.actor(world.alice), review.key, 'SRE looks at it', ''));
  });

  test.each(['dave', 'bob'])(
    'the DRI cannot approve in the team’s place by assigning it to %s',
    async (to) => {
      const assigning = node.actions.assign(world.actor(world.dave), review.key, 'SRE looks at it', to);
      await expect(finished(assigning)).rejects.toMatchObject({
        code: 'rights.assign-away',
        params: {number: 2, item: 'SRE looks at it', team: 'SRE'},
      });
      const {report} = await world.look(node, review);
      expect(report.approvals[0]?.state).toBe('waiting');
    },
  );

  test('the DRI may assign it to a member of the team, and the team may give it away', async () => {
    await finished(node.actions.assign(world.actor(world.dave), review.key, 'SRE looks at it', 'alice'));
    const {report} = await finished(
      node.actions.assign(world.actor(world.alice), review.key, 'SRE looks at it', 'dave'),
    );
    expect(report.items[1]?.owner).toEqual({kind: 'person', userId: world.dave.Id});
  });
});
