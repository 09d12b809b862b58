import {chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Cleanup} from './cleanup';
import {watchDirectory} from './guard';
import {cachePath} from './paths';

const OTHERS_MAY_ENTER = 0o001;

/** A fresh directory below .cache/run, named after this process and removed at the end. */
export function makeRunDirectory(cleanup: Cleanup): string {
  const parent = cachePath('run');
  mkdirSync(parent, {recursive: true});
  removeLeftovers(parent);
  const directory = mkdtempSync(join(parent, `${process.pid}-`));
  chmodSync(directory, 0o755);
  removeAtEnd(cleanup, directory);
  return directory;
}

/**
 * A directory that somebody else owns: inside `parent`, or in the system's temporary directory when that person may
 * not enter `parent` (a checkout below /root, or made by `mktemp -d`).
 */
export function makeDirectoryFor(
  owner: {uid: number; gid: number},
  parent: string,
  name: string,
  cleanup: Cleanup,
): string {
  const inside = isOpenToOthers(parent);
  const directory = inside ? join(parent, name) : mkdtempSync(join(tmpdir(), `prr-${name}-`));
  if (inside) {
    mkdirSync(directory, {mode: 0o700});
  } else {
    removeAtEnd(cleanup, directory);
  }
  chownSync(directory, owner.uid, owner.gid);
  return directory;
}

/** Whether everybody may enter this directory and all those above it. */
export function isOpenToOthers(directory: string): boolean {
  const parent = dirname(directory);
  return (
    (statSync(directory).mode & OTHERS_MAY_ENTER) !== 0 && (parent === directory || isOpenToOthers(parent))
  );
}

function removeAtEnd(cleanup: Cleanup, directory: string): void {
  watchDirectory(directory);
  cleanup.add(`removing ${directory}`, () => {
    rmSync(directory, {recursive: true, force: true, maxRetries: 5});
  });
}

/** Directories of processes that are gone, left by a machine that went down. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number.parseInt(name, 10);
    if (pid > 0 && !isAlive(pid)) {
      rmSync(join(parent, name), {recursive: true, force: true});
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
