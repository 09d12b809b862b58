import pRetry from 'p-retry';
import {sleep, type Clock} from '../../../store/clock';
import {Away} from './away';
import type {Deadline} from './deadline';

const RETRIES = 2;
const FIRST_PAUSE_MS = 200;
/** Who wants to be left alone for longer is not waited for: somebody's command or sign-off is held up by this. */
const LONGEST_PAUSE_MS = 2_000;

/** Repeats what only reads, while that may help and there is time. */
export function reading<T>(read: () => Promise<T>, deadline: Deadline, clock: Clock): Promise<T> {
  return pRetry(read, {
    retries: RETRIES,
    minTimeout: 0,
    shouldRetry: async ({error, attemptNumber}) => {
      if (!(error instanceof Away) || !error.passing) {
        return false;
      }
      const pause = Math.max(error.waitMs, FIRST_PAUSE_MS * attemptNumber);
      if (pause > LONGEST_PAUSE_MS || pause >= deadline.left()) {
        return false;
      }
      await sleep(clock, pause);
      return true;
    },
  });
}
