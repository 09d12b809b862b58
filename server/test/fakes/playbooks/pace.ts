/** How slow Playbooks is, in ms, and what happens meanwhile. Works with real and with fake timers. */
export class Pace {
  /** Between reading a run and writing it back. 0: every request that was sent before still reads first. */
  beforeWrite = 1;
  /** Between writing a run and writing the event that tells of it. */
  beforeEvent = 1;
  private readonly whenRead: (() => unknown)[] = [];
  private readonly whenWritten: (() => unknown)[] = [];

  /** Does something exactly once, when the next edit has read the run and not written it yet. */
  onNextRead(run: () => unknown): void {
    this.whenRead.push(run);
  }

  /** Does something exactly once, when the next edit has written the run and its event is not there yet. */
  onNextWrite(run: () => unknown): void {
    this.whenWritten.push(run);
  }

  async read(): Promise<void> {
    const meanwhile = this.whenRead.shift();
    await pause(this.beforeWrite);
    await meanwhile?.();
  }

  async written(): Promise<void> {
    const meanwhile = this.whenWritten.shift();
    await pause(this.beforeEvent);
    await meanwhile?.();
  }
}

/** @param ms 0 for a moment without a timer */
export async function pause(ms: number): Promise<void> {
  if (ms > 0) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return;
  }
  for (let turn = 0; turn < 10; turn++) {
    await Promise.resolve();
  }
}
