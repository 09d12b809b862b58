import {Cleanup} from '../cleanup';
import {shareWorld} from '../shared_world';
import {startWorld} from '../world';
import {keep} from './running_world';

/** jest runs this once, before all test files. */
export default async function globalSetup(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  const world = await startWorld({}, cleanup);
  shareWorld(world);
  keep(world);
}
