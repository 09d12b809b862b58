import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {PLUGIN_COMMAND} from '../../test/goplugin/plugin_process';

const ROOT = join(__dirname, '../../..');
const HOST = join(ROOT, '.cache/goyamux/goyamux');

/** The first build compiles go-plugin and what it needs. */
const BUILD_MS = 300_000;
const PLAY_MS = 60_000;

beforeAll(() => {
  execFileSync('go', ['build', '-o', HOST, '.'], {cwd: join(ROOT, 'build/goyamux')});
}, BUILD_MS);

test(
  'under the real go-plugin, yamux and net/rpc',
  () => {
    const said = execFileSync(HOST, ['host', ...PLUGIN_COMMAND], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(said.trim().split('\n')).toEqual([
      'ok echo',
      'ok errors',
      'ok many at once',
      'ok 16 MB as one value',
      'ok 16 MB through brokered streams',
      'ok callbacks over many brokered streams',
      'ok quit',
    ]);
  },
  PLAY_MS,
);
