/** What a hook may answer: the value, or a promise of it. Answering at once is cheaper. */
export type Awaitable<T> = T | Promise<T>;

/** A struct to be sent: fields that are left out are zero, as in a Go composite literal. */
export type Input<T> = unknown extends T
  ? T
  : T extends Uint8Array | Date
    ? T
    : T extends readonly (infer E)[]
      ? readonly Input<E>[]
      : T extends object
        ? {readonly [K in keyof T]?: Input<T[K]>}
        : T;
