import type {Actions, Listed, Outcome, PendingWork, Reported} from '../../src/actions/types';
import {sampleOutcome, sampleReport} from './sample_review';

/** Notes what it is asked to do, and answers what the test says. */
export class FakeActions implements Actions {
  readonly calls: unknown[][] = [];
  outcome: Outcome = sampleOutcome();
  listed: Listed = {reviews: [], more: false};
  work: PendingWork[] = [];
  /** Thrown by the next action, and by all after it. */
  failure: Error | null = null;

  readonly start = this.recorded('start');
  readonly tick = this.recorded('tick');
  readonly untick = this.recorded('untick');
  readonly skip = this.recorded('skip');
  readonly assign = this.recorded('assign');
  readonly hold = this.recorded('hold');
  readonly lift = this.recorded('lift');
  readonly close = this.recorded('close');
  readonly keepOpen = this.recorded('keepOpen');
  readonly cancel = this.recorded('cancel');
  readonly reopen = this.recorded('reopen');
  readonly rename = this.recorded('rename');
  readonly owner = this.recorded('owner');

  async status(...args: Parameters<Actions['status']>): Promise<Reported> {
    return this.recorded('status')(...args);
  }

  async list(...args: Parameters<Actions['list']>): Promise<Listed> {
    await this.recorded('list')(...args);
    return this.listed;
  }

  async pending(...args: Parameters<Actions['pending']>): Promise<PendingWork[]> {
    await this.recorded('pending')(...args);
    return this.work;
  }

  private recorded(name: string) {
    return (...args: unknown[]): Promise<Outcome> => {
      this.calls.push([name, ...args]);
      if (this.failure !== null) return Promise.reject(this.failure);
      return Promise.resolve({...this.outcome, report: sampleReport(this.outcome)});
    };
  }
}
