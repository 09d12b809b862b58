import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import webpack, {type Configuration} from 'webpack';
import {root} from './root';

/** Libraries that Mattermost 11 puts on `window`: a bundle that brought its own React would break hooks. */
const hostGlobals = {
  react: 'React',
  'react-dom': 'ReactDOM',
  'react-intl': 'ReactIntl',
  redux: 'Redux',
  'react-redux': 'ReactRedux',
  'react-router-dom': 'ReactRouterDom',
  'prop-types': 'PropTypes',
  luxon: 'Luxon',
};

export function configuration(outfile: string): Configuration {
  return {
    mode: 'production',
    target: ['web', 'es2022'],
    context: path.join(root, 'webapp'),
    entry: './src/index.tsx',
    devtool: false,
    externals: hostGlobals,
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
        {
          test: /\.module\.css$/,
          use: [
            'style-loader',
            {
              loader: 'css-loader',
              options: {
                modules: {
                  namedExport: false,
                  exportLocalsConvention: 'as-is',
                  localIdentName: 'prr-[name]-[local]',
                },
              },
            },
          ],
        },
        // Only what is used of the host's icons and selectors comes along.
        {test: /node_modules\/(@mattermost|mattermost-redux)\//, sideEffects: false},
      ],
    },
    output: {
      path: path.dirname(outfile),
      filename: path.basename(outfile),
      // The host renames the first file, and serves the others beside it.
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      chunkLoadingGlobal: 'prrChunks',
      uniqueName: 'prr',
      clean: true,
    },
    performance: {hints: false},
  };
}

/** What a bundle weighs, in bytes: as it lies there, and as it travels. */
export interface BundleSize {
  bytes: number;
  gzipped: number;
}

/** The most that loads when the host starts, gzipped. */
const LARGEST_START = 120 * 1024;

/**
 * Bundles webapp/src: `outfile` loads at the start, the chunks beside it when they are wanted. Throws an Error with
 * webpack's own words, or when what loads at the start is too large.
 */
export async function bundleWebapp(outfile: string): Promise<BundleSize> {
  await new Promise<void>((resolve, reject) => {
    webpack(configuration(outfile), (failure, stats) => {
      if (failure !== null) {
        reject(failure);
      } else if (stats?.hasErrors() === true) {
        reject(new Error(stats.toString({preset: 'errors-only'})));
      } else {
        resolve();
      }
    });
  });
  const content = await readFile(outfile);
  const size = {bytes: content.length, gzipped: gzipSync(content).length};
  if (size.gzipped > LARGEST_START) {
    throw new Error(
      `the web app's first file is ${kilobytes(size.gzipped)} gzipped; at most ${kilobytes(LARGEST_START)} may load at the start`,
    );
  }
  return size;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** A bundle's size, for people. */
export function sizeOf({bytes, gzipped}: BundleSize): string {
  return `${kilobytes(bytes)}, ${kilobytes(gzipped)} gzipped`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outfile = path.join(root, 'webapp', 'dist', 'main.js');
  console.log(`webapp/dist/main.js: ${sizeOf(await bundleWebapp(outfile))}`);
}
