import type {YamuxError} from './errors';
import {PingTimeoutError} from './errors';

interface Asked {
  at: number;
  timer: NodeJS.Timeout;
  resolve: (milliseconds: number) => void;
  reject: (error: YamuxError) => void;
}

/** Our own pings that wait for their answers. */
export class Pings {
  private readonly asked = new Map<number, Asked>();
  private nextValue = 0;

  /** @param send sends a ping with this opaque value */
  constructor(
    private readonly timeoutMs: number,
    private readonly send: (value: number) => void,
  ) {}

  ask(): Promise<number> {
    const value = this.nextValue;
    this.nextValue = (value + 1) >>> 0;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.asked.delete(value);
        reject(new PingTimeoutError(this.timeoutMs));
      }, this.timeoutMs);
      timer.unref();
      this.asked.set(value, {at: performance.now(), timer, resolve, reject});
      this.send(value);
    });
  }

  /** An answer came; one that was not asked for, or came too late, is nothing. */
  answered(value: number): void {
    const asked = this.asked.get(value);
    if (asked === undefined) return;
    this.asked.delete(value);
    clearTimeout(asked.timer);
    asked.resolve(performance.now() - asked.at);
  }

  end(error: YamuxError): void {
    for (const {timer, reject} of this.asked.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.asked.clear();
  }
}
