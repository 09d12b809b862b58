import {GoAwayCode} from './frame';

/**
 * Anything that ends a stream or a session. `goAway` is what the peer is told when a session ends by it; errors of
 * one stream carry it too, but are answered with a reset.
 */
export abstract class YamuxError extends Error {
  abstract readonly code: string;
  readonly goAway: GoAwayCode = GoAwayCode.ProtocolError;
  override get name(): string {
    return this.constructor.name;
  }
}

/** A frame of a version that we do not speak: most likely the peer does not speak yamux at all. */
export class InvalidVersionError extends YamuxError {
  readonly code = 'invalid-version';
  constructor(readonly version: number) {
    super(`yamux: frame of version ${version}, expected 0`);
  }
}

export class InvalidTypeError extends YamuxError {
  readonly code = 'invalid-type';
  constructor(readonly type: number) {
    super(`yamux: frame of unknown type ${type}`);
  }
}

/** Id 0 on a stream's frame, or a stream opened with an id that belongs to our side. */
export class InvalidStreamIdError extends YamuxError {
  readonly code = 'invalid-stream-id';
  constructor(readonly streamId: number) {
    super(`yamux: the peer used stream id ${streamId}, which is not its to use here`);
  }
}

export class DuplicateStreamError extends YamuxError {
  readonly code = 'duplicate-stream';
  constructor(readonly streamId: number) {
    super(`yamux: the peer opened stream ${streamId} twice`);
  }
}

/** More payload than the receiver allowed: beyond the window of its stream, or of any stream. */
export class ReceiveWindowExceededError extends YamuxError {
  readonly code = 'receive-window-exceeded';
  constructor(
    readonly streamId: number,
    readonly length: number,
    readonly window: number,
  ) {
    super(`yamux: ${length} bytes on stream ${streamId}, whose window is ${window}`);
  }
}

/** Window updates that add up to more than the wire's 32 bits can mean. */
export class SendWindowOverflowError extends YamuxError {
  readonly code = 'send-window-overflow';
  constructor(readonly streamId: number) {
    super(`yamux: the window granted on stream ${streamId} is beyond 4 GiB`);
  }
}

/** Data or a second FIN after the peer said that it will send no more. */
export class UnexpectedFrameError extends YamuxError {
  readonly code = 'unexpected-frame';
  constructor(readonly streamId: number) {
    super(`yamux: a frame on stream ${streamId} after its FIN`);
  }
}

export class InvalidGoAwayError extends YamuxError {
  readonly code = 'invalid-go-away';
  constructor(readonly reason: number) {
    super(`yamux: go-away with unknown reason ${reason}`);
  }
}

/** The peer asks questions without reading our answers. */
export class UnsentOverflowError extends YamuxError {
  readonly code = 'unsent-overflow';
  constructor(readonly bytes: number) {
    super(`yamux: ${bytes} bytes of control frames wait for a peer that does not read`);
  }
}

/** The peer ended the session with an error of its own view. */
export class RemoteError extends YamuxError {
  readonly code = 'remote-error';
  override readonly goAway = GoAwayCode.Normal;
  constructor(readonly reason: GoAwayCode) {
    super(
      `yamux: the peer ended the session: ${reason === GoAwayCode.ProtocolError ? 'protocol' : 'internal'} error`,
    );
  }
}

/** The peer said go-away: streams that are open live on, new ones are not accepted. */
export class RemoteGoAwayError extends YamuxError {
  readonly code = 'remote-go-away';
  override readonly goAway = GoAwayCode.Normal;
  constructor() {
    super('yamux: the peer accepts no new streams');
  }
}

/** The session is over: closed by us, by the peer, or with the connection. */
export class SessionClosedError extends YamuxError {
  readonly code = 'session-closed';
  override readonly goAway = GoAwayCode.Normal;
  constructor(reason: string) {
    super(`yamux: session closed: ${reason}`);
  }
}

export class PingTimeoutError extends YamuxError {
  readonly code = 'ping-timeout';
  override readonly goAway = GoAwayCode.InternalError;
  constructor(readonly timeoutMs: number) {
    super(`yamux: no answer to a ping within ${timeoutMs} ms`);
  }
}

/** Writing after close(). */
export class StreamClosedError extends YamuxError {
  readonly code = 'stream-closed';
  override readonly goAway = GoAwayCode.Normal;
  constructor(readonly streamId: number) {
    super(`yamux: stream ${streamId} is closed for writing`);
  }
}

/** The stream was reset: by the peer (backlog exceeded, gone away, gave up) or by us. */
export class StreamResetError extends YamuxError {
  readonly code = 'stream-reset';
  override readonly goAway = GoAwayCode.Normal;
  constructor(
    readonly streamId: number,
    readonly by: 'us' | 'peer',
  ) {
    super(`yamux: stream ${streamId} was reset by ${by}`);
  }
}

export class StreamsExhaustedError extends YamuxError {
  readonly code = 'streams-exhausted';
  override readonly goAway = GoAwayCode.InternalError;
  constructor() {
    super('yamux: all stream ids of this session are used up');
  }
}
