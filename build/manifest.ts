import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {z} from 'zod';
import type {Platform} from './platforms';
import {root} from './root';

const manifest = z.looseObject({id: z.string(), version: z.string(), server: z.looseObject({})});

/** plugin.json as it stands in the repository. */
export type Manifest = z.infer<typeof manifest>;

/** Reads plugin.json; throws when it lacks what a bundle is named by, or disagrees with package.json on the version. */
export async function readManifest(): Promise<Manifest> {
  const found = manifest.parse(JSON.parse(await readFile(path.join(root, 'plugin.json'), 'utf8')));
  const {version} = z
    .object({version: z.string()})
    .parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));
  if (found.version !== version) {
    throw new Error(`plugin.json says version ${found.version}, package.json ${version}: make them one`);
  }
  if (typeof found.icon_path === 'string' && !existsSync(path.join(root, found.icon_path))) {
    throw new Error(`plugin.json names the icon ${found.icon_path}, which does not exist`);
  }
  return found;
}

/** Path of the executable inside the bundle. */
export function executablePath(platform: Platform): string {
  return `server/dist/plugin-${platform.name}`;
}

/** The manifest of one platform's bundle: the server refuses an upload whose manifest names a file that is not there. */
export function manifestFor(platform: Platform, source: Manifest): Manifest {
  return {
    ...source,
    server: {...source.server, executables: {[platform.name]: executablePath(platform)}},
    webapp: {bundle_path: 'webapp/dist/main.js'},
  };
}
