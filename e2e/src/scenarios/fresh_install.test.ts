import {onEachBoard, thisBoard} from '../boards';
import {textOf} from '../client';
import {BOT, type} from '../reviews';
import {until} from '../until';
import {type OwnWorld, startWorld} from '../world';

let world: OwnWorld;

// The plugin's settings come from the server's environment: nothing that runs can change them.
beforeAll(async () => {
  const env = {MM_PLUGINSETTINGS_PLUGINS: JSON.stringify({prr: {closing: 'auto'}})};
  world = await startWorld({board: thisBoard(), say: () => undefined, env});
});

afterAll(async () => {
  await world.stop();
});

onEachBoard('a fresh install', () => {
  test('the admin gets one message with the next step, also after a restart of the plugin', async () => {
    const bot = await world.admin.userByName(BOT);
    const direct = await world.admin.direct(bot.id);
    const messages = async (): Promise<string[]> => (await world.admin.posts(direct.id)).map(textOf);
    await until('the message to the admin', messages, (all) => all.length > 0);
    await world.admin.disablePlugin(BOT);
    await world.admin.enablePlugin(BOT);
    // An answer to a command: the plugin is through with its start.
    await type(world.admin, await world.admin.channelByName(world.team.id, 'town-square'), '/prr help');
    expect(await messages()).toEqual([expect.stringContaining('/prr team')]);
  });

  test('a start with teams that have no members says whose turn it is', async () => {
    const square = await world.dave.channelByName(world.team.id, 'town-square');
    const answer = await type(world.dave, square, '/prr start "Nobody to sign"');
    for (const team of ['SRE', 'Platform', 'Security']) {
      expect(answer).toContain(`${team} has no members`);
    }
    expect(answer).toContain('system admin');
  });

  test('a change that a read-only configuration does not keep is handed back as text to paste', async () => {
    const square = await world.admin.channelByName(world.team.id, 'town-square');
    const answer = await type(world.admin, square, '/prr team add SRE @alice');
    expect(answer).toContain('The server did not keep the change');
    expect(answer).toMatch(/````yaml\n[^`]*@alice[^`]*````/);
  });
});
