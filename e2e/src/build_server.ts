import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {goVersion} from './go';
import {cachePath, repositoryRoot} from './paths';
import {type Say, withProgress} from './progress';

const MODULE = 'github.com/mattermost/mattermost/server/v8';
const OUTPUT_LIMIT = 64 * 1024 * 1024;
/** What the server wants to find in its working directory. */
export const SERVER_FOLDERS = ['i18n', 'templates', 'fonts'] as const;

/** A built server: one directory with the executable `mattermost` and the folders that it reads. */
export interface ServerBuild {
  directory: string;
  executable: string;
}

/**
 * The Mattermost server that e2e/mattermost-server pins, built from its Go module; kept below .cache and used again
 * until the module's files or the Go version change.
 * @throws Error with the compiler's output, or with what to install when there is no usable Go
 */
export async function buildServer(say: Say): Promise<ServerBuild> {
  const source = join(repositoryRoot(), 'e2e', 'mattermost-server');
  const directory = cachePath('mattermost-server', fingerprint(source, await goVersion(source)));
  if (!existsSync(directory)) {
    await withProgress(
      say,
      'building the Mattermost server from its Go module, about 3–6 minutes the first time',
      () => buildInto(directory, source),
    );
  }
  return {directory, executable: join(directory, 'mattermost')};
}

function fingerprint(source: string, version: string): string {
  const hash = createHash('sha256').update(version);
  for (const name of ['go.mod', 'go.sum', 'main.go']) {
    hash.update(readFileSync(join(source, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside the target and renames at the end: a build that was interrupted leaves nothing that looks finished. */
async function buildInto(target: string, source: string): Promise<void> {
  mkdirSync(cachePath('mattermost-server'), {recursive: true});
  const unfinished = mkdtempSync(`${target}-`);
  try {
    const env = {...process.env, CGO_ENABLED: '0'};
    await go(['build', '-buildvcs=false', '-o', join(unfinished, 'mattermost'), '.'], source, env);
    const module = await go(['list', '-m', '-f', '{{.Dir}}', MODULE], source, env);
    for (const folder of SERVER_FOLDERS) {
      copyWritable(join(module, folder), join(unfinished, folder));
    }
    putInPlace(unfinished, target);
  } finally {
    rmSync(unfinished, {recursive: true, force: true});
  }
}

async function go(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  try {
    return (await promisify(execFile)('go', args, {cwd, env, maxBuffer: OUTPUT_LIMIT})).stdout.trim();
  } catch (error) {
    const output = String((error as {stderr?: unknown}).stderr ?? error).trim();
    throw new Error(
      `go ${args.slice(0, 2).join(' ')} failed in ${cwd}:\n${output.split('\n').slice(-30).join('\n')}`,
    );
  }
}

/** Go's module cache is read-only; a copy that keeps those modes could not be deleted by its owner. */
function copyWritable(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      copyWritable(source, copy);
    } else {
      cpSync(source, copy);
      chmodSync(copy, 0o644);
    }
  }
}

function putInPlace(unfinished: string, target: string): void {
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    // Somebody else built the same at the same time, and was faster.
    if (!existsSync(target)) {
      throw error;
    }
  }
}
