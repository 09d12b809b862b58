import {finished, World} from '../world';

let world: World;
beforeEach(() => {
  jest.useFakeTimers({now: 1_800_000_000_000});
  world = new World();
});
afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

test('a review in a world with Playbooks is a run there, ticked by who signs', async () => {
  const playbooks = world.usePlaybooks();
  const node = world.node();
  const review = await world.started(node);
  expect(review.board).toEqual({kind: 'playbooks', ref: playbooks.runs()[0]?.id});
  await world.writes(node, world.alice, 'SRE review is completed');
  const run = playbooks.run(review.board.ref);
  const closed = run.checklists.flatMap(({items}) => items).filter(({state}) => state === 'closed');
  expect(closed.map(({title}) => title)).toEqual(['SRE looks at it', 'SRE review']);
  const ticks = run.timeline_events.filter((event) => event.event_type === 'task_state_modified');
  expect(ticks.map((event) => event.subject_user_id)).toEqual([world.alice.Id, world.alice.Id]);
  expect(await world.ticks(node, review)).toEqual(closed.map(({id}) => `${id} done ${world.alice.Id}`));
  expect(world.logged).toEqual([]);
});

test('in a world without, nothing is asked of it', async () => {
  const node = world.node();
  const review = await world.started(node);
  await world.writes(node, world.alice, 'SRE review is completed');
  expect(review.board.kind).toBe('builtin');
  expect(await finished(world.ticks(node, review))).toHaveLength(2);
  expect(world.playbooks.asked).toEqual([]);
});
