import pLimit from 'p-limit';
import type {Clock} from './clock';
import type {Job, JobQueue} from './jobs';

/** How long a node may be at a job before another takes it over. Handlers can be repeated at any point. */
const CLAIM_MS = 30_000;
const POLL_MS = 5_000;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 10 * 60_000;
/** Jobs that wait for somebody else (a board, the database) do not keep others waiting. */
const AT_ONCE = 8;
/** A job that failed this often is reported, and again each time this often. It is never dropped. */
const REPORT_EVERY = 5;

export interface JobHandler<P> {
  queue: JobQueue<P>;
  /** Does the job. May be called again for the same job after a crash at any point, or by another node. */
  run(payload: P, job: Job<P>): Promise<void>;
  /**
   * Jobs of one lane run in the order in which they were added, each after the one before has succeeded. Without it
   * every job has a lane of its own.
   */
  lane?(payload: P): string;
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
  private readonly limit = pLimit(AT_ONCE);
  /** Lanes that are being worked on by this process. */
  private readonly busy = new Set<string>();

  constructor(private readonly options: JobRunnerOptions) {}

  register<P>(handler: JobHandler<P>): void {
    this.handlers.push(handler as JobHandler<unknown>);
  }

  /** How many jobs there are in all queues, due or not; `failing` were tried before. May be stale. */
  async waiting(): Promise<{waiting: number; failing: number}> {
    const lists = await Promise.all(this.handlers.map(async ({queue}) => queue.list()));
    const jobs = lists.flat();
    return {waiting: jobs.length, failing: jobs.filter(({attempts}) => attempts > 0).length};
  }

  /** Runs what is overdue, and then whatever becomes due, until stopped. */
  start(): void {
    this.stopped = false;
    this.loop();
  }

  stop(): void {
    this.stopped = true;
    this.cancel?.();
    this.cancel = null;
  }

  /** Runs everything that is due now, side by side, and waits for it. */
  async runDue(): Promise<void> {
    const lists = this.handlers.map(async (handler) => this.runQueue(handler));
    await Promise.all(lists);
  }

  /**
   * Runs one job now, due or not, unless an earlier one of its lane has yet to succeed: then it runs after that.
   * @returns false when the job is gone, another node is at it, or it has to wait
   * @throws what the handler threw; the job stays and is tried again
   */
  async runNow<P>(queue: JobQueue<P>, id: string): Promise<boolean> {
    const handler = this.handlers.find((each) => each.queue.name === queue.name);
    if (handler === undefined) {
      return false;
    }
    const ran = await this.runClaimed(handler, id);
    if (handler.lane !== undefined) {
      // What was added to the lane meanwhile need not wait for the next look.
      this.runQueue(handler).catch(this.reportLook);
    }
    return ran;
  }

  /** A job that hangs keeps its lane waiting, and nothing else: the next look does not wait for it. */
  private loop(): void {
    this.runDue().catch(this.reportLook);
    this.cancel = this.options.clock.after(POLL_MS, () => {
      // Stopped while it was waiting?
      if (!this.stopped) {
        this.loop();
      }
    });
  }

  private readonly reportLook = (error: unknown): void => {
    this.options.onFailure('', '', 0, asError(error), false);
  };

  private async runQueue(handler: JobHandler<unknown>): Promise<void> {
    const lanes = lanesOf(handler, await handler.queue.list());
    await Promise.all(lanes.map((jobs) => this.runLane(handler, jobs)));
  }

  private async runLane(handler: JobHandler<unknown>, jobs: readonly Job<unknown>[]): Promise<void> {
    const name = `${handler.queue.name} ${laneOf(handler, jobs)}`;
    if (this.busy.has(name) || !this.isDue(jobs[0])) {
      return;
    }
    this.busy.add(name);
    try {
      await this.limit(async () => {
        for (const job of jobs) {
          if (!this.isDue(job) || !(await this.succeeds(handler, job.id))) {
            return;
          }
        }
      });
    } finally {
      this.busy.delete(name);
    }
  }

  private isDue(job: Job<unknown> | undefined): boolean {
    const now = this.options.clock.now();
    return job !== undefined && job.dueAt <= now && job.claimedUntil <= now;
  }

  private async succeeds(handler: JobHandler<unknown>, id: string): Promise<boolean> {
    try {
      return await this.runClaimed(handler, id);
    } catch {
      // It was kept with the job, and reported.
      return false;
    }
  }

  private async runClaimed(handler: JobHandler<unknown>, id: string): Promise<boolean> {
    const {clock, node, onFailure} = this.options;
    const job = await handler.queue.claim(
      id,
      node,
      clock.now(),
      CLAIM_MS,
      (payload, earlier) => handler.lane !== undefined && handler.lane(payload) === handler.lane(earlier),
    );
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

/** The jobs by lane; the queue keeps them in the order in which they were added. */
function lanesOf(handler: JobHandler<unknown>, jobs: readonly Job<unknown>[]): Job<unknown>[][] {
  const lanes = new Map<string, Job<unknown>[]>();
  for (const job of jobs) {
    const lane = laneOf(handler, [job]);
    lanes.set(lane, [...(lanes.get(lane) ?? []), job]);
  }
  return [...lanes.values()];
}

function laneOf(handler: JobHandler<unknown>, [job]: readonly Job<unknown>[]): string {
  return job === undefined ? '' : (handler.lane?.(job.payload) ?? job.id);
}

function retryDelay(attempts: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LAST_RETRY_MS);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
