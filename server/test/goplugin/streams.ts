import type {SessionOptions, Stream, YamuxError} from '../../src/goplugin/yamux';
import {Session} from '../../src/goplugin/yamux';
import {duplexPair} from './duplex_pair';

/** A frame as it is on the wire; `length` defaults to that of the payload. */
export function frame(
  type: number,
  flags: number,
  streamId: number,
  payload: Uint8Array | number = 0,
): Buffer {
  const header = Buffer.alloc(12);
  header[1] = type;
  header.writeUInt16BE(flags, 2);
  header.writeUInt32BE(streamId, 4);
  header.writeUInt32BE(typeof payload === 'number' ? payload : payload.length, 8);
  return typeof payload === 'number' ? header : Buffer.concat([header, payload]);
}

/** Everything until the peer's FIN. Rejects with the stream's error. */
export function readAll(stream: Stream): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    const pull = (): void => {
      for (let part = stream.read(); part !== undefined; part = stream.read()) parts.push(part);
      if (stream.ended) resolve(Buffer.concat(parts));
    };
    stream.onclose = (error) => (error === undefined ? pull() : reject(error));
    stream.onreadable = pull;
    pull();
  });
}

/** Resolves with the next `length` bytes. */
export function readExactly(stream: Stream, length: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    let left = length;
    stream.onreadable = () => {
      for (let part = stream.read(left); part !== undefined; part = stream.read(left)) {
        parts.push(part);
        left -= part.length;
      }
      if (left > 0) return;
      stream.onreadable = undefined;
      resolve(Buffer.concat(parts));
    };
    stream.onreadable();
  });
}

/** Resolves with what ended the stream. */
export function closed(stream: Stream): Promise<YamuxError | undefined> {
  return new Promise((resolve) => {
    stream.onclose = resolve;
  });
}

export interface Pair {
  client: Session;
  server: Session;
  /** The streams that the client opened, as the server sees them, in order. */
  accepted: () => Promise<Stream>;
}

/** A client and a server session on one connection in memory. */
export function sessions(cut?: number, options: Partial<SessionOptions> = {}): Pair {
  const [left, right] = duplexPair(cut);
  const streams: Stream[] = [];
  const waiting: ((stream: Stream) => void)[] = [];
  const server = new Session(right, {
    role: 'server',
    onStream: (stream) => {
      const next = waiting.shift();
      if (next === undefined) streams.push(stream);
      else next(stream);
    },
    ...options,
  });
  const client = new Session(left, {role: 'client', onStream: (stream) => stream.reset()});
  const accepted = (): Promise<Stream> =>
    new Promise((resolve) => {
      const stream = streams.shift();
      if (stream === undefined) waiting.push(resolve);
      else resolve(stream);
    });
  return {client, server, accepted};
}

/** A server session whose peer is the test: it sends any bytes and sees what comes back. */
export function session(options: Partial<SessionOptions> = {}): {
  server: Session;
  streams: Stream[];
  send: (...frames: Uint8Array[]) => void;
  /** Resolves with all bytes that the session has sent once there are so many. */
  sent: (length: number) => Promise<Buffer>;
  ended: Promise<YamuxError>;
} {
  const [peer, own] = duplexPair();
  const streams: Stream[] = [];
  let end: (error: YamuxError) => void = () => undefined;
  const ended = new Promise<YamuxError>((resolve) => {
    end = resolve;
  });
  const server = new Session(own, {
    role: 'server',
    onStream: (stream) => {
      streams.push(stream);
      stream.accept();
    },
    onClose: (error) => end(error),
    ...options,
  });
  const received: Buffer[] = [];
  let look: () => void = () => undefined;
  peer.on('data', (chunk: Buffer) => {
    received.push(chunk);
    look();
  });
  const sent = (length: number): Promise<Buffer> =>
    new Promise((resolve) => {
      look = () => {
        const all = Buffer.concat(received);
        if (all.length >= length) resolve(all);
      };
      look();
    });
  return {server, streams, send: (...frames) => void peer.write(Buffer.concat(frames)), sent, ended};
}
