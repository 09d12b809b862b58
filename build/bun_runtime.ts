import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {chmod, mkdir, readFile, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import * as tar from 'tar';
import {z} from 'zod';
import type {Platform} from './platforms';
import {cache, root} from './root';
import {must} from './run';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({version: z.string().optional(), integrity: z.string().optional()}),
  ),
});

/** What package-lock.json pins for a package: its version and the checksum of its archive. Throws when it does not. */
export function pinned(lock: unknown, name: string): {version: string; integrity: string} {
  const entry = lockfile.parse(lock).packages[`node_modules/${name}`];
  if (entry?.version === undefined || entry.integrity === undefined) {
    throw new Error(`package-lock.json does not pin ${name}`);
  }
  return {version: entry.version, integrity: entry.integrity};
}

/** Throws unless the bytes have the checksum (`sha512-<base64>`, as npm writes it). */
export function checkIntegrity(name: string, bytes: Uint8Array, integrity: string): void {
  const actual = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (actual !== integrity) {
    throw new Error(`${name}: the downloaded archive is not the one that package-lock.json pins`);
  }
}

/**
 * Path of Bun's executable for a platform, to append our program to. npm installs it only on the platform itself, so
 * it is fetched through npm's own client, once, and checked against package-lock.json.
 */
export async function bunExecutable(platform: Platform): Promise<string> {
  const lock: unknown = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  const {version, integrity} = pinned(lock, platform.bunPackage);
  const folder = path.join(cache, 'bun', version, platform.name);
  const executable = path.join(folder, 'package', 'bin', 'bun');
  if (existsSync(executable)) {
    return executable;
  }
  console.log(`fetching ${platform.bunPackage} ${version} (about 50 MB, once)`);
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, {recursive: true});
  try {
    const packed = await must(
      'npm',
      ['pack', `${platform.bunPackage}@${version}`, '--json', '--pack-destination', partial],
      {
        cwd: root,
      },
    );
    const [{filename}] = z.tuple([z.object({filename: z.string()})]).parse(JSON.parse(packed.stdout));
    const archive = path.join(partial, filename);
    checkIntegrity(platform.bunPackage, await readFile(archive), integrity);
    await tar.extract({file: archive, cwd: partial});
    await rm(archive);
    await chmod(path.join(partial, 'package', 'bin', 'bun'), 0o755);
    await rm(folder, {recursive: true, force: true});
    await rename(partial, folder);
  } finally {
    await rm(partial, {recursive: true, force: true});
  }
  return executable;
}
