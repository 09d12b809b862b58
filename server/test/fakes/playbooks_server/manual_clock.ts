import type {Clock} from '../../../src/store/clock';

interface Timer {
  at: number;
  run: () => void;
}

/** A clock that a test moves. Waits up to `atOnce` ms are over at once, and move it: pauses between tries. */
export class ManualClock implements Clock {
  readonly waited: number[] = [];
  private time = 1_000_000;
  private readonly timers = new Set<Timer>();

  constructor(private readonly atOnce = 2_000) {}

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    if (ms <= this.atOnce) {
      this.waited.push(ms);
      this.time += ms;
      queueMicrotask(run);
      return () => undefined;
    }
    const timer = {at: this.time + ms, run};
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
    };
  }

  advance(ms: number): void {
    this.time += ms;
    for (const timer of [...this.timers].sort((a, b) => a.at - b.at)) {
      if (timer.at <= this.time && this.timers.delete(timer)) {
        timer.run();
      }
    }
  }

  /** How many waits have not ended. */
  get pending(): number {
    return this.timers.size;
  }
}
