import {ByteQueue} from './byte_queue';
import {CLOSE_TIMEOUT_MS, INITIAL_WINDOW, MAX_DATA_FRAME, MAX_WINDOW} from './constants';
import type {YamuxError} from './errors';
import {
  ReceiveWindowExceededError,
  SendWindowOverflowError,
  StreamClosedError,
  StreamResetError,
  UnexpectedFrameError,
} from './errors';
import {Flag} from './frame';

/** What a stream needs of its session. */
export interface StreamLink {
  /** True when a frame of this stream may go out now: its turn to open has come and the socket takes more. */
  canSend(stream: Stream): boolean;
  sendData(flags: number, streamId: number, bytes: Uint8Array): void;
  sendWindowUpdate(flags: number, streamId: number, delta: number): void;
  /** The stream has queued bytes and a window for them: the session calls `sendQueued` when it can. */
  wantsToSend(stream: Stream): void;
  /** An incoming stream was accepted; the session sees to it that the ACK goes out with this tick. */
  accepted(stream: Stream): void;
  /** The peer's ACK for a stream that we opened. */
  established(stream: Stream): void;
  /** The stream is over in both directions. */
  forget(stream: Stream): void;
  /** A callback of the stream's user threw. */
  callbackFailed(stream: Stream, error: unknown): void;
}

/**
 * One logical connection. Reading is by pull: `onreadable` says that there is something (or the end), `read` takes it,
 * and only what was taken is granted to the peer again: who does not read is sent at most 256 KiB.
 */
export class Stream {
  /** Called, in the same turn in which the bytes arrived, for every new part and for the peer's FIN. */
  onreadable: (() => void) | undefined;
  /** Called once when the stream is over in both directions; with an error unless both sides closed it. */
  onclose: ((error: YamuxError | undefined) => void) | undefined;

  private readonly received = new ByteQueue();
  private readonly queued = new ByteQueue();
  private sendWindow = INITIAL_WINDOW;
  private receiveWindow = INITIAL_WINDOW;
  private consumed = 0;
  private accepted: boolean;
  private established: boolean;
  private localFin: 'no' | 'queued' | 'sent' = 'no';
  private remoteFin = false;
  private over = false;
  private failure: YamuxError | undefined;
  private closeTimer: NodeJS.Timeout | undefined;
  private drain: {promise: Promise<void>; settle: (error?: YamuxError) => void} | undefined;

  /**
   * @param opening what the first frame has to say: SYN on a stream that we open, ACK on one of the peer's
   */
  constructor(
    readonly id: number,
    private readonly link: StreamLink,
    private opening: number,
  ) {
    this.accepted = opening === Flag.SYN;
    this.established = opening === Flag.ACK;
  }

  /** True once the peer has sent FIN and all before it was read. */
  get ended(): boolean {
    return this.remoteFin && this.received.length === 0;
  }

  /** True when the stream is over in both directions. */
  get closed(): boolean {
    return this.over;
  }

  /** Why the stream is over, unless both sides closed it. */
  get error(): YamuxError | undefined {
    return this.failure;
  }

  /** The next bytes, at least one and at most `max`; undefined when there are none now. Never copies. */
  read(max?: number): Uint8Array | undefined {
    const bytes = this.received.read(max);
    if (bytes !== undefined) this.grant(bytes.length);
    return bytes;
  }

  /**
   * Sends bytes, which must not be changed afterwards. They go out with the end of the turn, together with
   * everything else that was written in it.
   * @returns false when some had to be queued: wait for `drained` before writing more
   * @throws StreamClosedError after close(); StreamResetError or SessionClosedError when the stream is gone
   */
  write(bytes: Uint8Array): boolean {
    if (this.over) throw this.failure ?? new StreamClosedError(this.id);
    if (this.localFin !== 'no') throw new StreamClosedError(this.id);
    this.accept();
    const sent = this.queued.length === 0 ? this.sendNow(bytes) : 0;
    if (sent === bytes.length) return true;
    this.queued.push(sent === 0 ? bytes : bytes.subarray(sent));
    if (this.sendWindow > 0) this.link.wantsToSend(this);
    return false;
  }

