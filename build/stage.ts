import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {countGo, countJest, none, type Counts} from './counts';
import {cache, root} from './root';

/** One part of `make test`. */
export interface Stage {
  name: string;
  /** Runs it to its end, printing as it goes; a throw counts as one failure. */
  run(): Promise<Counts>;
}

/** How a stage ended; `why` is set when it did not come to an end of its own. */
export interface Ended {
  name: string;
  counts: Counts;
  why?: string;
}

/** Runs every stage, one after the other, whatever becomes of those before it. */
export async function runAll(stages: readonly Stage[], tell: (line: string) => void): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const {name, run} of stages) {
    tell(`\n=== ${name}`);
    try {
      ended.push({name, counts: await run()});
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      tell(`${name} broke off: ${why}`);
      ended.push({name, counts: {...none, failed: 1}, why});
    }
  }
  return ended;
}

/** Runs a command in the open and gives its exit code; `onLine` gets its standard output instead of the screen. */
function show(
  command: string,
  args: readonly string[],
  cwd = root,
  onLine?: (line: string) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', onLine === undefined ? 'inherit' : 'pipe', 'inherit'],
    });
    let rest = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach((line) => onLine?.(line));
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (rest !== '') {
        onLine?.(rest);
      }
      resolve(code ?? 1);
    });
  });
}

/** A command that is right or wrong as a whole: it counts as one test. */
export function check(name: string, command: string, ...args: string[]): Stage {
  return {
    name,
    run: async () => ((await show(command, args)) === 0 ? {...none, passed: 1} : {...none, failed: 1}),
  };
}

/** A jest run, counted from its report. Throws when jest ends without one. */
export function jest(name: string, ...args: string[]): Stage {
  return {
    name,
    run: async () => {
      const report = path.join(cache, 'reports', `${name.replaceAll(/\W+/g, '_')}.json`);
      await mkdir(path.dirname(report), {recursive: true});
      await rm(report, {force: true});
      const code = await show(
        path.join('node_modules', '.bin', 'jest'),
        [...args, '--json', `--outputFile=${report}`],
        root,
        () => undefined,
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
    run: async () => {
      const lines: string[] = [];
      const code = await show('go', ['test', '-json', '-count=1', './...'], path.join(root, folder), (line) =>
        lines.push(line),
      );
      const counts = countGo(lines.join('\n'));
      if (code !== 0) {
        lines.map(goOutput).forEach((text) => process.stdout.write(text));
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
