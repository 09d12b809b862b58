import type {Clock} from '../../../server/src/store/clock';

/** What a killed process holds is free again after half a minute, which nobody has to wait for here. */
const SPEED = 3;

/**
 * A clock that goes faster than time; the same one in every process.
 * @param since Unix ms: when both showed the same
 */
export function fastClock(since: number): Clock {
  return {
    now: () => Math.floor(since + (Date.now() - since) * SPEED),
    after: (ms, run) => {
      const timer = setTimeout(run, ms / SPEED);
      timer.unref();
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
