import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const ROOT = join(__dirname, '..');
const SRE = {signOffs: [{team: 'sre', verdict: 'complete'}], reason: 'said'};
const BAD = {signOffs: [], reason: 'bad line'};

/** `npm run --silent read`, without npm. */
function read(input: string | Buffer, args: string[] = []) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'build/read.ts'), ...args],
    {cwd: ROOT, input, encoding: 'utf8'},
  );
  const parsed = (text: string): unknown[] =>
    text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
  return {status, stderr, lines: () => parsed(stdout), mistakes: () => parsed(stderr)};
}

function file(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'prr-read-')), 'teams');
  writeFileSync(path, content);
  return path;
}

test('each line is answered, whatever ends it; empty ones are skipped', () => {
  const text = '{"text": "SRE review is completed"}';
  const {status, lines, stderr} = read(`\ufeff${text}\r\n\n  \r\n{"text": "good morning"}\n${text}`);
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  expect(lines()).toEqual([SRE, {signOffs: [], reason: expect.any(String) as string}, SRE]);
});

test('a line that is none is named by its number and answered; the others are read all the same', () => {
  const {status, lines, mistakes} = read('\nnope\n{"txt": 1}\n"SRE"\n{"text": "SRE review is completed"}\n');
  expect(status).toBe(1);
  expect(lines()).toEqual([BAD, BAD, BAD, SRE]);
  expect(mistakes()).toMatchObject([{line: 2}, {line: 3}, {line: 4}]);
});

test('characters that are more than a byte, and those that break lines elsewhere, stay whole', () => {
  const line = JSON.stringify({text: 'é🚀\u2028'.repeat(20)});
  const {status, stderr, lines} = read(`${line}\n`.repeat(1_000));
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  expect(lines()).toHaveLength(1_000);
});

test('nothing at all is answered with nothing', () => {
  const {status, lines} = read('');
  expect([status, lines()]).toEqual([0, []]);
});

test.each([
  ['YAML', '- id: data\n  name: Data\n  aliases: [infra]\n'],
  ['JSON', '[{"id": "data", "name": "Data", "aliases": ["infra"]}]'],
])('other teams, as %s', (_what, teams) => {
  const {lines} = read('{"text": "infra review is completed"}\n', ['--teams', file(teams)]);
  expect(lines()).toEqual([{signOffs: [{team: 'data', verdict: 'complete'}], reason: 'said'}]);
});

test.each([
  ['teams that are none', ['--teams', file('[{"id": "data"}]')], 'Line 1 (team 1, name)'],
  ['a file that is not there', ['--teams', '/nowhere'], 'ENOENT'],
  ['an option that there is not', ['--bogus'], 'npm run --silent read'],
])('%s: nothing is read, and a sentence says why', (_what, args, said) => {
  const {status, lines, stderr} = read('{"text": "SRE review is completed"}\n', args);
  expect([status, lines()]).toEqual([2, []]);
  expect(stderr).toContain(said);
});
