import type {BoardKind} from '../boards';
import {Cleanup} from '../cleanup';
import {prepareReviews} from '../reviews';
import {shareWorld} from '../shared_world';
import {startWorld} from '../world';
import {keep} from './running_worlds';

/** Starts the world that the test files of one board share. */
export async function setUp(board: BoardKind): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  const world = await startWorld({board}, cleanup);
  keep(world);
  // Once, before there are test files: settings that two of them save at the same time can get lost.
  await prepareReviews(world);
  shareWorld(world);
}
