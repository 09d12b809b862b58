import {BoardRefused} from '../boards/board';
import {finished, type Node, World} from '../../test/fakes/world';
import type {Verdict} from '../review/types';

// The reader of today knows completions only; the flow is ready for one that knows withdrawals.
jest.mock('../reading/gate', () => ({mayBeSignOff: () => true}));
jest.mock('../reading/vocabulary', () => ({hasOtherWords: () => false}));
jest.mock('../reading/read', () => ({
  read: (text: string): {verdicts: Verdict[]} => ({
    verdicts: text.includes('SRE')
      ? [{teamId: 'sre', verdict: text.includes('withdraw') ? 'withdraw' : 'complete'}]
      : [],
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

test('a signer takes the own sign-off back in words: its items are open again, and the words are kept', async () => {
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE done');
  await world.writes(node, world.alice, 'I withdraw SRE');
  expect(await world.ticks(node, review)).toEqual([]);
  const {review: after, report} = await world.look(node, review);
  expect(after.signatures[0]?.withdrawn).toMatchObject({by: world.alice.Id, reason: 'I withdraw SRE'});
  expect(report.approvals[0]?.state).toBe('withdrawn');
  expect(world.chat.receipts.at(-1)?.keys).toEqual(['signoff.receipt.withdrawn']);
});

test('a colleague’s sign-off is not taken back by a post', async () => {
  world.membership.set('sre', [world.alice.Id, world.erin.Id]);
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE done');
  await world.writes(node, world.erin, 'I withdraw SRE');
  expect(await world.ticks(node, review)).toHaveLength(2);
  expect(world.chat.told.at(-1)).toMatchObject({to: world.erin.Id, keys: ['refusal.withdraw.nothing']});
});

test('a withdrawal that was edited in counts only when its author confirms it', async () => {
  const review = await world.started(node);
  const post = await world.writes(node, world.alice, 'SRE done');
  const note = await world.writes(node, world.alice, 'hm');
  const {before, after} = world.mattermost.edit(note.Id, 'I withdraw SRE');
  await finished(node.engine.onPostUpdated(after, before));
  expect(await world.ticks(node, review)).toHaveLength(2);
  const {questionId = '', option = ''} = world.chat.told.at(-1)?.buttons[0]?.context ?? {};
  await finished(node.engine.answer(questionId, world.alice.Id, option));
  expect(await world.ticks(node, review)).toEqual([]);
  expect(world.mattermost.posts.has(post.Id)).toBe(true);
});

test('it holds although the board does not let the items be opened, which do not count any more', async () => {
  let refuses = false;
  const refusing = world.node(undefined, (board) =>
    Object.assign(Object.create(board) as typeof board, {
      apply: async (...args: Parameters<typeof board.apply>) => {
        if (refuses) {
          throw new BoardRefused('', 'finished');
        }
        return board.apply(...args);
      },
    }),
  );
  const review = await world.started(refusing);
  await world.writes(refusing, world.alice, 'SRE done');
  refuses = true;
  await world.writes(refusing, world.alice, 'I withdraw SRE');
  expect(world.chat.receipts.at(-1)?.keys).toEqual(['signoff.receipt.withdrawn-items-kept']);
  const [approval] = (await world.look(refusing, review)).report.approvals;
  expect(approval).toMatchObject({state: 'withdrawn', signatures: []});
  expect(approval?.notCounting).toHaveLength(2);
});
