import axios from 'axios';
import type {Locator} from 'playwright-core';
import {onEachBoard, thisBoard} from '../boards';
import type {PersonPage} from '../browser/person_page';
import {useBrowser} from '../browser/use_browser';
import type {Channel} from '../models';
import {type} from '../reviews';
import {type OwnWorld, PLUGIN_ID, startWorld} from '../world';

const PAGE = `/admin_console/plugins/plugin_${PLUGIN_ID}`;

const windows = useBrowser();
let world: OwnWorld;

// A world of its own: what is saved here holds for every review on a server.
beforeAll(async () => {
  world = await startWorld({board: thisBoard(), say: () => undefined});
});

afterAll(async () => {
  await world.stop();
});

async function storedTeams(): Promise<string> {
  const {PluginSettings} = await world.admin.config();
  const {[PLUGIN_ID]: own} = PluginSettings?.['Plugins'] as Record<string, Record<string, unknown>>;
  return String(own?.['teams'] ?? '');
}

onEachBoard('the System Console', () => {
  let channel: Channel;
  let admin: PersonPage;
  let teams: Locator;

  const save = () => admin.page.locator('#saveSetting').click();
  const team = (name: string) => teams.getByRole('listitem').filter({hasText: name}).first();

  beforeAll(async () => {
    channel = await world.admin.createChannel(world.team.id, 'console');
    admin = await windows.openAs(world, 'admin', {theme: 'denim'});
    await admin.open(PAGE);
    teams = admin.page.getByRole('list', {name: 'Reviewing teams'});
    await teams.waitFor();
  });

  test('a team is added with a member that is found by name, and who is in it is seen before it is saved', async () => {
    await admin.page.getByRole('button', {name: 'Add a team'}).click();
    await admin.page.keyboard.type('Data Platform');
    await admin.page.getByRole('combobox', {name: 'Add members to Data Platform'}).fill('alic');
    await admin.page.getByRole('option', {name: /@alice/}).click();
    await team('Data Platform').getByText('1 person', {exact: true}).waitFor();
    expect(await storedTeams()).not.toContain('Data Platform');
    await save();
    await admin.page.getByText('Saved.', {exact: true}).waitFor();
    expect(await storedTeams()).toContain(`@alice#${world.alice.id}`);
    expect(await type(world.admin, channel, '/prr team show data-platform')).toContain(
      '@alice: 1 person now: @alice',
    );
  });

  test('a wrong value is named beside its field, and is not saved', async () => {
    const before = await storedTeams();
    const name = team('Data Platform').getByLabel('Name');
    await name.fill('approved');
    await admin.page.getByText(/approved is a word of ordinary sign-offs/).waitFor();
    await save();
    await admin.page.getByText(/Not saved: something has to be corrected first/).waitFor();
    expect(await storedTeams()).toBe(before);
    await teams.getByLabel('Name').fill('Data Platform');
    await save();
    await admin.page.getByText('Saved.', {exact: true}).waitFor();
  });

  test('what is changed in chat meanwhile is not undone by the open page', async () => {
    await type(world.admin, channel, '/prr team add data-platform @bob');
    await admin.page.evaluate("window.dispatchEvent(new Event('focus'))");
    await admin.page.getByText(/changed elsewhere meanwhile/).waitFor();
    await team('Data Platform').getByText('2 people', {exact: true}).waitFor();
    await save();
    await admin.page.getByText('Saved.', {exact: true}).waitFor();
    expect(await storedTeams()).toContain(`@bob#${world.bob.id}`);
  });

  test('a sentence is explained step by step', async () => {
    const words = admin.page.getByLabel('What somebody writes');
    await words.fill('SRE review is completed');
    await admin.page.getByText('A sign-off of SRE. It says so plainly.').waitFor();
    await words.fill('Is the data platform review completed?');
    await admin.page.getByText(/It signs off nothing\. It asks/).waitFor();
  });

  test('the connection to Playbooks is tried when it is asked for', async () => {
    await admin.page.getByRole('button', {name: 'Check now'}).click();
    const expected =
      thisBoard() === 'playbooks'
        ? /It works with sessions of a minute, over http/
        : /Not installed\. New reviews run without it\./;
    await admin.page.getByText(expected).waitFor();
  });

  test('nobody but a system admin is told anything', async () => {
    const ask = async (token: string): Promise<number> => {
      const {status} = await axios.get(`${world.address}/plugins/${PLUGIN_ID}/api/v1/web/admin/health`, {
        headers: token === '' ? {} : {Authorization: `Bearer ${token}`},
        validateStatus: () => true,
      });
      return status;
    };
    expect(await ask(world.dave.rest.token)).toBe(403);
    expect(await ask('')).toBe(401);
    expect(await ask(world.admin.rest.token)).toBe(200);
  });

  test.each(['denim', 'onyx'] as const)('axe finds nothing in the theme %s', async (theme) => {
    const window = await windows.openAs(world, 'admin', {theme});
    await window.open(PAGE);
    await window.page.getByRole('button', {name: 'Data Platform', exact: true}).click();
    await window.page.getByRole('combobox').fill('car');
    await window.page.getByRole('option').first().waitFor();
    expect(await window.axe('form')).toEqual([]);
    await window.close();
  });

  test('other settings are saved with the page, and refused by name', async () => {
    await admin.open(PAGE);
    await teams.waitFor();
    await admin.page.getByLabel('Grace before it closes (minutes)').fill('2000');
    admin.troubles.expect(/400.*\/config\/patch/);
    await save();
    await admin.page.getByText(/closingGraceMinutes is 2000/).waitFor();
    await admin.page.getByLabel('Grace before it closes (minutes)').fill('7');
    await save();
    await admin.page.getByText('Saved.', {exact: true}).waitFor();
    expect(JSON.stringify((await world.admin.config())['PluginSettings'])).toContain(
      '"closinggraceminutes":7',
    );
  });
});
