/**
 * An answer that is an error, as its text (net/rpc: ServerError). A handler throws it to answer so; a call rejects
 * with it when the other side did.
 */
export class ServerError extends Error {
  override readonly name = 'ServerError';
}

/** The connection ended before the answer came: the call may or may not have been executed. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';
  readonly code = 'connection-lost';

  /** @param serviceMethod the call that gets no answer */
  constructor(
    readonly serviceMethod: string,
    cause: unknown,
  ) {
    super(`rpc: connection lost during ${serviceMethod}`, {cause});
  }
}
