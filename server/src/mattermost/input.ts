/** What a hook may answer: the value, or a promise of it. Answering at once is cheaper. */
export type Awaitable<T> = T | Promise<T>;

/**
 * A struct to be sent: fields that are left out are zero, as in a Go composite literal. For slices, maps and bytes
 * null is Go's nil, which on the wire is the same as empty.
 */
export type Input<T> = unknown extends T
  ? T
  : T extends Uint8Array
    ? T | null
    : T extends Date
      ? T
      : T extends readonly (infer E)[]
        ? readonly Input<E>[] | null
        : T extends object
          ? {readonly [K in keyof T]?: Input<T[K]>} | (string extends keyof T ? null : never)
          : T;
