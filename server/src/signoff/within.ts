import type {Clock} from '../store/clock';

/** Waits for some work, but no longer than `ms`; it goes on then. Its failures are its own affair. */
export function within(clock: Clock, ms: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    const settled = (): void => {
      cancel();
      resolve();
    };
    work.then(settled, settled);
  });
}
