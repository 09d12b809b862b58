import type {Stream} from './yamux';
import {ACCEPT_BACKLOG} from './yamux/constants';

/** How long the two sides of a brokered stream wait for each other, as in go-plugin's MuxBroker. */
const TIMEOUT_MS = 5000;
const ID_SIZE = 4;

export type BrokerErrorCode = 'accept-timeout' | 'dial-timeout' | 'bad-ack' | 'closed' | 'in-use';

/** A brokered stream did not come about. */
export class BrokerError extends Error {
  override readonly name = 'BrokerError';

  constructor(
    readonly code: BrokerErrorCode,
    readonly id: number,
    options?: ErrorOptions,
  ) {
    super(`broker: stream ${id}: ${code}`, options);
  }
}

/** The number did not come in time. */
class Late extends Error {}

interface Waiting {
  timer: NodeJS.Timeout;
  found: (stream: Stream) => void;
}

/**
 * go-plugin's MuxBroker: connects streams by number. The dialler opens a stream and sends the number, 4 bytes little
 * endian; the acceptor of that number sends the same bytes back, and the stream is theirs.
 */
export class Broker {
  private lastId = 0;
  /** Accepts that wait for a stream, by number. */
  private readonly accepting = new Map<number, Waiting>();
  /** Streams that said their number before somebody accepted it. */
  private readonly unclaimed = new Map<number, {timer: NodeJS.Timeout; stream: Stream}>();

  constructor(
    private readonly openStream: () => Stream,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  /** A number that this side has not given out yet, to be told to the other side, and accepted here. */
  nextId(): number {
    this.lastId = (this.lastId + 1) >>> 0;
    return this.lastId;
  }

  /** The stream that the other side dials under this number. Rejects with BrokerError accept-timeout or in-use. */
  accept(id: number): Promise<Stream> {
    const early = this.unclaimed.get(id);
    if (early !== undefined) {
      this.unclaimed.delete(id);
      clearTimeout(early.timer);
      if (!early.stream.closed) return Promise.resolve(acknowledge(early.stream, id));
    }
    if (this.accepting.has(id)) return Promise.reject(new BrokerError('in-use', id));
    return new Promise((resolve, reject) => {
      const timer = this.timer(() => {
        this.accepting.delete(id);
        reject(new BrokerError('accept-timeout', id));
      });
      this.accepting.set(id, {timer, found: (stream) => resolve(acknowledge(stream, id))});
    });
  }

  /** Opens a stream to what the other side accepts under this number. Rejects with BrokerError or the session's error. */
  async dial(id: number): Promise<Stream> {
    const stream = this.openStream();
    stream.write(idBytes(id));
    const answer = await this.readId(stream).catch((error: unknown) => {
      throw new BrokerError(error instanceof Late ? 'dial-timeout' : 'closed', id, {cause: error});
    });
    if (answer === id) return stream;
    stream.reset();
    throw new BrokerError('bad-ack', id);
  }

  /** Dials several numbers at once, and keeps all of the streams or none. Rejects as `dial` does. */
  async dialAll<Ids extends readonly number[]>(...ids: Ids): Promise<{[I in keyof Ids]: Stream}> {
    const dialled = ids.map((id) => this.dial(id));
    try {
      return (await Promise.all(dialled)) as {[I in keyof Ids]: Stream};
    } catch (error) {
      // Nobody else would: the other side serves a stream until it ends.
      for (const stream of dialled)
        stream.then(
          (open) => open.reset(),
          () => undefined,
        );
      throw error;
    }
  }

  /** A stream that the other side opened: its number decides who gets it. One that nobody claims is reset. */
  incoming(stream: Stream): void {
    this.readId(stream).then(
      (id) => this.offer(id, stream),
      () => undefined, // It never said its number, and is reset.
    );
  }

  private offer(id: number, stream: Stream): void {
    if (stream.closed) return;
    const waiting = this.accepting.get(id);
    if (waiting !== undefined) {
      this.accepting.delete(id);
      clearTimeout(waiting.timer);
      waiting.found(stream);
      return;
    }
    if (this.unclaimed.has(id) || this.unclaimed.size >= ACCEPT_BACKLOG) {
      stream.reset();
      return;
    }
    const timer = this.timer(() => {
      this.unclaimed.delete(id);
      stream.reset();
    });
    this.unclaimed.set(id, {timer, stream});
  }

  /** Reads the four bytes and nothing behind them; resets the stream when they do not come in time. */
  private readId(stream: Stream): Promise<number> {
    return new Promise((resolve, reject) => {
      const bytes = Buffer.alloc(ID_SIZE);
      let length = 0;
      const done = (): void => {
        clearTimeout(timer);
        stream.onreadable = undefined;
        stream.onclose = undefined;
      };
      const timer = this.timer(() => {
        done();
        stream.reset();
        reject(new Late());
      });
      stream.onclose = (error) => {
        done();
        reject(error ?? new Error('the peer closed the stream'));
      };
      stream.onreadable = () => {
        for (
          let part = stream.read(ID_SIZE - length);
          part !== undefined;
          part = stream.read(ID_SIZE - length)
        ) {
          bytes.set(part, length);
          length += part.length;
        }
        if (length === ID_SIZE) {
          done();
          resolve(bytes.readUInt32LE());
        } else if (stream.ended) stream.reset();
      };
      stream.onreadable();
    });
  }

  private timer(late: () => void): NodeJS.Timeout {
    return setTimeout(late, this.timeoutMs).unref();
  }
}

function idBytes(id: number): Uint8Array {
  const bytes = Buffer.alloc(ID_SIZE);
  bytes.writeUInt32LE(id);
  return bytes;
}

function acknowledge(stream: Stream, id: number): Stream {
  stream.write(idBytes(id));
  return stream;
}
