// Runs beside the harness and does nothing while that lives. If the harness dies without cleaning up (kill -9, a crash
// of its host), standard input ends, and what it had started is stopped and its temporary directories are removed.
// Lines on standard input, one JSON object each: {"watch": pid}, {"forget": pid}, {"directory": path}.
import {readFileSync, rmSync} from 'node:fs';
import process from 'node:process';
import {createInterface} from 'node:readline';
import {setTimeout as delay} from 'node:timers/promises';

const GRACE_MS = 10_000;
/** pid → when it started: a number that is used again belongs to somebody else. */
const watched = new Map();
const directories = [];

/** Field 22 of /proc/<pid>/stat; '' where there is no /proc; null when the process is gone. */
function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return process.platform === 'linux' ? null : '';
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

function alive() {
  return [...watched]
    .filter(([pid, started]) => startTime(pid) === started && signal(pid, 0))
    .map(([pid]) => pid);
}

// A terminal's Ctrl-C reaches this process too; the end of standard input is what it waits for.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});

for await (const line of createInterface({input: process.stdin})) {
  const message = JSON.parse(line);
  if (message.watch) {
    watched.set(message.watch, startTime(message.watch));
  } else if (message.forget) {
    watched.delete(message.forget);
  } else if (message.directory) {
    directories.push(message.directory);
  }
}

alive().forEach((pid) => signal(pid, 'SIGTERM'));
const deadline = Date.now() + GRACE_MS;
while (alive().length > 0 && Date.now() < deadline) {
  await delay(100);
}
alive().forEach((pid) => signal(pid, 'SIGKILL'));
for (const directory of directories) {
  rmSync(directory, {recursive: true, force: true, maxRetries: 5});
}
