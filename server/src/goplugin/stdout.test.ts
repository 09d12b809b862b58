import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

const PROGRAM = join(__dirname, '../../test/goplugin/talkative.ts');
const BUN = join(__dirname, '../../../node_modules/.bin/bun');

/** Bun, which we ship with, has a console that does not go through process.stdout. */
test.each([
  ['Node', process.execPath, ['--import', 'tsx', PROGRAM]],
  ['Bun', BUN, [PROGRAM]],
])('nothing that is said comes out at stdout: %s', (_, command, args) => {
  const {stdout, stderr, status} = spawnSync(command, args, {encoding: 'utf8'});
  expect([status, stdout]).toEqual([0, '']);
  const words = stderr.match(/\b(write|log|info|debug|table|dir|dirxml|count|group|time|error)\b/g) ?? [];
  expect(new Set(words).size).toBe(11);
});
