import type {Duplex} from 'node:stream';
import {MAX_DATA_FRAME, MAX_UNSENT_CONTROL} from './constants';
import {FrameWriter} from './encode';
import {UnsentOverflowError} from './errors';
import {FrameType} from './frame';
import type {Stream} from './stream';

/**
 * The outgoing half of a session: frames of one turn leave in one write; when the socket takes no more, data stays
 * with its streams, which then take turns.
 */
export class Outbox {
  private readonly writer = new FrameWriter();
  /** Streams with queued bytes and a window for them, in turn. */
  private readonly sending = new Set<Stream>();
  /** Streams whose SYN or ACK has to go out with this turn, unless another frame takes it along. */
  private readonly opening = new Set<Stream>();
  /** Streams of ours that must not say anything yet: too many others wait for their ACK. */
  private readonly held = new Set<Stream>();
  private blocked = false;
  private corked = false;
  private scheduled = false;
  private ended = false;
  private readonly flushNow = (): void => this.flush();

  constructor(private readonly socket: Duplex) {
    socket.on('drain', () => {
      this.blocked = false;
      this.flush();
    });
  }

  /** True when a frame of this stream may go out now. */
  canSend(stream: Stream): boolean {
    return !this.blocked && !this.ended && !this.held.has(stream);
  }

  /** A frame without payload, whatever the state of the socket. @throws UnsentOverflowError */
  control(type: FrameType, flags: number, streamId: number, value: number): void {
    if (this.ended) return;
    this.writer.control(type, flags, streamId, value);
    this.schedule();
    if (this.writer.length > MAX_UNSENT_CONTROL) throw new UnsentOverflowError(this.writer.length);
  }

  data(flags: number, streamId: number, bytes: Uint8Array): void {
    this.writer.data(flags, streamId, bytes);
    if (this.writer.length >= MAX_DATA_FRAME) this.write();
    this.schedule();
  }

  /** The stream has something queued: `sendQueued` is called when its turn comes. */
  wantsToSend(stream: Stream): void {
    this.sending.add(stream);
    this.schedule();
  }

  /** The stream's SYN or ACK goes out with this turn. */
  announce(stream: Stream): void {
    this.opening.add(stream);
    this.schedule();
  }

  hold(stream: Stream): void {
    this.held.add(stream);
  }

  /** Lets the stream that was held longest go on. @returns it */
  release(): Stream | undefined {
    const [stream] = this.held;
    if (stream === undefined || this.ended) return undefined;
    this.held.delete(stream);
    this.announce(stream);
    this.wantsToSend(stream);
    return stream;
  }

  forget(stream: Stream): void {
    this.sending.delete(stream);
    this.opening.delete(stream);
    this.held.delete(stream);
  }

  /** Until `uncork`, nothing is sent: one chunk of input is being worked on. */
  cork(): void {
    this.corked = true;
  }

  uncork(): void {
    this.corked = false;
    this.flush();
  }

  /** Sends what can be sent, with a go-away as the last frame if one is given, and takes nothing more. */
  end(goAway: number | undefined): void {
    if (this.ended) return;
    if (goAway !== undefined) {
      this.flush();
      this.writer.control(FrameType.GoAway, 0, 0, goAway);
      const bytes = this.writer.take();
      if (bytes !== undefined) this.socket.write(bytes);
    }
    this.ended = true;
  }

  /** The end of the turn, after all promises that are settled by now: their answers leave together. */
  private schedule(): void {
    if (this.corked || this.scheduled) return;
    this.scheduled = true;
    process.nextTick(this.flushNow);
  }

  private flush(): void {
    this.scheduled = false;
    if (this.ended) return;
    for (const stream of this.opening) {
      const flags = stream.takeOpening();
      if (flags !== 0) this.writer.control(FrameType.WindowUpdate, flags, stream.id, 0);
    }
    this.opening.clear();
    this.sendQueued();
    this.write();
  }

  /** One frame of each stream in turn, until nothing is left or the socket takes no more. */
  private sendQueued(): void {
    for (const stream of this.sending) {
      if (this.blocked) return;
      this.sending.delete(stream);
      if (!this.held.has(stream) && stream.sendQueued()) this.sending.add(stream);
    }
  }

  private write(): void {
    if (this.blocked) return;
    const bytes = this.writer.take();
    if (bytes !== undefined && !this.socket.write(bytes)) this.blocked = true;
  }
}
