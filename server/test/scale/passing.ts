/** So much work at a time that jest's own way, a real millisecond for each timer, would take minutes. */
const ROUNDS = 3_000_000;

/** What `passing` takes the place of: everything but what it waits with. */
export function useFastFakeTimers(now: number): void {
  jest.useFakeTimers({now, doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance']});
}

/**
 * Lets fake time pass until the work is done: one timer after the other, and after each whatever it has set in motion.
 * @param limitMs of fake time, from now
 * @throws Error when the work is not done by then
 */
export async function passing<T>(work: Promise<T>, limitMs = 60 * 60_000): Promise<T> {
  const state = {done: false};
  const settled = work.finally(() => {
    state.done = true;
  });
  // Handled here at once, and by the caller below.
  settled.catch(() => undefined);
  const end = Date.now() + limitMs;
  await calm();
  for (let round = 0; !state.done; round++) {
    if (Date.now() > end || round > ROUNDS || jest.getTimerCount() === 0) {
      throw new Error(`not done after ${String(limitMs)} ms and ${String(round)} timers`);
    }
    jest.advanceTimersToNextTimer();
    await calm();
  }
  return settled;
}

/** Lets so much fake time pass. */
export async function pass(ms: number): Promise<void> {
  await passing(
    new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
    }),
    ms + 1,
  );
}

/** All promises that can be settled are, also those of streams. */
async function calm(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}
