import {type Node, World} from '../../test/fakes/world';
import type {Reading} from '../reading/reading';

// Up to the reader: `both` completes for SRE and takes back for Platform, else a team's id completes for it.
jest.mock('../reading/gate', () => ({mayBeSignOff: () => true}));
jest.mock('../reading/read', () => ({
  read: (text: string): Reading => ({
    verdicts:
      text === 'both'
        ? [
            {teamId: 'sre', verdict: 'complete'},
            {teamId: 'platform', verdict: 'withdraw'},
          ]
        : [{teamId: text, verdict: 'complete'}],
    nearMisses: [],
    reason: {code: 'said', words: ''},
  }),
}));

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

test('a post that completes for one team and takes back for another closes nothing in between', async () => {
  world.policy.closingGraceMinutes = 0;
  world.membership.set('sre', [world.bob.Id]);
  const review = await world.started(node);
  await world.writes(node, world.bob, 'platform');
  await world.writes(node, world.carol, 'security');
  await jest.advanceTimersByTimeAsync(1_000);
  await world.writes(node, world.bob, 'both');
  const {review: after, report} = await world.look(node, review);
  expect(after.status).toBe('open');
  expect(report.approvals.map(({state}) => state)).toEqual(['approved', 'withdrawn', 'approved']);
  expect(world.chat.receipts.at(-1)?.keys.slice(0, 2)).toEqual([
    'signoff.receipt.withdrawn',
    'signoff.receipt.ticked',
  ]);
});
