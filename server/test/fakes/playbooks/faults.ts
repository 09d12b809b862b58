import {pause} from './pace';

/**
 * How a request goes wrong. A number: that status, without anything done. `html`: a proxy's page. `garbage`: 200 with
 * no JSON. `truncated`: the answer breaks off. `hang`: none ever comes, until the caller gives up. `dropped`: the
 * connection breaks. `slow`: all is well, after so many ms.
 */
export type Fault =
  429 | 500 | 502 | 503 | 'html' | 'garbage' | 'truncated' | 'hang' | 'dropped' | {slow: number};

export interface FaultScope {
  /** True when the request was carried out all the same, and only its answer is lost. */
  done?: boolean;
  /** Which requests; all when absent. */
  of?: (request: Request) => boolean;
}

interface Planned extends FaultScope {
  fault: Fault;
  left: number;
}

/** Requests that change something. */
export const writes = (request: Request): boolean => request.method !== 'GET';
export const reads = (request: Request): boolean => request.method === 'GET';

/** What goes wrong, as scripted or by chance. */
export class Faults {
  private planned: Planned[] = [];
  private chance: (() => {fault: Fault; done: boolean} | null) | null = null;

  /** The next so many requests go wrong. */
  next(count: number, fault: Fault, scope: FaultScope = {}): void {
    this.planned.push({...scope, fault, left: count});
  }

  /**
   * Requests go wrong by chance, the same ones for the same seed; half of them after having been carried out.
   * @param share of all requests, 0 to 1
   */
  random(seed: number, share: number, faults: readonly Fault[]): void {
    const roll = dice(seed);
    this.chance = () => {
      const fault = roll() < share ? faults[Math.floor(roll() * faults.length)] : undefined;
      return fault === undefined ? null : {fault, done: roll() < 0.5};
    };
  }

  none(): void {
    this.planned = [];
    this.chance = null;
  }

  /** Answers a request, or lets it go wrong. */
  async answer(request: Request, serve: () => Promise<Response>): Promise<Response> {
    const next = this.pick(request);
    if (next === null) {
      return serve();
    }
    const {fault, done} = next;
    if (typeof fault === 'object') {
      await pause(fault.slow);
      return serve();
    }
    const answer = done || fault === 'truncated' ? await serve() : null;
    return wrong(fault, request, answer);
  }

  private pick(request: Request): {fault: Fault; done: boolean} | null {
    const planned = this.planned.find(({left, of}) => left > 0 && (of === undefined || of(request)));
    if (planned === undefined) {
      return this.chance?.() ?? null;
    }
    planned.left -= 1;
    return {fault: planned.fault, done: planned.done === true};
  }
}

async function wrong(
  fault: Exclude<Fault, {slow: number}>,
  request: Request,
  answer: Response | null,
): Promise<Response> {
  switch (fault) {
    case 'html':
      return new Response('<!DOCTYPE html><html><body>Please sign in</body></html>', {
        headers: {'Content-Type': 'text/html'},
      });
    case 'garbage':
      return new Response('\u0000\u0001 no json', {headers: {'Content-Type': 'application/json'}});
    case 'truncated': {
      const text = (await answer?.text()) ?? '';
      return new Response(text === '' ? '{' : text.slice(0, Math.ceil(text.length / 2)), {
        status: 200,
        headers: {'Content-Type': 'application/json'},
      });
    }
    case 'dropped':
      throw new TypeError('fetch failed', {cause: new Error('ECONNRESET')});
    case 'hang':
      return new Promise((_resolve, reject) => {
        const {signal} = request;
        const stop = (): void =>
          reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        if (signal.aborted) {
          stop();
        }
        signal.addEventListener('abort', stop);
      });
    default:
      return new Response('upstream failure', {
        status: fault,
        headers: fault === 429 ? {'Retry-After': '1'} : {},
      });
  }
}

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
