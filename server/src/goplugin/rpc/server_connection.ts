import type {Schema} from '../gob';
import {GobDecoder, GobEncoder} from '../gob';
import type {Stream} from '../yamux';
import {ServerError} from './errors';
import type {Request, Response} from './messages';
import {emptySchema, requestSchema, responseSchema} from './messages';
import type {Method, Methods} from './methods';
import type {RpcServerOptions} from './server';

const MAX_CALLS = 1024;

/** One connection of an RpcServer. A request that is answered at once takes no promise and no timer. */
export class ServerConnection {
  private readonly decoder: GobDecoder;
  private readonly encoder: GobEncoder;
  private readonly maxCalls: number;
  /** The header that was read, while its arguments are still on their way. */
  private request: Request | undefined;
  private method: Method | ServerError | undefined;
  private calls = 0;
  /** Answers are queued because the client does not read them: no more calls until it does. */
  private full = false;

  constructor(
    private readonly stream: Stream,
    private readonly methods: Methods,
    private readonly options: RpcServerOptions,
  ) {
    this.decoder = new GobDecoder({registry: options.registry});
    this.encoder = new GobEncoder(options.registry);
    this.maxCalls = options.maxCalls ?? MAX_CALLS;
  }

  start(): void {
    this.stream.accept();
    this.stream.onreadable = () => this.pull();
    this.pull();
  }

  private pull(): void {
    try {
      this.serveBuffered();
      while (!this.busy()) {
        const bytes = this.stream.read();
        if (bytes === undefined) break;
        this.decoder.push(bytes);
        this.serveBuffered();
      }
    } catch (error) {
      // A request that cannot be read: nothing after it can be trusted, as in Go's ServeCodec.
      this.options.onError?.(error, this.request?.ServiceMethod ?? '');
      this.stream.reset();
      return;
    }
    if (this.stream.ended && this.calls === 0 && !this.full) this.stream.close();
  }

  private busy(): boolean {
    return this.full || this.calls >= this.maxCalls || this.stream.closed;
  }

  private serveBuffered(): void {
    while (!this.busy()) {
      if (this.request === undefined) {
        const request = this.decoder.decode(requestSchema);
        if (request === undefined) return;
        this.request = request as Request;
        this.method = this.methods.find(this.request.ServiceMethod);
      }
      if (!this.serveRequest(this.request)) return;
    }
  }

  /** @returns false when its arguments are not all there yet */
  private serveRequest(request: Request): boolean {
    const {method} = this;
    if (method === undefined || method instanceof ServerError) {
      if (!this.decoder.skip()) return false;
      this.request = undefined;
      this.answerError(request, method);
      return true;
    }
    let args: unknown;
    try {
      args = this.decoder.decode(method.args);
      if (args === undefined) return false;
    } catch (error) {
      this.request = undefined;
      this.answerError(request, error);
      return true;
    }
    this.request = undefined;
    this.call(request, method, args);
    return true;
  }

  private call(request: Request, method: Method, args: unknown): void {
    let result: unknown;
    try {
      result = method.handle(args);
    } catch (error) {
      this.answerError(request, error);
      return;
    }
    if (!isPromise(result)) {
      this.answer(request, method.reply, result);
      return;
    }
    this.calls += 1;
    result.then(
      (value: unknown) => this.finishCall(() => this.answer(request, method.reply, value)),
      (error: unknown) => this.finishCall(() => this.answerError(request, error)),
    );
  }

  private finishCall(answer: () => void): void {
    const wasBusy = this.busy();
    this.calls -= 1;
    answer();
    if (wasBusy || this.stream.ended) this.pull();
  }

  private answer(request: Request, schema: Schema, value: unknown): void {
    let body: Uint8Array;
    try {
      body = this.encoder.encode(schema, value);
    } catch (error) {
      this.answerError(request, error);
      return;
    }
    this.send(request, '', body);
  }

  private answerError(request: Request, error: unknown): void {
    if (!(error instanceof ServerError)) this.options.onError?.(error, request.ServiceMethod);
    this.send(request, errorText(error), this.encoder.encode(emptySchema, {}));
  }

  private send(request: Request, error: string, body: Uint8Array): void {
    if (this.stream.closed) return;
    const response: Response = {ServiceMethod: request.ServiceMethod, Seq: request.Seq, Error: error};
    this.stream.write(this.encoder.encode(responseSchema, response));
    if (this.stream.write(body) || this.full) return;
    this.full = true;
    this.stream.drained().then(
      () => {
        this.full = false;
        this.pull();
      },
      () => undefined, // The stream is gone, and its calls with it.
    );
  }
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** Never empty: an empty text would mean success. */
function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text === '' ? 'unknown error' : text;
}
