import {sentenceOf} from '../../test/fakes/sentences';
import type {Review} from '../review/types';
import {finished, type Node, World} from '../../test/fakes/world';

// The provisional gate lets no withdrawals in.
jest.mock('../reading/gate', () => ({mayBeSignOff: () => true}));

let world: World;
let node: Node;
let review: Review;

beforeEach(async () => {
  jest.useFakeTimers();
  world = new World();
  world.usePlaybooks();
  node = world.node();
  review = await world.started(node);
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

const sre = async () => (await world.look(node, review)).report.approvals[0];

/** alice signs while Playbooks does not answer, and thinks better of it when it does again. */
async function signedAndWithdrawn(): Promise<void> {
  world.playbooks.active = false;
  await world.writes(node, world.alice, 'SRE review is completed');
  world.playbooks.active = true;
  await world.writes(node, world.alice, 'SRE withdraws its approval');
}

test('a withdrawal never overtakes the sign-off that had to wait', async () => {
  await signedAndWithdrawn();
  node.engine.start();
  await jest.advanceTimersByTimeAsync(15 * 60_000);
  expect(await sre()).toMatchObject({state: 'withdrawn', signatures: []});
  expect(await world.ticks(node, review)).toEqual([]);
});

test('the button below the later one takes up the earlier one first', async () => {
  await signedAndWithdrawn();
  const [, withdrawal] = [...world.mattermost.posts.values()].filter(({UserId}) => UserId === world.alice.Id);
  await finished(node.engine.retry(`post-${withdrawal!.Id}`, world.alice.Id));
  expect(await sre()).toMatchObject({state: 'withdrawn', signatures: []});
  expect(await sentenceOf(node.engine.retry(`post-${withdrawal!.Id}`, world.alice.Id))).toContain(
    'was dealt with',
  );
});

test('what others write does not wait for it', async () => {
  world.playbooks.active = false;
  await world.writes(node, world.alice, 'SRE review is completed');
  await jest.advanceTimersByTimeAsync(10 * 60_000);
  world.playbooks.active = true;
  await world.writes(node, world.bob, 'Platform review is completed');
  expect((await world.look(node, review)).report.approvals.map(({state}) => state)).toEqual([
    'waiting',
    'approved',
    'waiting',
  ]);
});
