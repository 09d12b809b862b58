import {execFile} from 'node:child_process';
import {mkdir} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {promisify} from 'node:util';
import {TestBrowser} from './src/browser/test_browser';
import {Cleanup} from './src/cleanup';
import {repositoryRoot} from './src/paths';
import {findTools} from './src/picture/tools';
import {playOrganisation} from './src/screenshots/organisation';
import {SHOTS} from './src/screenshots/shots';
import {startWorld} from './src/world';

const run = promisify(execFile);

const WIDTHS = {wide: 1280, narrow: 400} as const;
const THEMES = {light: 'denim', dark: 'onyx'} as const;
const HEIGHT = 800;

/** Takes docs/images/screen-*.png, on a real server: `tsx e2e/screenshots.ts [name…]` only those. */
async function takeScreenshots(names: readonly string[]): Promise<void> {
  // Looked for first: what is missing is said before anything long begins.
  const {pngquant} = findTools();
  const unknown = names.filter((name) => SHOTS.every((shot) => shot.name !== name));
  if (unknown.length > 0) {
    const known = SHOTS.map(({name}) => name).join(', ');
    throw new Error(`no screen is called ${unknown.join(', ')}; there are: ${known}`);
  }
  const cleanup = new Cleanup();
  cleanup.onSignals();
  try {
    const world = await startWorld({board: 'builtin'}, cleanup);
    const organisation = await playOrganisation(world);
    const browser = await TestBrowser.launch();
    cleanup.add('closing the browser', () => browser.close());
    const folder = join(repositoryRoot(), 'docs', 'images');
    await mkdir(folder, {recursive: true});
    for (const shot of SHOTS.filter(({name}) => names.length === 0 || names.includes(name))) {
      for (const [colours, theme] of Object.entries(THEMES)) {
        for (const [size, width] of Object.entries(WIDTHS)) {
          const window = await browser.openAs(world, shot.as, {width, height: HEIGHT, theme});
          await shot.open(window, organisation);
          const path = join(folder, `screen-${shot.name}-${colours}-${size}.png`);
          await window.page.screenshot({path, animations: 'disabled', caret: 'hide'});
          await window.close();
          await run(pngquant, [
            '--force',
            '--output',
            path,
            '--strip',
            '--nofs',
            '--speed',
            '1',
            '128',
            path,
          ]);
          console.log(relative(repositoryRoot(), path));
        }
      }
    }
    const troubles = browser.takeTroubles();
    if (troubles.length > 0) throw new Error(`something went wrong on the screens:\n${troubles.join('\n')}`);
  } finally {
    await cleanup.run();
  }
}

try {
  await takeScreenshots(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
