import {readdirSync, readFileSync, readlinkSync} from 'node:fs';
import {until, type UntilOptions} from './until';

/**
 * The process ids of a plugin: children of the server whose executable lies in that plugin's folder. Linux only.
 * @param serverPid the Mattermost server's
 */
export function pluginPids(serverPid: number, pluginId: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter(
      (pid) => pid > 0 && parentOf(pid) === serverPid && executableOf(pid).includes(`/plugins/${pluginId}/`),
    );
}

/** Ends the plugin's process with SIGKILL, as a crash would. @returns its process id @throws Error when it does not run */
export function killPlugin(serverPid: number, pluginId: string): number {
  const [pid] = pluginPids(serverPid, pluginId);
  if (pid === undefined) {
    throw new Error(`plugin ${pluginId} has no process below the server's (${serverPid})`);
  }
  process.kill(pid, 'SIGKILL');
  return pid;
}

/** Waits until the server has started the plugin again, under another process id. The health check comes every 30 s. */
export function waitForRestart(
  serverPid: number,
  pluginId: string,
  killedPid: number,
  options: UntilOptions = {within: 75_000},
): Promise<number[]> {
  return until(
    `plugin ${pluginId} to run again`,
    () => pluginPids(serverPid, pluginId).filter((pid) => pid !== killedPid),
    (pids) => pids.length > 0,
    options,
  );
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // pid (name) state ppid …: the name may hold spaces and brackets.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function executableOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}
