import {mkdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {bunExecutable} from './bun_runtime';
import {root} from './root';
import {must} from './run';
import type {Platform} from './platforms';

/**
 * Compiles a TypeScript entry into one self-contained executable. The source map inside it costs 0.2 MB and nothing at
 * start (it is read when a stack is printed), so that the stacks in a server's log name our files and lines.
 */
export async function compile(entry: string, platform: Platform, outfile: string): Promise<void> {
  await mkdir(path.dirname(outfile), {recursive: true});
  const bun = path.join(root, 'node_modules', '.bin', 'bun');
  await must(
    bun,
    [
      'build',
      '--compile',
      // A .env or bunfig.toml in the server's working directory is none of ours.
      '--no-compile-autoload-dotenv',
      '--no-compile-autoload-bunfig',
      // Not implied by --compile where packages choose by condition: micromark would bring its debugging build.
      '--production',
      '--sourcemap=inline',
      // Compiled ahead: the plugin is active sooner, and what the parser would use is never used. 2 MB of the bundle.
      '--bytecode',
      // What most servers never need (axios, for Playbooks) stays out of memory until it is imported.
      '--splitting',
      '--format=esm', // --bytecode alone would make it CommonJS
      `--target=${platform.bunTarget}`,
      `--compile-executable-path=${await bunExecutable(platform)}`,
      `--outfile=${outfile}`,
      entry,
    ],
    {cwd: path.dirname(outfile)}, // where bun keeps its work file meanwhile
  );
  await rm(`${outfile}.map`, {force: true}); // bun leaves a second copy beside it
}
