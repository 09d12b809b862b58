import type {Clock} from '../../../store/clock';

/** The time that a call may take, with all that belongs to it. */
export class Deadline {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  private readonly at: number;
  private readonly cancel: () => void;

  constructor(
    private readonly clock: Clock,
    readonly ms: number,
  ) {
    const controller = new AbortController();
    this.signal = controller.signal;
    this.at = clock.now() + ms;
    this.cancel = clock.after(ms, () => {
      controller.abort();
    });
  }

  /** Milliseconds. */
  left(): number {
    return this.at - this.clock.now();
  }

  /** What is waited for, unless the time is over first; it goes on all the same, and its failure is nobody's then. */
  async before<T>(promise: Promise<T>): Promise<T> {
    return beforeAborted(promise, this.signal);
  }

  /** Must be called when the call is over. */
  done(): void {
    this.cancel();
  }
}

/** @throws Error when the signal is aborted before the promise is settled */
export async function beforeAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(new Error('out of time'));
    };
    signal.addEventListener('abort', stop, {once: true});
    if (signal.aborted) {
      stop();
    }
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
