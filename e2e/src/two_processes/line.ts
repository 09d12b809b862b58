import {z} from 'zod';

const failure = z.object({message: z.string(), status: z.number()});
const heard = z.union([
  z.object({call: z.number(), method: z.string(), args: z.array(z.unknown())}),
  z.object({answer: z.number(), value: z.unknown(), failure: failure.nullable()}),
]);
export type Said = z.infer<typeof heard>;

/** The other end is gone: whether it did what it was asked, nobody knows. */
export class LineBroken extends Error {
  override readonly name = 'LineBroken';
}

/** What the other end has answered. As the Plugin API's errors it has a StatusCode, 0 when there was none. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';

  constructor(
    message: string,
    readonly StatusCode: number,
  ) {
    super(message);
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Calls between two processes, in both directions, as JSON messages. */
export class Line {
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private broken = false;

  /**
   * @param send to the other end
   * @param objects by name: what the other end may call
   */
  constructor(
    private readonly send: (message: Said) => void,
    private readonly objects: Readonly<Record<string, object>>,
  ) {}

  /** The other end's object of that name. Each of its methods takes and answers JSON. */
  remote<T extends object>(name: string): T {
    // Never mistaken for a promise.
    const method = (key: string | symbol) =>
      key === 'then' ? undefined : (...args: unknown[]) => this.call(`${name}.${String(key)}`, args);
    return new Proxy({}, {get: (_target, key) => method(key)}) as T;
  }

  /** A message has come in. */
  hear(message: unknown): void {
    const said = heard.parse(message);
    if ('call' in said) {
      void this.serve(said.call, said.method, said.args);
      return;
    }
    const waiting = this.waiting.get(said.answer);
    this.waiting.delete(said.answer);
    if (said.failure === null) {
      waiting?.resolve(said.value);
    } else {
      waiting?.reject(new CallFailed(said.failure.message, said.failure.status));
    }
  }

  /** The other end is gone. */
  breakOff(): void {
    this.broken = true;
    for (const {reject} of this.waiting.values()) {
      reject(new LineBroken());
    }
    this.waiting.clear();
  }

  private call(method: string, args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.broken) {
        reject(new LineBroken());
        return;
      }
      this.calls += 1;
      this.waiting.set(this.calls, {resolve, reject});
      this.send({call: this.calls, method, args});
    });
  }

  private async serve(call: number, name: string, args: unknown[]): Promise<void> {
    const [object = '', method = ''] = name.split('.');
    const target = this.objects[object] ?? {};
    let answer: Said;
    try {
      const found: unknown = Reflect.get(target, method);
      if (typeof found !== 'function') {
        throw new Error(`there is no ${name}`);
      }
      const value: unknown = await Reflect.apply(found, target, args);
      answer = {answer: call, value: value ?? null, failure: null};
    } catch (error) {
      answer = {answer: call, value: null, failure: failureOf(error)};
    }
    if (!this.broken) {
      this.send(answer);
    }
  }
}

function failureOf(error: unknown): {message: string; status: number} {
  const status = error instanceof Error && 'StatusCode' in error ? Number(error.StatusCode) : 0;
  return {message: String(error), status};
}
