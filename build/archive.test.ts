import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readFile, rm, utimes, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as tar from 'tar';
import {packFolder} from './archive';

let scratch: string;

beforeEach(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'prr-archive-'));
});

afterEach(() => rm(scratch, {recursive: true}));

/** Lays out the same plugin again, in another order, with another time and other modes. */
async function layOut(name: string, files: string[], seconds: number, mode: number): Promise<string> {
  const folder = path.join(scratch, name, 'prr');
  for (const file of files) {
    const at = path.join(folder, file);
    await mkdir(path.dirname(at), {recursive: true});
    await writeFile(at, `content of ${file}`, {mode});
    await utimes(at, seconds, seconds);
  }
  return folder;
}

const isExecutable = (file: string): boolean => file.endsWith('plugin-linux-amd64');

test('the same files give the same bytes, whenever and by whomever they were written', async () => {
  const files = ['plugin.json', 'server/dist/plugin-linux-amd64', 'assets/icon.svg'];
  const one = await packFolder(
    await layOut('one', files, 1_000_000, 0o600),
    isExecutable,
    path.join(scratch, '1.tar.gz'),
  );
  const two = await packFolder(
    await layOut('two', files.reverse(), 2_000_000, 0o777),
    isExecutable,
    path.join(scratch, '2.tar.gz'),
  );
  expect(two.sha256).toBe(one.sha256);
});

test('the executable may be run, and nothing else', async () => {
  const folder = await layOut('one', ['plugin.json', 'server/dist/plugin-linux-amd64'], 1, 0o600);
  const {file} = await packFolder(folder, isExecutable, path.join(scratch, 'out.tar.gz'));
  const modes: Record<string, number | undefined> = {};
  await tar.list({file, onReadEntry: (entry) => void (modes[entry.path] = entry.mode)});
  expect(modes).toEqual({'prr/plugin.json': 0o644, 'prr/server/dist/plugin-linux-amd64': 0o755});
});

test('the checksum beside it is of its bytes, in the form that sha256sum checks', async () => {
  const folder = await layOut('one', ['plugin.json'], 1, 0o600);
  const {file, bytes} = await packFolder(folder, isExecutable, path.join(scratch, 'out.tar.gz'));
  const packed = await readFile(file);
  expect(bytes).toBe(packed.length);
  const sum = createHash('sha256').update(packed).digest('hex');
  expect(await readFile(`${file}.sha256`, 'utf8')).toBe(`${sum}  out.tar.gz\n`);
});
