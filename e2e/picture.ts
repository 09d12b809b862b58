import {mkdir} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {Cleanup} from './src/cleanup';
import {repositoryRoot} from './src/paths';
import {Camera} from './src/picture/camera';
import {playGuide} from './src/picture/guide';
import {pageOf} from './src/picture/page';
import {playScene} from './src/picture/scene';
import {findTools} from './src/picture/tools';
import {TITLE} from './src/story';
import {startWorld} from './src/world';

/** Wide is as wide as a README's column; its 1280 pixels keep it sharp there. */
const FORMATS = [
  {name: 'card', width: 800, scale: 1.6},
  {name: 'card-narrow', width: 400, scale: 2},
] as const;

/** Renders posts as a real server stores them: for the README docs/images/card-*.png, for the guide guide-*.png. */
async function takePictures(): Promise<void> {
  // Looked for first: what is missing is said before anything long begins.
  const tools = findTools();
  const cleanup = new Cleanup();
  cleanup.onSignals();
  try {
    const world = await startWorld({}, cleanup);
    const scene = await playScene(world, TITLE);
    const camera = await Camera.open(tools);
    cleanup.add('closing the browser', () => camera.close());
    const folder = join(repositoryRoot(), 'docs', 'images');
    await mkdir(folder, {recursive: true});
    for (const format of FORMATS) {
      for (const theme of ['light', 'dark'] as const) {
        const path = join(folder, `${format.name}-${theme}.png`);
        await camera.take(
          await pageOf([{...scene.card, isCropped: true}, scene.signOff], theme),
          format,
          path,
        );
        console.log(relative(repositoryRoot(), path));
      }
    }
    for (const {name, posts} of await playGuide(world)) {
      for (const theme of ['light', 'dark'] as const) {
        const path = join(folder, `${name}-${theme}.png`);
        await camera.take(await pageOf(posts, theme), FORMATS[0], path);
        console.log(relative(repositoryRoot(), path));
      }
    }
  } finally {
    await cleanup.run();
  }
}

try {
  await takePictures();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
