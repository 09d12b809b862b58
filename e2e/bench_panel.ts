/**
 * `make bench`, the part on the panel: 90 items and 200 entries of timeline in a real Chromium, beside the same list
 * without our state, in one run, turn by turn. Wants build/bench_panel_page.ts first.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {launchChromium} from './src/browser/chromium';
import {Cleanup} from './src/cleanup';
import {cachePath, repositoryRoot} from './src/paths';

const ROUNDS = 40;
const WARM_UP = 8;
/** How much longer it may take with our state. */
const MOST = 1.5;

/** Milliseconds, as webapp/bench/panel_bench.tsx measures them. */
interface Round {
  paint: number;
  update: number;
}

const KINDS = ['ours', 'plain'] as const;

async function bench(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  try {
    const browser = await launchChromium();
    cleanup.add('closing the browser', () => browser.close());
    const page = await browser.newPage({viewport: {width: 400, height: 800}});
    await page.goto(pathToFileURL(cachePath('bench/panel/index.html')).href);
    const rounds: Record<(typeof KINDS)[number], Round[]> = {ours: [], plain: []};
    for (let place = 0; place < WARM_UP + ROUNDS; place++) {
      for (const kind of place % 2 === 0 ? KINDS : KINDS.toReversed()) {
        const round = await page.evaluate<Round>(`window.prrBench.round('${kind}', ${String(place)})`);
        if (place >= WARM_UP) rounds[kind].push(round);
      }
    }
    console.log(`
The panel with 90 items and 200 entries of timeline beside the same list without our state: medians of ${ROUNDS}
alternating rounds in Chromium, after ${WARM_UP} that are not counted.`);
    const ratios = (['paint', 'update'] as const).map((what) => {
      // Round by round, for what else the machine does is the same for both then.
      const ratio = median(
        rounds.ours.map((ours, place) => ours[what] / (rounds.plain[place]?.[what] ?? Number.NaN)),
      );
      const [ours, plain] = KINDS.map((kind) => median(rounds[kind].map((round) => round[what])).toFixed(1));
      const name = what === 'paint' ? 'first paint' : 'one item changes';
      console.log(
        `  ${name.padEnd(18)} ${ours ?? ''} ms beside ${plain ?? ''} ms: ${ratio.toFixed(2)} times as long (at most ${MOST})`,
      );
      return ratio;
    });
    sayBundleSizes();
    if (!ratios.every((ratio) => ratio <= MOST)) {
      console.error(`With our state something takes more than ${MOST} times as long.`);
      process.exitCode = 1;
    }
  } finally {
    await cleanup.run();
  }
}

function sayBundleSizes(): void {
  console.log('\nThe web app’s files, as they travel (gzipped):');
  const folder = join(repositoryRoot(), 'webapp', 'dist');
  for (const file of readdirSync(folder).sort()) {
    const content = readFileSync(join(folder, file));
    const what = file === 'main.js' ? 'loads at the start, at most 120 KB' : 'when it is wanted';
    console.log(`  ${file.padEnd(34)} ${kilobytes(gzipSync(content).length).padStart(9)} ${what}`);
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
