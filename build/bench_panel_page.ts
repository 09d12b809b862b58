/** `tsx build/bench_panel_page.ts`: bundles the page that measures the panel, for e2e/bench_panel.ts. */
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';
import {cache, root} from './root';
import {configuration} from './webapp';

/** The libraries that the host has otherwise come along. */
async function bundleBenchPage(): Promise<void> {
  const folder = path.join(cache, 'bench', 'panel');
  await mkdir(folder, {recursive: true});
  const {externals: _hosts, ...ours} = configuration(path.join(folder, 'bench.js'));
  await new Promise<void>((resolve, reject) => {
    webpack(
      {...ours, context: path.join(root, 'webapp'), entry: './bench/panel_bench.tsx'},
      (failure, stats) => {
        if (failure !== null) reject(failure);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString({preset: 'errors-only'})));
        else resolve();
      },
    );
  });
  const page = path.join(folder, 'index.html');
  await writeFile(
    page,
    '<!doctype html><meta charset="utf-8"><title>bench</title><body></body><script src="bench.js"></script>\n',
  );
}

await bundleBenchPage();
