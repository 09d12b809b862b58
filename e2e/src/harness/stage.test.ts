import type {PersonPage} from '../browser/person_page';
import {useBrowser} from '../browser/use_browser';
import type {Channel} from '../models';
import {type OwnWorld, PLUGIN_ID, startWorld} from '../world';

const windows = useBrowser();
let world: OwnWorld;
let channel: Channel;
let dave: PersonPage;

beforeAll(async () => {
  world = await startWorld({board: 'builtin', path: '/chat'});
  channel = await world.dave.createChannel(world.team.id, 'on-the-stage');
  dave = await windows.openAs(world, 'dave', {byForm: true, theme: 'onyx', width: 400});
});

afterAll(async () => {
  await world.stop();
});

test('works below a path of the SiteURL, and loads the plugin there', async () => {
  await dave.goTo(channel);
  expect(dave.page.url()).toBe(`${world.address}/engineering/channels/on-the-stage`);
  expect(world.address).toMatch(/\/chat$/);
  await dave.say('/prr start "On the stage"');
  await dave.posts('On the stage').first().waitFor();
});

test('has the colours of the person’s own theme, and axe finds nothing in a narrow window', async () => {
  const colour = await dave.page.evaluate<string>(
    'getComputedStyle(document.documentElement).getPropertyValue("--center-channel-bg-rgb")',
  );
  expect(colour.trim()).toBe('25, 27, 31');
  expect(await dave.axe()).toEqual([]);
  await dave.turnAround();
  await dave.page.getByRole('button', {name: 'Channels', exact: true}).click();
  expect(await dave.axe()).toEqual([]);
  await dave.page.getByRole('link', {name: 'on-the-stage'}).click();
});

test('hears the server again after it was restarted, and shows what was said', async () => {
  dave.troubles.expect(/ERR_CONNECTION_REFUSED|WebSocket connection/);
  await world.server.restart();
  await world.erin.rest.post(`/channels/${channel.id}/members`, {user_id: world.erin.id});
  await world.erin.createPost(channel.id, 'Is anybody there?');
  await dave.posts('Is anybody there?').waitFor();
});

test('takes the plugin away and brings it back as the server does', async () => {
  const script = dave.page.locator(`#plugin_${PLUGIN_ID}`);
  // What the plugin's own web app asks at the moment in which its other half goes.
  dave.troubles.expect(/(404|500).*\/plugins\/prr\//);
  await world.admin.disablePlugin(PLUGIN_ID);
  await script.waitFor({state: 'detached'});
  await world.admin.enablePlugin(PLUGIN_ID);
  await script.waitFor({state: 'attached'});
});

test('a link leads to a post, however old it is', async () => {
  const old = await world.dave.createPost(channel.id, 'A word from long ago');
  for (let count = 0; count < 70; count += 1) await world.dave.createPost(channel.id, `Later, ${count}`);
  await dave.open(`/engineering/pl/${old.id}`);
  await dave.post(old.id).waitFor();
});
