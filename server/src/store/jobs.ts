import {z} from 'zod';
import {Documents} from './documents';
import type {KeyValue} from './keyvalue';

/** Something to be done, kept until it has been done. */
export interface Job<P> {
  id: string;
  payload: P;
  /** Unix ms: not before. */
  dueAt: number;
  addedAt: number;
  /** How often it has failed. */
  attempts: number;
  lastError: string;
  /** Which node is at it, and until when others leave it alone; '' and 0 for nobody. */
  claimedBy: string;
  claimedUntil: number;
  /** Grows when the job is put again, so that finishing an earlier run does not remove it. */
  generation: number;
}

export interface JobQueueOptions<P> {
  kv: KeyValue;
  /** Names the queue and its document. */
  name: string;
  payload: z.ZodType<P>;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** Jobs of one kind in one document, changed by compare-and-set only: what is in it survives any crash. */
export class JobQueue<P> {
  readonly name: string;
  private readonly documents: Documents<{jobs: Job<P>[]}>;
  /** Within a process changes wait for each other, instead of meeting in compare-and-set. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(options: JobQueueOptions<P>) {
    this.name = options.name;
    const job: z.ZodType<Job<P>> = z.object({
      id: z.string(),
      payload: options.payload,
      dueAt: z.number(),
      addedAt: z.number(),
      attempts: z.number(),
      lastError: z.string(),
      claimedBy: z.string(),
      claimedUntil: z.number(),
      generation: z.number(),
    });
    this.documents = new Documents({
      kv: options.kv,
      prefix: 'jobs-',
      schema: z.object({jobs: z.array(job)}),
      onCorrupt: options.onCorrupt,
    });
  }

  /** Adds the job if there is none of this id. @returns false when there is one, whatever its state */
  async add(id: string, payload: P, now: number, dueAt = now): Promise<boolean> {
    let added = false;
    await this.change((jobs) => {
      added = !jobs.some((job) => job.id === id);
      return added ? [...jobs, newJob(id, payload, now, dueAt)] : jobs;
    });
    return added;
  }

  /** Sets when the job is due, adding it when there is none. A run of it that is going on does not end it. */
  async put(id: string, payload: P, now: number, dueAt: number): Promise<void> {
    await this.change((jobs) => {
      const current = jobs.find((job) => job.id === id);
      const next = current
        ? {...current, payload, dueAt, generation: current.generation + 1}
        : newJob(id, payload, now, dueAt);
      return [...jobs.filter((job) => job.id !== id), next];
    });
  }

  /** All jobs. May be stale. */
  async list(): Promise<Job<P>[]> {
    return (await this.documents.get(this.name))?.jobs ?? [];
  }

  /**
   * Takes the job for this node, due or not.
   * @param waitsFor whether it has to wait for a job that was added before it
   * @returns null when it is gone, another node is at it, or it has to wait
   */
  async claim(
    id: string,
    node: string,
    now: number,
    leaseMs: number,
    waitsFor: (payload: P, earlier: P) => boolean = () => false,
  ): Promise<Job<P> | null> {
    let claimed: Job<P> | null = null;
    await this.change((jobs) => {
      claimed = null;
      const place = jobs.findIndex((job) => job.id === id && job.claimedUntil <= now);
      const found = jobs[place];
      const free =
        found !== undefined &&
        !jobs.slice(0, place).some((earlier) => waitsFor(found.payload, earlier.payload))
          ? found
          : undefined;
      const mine = free === undefined ? null : {...free, claimedBy: node, claimedUntil: now + leaseMs};
      claimed = mine;
      return mine === null ? jobs : jobs.map((job) => (job.id === id ? mine : job));
    });
    return claimed;
  }

  /** The job is done: removes it, unless it was put again meanwhile. */
  async finish(done: Job<P>): Promise<void> {
    await this.change((jobs) =>
      jobs.flatMap((job) => {
        if (job.id !== done.id) {
          return [job];
        }
        return job.generation === done.generation
          ? []
          : [{...job, claimedBy: '', claimedUntil: 0, attempts: 0}];
      }),
    );
  }

  /** Drops the job, whatever its state. */
  async remove(id: string): Promise<void> {
    await this.change((jobs) => jobs.filter((job) => job.id !== id));
  }

  /** The job failed: it stays and is tried again at `dueAt`. */
  async fail(failed: Job<P>, error: string, dueAt: number): Promise<void> {
    await this.change((jobs) =>
      jobs.map((job) =>
        job.id === failed.id
          ? {...job, attempts: job.attempts + 1, lastError: error, dueAt, claimedBy: '', claimedUntil: 0}
          : job,
      ),
    );
  }

  private async change(change: (jobs: Job<P>[]) => Job<P>[]): Promise<void> {
    const mine = this.turn.then(() => this.write(change));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async write(change: (jobs: Job<P>[]) => Job<P>[]): Promise<void> {
    await this.documents.update(this.name, (current) => {
      // Also written when it is empty: only a write proves that a stale read has not missed a job.
      const jobs = change(current?.jobs ?? []);
      return {jobs};
    });
  }
}

function newJob<P>(id: string, payload: P, now: number, dueAt: number): Job<P> {
  return {
    id,
    payload,
    dueAt,
    addedAt: now,
    attempts: 0,
    lastError: '',
    claimedBy: '',
    claimedUntil: 0,
    generation: 0,
  };
}
