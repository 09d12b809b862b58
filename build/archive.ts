import {createHash} from 'node:crypto';
import {readdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import * as tar from 'tar';

/** What an archive became: where it is, how large, and its SHA-256 in hex. */
export interface Archive {
  file: string;
  bytes: number;
  sha256: string;
}

const executable = 0o755;
const plain = 0o644;

/** Every file below a folder, as paths relative to it with `/`, in one order on every machine. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Packs a folder (its own name included) into a .tar.gz that depends on nothing but the files' names and contents:
 * sorted, no owner, no time, and modes by what a file is. Writes `<file>.sha256` beside it, in sha256sum's form.
 */
export async function packFolder(
  folder: string,
  isExecutable: (name: string) => boolean,
  file: string,
): Promise<Archive> {
  const base = path.basename(folder);
  const names = (await filesBelow(folder)).map((name) => `${base}/${name}`);
  const chunks: Buffer[] = [];
  const stream = tar.create(
    {
      cwd: path.dirname(folder),
      portable: true,
      mtime: new Date(0),
      onWriteEntry: (entry) => {
        if (entry.stat !== undefined) {
          entry.stat.mode = isExecutable(entry.path) ? executable : plain;
        }
      },
    },
    names,
  );
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
  }
  const packed = gzipSync(Buffer.concat(chunks), {level: 9});
  packed[9] = 0xff; // RFC 1952, 2.3: the operating system, which zlib fills in; 255 is "unknown"
  const sha256 = createHash('sha256').update(packed).digest('hex');
  await writeFile(file, packed);
  await writeFile(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`);
  return {file, bytes: packed.length, sha256};
}
