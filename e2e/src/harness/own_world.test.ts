import {until} from '../until';
import {writeWebappOnlyPlugin} from '../webapp_only_plugin';
import {type OwnWorld, startWorld} from '../world';

let world: OwnWorld;

beforeAll(async () => {
  world = await startWorld({
    board: 'builtin',
    bundle: null,
    say: () => undefined,
    env: {MM_TEAMSETTINGS_SITENAME: 'Kept by the environment'},
  });
});

afterAll(async () => {
  await world.stop();
});

test('a restarted server has kept what it was told, and lets its people in', async () => {
  const channel = await world.dave.createChannel(world.team.id, 'kept');
  const post = await world.dave.createPost(channel.id, 'still here');
  const before = world.server.pid;
  await world.server.restart();
  expect(world.server.pid).not.toBe(before);
  expect((await world.dave.getPost(post.id)).message).toBe('still here');
});

test('settings can be changed through the API, except those of the environment', async () => {
  await world.admin.patchConfig({TeamSettings: {SiteName: 'Another', MaxChannelsPerTeam: 77}});
  expect((await world.admin.config())['TeamSettings']).toMatchObject({
    SiteName: 'Kept by the environment',
    MaxChannelsPerTeam: 77,
  });
});

test('a bundle that goes up through the upload API runs, and stops when disabled', async () => {
  const bundle = await writeWebappOnlyPlugin(world.runDirectory, 'nothing');
  expect(await world.admin.uploadPlugin(bundle)).toMatchObject({id: 'nothing', version: '1.0.0'});
  await world.admin.enablePlugin('nothing');
  await world.admin.disablePlugin('nothing');
  await until(
    'the plugin to stop',
    () => world.admin.pluginStatuses(),
    (all) => all.every(({plugin_id, state}) => plugin_id !== 'nothing' || state === 0),
  );
});
