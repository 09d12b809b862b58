import {DecodePlans, type Decode} from './decode_plan';
import {GobError} from './errors';
import {defaultLimits, type GobLimits} from './limits';
import {MoreBytesNeeded, Reader} from './reader';
import {basicRegistry, type TypeRegistry} from './registry';
import type {Schema} from './schema';
import {TypeTable} from './type_table';

export interface GobDecoderOptions {
  registry?: TypeRegistry;
  limits?: Partial<GobLimits>;
}

/**
 * Reads the values of one gob stream from chunks of any size. A value of the wrong type is dropped and the stream goes
 * on behind it; after any other GobError it cannot be read any further.
 */
export class GobDecoder {
  private readonly reader: Reader;
  private readonly limits: GobLimits;
  private readonly types: TypeTable;
  private readonly plans: DecodePlans;
  /** Complete plans by schema and type id: what a value needs once its type was seen. */
  private readonly ready = new Map<Schema, Map<number, Decode>>();
  /** Chunks behind `reader.data`, joined when there are enough bytes to go on. */
  private waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  /** Bytes that have to wait before another attempt makes sense. */
  private needed = 0;
  /** The value at which the reader stands was of the wrong type: it is skipped when all of it is there. */
  private dropping = false;
  private failure: GobError | undefined;

  constructor(options: GobDecoderOptions = {}) {
    this.limits = {...defaultLimits, ...options.limits};
    this.reader = new Reader(this.limits);
    this.types = new TypeTable(this.limits);
    this.plans = new DecodePlans(this.types, options.registry ?? basicRegistry, this.limits);
  }

  /** Takes the next bytes of the stream. They are not copied and must not change until they are decoded. */
  push(chunk: Uint8Array): void {
    if (chunk.length > 0) {
      this.waiting.push(chunk);
      this.waitingBytes += chunk.length;
    }
  }

  /**
   * The next value, received into `schema`; undefined when more bytes are needed for it.
   * @throws GobError
   */
  decode(schema: Schema): unknown {
    return this.next((id) => this.planFor(id, schema)(this.reader));
  }

  /** Drops the next value, whatever it is. @returns false when more bytes are needed @throws GobError */
  skip(): boolean {
    return this.next((id) => this.drop(id)) ?? false;
  }

  private drop(id: number): true {
    this.plans.skipStandalone(this.reader, id);
    return true;
  }

  private planFor(id: number, schema: Schema): Decode {
    let plans = this.ready.get(schema);
    if (plans === undefined) {
      plans = new Map();
      this.ready.set(schema, plans);
    }
    let plan = plans.get(id);
    if (plan === undefined) {
      plan = this.plans.standalone(id, schema);
      plans.set(id, plan);
    }
    return plan;
  }

  private next<T>(read: (id: number) => T): T | undefined {
    if (this.failure !== undefined) {
      throw this.failure;
    }
    try {
      if (this.dropping) {
        if (this.attempt((id) => this.drop(id)) === undefined) {
          return undefined;
        }
        this.dropping = false;
      }
      return this.attempt(read);
    } catch (error) {
      if (error instanceof GobError && error.code !== 'type-mismatch') {
        this.failure = error;
        this.waiting = [];
        this.reader.data = Buffer.alloc(0);
      }
      throw error;
    }
  }

  private attempt<T>(read: (id: number) => T): T | undefined {
    for (;;) {
      if (this.needed > this.waitingBytes) {
        return undefined;
      }
      if (this.waitingBytes > 0 && (this.needed > 0 || this.reader.end === this.reader.data.length)) {
        this.join();
      }
      const start = this.reader.end;
      const missing = this.reader.tryNextMessage();
      if (missing > 0) {
        this.needed = missing;
        continue;
      }
      const knownTypes = this.types.size;
      try {
        const id = this.nextType();
        if (id !== undefined) {
          const value = read(id);
          // Go's decoder lets go of what a message holds behind its value, too.
          this.reader.pos = this.reader.end;
          return value;
        }
      } catch (error) {
        // Read again from the start of the message.
        this.types.truncate(knownTypes);
        this.reader.end = start;
        this.dropping ||= error instanceof GobError && error.code === 'type-mismatch';
        if (!(error instanceof MoreBytesNeeded)) {
          throw error;
        }
        this.needed = error.missing;
        this.checkHeld(start);
      }
    }
  }

  /** @returns the type id of the value in the message that was entered; undefined when it is a type definition */
  private nextType(): number | undefined {
    const {reader} = this;
    reader.startValue();
    const id = reader.int();
    if (id >= 0) {
      return id;
    }
    this.types.define(-id, reader);
    if (reader.pos < reader.end) {
      throw new GobError('malformed', 'extra bytes behind a type definition');
    }
    return undefined;
  }

  private checkHeld(start: number): void {
    if (this.reader.data.length - start > this.limits.maxMessageBytes) {
      throw new GobError('too-large', `a value of more than ${this.limits.maxMessageBytes} bytes`);
    }
  }

  /** Puts the waiting chunks behind the bytes that are not read yet. */
  private join(): void {
    const {reader} = this;
    const [first] = this.waiting;
    reader.data =
      reader.end === reader.data.length && this.waiting.length === 1 && first !== undefined
        ? asBuffer(first)
        : Buffer.concat([reader.data.subarray(reader.end), ...this.waiting]);
    reader.end = 0;
    this.waiting = [];
    this.waitingBytes = 0;
    this.needed = 0;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
