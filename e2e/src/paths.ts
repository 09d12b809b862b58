import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

const NAME = '"name": "mattermost-plugin-prr"';

/** The checkout's root directory, looked for from the working directory upwards. */
export function repositoryRoot(from = process.cwd()): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes(NAME)) {
    return from;
  }
  const parent = dirname(from);
  if (parent === from) {
    throw new Error(`${process.cwd()} is not inside the checkout: run this from there`);
  }
  return repositoryRoot(parent);
}

/** A path below .cache/, which git ignores and which may be deleted at any time. */
export function cachePath(...parts: string[]): string {
  return join(repositoryRoot(), '.cache', ...parts);
}