  /** Resolves when nothing is queued any more; rejects with the stream's error when it is gone before. */
  drained(): Promise<void> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    if (this.queued.length === 0) return Promise.resolve();
    this.drain ??= deferred();
    return this.drain.promise;
  }

  /** Accepts a stream that the peer opened. Writing does so too; until then it counts towards the backlog. */
  accept(): void {
    if (this.accepted || this.over) return;
    this.accepted = true;
    this.link.accepted(this);
  }

  /** Half-close: FIN after everything that was written. Reading goes on until the peer's FIN. */
  close(): void {
    if (this.over || this.localFin !== 'no') return;
    this.accept();
    this.localFin = 'queued';
    if (this.queued.length === 0) this.sendFin();
  }

  /** Ends the stream at once in both directions and drops what is queued. */
  reset(): void {
    if (this.over) return;
    if ((this.opening & Flag.SYN) === 0) this.link.sendWindowUpdate(Flag.RST, this.id, 0);
    this.finish(new StreamResetError(this.id, 'us'));
  }

  // ——— for the session ———

  /** The flags that the next frame has to carry, once. */
  takeOpening(): number {
    const flags = this.opening;
    this.opening = 0;
    return flags;
  }

  /** Accounts for a data frame's payload before it comes. @throws ReceiveWindowExceededError, UnexpectedFrameError */
  expectPayload(length: number): void {
    if (this.remoteFin) throw new UnexpectedFrameError(this.id);
    if (length > this.receiveWindow)
      throw new ReceiveWindowExceededError(this.id, length, this.receiveWindow);
    this.receiveWindow -= length;
  }

  receive(bytes: Uint8Array): void {
    if (this.over) return;
    this.received.push(bytes);
    this.notify();
  }

  /** @throws SendWindowOverflowError */
  addSendWindow(delta: number): void {
    this.sendWindow += delta;
    if (this.sendWindow > MAX_WINDOW) throw new SendWindowOverflowError(this.id);
    if (this.queued.length > 0) this.link.wantsToSend(this);
  }

  peerAccepted(): void {
    if (this.established) return;
    this.established = true;
    this.link.established(this);
  }

  /** @throws UnexpectedFrameError on a second FIN */
  peerFinished(): void {
    if (this.over) return;
    if (this.remoteFin) throw new UnexpectedFrameError(this.id);
    this.remoteFin = true;
    this.notify();
    if (this.localFin === 'sent') this.finish(undefined);
  }

  /** Sends one frame of what is queued. @returns true when there is more that could go now */
  sendQueued(): boolean {
    const bytes = this.queued.read(Math.min(this.sendWindow, MAX_DATA_FRAME));
    if (bytes !== undefined) this.sendFrame(bytes);
    if (this.queued.length > 0) return this.sendWindow > 0;
    if (this.localFin === 'queued') this.sendFin();
    this.drain?.settle();
    this.drain = undefined;
    return false;
  }

  /** Ends the stream without a frame: the peer reset it, both sides closed it, or the session is over. */
  finish(error: YamuxError | undefined): void {
    if (this.over) return;
    this.over = true;
    this.failure = error;
    this.opening = 0;
    this.queued.clear();
    if (error !== undefined) this.received.clear();
    clearTimeout(this.closeTimer);
    this.link.forget(this);
    this.drain?.settle(error);
    this.drain = undefined;
    try {
      this.onclose?.(error);
    } catch (thrown) {
      this.link.callbackFailed(this, thrown);
    }
  }

  private notify(): void {
    try {
      this.onreadable?.();
    } catch (thrown) {
      this.link.callbackFailed(this, thrown);
    }
  }

  /** Grants what was read, but not in crumbs: as Go does, from half a window on. */
  private grant(bytes: number): void {
    if (this.remoteFin || this.over) return;
    this.consumed += bytes;
    if (this.consumed < INITIAL_WINDOW / 2) return;
    this.receiveWindow += this.consumed;
    this.link.sendWindowUpdate(this.takeOpening(), this.id, this.consumed);
    this.consumed = 0;
  }

  /** @returns how many of the bytes could go at once */
  private sendNow(bytes: Uint8Array): number {
    let at = 0;
    while (at < bytes.length && this.sendWindow > 0 && this.link.canSend(this)) {
      const length = Math.min(bytes.length - at, this.sendWindow, MAX_DATA_FRAME);
      this.sendFrame(length === bytes.length ? bytes : bytes.subarray(at, at + length));
      at += length;
    }
    return at;
  }

  private sendFrame(bytes: Uint8Array): void {
    this.sendWindow -= bytes.length;
    this.link.sendData(this.takeOpening(), this.id, bytes);
  }

  private sendFin(): void {
    if (!this.link.canSend(this)) {
      this.link.wantsToSend(this);
      return;
    }
    this.localFin = 'sent';
    this.link.sendWindowUpdate(this.takeOpening() | Flag.FIN, this.id, 0);
    if (this.remoteFin) {
      this.finish(undefined);
      return;
    }
    this.closeTimer = setTimeout(() => this.reset(), CLOSE_TIMEOUT_MS);
    this.closeTimer.unref();
  }
}

function deferred(): {promise: Promise<void>; settle: (error?: YamuxError) => void} {
  let settle: (error?: YamuxError) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = (error) => (error === undefined ? resolve() : reject(error));
  });
  return {promise, settle};
}
