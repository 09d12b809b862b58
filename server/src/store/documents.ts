import pRetry from 'p-retry';
import type {z} from 'zod';
import type {KeyValue} from './keyvalue';

/** Too many writers changed the same document at once; nothing was written. */
export class Contention extends Error {
  override readonly name = 'Contention';

  constructor(readonly key: string) {
    super(`the document ${key} was changed by others each time it was tried`);
  }
}

export interface DocumentsOptions<T> {
  kv: KeyValue;
  /** Begins every key, e.g. `review-`. */
  prefix: string;
  schema: z.ZodType<T>;
  /** Told about an entry that cannot be read; its bytes are kept under `asideKey`. */
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** A document as it was read, to be written back only if nobody else changed it meanwhile. */
export interface Held<T> {
  value: T | null;
  bytes: Uint8Array | null;
}

/** Spread over about a third of a second. */
const READS_FOR_ABSENCE = 6;
/** A conflict is seldom lived through twice; a lagging replica needs a little longer. About 7 seconds in all. */
const RETRIES = {retries: 12, minTimeout: 5, maxTimeout: 1500, factor: 2, randomize: true};

/**
 * JSON documents in the key-value store, checked against their schema when they are read. Changes are decided by
 * compare-and-set alone: a stale read costs another round and never an update.
 */
export class Documents<T> {
  constructor(private readonly options: DocumentsOptions<T>) {}

  /** The document as some replica has it, or null. */
  async get(id: string): Promise<T | null> {
    return (await this.read(id)).value;
  }

  /**
   * The document as it is now on the primary, proven by writing back what was read. That there is none cannot be proven
   * so: it is believed when a replica says so repeatedly.
   */
  async fresh(id: string): Promise<Held<T>> {
    let absent = 0;
    return this.retrying(id, async () => {
      const held = await this.read(id);
      if (held.bytes === null) {
        absent += 1;
        return absent < READS_FOR_ABSENCE ? null : held;
      }
      return (await this.options.kv.compareAndSet(this.key(id), held.bytes, held.bytes)) ? held : null;
    });
  }

  /**
   * Changes the document atomically. `change` may run more than once and must have no effect of its own.
   * @param change gets the present value, or null; answers the next one, null to delete
   * @param expireInSeconds from now on; a document that is to expire says so with each change
   * @returns what `change` answered in the round that was written
   * @throws Contention when others kept changing it
   */
  async update(id: string, change: (current: T | null) => T | null, expireInSeconds = 0): Promise<T | null> {
    const written = await this.retrying(id, async () => {
      const held = await this.read(id);
      const next = change(held.value);
      const bytes = this.encode(next);
      return (await this.options.kv.compareAndSet(this.key(id), held.bytes, bytes, expireInSeconds))
        ? {next}
        : null;
    });
    return written.next;
  }

  /** Writes the document back if it still is what was held. */
  async replace(id: string, held: Held<T>, next: T): Promise<Held<T> | null> {
    const bytes = this.encode(next);
    return (await this.options.kv.compareAndSet(this.key(id), held.bytes, bytes))
      ? {value: next, bytes}
      : null;
  }

  /** Stores the document if there is none. @returns false when there is one */
  async create(id: string, value: T, expireInSeconds = 0): Promise<boolean> {
    return this.options.kv.compareAndSet(this.key(id), null, this.encode(value), expireInSeconds);
  }

  /** Writes without looking: for documents that only one writer ever writes. */
  async set(id: string, value: T | null, expireInSeconds = 0): Promise<void> {
    await this.options.kv.set(this.key(id), this.encode(value), expireInSeconds);
  }

  private key(id: string): string {
    return this.options.prefix + id;
  }

  private encode(value: T | null): Uint8Array | null {
    return value === null ? null : new TextEncoder().encode(JSON.stringify(value));
  }

  private async read(id: string): Promise<Held<T>> {
    const bytes = await this.options.kv.get(this.key(id));
    if (bytes === null) {
      return {value: null, bytes: null};
    }
    try {
      return {value: this.options.schema.parse(JSON.parse(new TextDecoder().decode(bytes))), bytes};
    } catch (error) {
      const asideKey = `corrupt-${this.key(id)}`;
      if (await this.options.kv.compareAndSet(asideKey, null, bytes)) {
        this.options.onCorrupt(
          this.key(id),
          asideKey,
          error instanceof Error ? error : new Error(String(error)),
        );
      }
      return {value: null, bytes};
    }
  }

  /** Repeats a round until it answers something else than null. */
  private async retrying<R>(id: string, round: () => Promise<R | null>): Promise<R> {
    return pRetry(
      async () => {
        const result = await round();
        if (result === null) {
          throw new Contention(this.key(id));
        }
        return result;
      },
      {...RETRIES, shouldRetry: ({error}) => error instanceof Contention},
    );
  }
}
