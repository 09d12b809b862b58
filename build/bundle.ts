/** `tsx build/bundle.ts [platform…]`: makes the bundles of those platforms, or of this machine's. */
import {existsSync} from 'node:fs';
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {packFolder, type Archive} from './archive';
import {compile} from './compile';
import {beyondGlibc, readElfNeeds} from './elf';
import {executablePath, manifestFor, readManifest, type Manifest} from './manifest';
import {hostPlatform, platformNamed, type Platform} from './platforms';
import {cache, dist, root} from './root';
import {capture} from './run';
import {bundleWebapp, sizeOf} from './webapp';

/** What an admin's upload may weigh; the server takes 100 MB, proxies often less. */
const largestBundle = 60 * 1024 * 1024;

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Throws when the executable would not start on an image that has only glibc. */
async function checkNeeds(executable: string): Promise<void> {
  const needs = readElfNeeds(await readFile(executable));
  const missing = beyondGlibc(needs);
  if (missing.length > 0) {
    throw new Error(`${path.basename(executable)} needs more than glibc: ${missing.join(', ')}`);
  }
  console.log(`  needs ${needs.libraries.join(', ')}: nothing but glibc`);
}

/** Started by hand, the executable must say what it is for and exit with 1. */
async function checkStart(executable: string): Promise<void> {
  const {MATTERMOST_PLUGIN: _cookie, ...env} = process.env;
  const {code, stdout, stderr} = await capture(executable, [], {env, timeout: 20_000});
  if (code !== 1 || stdout !== '' || stderr.trim() === '') {
    throw new Error(
      `${path.basename(executable)} started by hand exits ${code} and says "${stdout}${stderr}"`,
    );
  }
  console.log(`  started by hand: "${stderr.trim()}"`);
}

async function bundle(platform: Platform, manifest: Manifest, webapp: string): Promise<Archive> {
  const name = `${manifest.id}-${manifest.version}-${platform.name}`;
  const folder = path.join(cache, 'bundle', platform.name, manifest.id);
  const executable = path.join(folder, executablePath(platform));
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  console.log(`${name}: compiling`);
  await compile(path.join(root, 'server', 'src', 'main.ts'), platform, executable);
  if (platform.os === 'linux') {
    await checkNeeds(executable);
  }
  if (platform === hostPlatform()) {
    await checkStart(executable);
  }
  await writeFile(
    path.join(folder, 'plugin.json'),
    `${JSON.stringify(manifestFor(platform, manifest), null, 2)}\n`,
  );
  await cp(path.dirname(webapp), path.join(folder, 'webapp', 'dist'), {recursive: true});
  await cp(path.join(root, 'assets'), path.join(folder, 'assets'), {recursive: true});
  if (existsSync(path.join(root, 'LICENSE'))) {
    await cp(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  }
  console.log(`${name}: packing`);
  const archive = await packFolder(
    folder,
    (file) => file.endsWith(executablePath(platform)),
    path.join(dist, `${name}.tar.gz`),
  );
  if (archive.bytes > largestBundle) {
    throw new Error(
      `${name}.tar.gz is ${megabytes(archive.bytes)}; at most ${megabytes(largestBundle)} may ship`,
    );
  }
  console.log(`${path.relative(root, archive.file)}: ${megabytes(archive.bytes)}, sha256 ${archive.sha256}`);
  return archive;
}

const names = process.argv.slice(2);
const wanted = names.length === 0 ? [hostPlatform()] : names.map(platformNamed);
const manifest = await readManifest();
await mkdir(dist, {recursive: true});
const webapp = path.join(root, 'webapp', 'dist', 'main.js');
console.log(`webapp: ${sizeOf(await bundleWebapp(webapp))}`);
for (const platform of wanted) {
  await bundle(platform, manifest, webapp);
}
