import {existsSync, readdirSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {repositoryRoot} from './paths';

/** Go's names for what Node calls them; they are part of a bundle's name. */
const ARCHITECTURES: Partial<Record<string, string>> = {x64: 'amd64', arm64: 'arm64'};

/**
 * The plugin's bundle to test: the one that PRR_BUNDLE names, or the newest one for this machine in dist/.
 * @throws Error with the command that makes one
 */
export function prrBundle(env: NodeJS.ProcessEnv = process.env): string {
  const platform = `${process.platform}-${ARCHITECTURES[process.arch] ?? process.arch}`;
  const dist = join(repositoryRoot(), 'dist');
  const newest = bundlesIn(dist, `-${platform}.tar.gz`).at(0);
  const chosen = named('PRR_BUNDLE', env) ?? newest;
  if (chosen === undefined) {
    throw new Error(
      `there is no bundle dist/prr-*-${platform}.tar.gz: run "make dist" first, or name one in PRR_BUNDLE`,
    );
  }
  return chosen;
}

/** The Playbooks release bundle that PLAYBOOKS_BUNDLE names; undefined without one. */
export function playbooksBundle(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return named('PLAYBOOKS_BUNDLE', env);
}

function named(variable: string, env: NodeJS.ProcessEnv): string | undefined {
  const value = env[variable];
  if (!value) {
    return undefined;
  }
  const path = resolve(value);
  if (!existsSync(path)) {
    throw new Error(`${variable} names ${path}, which does not exist`);
  }
  return path;
}

/** Newest first. */
function bundlesIn(directory: string, ending: string): string[] {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  return names
    .filter((name) => name.startsWith('prr-') && name.endsWith(ending))
    .map((name) => join(directory, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}
