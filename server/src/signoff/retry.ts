import {BoardAway} from '../boards/board';
import {Refusal} from '../review/refusal';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {NotKnownYet} from './adopt_discovery';
import {type Intent, laneOf} from './intent';
import type {SystemAdmins} from './ports';

export interface RetryOptions {
  queue: JobQueue<Intent>;
  runner: JobRunner;
  admins: SystemAdmins;
}

/** A sign-off that waits for the board is tried again because somebody asks for it. */
export class Retry {
  constructor(private readonly options: RetryOptions) {}

  /**
   * @param intentId as the button carries it
   * @throws Refusal `retry.gone` when nothing of it waits, `retry.not-yours` for anybody but its author and system
   * admins, `retry.away` and `retry.unsettled` when it has to go on waiting
   */
  async now(intentId: string, userId: string): Promise<void> {
    const {queue, runner, admins} = this.options;
    const jobs = await queue.list();
    const job = jobs.find(({id}) => id === intentId);
    if (job === undefined) {
      throw new Refusal('retry.gone');
    }
    if (job.payload.userId !== userId && !(await admins.isSystemAdmin(userId))) {
      throw new Refusal('retry.not-yours');
    }
    const before = jobs
      .slice(0, jobs.indexOf(job))
      .filter(({payload}) => laneOf(payload) === laneOf(job.payload));
    try {
      // What its author had written before comes first. Another node may be at it: that is as good.
      for (const {id} of [...before, job]) {
        await runner.runNow(queue, id);
      }
    } catch (error) {
      if (error instanceof BoardAway) {
        throw new Refusal(`retry.${error.because}`);
      }
      if (error instanceof NotKnownYet) {
        throw new Refusal('retry.away');
      }
      throw error;
    }
  }
}
