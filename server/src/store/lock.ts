import {z} from 'zod';
import {type Clock, sleep} from './clock';
import {Documents} from './documents';
import type {KeyValue} from './keyvalue';

const leaseSchema = z.object({holder: z.string(), fence: z.number(), until: z.number()});
type LeaseDocument = z.infer<typeof leaseSchema>;

/** How long a lease holds without renewal: a node that died blocks others no longer than this. */
const LEASE_MS = 15_000;
const POLL_MS = 200;

/** Somebody else held the lock for too long. */
export class LockBusy extends Error {
  override readonly name = 'LockBusy';
}

/** The lease ran out while the work was going on: its results must not be written. */
export class LockLost extends Error {
  override readonly name = 'LockLost';
}

export interface Lease {
  /** Grows with every holder: a writer with a smaller one is late. */
  readonly fence: number;
  /** @throws LockLost when somebody else may have taken over */
  assertHeld(): void;
}

export interface LocksOptions {
  kv: KeyValue;
  clock: Clock;
  /** This process, unlike any other: also another run of itself. */
  node: string;
  /** Gives up after waiting this long for other nodes. */
  waitMs?: number;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/**
 * One writer for each name: a queue within this process, and a lease in the key-value store across the nodes of a
 * cluster. The lease ends by itself when its holder dies.
 */
export class Locks {
  private readonly leases: Documents<LeaseDocument>;
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly options: LocksOptions) {
    this.leases = new Documents({
      kv: options.kv,
      prefix: 'lock-',
      schema: leaseSchema,
      onCorrupt: options.onCorrupt,
    });
  }

  /** Runs the work while nobody else runs under this name. @throws LockBusy */
  async run<T>(name: string, work: (lease: Lease) => Promise<T>): Promise<T> {
    const before = this.queues.get(name) ?? Promise.resolve();
    const turn = before.then(() => this.runLeased(name, work));
    const settled = turn.catch(() => undefined);
    this.queues.set(name, settled);
    try {
      return await turn;
    } finally {
      if (this.queues.get(name) === settled) {
        this.queues.delete(name);
      }
    }
  }

  private async runLeased<T>(name: string, work: (lease: Lease) => Promise<T>): Promise<T> {
    let lease = await this.acquire(name);
    let lost = false;
    let cancelRenewal: () => void = () => undefined;
    const renewLater = (): void => {
      cancelRenewal = this.options.clock.after(LEASE_MS / 3, () => {
        this.extend(name, lease).then(
          (renewed) => {
            if (renewed === null) {
              lost = true;
            } else {
              lease = renewed;
              if (!done) {
                renewLater();
              }
            }
          },
          () => {
            // The store did not answer: try again at the next turn; the lease runs out by itself.
            if (!done) {
              renewLater();
            }
          },
        );
      });
    };
    let done = false;
    renewLater();
    try {
      return await work({
        fence: lease.fence,
        assertHeld: () => {
          if (lost || this.options.clock.now() >= lease.until) {
            throw new LockLost(name);
          }
        },
      });
    } finally {
      done = true;
      cancelRenewal();
      await this.release(name, lease.fence);
    }
  }

  private async acquire(name: string): Promise<LeaseDocument> {
    const {clock, node, waitMs = 4 * LEASE_MS} = this.options;
    const giveUpAt = clock.now() + waitMs;
    for (;;) {
      const now = clock.now();
      const held = await this.leases.get(name);
      if (held === null || held.holder === '' || held.until <= now) {
        const mine = await this.take(name, node, now);
        if (mine !== null) {
          return mine;
        }
      }
      if (clock.now() >= giveUpAt) {
        throw new LockBusy(`${name} is held by ${held?.holder ?? 'somebody'}`);
      }
      await sleep(clock, POLL_MS);
    }
  }

  private async take(name: string, node: string, now: number): Promise<LeaseDocument | null> {
    const taken = await this.leases.update(name, (current) =>
      current !== null && current.holder !== '' && current.until > now
        ? current
        : {holder: node, fence: (current?.fence ?? 0) + 1, until: now + LEASE_MS},
    );
    return taken !== null && taken.holder === node && taken.until === now + LEASE_MS ? taken : null;
  }

  private async extend(name: string, lease: LeaseDocument): Promise<LeaseDocument | null> {
    const until = this.options.clock.now() + LEASE_MS;
    const renewed = await this.leases.update(name, (current) =>
      current?.fence === lease.fence && current.holder === lease.holder ? {...current, until} : current,
    );
    return renewed?.fence === lease.fence && renewed.holder === lease.holder ? renewed : null;
  }

  private async release(name: string, fence: number): Promise<void> {
    // A failure here only makes others wait for the end of the lease, and must not hide the outcome of the work.
    await this.leases
      .update(name, (current) => (current?.fence === fence ? {...current, holder: '', until: 0} : current))
      .catch(() => undefined);
  }
}
