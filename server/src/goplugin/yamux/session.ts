import type {Duplex} from 'node:stream';
import {ACCEPT_BACKLOG, INITIAL_WINDOW, MAX_STREAMS, PING_TIMEOUT_MS} from './constants';
import type {FrameSink} from './decode';
import {FrameDecoder} from './decode';
import {
  DuplicateStreamError,
  InvalidGoAwayError,
  InvalidStreamIdError,
  ReceiveWindowExceededError,
  RemoteError,
  RemoteGoAwayError,
  SessionClosedError,
  StreamResetError,
  StreamsExhaustedError,
  YamuxError,
} from './errors';
import {Flag, FrameType, GoAwayCode, SESSION_ID} from './frame';
import {Outbox} from './outbox';
import {Pings} from './pings';
import type {StreamLink} from './stream';
import {Stream} from './stream';

/** How long an ended connection may take to deliver its last bytes. */
const LINGER_MS = 1000;

export interface SessionOptions {
  /** Clients open odd streams, servers even ones. go-plugin's host is the client. */
  role: 'client' | 'server';
  /** The peer opened a stream: accept, keep or reset it. Streams neither accepted nor reset count as backlog. */
  onStream: (stream: Stream) => void;
  /** The session is over, and all its streams with it. Called once. */
  onClose?: (error: YamuxError) => void;
  /** A callback threw; its stream was reset, the session goes on. */
  onError?: (error: unknown) => void;
  /** Streams of the peer waiting to be accepted; default 256. */
  acceptBacklog?: number;
  /** Streams open at once, of both sides; default 4096. */
  maxStreams?: number;
  /** Ping time-out in milliseconds; default 10 s. */
  pingTimeoutMs?: number;
}

/**
 * Yamux over one connection. Everything that one chunk from the socket causes, down to the answers of handlers that
 * answer at once, happens in one synchronous turn and leaves in one write.
 */
export class Session {
  private readonly streams = new Map<number, Stream>();
  private readonly outbox: Outbox;
  private readonly decoder: FrameDecoder;
  private readonly link: StreamLink;
  private readonly pings: Pings;
  /** Streams that we opened and the peer has not answered; at most ACCEPT_BACKLOG, the next ones are held. */
  private readonly unanswered = new Set<Stream>();
  /** Streams of the peer that nobody accepted yet. */
  private readonly backlog = new Set<Stream>();
  private readonly acceptBacklog: number;
  private readonly maxStreams: number;
  private nextId: number;
  private wentAway = false;
  private peerWentAway = false;
  private failure: YamuxError | undefined;

  constructor(
    private readonly socket: Duplex,
    private readonly options: SessionOptions,
  ) {
    this.nextId = options.role === 'client' ? 1 : 2;
    this.acceptBacklog = options.acceptBacklog ?? ACCEPT_BACKLOG;
    this.maxStreams = options.maxStreams ?? MAX_STREAMS;
    this.outbox = new Outbox(socket);
    this.pings = new Pings(options.pingTimeoutMs ?? PING_TIMEOUT_MS, (value) =>
      this.control(FrameType.Ping, Flag.SYN, SESSION_ID, value),
    );
    this.link = this.makeLink();
    this.decoder = new FrameDecoder(this.makeSink());
    socket.on('data', (chunk: Uint8Array) => this.receive(chunk));
    socket.on('error', (error) => this.end(new SessionClosedError(error.message), undefined));
    socket.on('end', () => this.end(new SessionClosedError('the peer closed the connection'), undefined));
    socket.on('close', () => this.end(new SessionClosedError('the connection is gone'), undefined));
  }

  /** Why the session is over; undefined while it lives. */
  get error(): YamuxError | undefined {
    return this.failure;
  }

  /** Streams that are open, of both sides. */
  get streamCount(): number {
    return this.streams.size;
  }

  /**
   * Opens a stream; it can be written to at once. With 256 unanswered ones, what is written waits for its turn.
   * @throws RemoteGoAwayError, StreamsExhaustedError, or what ended the session
   */
  open(): Stream {
    if (this.failure !== undefined) throw this.failure;
    if (this.peerWentAway) throw new RemoteGoAwayError();
    if (this.nextId > 0xffff_ffff || this.streams.size >= this.maxStreams) throw new StreamsExhaustedError();
    const stream = new Stream(this.nextId, this.link, Flag.SYN);
    this.nextId += 2;
    this.streams.set(stream.id, stream);
    if (this.unanswered.size < ACCEPT_BACKLOG) {
      this.unanswered.add(stream);
      this.outbox.announce(stream);
    } else this.outbox.hold(stream);
    return stream;
  }

  /** Round trip in milliseconds. Rejects with PingTimeoutError, or the session's error when it ends before. */
  ping(): Promise<number> {
    return this.failure === undefined ? this.pings.ask() : Promise.reject(this.failure);
  }

  /** Tells the peer to open no more streams and resets those that it opens nevertheless; the others live on. */
  goAway(): void {
    if (this.failure !== undefined || this.wentAway) return;
    this.wentAway = true;
    this.control(FrameType.GoAway, 0, SESSION_ID, GoAwayCode.Normal);
  }

  /** Ends the session after what the socket took; streams that are still open get SessionClosedError. */
  close(): void {
    this.end(new SessionClosedError('closed by us'), GoAwayCode.Normal);
  }

