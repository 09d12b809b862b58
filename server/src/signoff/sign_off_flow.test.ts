import {finished, World, type Node} from '../../test/fakes/world';
import {Life} from '../../test/fakes/mortal';

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

test('a member’s completion ticks every item of the team in the poster’s name, with one receipt in the thread', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, 'SRE review is completed');
  expect(await world.ticks(node, review)).toEqual([
    `sre-a done ${world.alice.Id}`,
    `sre-review done ${world.alice.Id}`,
  ]);
  expect(world.chat.receipts).toHaveLength(1);
  expect(world.chat.receipts[0]).toMatchObject({
    rootId: post.Id,
    keys: ['signoff.receipt.ticked', 'signoff.receipt.approved', 'signoff.receipt.waiting-for'],
  });
  expect(world.chat.cards.get('card-PRR-1')?.report.approvals.map(({state}) => state)).toEqual([
    'approved',
    'waiting',
    'waiting',
  ]);
});
