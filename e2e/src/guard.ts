import {type ChildProcess, spawn} from 'node:child_process';
import {join} from 'node:path';
import {repositoryRoot} from './paths';

let guard: ChildProcess | undefined;

/** Starts e2e/guard.mjs with the first message. It ends by itself, after this process has. */
function tell(message: {watch: number} | {forget: number} | {directory: string}): void {
  if (!guard) {
    guard = spawn(process.execPath, [join(repositoryRoot(), 'e2e', 'guard.mjs')], {
      stdio: ['pipe', 'ignore', 'inherit'],
      detached: true,
    });
    guard.unref();
    guard.stdin?.on('error', () => undefined);
    if (guard.stdin && 'unref' in guard.stdin && typeof guard.stdin.unref === 'function') {
      guard.stdin.unref();
    }
  }
  guard.stdin?.write(`${JSON.stringify(message)}\n`);
}

/** Has this process stopped should ours die without stopping it. */
export function watchProcess(pid: number): void {
  tell({watch: pid});
}

export function forgetProcess(pid: number): void {
  tell({forget: pid});
}

/** Has this directory removed when ours is dead. */
export function watchDirectory(path: string): void {
  tell({directory: path});
}
