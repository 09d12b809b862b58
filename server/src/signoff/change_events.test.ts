import {finished, type Node, World} from '../../test/fakes/world';
import {changeEvents} from './change_events';

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
  world = new World();
  node = world.node();
  node.engine.start();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

/** What the web clients of the channel were told since the last time it was asked. */
function told(): unknown[] {
  return world.mattermost.published.splice(0);
}

it('a start is told to the channel, and nothing of what is in it', async () => {
  const {id} = await world.started(node);
  const channelId = world.channel.Id;
  expect(new Set(told().map((event) => JSON.stringify(event)))).toEqual(
    new Set([
      JSON.stringify({event: 'review_changed', payload: {review_id: id, channel_id: channelId}, channelId}),
    ]),
  );
});

it.each<[string, (key: string) => Promise<unknown>]>([
  ['a sign-off', () => world.writes(node, world.alice, 'SRE review is completed')],
  ['a tick', (key) => node.actions.tick(world.actor(world.bob), key, 'Platform looks at it')],
  ['an answer', (key) => node.dossier.answer(world.actor(world.erin), key, '#1', {text: 'here it is'})],
  ['a hold', (key) => node.actions.hold(world.actor(world.alice), key, '', 'no restore')],
  ['an end', (key) => node.actions.cancel(world.actor(world.dave), key, 'a mistake')],
])('%s is told once, when it is stored', async (_what, change) => {
  const {key, id} = await world.started(node);
  told();
  await finished(change(key));
  expect(told()).toMatchObject([{payload: {review_id: id}}]);
});

it('who looks, or is told no, makes nobody look', async () => {
  const {key} = await world.started(node);
  told();
  await finished(node.actions.status(world.actor(world.erin), key));
  await expect(finished(node.actions.tick(world.actor(world.erin), key, '#1'))).rejects.toThrow();
  expect(told()).toEqual([]);
});

it('what people do in Playbooks is told once it was taken in, and whoever looks again makes nobody look', async () => {
  world.usePlaybooks();
  node = world.node();
  const {key, board} = await world.started(node);
  const ui = world.playbooks.ui(world.bob.Id);
  await finished(ui.join(board.ref));
  await finished(node.actions.status(world.actor(world.erin), key));
  told();
  await finished(ui.tick(board.ref, 'Platform looks at it'));
  await finished(node.actions.status(world.actor(world.erin), key));
  expect(told()).toHaveLength(1);
  for (const user of [world.erin, world.alice]) {
    await finished(node.actions.status(world.actor(user), key));
  }
  expect(told()).toEqual([]);
});

it('a change is told although its card could not be drawn: it is stored', async () => {
  const {key} = await world.started(node);
  told();
  world.chat.failing = true;
  await finished(node.actions.tick(world.actor(world.bob), key, 'Platform looks at it'));
  expect(told()).toHaveLength(1);
});

it('an event that does not arrive keeps nothing from being done', async () => {
  const log: string[] = [];
  const publish = changeEvents(
    {publishWebSocketEvent: () => Promise.reject(new Error('no such method'))},
    {debug: (message) => log.push(message), error: () => undefined},
  );
  publish({id: 'review1', channelId: 'channel1'});
  await jest.advanceTimersByTimeAsync(0);
  expect(log).toEqual(['web clients are not told of a change']);
});
