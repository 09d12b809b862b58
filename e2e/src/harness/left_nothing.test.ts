import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cachePath, repositoryRoot} from '../paths';
import {until} from '../until';

/** Starts a database as the demo does, says where it is, and waits. */
const PROGRAM = `
import {Cleanup} from '${repositoryRoot()}/e2e/src/cleanup';
import {startPostgres} from '${repositoryRoot()}/e2e/src/postgres';
import {makeRunDirectory} from '${repositoryRoot()}/e2e/src/run_directory';
const cleanup = new Cleanup();
cleanup.onSignals();
const directory = makeRunDirectory(cleanup);
const {url, pid} = await startPostgres(directory, cleanup);
console.log(JSON.stringify({directory, url, pid}));
setInterval(() => undefined, 1000);
`;

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(cachePath('left-nothing-'));
  writeFileSync(join(directory, 'program.mts'), PROGRAM);
});

afterAll(() => {
  rmSync(directory, {recursive: true});
});

test.each([
  ['Ctrl-C', 'SIGINT', 130],
  ['a sudden death', 'SIGKILL', null],
] as const)('after %s no process and no directory is left', async (_name, signal, code) => {
  const program = spawn(process.execPath, ['--import', 'tsx', join(directory, 'program.mts')], {
    cwd: repositoryRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = await firstLine(program);
  expect(isAlive(started.pid)).toBe(true);
  const ended = once(program, 'exit');
  program.kill(signal);
  expect((await ended)[0]).toBe(code);
  await until('PostgreSQL to end', () => !isAlive(started.pid));
  await until('the run directory to go', () => !existsSync(started.directory));
});

async function firstLine(program: ChildProcess): Promise<{directory: string; pid: number}> {
  let output = '';
  program.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await until('the program to start its database', () => output.includes('\n'), Boolean, {within: 60_000});
  return JSON.parse(output) as {directory: string; pid: number};
}

/** A process that has ended and that nobody has asked after (zombie) is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
