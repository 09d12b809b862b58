/** The process was killed: nothing after this call happened. */
export class ProcessDied extends Error {
  override readonly name = 'ProcessDied';
}

/** Counts the external calls of one process, and kills it at one of them. */
export class Life {
  calls = 0;
  dead = false;

  /**
   * @param dieAt the call at which the process dies, from 1; 0 to live on
   * @param when whether that call still reached the server
   */
  constructor(
    private readonly dieAt = 0,
    private readonly when: 'before' | 'after' = 'before',
  ) {}

  /** The same object as this process sees it: each method call may be its last. */
  of<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (object, name): unknown => {
        const value: unknown = Reflect.get(object, name, object);
        if (typeof value !== 'function') {
          return value;
        }
        return (...args: unknown[]): Promise<unknown> =>
          this.call(async () => (await Reflect.apply(value, object, args)) as unknown);
      },
    });
  }

  private async call(run: () => Promise<unknown>): Promise<unknown> {
    if (this.dead) {
      throw new ProcessDied();
    }
    this.calls += 1;
    const last = this.calls === this.dieAt;
    if (last && this.when === 'before') {
      this.dead = true;
      throw new ProcessDied();
    }
    const result = await run();
    if (last || this.dead) {
      this.dead = true;
      throw new ProcessDied();
    }
    return result;
  }
}
