import {ApiError, type Api} from '../src/client/api';

/** A request that waits for what the test has the server answer. */
export interface Waiting {
  method: 'GET' | 'POST';
  path: string;
  body: unknown;
  answer(data: unknown): Promise<void>;
  refuse(code: string, said?: string): Promise<void>;
  /** No answer at all. */
  die(): Promise<void>;
}

/** A server that answers when and in which order a test says. */
export class NastyServer implements Pick<Api, 'get' | 'post'> {
  /** What was asked and is not answered yet, in the order in which it was asked. */
  readonly waiting: Waiting[] = [];
  /** Everything that was ever asked, as `GET /reviews/r`. */
  readonly asked: string[] = [];

  get<T>(path: string): Promise<T> {
    return this.ask('GET', path, null);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.ask('POST', path, body);
  }

  /** The oldest request of that kind that waits. */
  next(method: 'GET' | 'POST', path: string): Waiting {
    const found = this.waiting.find((one) => one.method === method && one.path.endsWith(path));
    if (found === undefined) {
      throw new Error(
        `nobody waits for ${method} ${path}, but: ${this.waiting.map((one) => one.path).join(', ')}`,
      );
    }
    return found;
  }

  private ask<T>(method: 'GET' | 'POST', path: string, body: unknown): Promise<T> {
    this.asked.push(`${method} ${path}`);
    return new Promise<T>((resolve, reject) => {
      const settle = (how: () => void): Promise<void> => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        how();
        return settled();
      };
      const waiting: Waiting = {
        method,
        path,
        body,
        answer: (data) => settle(() => resolve(data as T)),
        refuse: (code, said = '') => settle(() => reject(new ApiError(code, said, 422))),
        die: () => settle(() => reject(new ApiError('unreachable', '', 0))),
      };
      this.waiting.push(waiting);
    });
  }
}

/** Everything that follows from what is there already has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
