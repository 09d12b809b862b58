import {Cleanup} from '../cleanup';
import {nameReviewers} from '../reviews';
import {shareWorld} from '../shared_world';
import {startWorld} from '../world';
import {keep} from './running_world';

/** jest runs this once, before all test files. */
export default async function globalSetup(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  const world = await startWorld({}, cleanup);
  // Once, before there are test files: settings that two of them save at the same time can get lost.
  await nameReviewers(world);
  shareWorld(world);
  keep(world);
}
