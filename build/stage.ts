import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import type {Readable} from 'node:stream';
import {countGo, countJest, none, type Counts} from './counts';
import {cache, root} from './root';

/** Takes lines of output. */
type Tell = (line: string) => void;

/** One part of `make test`. */
export interface Stage {
  name: string;
  /**
   * Runs it to its end; a throw counts as one failure.
   * @param tell takes what is printed; undefined: it goes to the screen at once
   */
  run(tell?: Tell): Promise<Counts>;
}

/** How a stage ended; `why` is set when it did not come to an end of its own. */
export interface Ended {
  name: string;
  counts: Counts;
  why?: string;
}

/** Runs every stage, one after the other, whatever becomes of those before it. */
export async function runAll(stages: readonly Stage[], tell: Tell): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const stage of stages) {
    tell(`\n=== ${stage.name}`);
    ended.push(await runOne(stage, tell));
  }
  return ended;
}

/** Runs lanes of stages side by side, the stages of each as `runAll` does; what a stage prints is told when it has ended. */
export async function runBeside(lanes: readonly (readonly Stage[])[], tell: Tell): Promise<Ended[]> {
  const runLane = async (stages: readonly Stage[]): Promise<Ended[]> => {
    const ended: Ended[] = [];
    for (const stage of stages) {
      const lines: string[] = [];
      const keep: Tell = (line) => lines.push(line);
      ended.push(await runOne(stage, keep, keep));
      [`\n=== ${stage.name}`, ...lines].forEach((line) => tell(line));
    }
    return ended;
  };
  return (await Promise.all(lanes.map(runLane))).flat();
}

async function runOne({name, run}: Stage, tell: Tell, output?: Tell): Promise<Ended> {
  try {
    return {name, counts: await run(output)};
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    tell(`${name} broke off: ${why}`);
    return {name, counts: {...none, failed: 1}, why};
  }
}

/** Where the lines of a command go; undefined: to the screen. */
interface Output {
  stdout?: Tell | undefined;
  stderr?: Tell | undefined;
}

/** Runs a command and gives its exit code. */
function show(
  command: string,
  args: readonly string[],
  {stdout, stderr}: Output,
  cwd = root,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', stdout ? 'pipe' : 'inherit', stderr ? 'pipe' : 'inherit'],
    });
    const rests = [linesOf(child.stdout, stdout), linesOf(child.stderr, stderr)];
    child.on('error', reject);
    child.on('close', (code) => {
      rests.forEach((tellRest) => tellRest());
      resolve(code ?? 1);
    });
  });
}

/** Tells the lines of a stream. @returns tells a last line that did not end */
function linesOf(stream: Readable | null, tell?: Tell): () => void {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach((line) => tell?.(line));
  });
  return () => {
    if (rest !== '') {
      tell?.(rest);
    }
  };
}

/** A command that is right or wrong as a whole: it counts as one test. */
export function check(name: string, command: string, ...args: string[]): Stage {
  return {
    name,
    run: async (tell) =>
      (await show(command, args, {stdout: tell, stderr: tell})) === 0
        ? {...none, passed: 1}
        : {...none, failed: 1},
  };
}

/** A jest run, counted from its report. Throws when jest ends without one. */
export function jest(name: string, ...args: string[]): Stage {
  return {
    name,
    run: async (tell) => {
      const report = path.join(cache, 'reports', `${name.replaceAll(/\W+/g, '_')}.json`);
      await mkdir(path.dirname(report), {recursive: true});
      await rm(report, {force: true});
      const code = await show(
        path.join('node_modules', '.bin', 'jest'),
        [...args, '--json', `--outputFile=${report}`],
        {stdout: () => undefined, stderr: tell},
      );
      if (!existsSync(report)) {
        throw new Error(`jest exited with ${code} and left no report`);
      }
      return unlessHidden(countJest(await readFile(report, 'utf8')), code);
    },
  };
}

/** The Go tests below a folder, counted from their events; what they print is shown for failures only. */
export function goTest(name: string, folder: string): Stage {
  return {
    name,
    run: async (tell = console.log) => {
      const lines: string[] = [];
      const code = await show(
        'go',
        ['test', '-json', '-count=1', './...'],
        {stdout: (line) => lines.push(line), stderr: tell},
        path.join(root, folder),
      );
      const counts = countGo(lines.join('\n'));
      if (code !== 0) {
        lines
          .map(goOutput)
          .join('')
          .split('\n')
          .forEach((line) => tell(line));
      }
      return unlessHidden(counts, code);
    },
  };
}

/** A runner that fails although each test that it counted passed has failed all the same. */
function unlessHidden(counts: Counts, code: number): Counts {
  return code !== 0 && counts.failed === 0 ? {...counts, failed: 1} : counts;
}

function goOutput(line: string): string {
  try {
    const event = JSON.parse(line) as {Output?: string};
    return event.Output ?? '';
  } catch {
    return `${line}\n`;
  }
}
