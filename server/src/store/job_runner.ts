import type {Clock} from './clock';
import type {Job, JobQueue} from './jobs';

/** How long a node may be at a job before another takes it over. Handlers can be repeated at any point. */
const CLAIM_MS = 30_000;
const POLL_MS = 5_000;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 10 * 60_000;
/** A job that failed this often is reported, and again each time this often. It is never dropped. */
const REPORT_EVERY = 5;

export interface JobHandler<P> {
  queue: JobQueue<P>;
  /** Does the job. May be called again for the same job after a crash at any point, or by another node. */
  run(payload: P, job: Job<P>): Promise<void>;
}

export interface JobRunnerOptions {
  clock: Clock;
  node: string;
  /** Told about each failure; `repeated` when an admin should look at it. */
  onFailure(queue: string, jobId: string, attempts: number, error: Error, repeated: boolean): void;
}

/** Runs the jobs of some queues when they are due, on whichever node sees them first. */
export class JobRunner {
  private readonly handlers: JobHandler<unknown>[] = [];
  private cancel: (() => void) | null = null;
  private stopped = true;

  constructor(private readonly options: JobRunnerOptions) {}

  register<P>(handler: JobHandler<P>): void {
    this.handlers.push(handler as JobHandler<unknown>);
  }

  /** Runs what is overdue, and then whatever becomes due, until stopped. */
  start(): void {
    this.stopped = false;
    void this.loop();
  }

  stop(): void {
    this.stopped = true;
    this.cancel?.();
    this.cancel = null;
  }

  /** Runs everything that is due now. */
  async runDue(): Promise<void> {
    for (const handler of this.handlers) {
      const now = this.options.clock.now();
      const jobs = await handler.queue.list();
      const due = jobs.filter((job) => job.dueAt <= now && job.claimedUntil <= now);
      for (const job of due) {
        await this.runClaimed(handler, job.id).catch(() => undefined);
      }
    }
  }

  /**
   * Runs one job now, due or not.
   * @returns false when the job is gone or another node is at it
   * @throws what the handler threw; the job stays and is tried again
   */
  async runNow<P>(queue: JobQueue<P>, id: string): Promise<boolean> {
    const handler = this.handlers.find((each) => each.queue.name === queue.name);
    return handler === undefined ? false : this.runClaimed(handler, id);
  }

  private async loop(): Promise<void> {
    try {
      await this.runDue();
    } catch (error) {
      this.options.onFailure('', '', 0, asError(error), false);
    }
    // Stopped while it was running?
    if (!this.stopped) {
      this.cancel = this.options.clock.after(POLL_MS, () => void this.loop());
    }
  }

  private async runClaimed(handler: JobHandler<unknown>, id: string): Promise<boolean> {
    const {clock, node, onFailure} = this.options;
    const job = await handler.queue.claim(id, node, clock.now(), CLAIM_MS);
    if (job === null) {
      return false;
    }
    try {
      await handler.run(job.payload, job);
      await handler.queue.finish(job);
    } catch (error) {
      const attempts = job.attempts + 1;
      await handler.queue.fail(job, asError(error).message, clock.now() + retryDelay(attempts));
      onFailure(handler.queue.name, id, attempts, asError(error), attempts % REPORT_EVERY === 0);
      throw error;
    }
    return true;
  }
}

function retryDelay(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LAST_RETRY_MS);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
