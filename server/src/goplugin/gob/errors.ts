/**
 * What went wrong with a gob stream.
 * - `truncated`: the value goes on where its message ends
 * - `too-large`: a message, count or length is beyond the limits, or beyond the bytes that are there
 * - `too-deep`: values or types are nested beyond the limit
 * - `too-many-types`: the stream defines more types than the limit
 * - `malformed`: bytes that no encoder writes (an unknown type id, a field number beyond the struct, …)
 * - `type-mismatch`: the sender's type cannot be received into the local schema
 * - `bad-value`: a value given to the encoder does not fit its schema
 */
export type GobErrorCode =
  'truncated' | 'too-large' | 'too-deep' | 'too-many-types' | 'malformed' | 'type-mismatch' | 'bad-value';

/** Thrown for everything that is wrong with a stream or a value. */
export class GobError extends Error {
  override readonly name = 'GobError';

  constructor(
    readonly code: GobErrorCode,
    message: string,
  ) {
    super(`gob: ${message}`);
  }
}
