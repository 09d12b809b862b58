import type {Schema, TypeRegistry} from '../gob';
import {GobDecoder, GobEncoder} from '../gob';
import type {Stream} from '../yamux';
import {ConnectionLostError, ServerError} from './errors';
import type {Request, Response} from './messages';
import {requestSchema, responseSchema} from './messages';

export interface RpcClientOptions {
  /** What interface values may hold. */
  registry?: TypeRegistry;
}

interface Call {
  serviceMethod: string;
  argsSchema: Schema;
  args: unknown;
  replySchema: Schema;
  resolve: (reply: unknown) => void;
  reject: (error: unknown) => void;
}

/** Go's net/rpc client with its gob codec over one stream: any number of calls at once. */
export class RpcClient {
  private readonly decoder: GobDecoder;
  private readonly encoder: GobEncoder;
  private readonly pending = new Map<number, Call>();
  /** Calls that wait because the server does not read what was sent. */
  private readonly waiting: Call[] = [];
  private full = false;
  private nextSeq = 0;
  private response: Response | undefined;
  private lost: {cause: unknown} | undefined;

  constructor(
    private readonly stream: Stream,
    options: RpcClientOptions = {},
  ) {
    this.decoder = new GobDecoder({registry: options.registry});
    this.encoder = new GobEncoder(options.registry);
    stream.accept();
    stream.onreadable = () => this.pull();
    stream.onclose = (error) => this.end(error);
    if (stream.closed) this.end(stream.error);
    else this.pull();
  }

  /**
   * @param serviceMethod e.g. `Plugin.GetUser`
   * @returns the reply, decoded by `replySchema`
   * @throws ServerError with the server's error answer; ConnectionLostError; GobError when the arguments do not fit
   *   their schema or the reply does not fit its own
   */
  call(serviceMethod: string, argsSchema: Schema, args: unknown, replySchema: Schema): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const call: Call = {serviceMethod, argsSchema, args, replySchema, resolve, reject};
      if (this.lost !== undefined) reject(new ConnectionLostError(serviceMethod, this.lost.cause));
      else if (this.full) this.waiting.push(call);
      else this.send(call);
    });
  }

  /** Ends the connection: the server sees that no more calls come. Calls without an answer reject. */
  close(): void {
    this.end(undefined);
    this.stream.close();
  }

  private send(call: Call): void {
    const request: Request = {ServiceMethod: call.serviceMethod, Seq: this.nextSeq};
    try {
      const args = this.encoder.encode(call.argsSchema, call.args);
      this.nextSeq += 1;
      this.pending.set(request.Seq, call);
      this.stream.write(this.encoder.encode(requestSchema, request));
      this.full = !this.stream.write(args);
    } catch (error) {
      this.pending.delete(request.Seq);
      call.reject(error);
      return;
    }
    // When the stream is lost meanwhile, `end` tells the calls.
    if (this.full)
      this.stream.drained().then(
        () => this.sendWaiting(),
        () => undefined,
      );
  }

  private sendWaiting(): void {
    this.full = false;
    while (!this.full && this.lost === undefined) {
      const call = this.waiting.shift();
      if (call === undefined) return;
      this.send(call);
    }
  }

  private pull(): void {
    try {
      for (let bytes = this.stream.read(); bytes !== undefined; bytes = this.stream.read()) {
        this.decoder.push(bytes);
        while (this.receive()) if (this.stream.closed) return;
      }
    } catch (error) {
      // An answer that cannot be read: no answer after it can be, either.
      this.end(error);
      this.stream.reset();
      return;
    }
    if (this.stream.ended) {
      this.end(new Error('the server ended the connection'));
      this.stream.close();
    }
  }

  /** @returns false when the next answer is not all there yet */
  private receive(): boolean {
    this.response ??= this.decoder.decode(responseSchema) as Response | undefined;
    const {response} = this;
    if (response === undefined) return false;
    const call = this.pending.get(response.Seq);
    // An answer that nobody waits for is dropped, as in Go.
    if (call === undefined || response.Error !== '') {
      if (!this.decoder.skip()) return false;
      this.settle(response.Seq);
      call?.reject(new ServerError(response.Error));
      return true;
    }
    let reply: unknown;
    try {
      reply = this.decoder.decode(call.replySchema);
      if (reply === undefined) return false;
    } catch (error) {
      this.settle(response.Seq);
      call.reject(error);
      return true;
    }
    this.settle(response.Seq);
    call.resolve(reply);
    return true;
  }

  private settle(seq: number): void {
    this.pending.delete(seq);
    this.response = undefined;
  }

  private end(cause: unknown): void {
    if (this.lost !== undefined) return;
    this.lost = {cause};
    const calls = [...this.pending.values(), ...this.waiting];
    this.pending.clear();
    this.waiting.length = 0;
    for (const call of calls) call.reject(new ConnectionLostError(call.serviceMethod, cause));
  }
}
