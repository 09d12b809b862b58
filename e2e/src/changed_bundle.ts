import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {create, extract} from 'tar';
import {PLUGIN_ID} from './world';

/**
 * Writes a copy of a bundle with one more file in it.
 * @param directory where copy and unpacked bundle are put; to be removed by the caller
 * @param path of the file, below the plugin's folder
 * @returns the path of the copy
 */
export async function bundleWith(
  bundle: string,
  directory: string,
  path: string,
  text: string,
): Promise<string> {
  await extract({file: bundle, cwd: directory});
  const added = join(directory, PLUGIN_ID, path);
  mkdirSync(dirname(added), {recursive: true});
  writeFileSync(added, text);
  const file = join(directory, 'changed.tar.gz');
  // Quickly: nobody keeps it.
  await create({gzip: {level: 1}, cwd: directory, file}, [PLUGIN_ID]);
  return file;
}