  private receive(chunk: Uint8Array): void {
    if (this.failure !== undefined) return;
    this.outbox.cork();
    try {
      this.decoder.push(chunk);
    } catch (error) {
      this.fail(error);
    } finally {
      this.outbox.uncork();
    }
  }

  private fail(error: unknown): void {
    if (error instanceof YamuxError) {
      this.end(error, error.goAway);
      return;
    }
    this.options.onError?.(error);
    this.end(new SessionClosedError(`internal error: ${String(error)}`), GoAwayCode.InternalError);
  }

  private end(error: YamuxError, goAway: GoAwayCode | undefined): void {
    if (this.failure !== undefined) return;
    this.failure = error;
    this.outbox.end(goAway);
    this.pings.end(error);
    for (const stream of [...this.streams.values()]) stream.finish(error);
    this.socket.end();
    // Bytes that the peer still sends are read and dropped: closing over them could cost it our go-away.
    setTimeout(() => this.socket.destroy(), LINGER_MS).unref();
    this.options.onClose?.(error);
  }

  private control(type: FrameType, flags: number, streamId: number, value: number): void {
    try {
      this.outbox.control(type, flags, streamId, value);
    } catch (error) {
      this.fail(error);
    }
  }

  private incoming(id: number): void {
    if (id % 2 !== (this.options.role === 'client' ? 0 : 1)) throw new InvalidStreamIdError(id);
    if (this.streams.has(id)) throw new DuplicateStreamError(id);
    if (this.wentAway || this.backlog.size >= this.acceptBacklog || this.streams.size >= this.maxStreams) {
      this.control(FrameType.WindowUpdate, Flag.RST, id, 0);
      return;
    }
    const stream = new Stream(id, this.link, Flag.ACK);
    this.streams.set(id, stream);
    this.backlog.add(stream);
    try {
      this.options.onStream(stream);
    } catch (error) {
      this.link.callbackFailed(stream, error);
    }
  }

  private makeSink(): FrameSink {
    let current: Stream | undefined;
    let finished = false;
    return {
      frame: (type, flags, streamId, length) => {
        current = undefined;
        if (this.failure !== undefined) return;
        if (type === FrameType.Ping) this.receivePing(flags, length);
        else if (type === FrameType.GoAway) this.receiveGoAway(length);
        else {
          const stream = this.frameStream(type, flags, streamId, length);
          if (stream === undefined) return;
          finished = (flags & Flag.FIN) !== 0;
          if (type === FrameType.Data && length > 0) {
            stream.expectPayload(length);
            current = stream;
            return;
          }
          if (type === FrameType.WindowUpdate) stream.addSendWindow(length);
          if (finished) stream.peerFinished();
        }
      },
      payload: (bytes, last) => {
        if (current === undefined) return;
        current.receive(bytes);
        if (last && finished) current.peerFinished();
      },
    };
  }

  /** The stream that a frame is for, after its SYN, ACK and RST; undefined when there is none (any more). */
  private frameStream(type: FrameType, flags: number, streamId: number, length: number): Stream | undefined {
    if (streamId === SESSION_ID) throw new InvalidStreamIdError(streamId);
    if (type === FrameType.Data && length > INITIAL_WINDOW) {
      throw new ReceiveWindowExceededError(streamId, length, INITIAL_WINDOW);
    }
    if ((flags & Flag.SYN) !== 0) this.incoming(streamId);
    const stream = this.streams.get(streamId);
    if (stream === undefined) return undefined;
    if ((flags & Flag.ACK) !== 0) stream.peerAccepted();
    if ((flags & Flag.RST) === 0) return stream;
    stream.finish(new StreamResetError(streamId, 'peer'));
    return undefined;
  }

  private receivePing(flags: number, value: number): void {
    if ((flags & Flag.SYN) !== 0) this.control(FrameType.Ping, Flag.ACK, SESSION_ID, value);
    else this.pings.answered(value);
  }

  private receiveGoAway(reason: number): void {
    if (reason === GoAwayCode.Normal) this.peerWentAway = true;
    else if (reason === GoAwayCode.ProtocolError || reason === GoAwayCode.InternalError)
      throw new RemoteError(reason);
    else throw new InvalidGoAwayError(reason);
  }

  private makeLink(): StreamLink {
    return {
      canSend: (stream) => this.outbox.canSend(stream),
      sendData: (flags, streamId, bytes) => this.outbox.data(flags, streamId, bytes),
      sendWindowUpdate: (flags, streamId, delta) =>
        this.control(FrameType.WindowUpdate, flags, streamId, delta),
      wantsToSend: (stream) => this.outbox.wantsToSend(stream),
      accepted: (stream) => {
        this.backlog.delete(stream);
        this.outbox.announce(stream);
      },
      established: (stream) => this.answered(stream),
      forget: (stream) => {
        this.streams.delete(stream.id);
        this.backlog.delete(stream);
        this.outbox.forget(stream);
        this.answered(stream);
      },
      callbackFailed: (stream, error) => {
        this.options.onError?.(error);
        stream.reset();
      },
    };
  }

  /** A stream of ours was answered or given up: the next one that waits may open. */
  private answered(stream: Stream): void {
    if (!this.unanswered.delete(stream)) return;
    const next = this.outbox.release();
    if (next !== undefined) this.unanswered.add(next);
  }
}
