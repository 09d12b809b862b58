import {readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {COOKIE, PluginProcess} from '../../test/goplugin/plugin_process';
import {Broker} from './broker';
import {t} from './gob';
import {emptySchema, RpcClient} from './rpc';

jest.setTimeout(60_000);

const processes: PluginProcess[] = [];

function start(env: NodeJS.ProcessEnv = COOKIE): PluginProcess {
  const plugin = new PluginProcess(env);
  processes.push(plugin);
  return plugin;
}

afterEach(() => {
  for (const plugin of processes.splice(0)) plugin.dispose();
});

test('started by hand it says in a sentence what it is, and exits with 1', async () => {
  const plugin = start({MATTERMOST_PLUGIN: 'something else'});
  const {code, stdout, stderr} = await plugin.remains;
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('This program is a Mattermost plugin');
});

test('the handshake names a private socket; SIGTERM before the host connects leaves nothing behind', async () => {
  const plugin = start();
  const line = await plugin.handshake();
  expect(line).toMatch(/^1\|1\|unix\|\/[^|]+\|netrpc\|\n$/);
  const path = line.split('|')[3]!;
  expect(path.startsWith(plugin.directory)).toBe(true);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  plugin.process.kill('SIGTERM');
  expect(await plugin.remains).toMatchObject({code: 0, signal: null});
  expect(readdirSync(plugin.directory)).toEqual([]);
});

test('Quit is answered, then a clean exit; stdout had the handshake and nothing else', async () => {
  const plugin = start();
  const {control} = await plugin.connect();
  expect(await control.call('Control.Ping', t.bool, true, emptySchema)).toEqual({});
  expect(readdirSync(plugin.directory)).toEqual([]);
  expect(await control.call('Control.Quit', t.bool, true, emptySchema)).toEqual({});
  const {code, stdout, stderr} = await plugin.remains;
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1\|1\|unix\|.*\n$/);
  expect(stderr).toBe('bye\n');
});

test('a lost host: onShutdown, exit, nothing left behind', async () => {
  const plugin = start();
  const {socket, control} = await plugin.connect();
  await control.call('Control.Ping', t.bool, true, emptySchema);
  socket.destroy();
  expect(await plugin.remains).toMatchObject({code: 0, signal: null, stderr: 'bye\n'});
  expect(readdirSync(plugin.directory)).toEqual([]);
});

test('SIGINT is for the server: calls go on; SIGTERM ends it', async () => {
  const plugin = start();
  const {session, control} = await plugin.connect();
  plugin.process.kill('SIGINT');
  const id = await control.call('Dispenser.Dispense', t.string, 'hooks', t.uint);
  const hooks = new RpcClient(await new Broker(() => session.open()).dial(id as number));
  const echo = t.struct('EchoArgs', {Text: t.string});
  expect(await hooks.call('Plugin.Echo', echo, {Text: 'still here'}, echo)).toEqual({Text: 'still here'});
  await expect(hooks.call('Plugin.Crash', echo, {}, echo)).rejects.toMatchObject({message: 'crashed'});
  expect(await hooks.call('Plugin.Echo', echo, {Text: 'even now'}, echo)).toEqual({Text: 'even now'});
  plugin.process.kill('SIGTERM');
  const {code, stderr} = await plugin.remains;
  expect(code).toBe(0);
  expect(stderr).toContain('thrown in a timer');
  expect(stderr).toContain('nobody catches this');
});

test('a directory that cannot be removed does not keep it from ending', async () => {
  const plugin = start();
  await plugin.handshake();
  // The socket's directory is now below a file, where nothing can be looked up.
  renameSync(plugin.directory, `${plugin.directory}-away`);
  writeFileSync(plugin.directory, '');
  plugin.process.kill('SIGTERM');
  const {code, stderr} = await plugin.remains;
  rmSync(`${plugin.directory}-away`, {recursive: true});
  expect([code, stderr]).toEqual([0, 'bye\n']);
});
