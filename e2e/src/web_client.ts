import {createHash} from 'node:crypto';
import {
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
import webpack, {type Configuration} from 'webpack';
import {cachePath, repositoryRoot} from './paths';
import {type Say, withProgress} from './progress';

/**
 * The folder with the web client that a test server serves as `client/`: root.html and its static files.
 * It is the one that WEB_CLIENT names (the folder `client` of a Mattermost release), or the one that came with the
 * server, or else the small test stage in e2e/stage.
 * @throws Error when WEB_CLIENT names no web client
 */
export async function webClient(say: Say, serverDirectory: string): Promise<string> {
  const named = process.env['WEB_CLIENT'];
  if (named) {
    if (!existsSync(join(named, 'root.html'))) {
      throw new Error(`WEB_CLIENT=${named} is no folder of a web client: it has no root.html`);
    }
    return named;
  }
  const own = join(serverDirectory, 'client');
  return existsSync(join(own, 'root.html')) ? own : buildStage(say);
}

/** Whether the client that is served is the test stage. */
export function isStage(folder: string): boolean {
  return folder.startsWith(cachePath('stage'));
}

/** Bundles e2e/stage below .cache/stage; what is there already is used again until a source or a package changes. */
async function buildStage(say: Say): Promise<string> {
  const source = join(repositoryRoot(), 'e2e', 'stage');
  const target = cachePath('stage', fingerprint(source));
  if (existsSync(target)) return target;
  mkdirSync(cachePath('stage'), {recursive: true});
  // Beside the target, and renamed at the end: what was interrupted leaves nothing that looks finished.
  const unfinished = mkdtempSync(`${target}-`);
  try {
    await withProgress(say, 'bundling the test stage (a web client for tests)', () =>
      bundle(source, unfinished),
    );
    for (const name of ['root.html', 'stage.css']) cpSync(join(source, name), join(unfinished, name));
    renameSync(unfinished, target);
  } catch (error) {
    // Somebody else bundled the same at the same time, and was faster.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(unfinished, {recursive: true, force: true});
  }
  return target;
}

function fingerprint(source: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(source, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ['package-lock.json', 'e2e/src/web_client.ts'].map((name) => join(repositoryRoot(), name));
  for (const file of [...files.sort(), ...others]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function configuration(source: string, folder: string): Configuration {
  return {
    // As Mattermost's release has it: React's warnings for developers are no errors of the page.
    mode: 'production',
    target: ['web', 'es2022'],
    context: source,
    entry: './src/index.tsx',
    devtool: false,
    optimization: {minimize: false},
    resolve: {extensions: ['.ts', '.tsx', '.js', '.json']},
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: {syntax: 'typescript', tsx: true},
                target: 'es2022',
                transform: {react: {runtime: 'classic'}},
              },
            },
          },
        },
      ],
    },
    output: {path: folder, filename: 'stage.js'},
    performance: {hints: false},
  };
}

function bundle(source: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration(source, folder), (failure, stats) => {
      if (failure !== null) {
        reject(failure);
      } else if (stats?.hasErrors() === true) {
        reject(new Error(stats.toString({preset: 'errors-only'})));
      } else {
        resolve();
      }
    });
  });
}
