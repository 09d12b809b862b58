import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {create} from 'tar';

/** Writes the smallest bundle that a server takes and runs: a manifest and an empty script. @returns its path */
export async function writeWebappOnlyPlugin(
  directory: string,
  id: string,
  version = '1.0.0',
): Promise<string> {
  mkdirSync(join(directory, id), {recursive: true});
  const manifest = {
    id,
    name: 'Nothing',
    version,
    min_server_version: '10.0.0',
    webapp: {bundle_path: 'main.js'},
  };
  writeFileSync(join(directory, id, 'plugin.json'), JSON.stringify(manifest));
  writeFileSync(join(directory, id, 'main.js'), '');
  const file = join(directory, `${id}.tar.gz`);
  await create({gzip: true, cwd: directory, file}, [id]);
  return file;
}
