import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

const MINIMUM = [1, 24, 11] as const;
const run = promisify(execFile);

/**
 * The version of the Go toolchain that builds in `directory`, e.g. `go1.24.11`.
 * @throws Error that says what to install when there is none, or only an older one
 */
export async function goVersion(directory: string): Promise<string> {
  const needed = `Go ${MINIMUM.join('.')} or newer is needed to build the Mattermost server`;
  let version: string;
  try {
    version = (await run('go', ['env', 'GOVERSION'], {cwd: directory})).stdout.trim();
  } catch (error) {
    const why = String((error as {stderr?: unknown}).stderr ?? '').trim();
    throw new Error(
      `${needed}. ${why || 'The command "go" was not found.'} Install it from https://go.dev/dl/ and put it on the PATH.`,
    );
  }
  if (!isAtLeast(version, MINIMUM)) {
    throw new Error(
      `${needed}, and this is ${version}. Install it from https://go.dev/dl/ and put it on the PATH.`,
    );
  }
  return version;
}

/** @param version as Go prints it: `go1.24.11`, `go1.26rc1`, `go1.25.1 X:nocoverageredesign` */
export function isAtLeast(version: string, minimum: readonly number[]): boolean {
  const parts =
    /^go(\d+)\.(\d+)(?:\.(\d+))?/
      .exec(version)
      ?.slice(1)
      .map((part) => Number(part ?? 0)) ?? [];
  for (const [place, least] of minimum.entries()) {
    const part = parts[place] ?? 0;
    if (part !== least) {
      return part > least;
    }
  }
  return true;
}
