import {stat} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
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

function configuration(outfile: string): Configuration {
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
      ],
    },
    output: {path: path.dirname(outfile), filename: path.basename(outfile)},
    performance: {hints: false},
  };
}

/** Bundles webapp/src into one file and gives its size in bytes. Throws an Error with webpack's own words. */
export async function bundleWebapp(outfile: string): Promise<number> {
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
  return (await stat(outfile)).size;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outfile = path.join(root, 'webapp', 'dist', 'main.js');
  console.log(`webapp/dist/main.js: ${((await bundleWebapp(outfile)) / 1024).toFixed(1)} KB`);
}
