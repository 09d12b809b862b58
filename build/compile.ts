import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {bunExecutable} from './bun_runtime';
import {root} from './root';
import {must} from './run';
import type {Platform} from './platforms';

/**
 * Compiles a TypeScript entry into one self-contained executable. Identifiers are kept, so that a stack trace in a
 * server's log names our functions; a source map would add its weight to every start.
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
      '--minify-syntax',
      '--minify-whitespace',
      `--target=${platform.bunTarget}`,
      `--compile-executable-path=${await bunExecutable(platform)}`,
      `--outfile=${outfile}`,
      entry,
    ],
    {cwd: root},
  );
}
