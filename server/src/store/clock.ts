/** Time as the product sees it; tests hand in their own. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
  /**
   * Runs something later, unless cancelled first. A waiting timer never keeps the process alive.
   * @returns cancels it
   */
  after(ms: number, run: () => void): () => void;
}

/** How far the clocks of two of the server's nodes may be apart. */
export const CLOCKS_APART_MS = 10_000;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Resolves after `ms`. */
export function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
