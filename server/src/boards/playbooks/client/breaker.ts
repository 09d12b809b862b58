import type {Clock} from '../../../store/clock';
import {Away} from './away';

/** How long nobody asks a Playbooks that is unwell. */
const PAUSE_MS = 5_000;

/**
 * Spares callers the wait for a Playbooks that is known not to answer: after a call that found it unwell, others fail
 * at once for a while. Then one call tries, while others still fail, and its outcome decides.
 */
export class Breaker {
  private trouble: {message: string; until: number} | null = null;
  private trying = false;

  constructor(private readonly clock: Clock) {}

  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.trouble === null) {
      return this.watched(call);
    }
    if (this.trying || this.clock.now() < this.trouble.until) {
      throw new Away(`not asked, it did not answer a moment ago: ${this.trouble.message}`, {unwell: false});
    }
    this.trying = true;
    try {
      return await this.watched(call);
    } finally {
      this.trying = false;
    }
  }

  private async watched<T>(call: () => Promise<T>): Promise<T> {
    try {
      const result = await call();
      this.trouble = null;
      return result;
    } catch (error) {
      const unwell = error instanceof Away && error.unwell;
      this.trouble = unwell ? {message: error.message, until: this.clock.now() + PAUSE_MS} : null;
      throw error;
    }
  }
}
