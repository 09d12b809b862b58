/**
 * A type that writes itself as bytes. `encoding` says through which of Go's interfaces: GobEncoder, BinaryMarshaler or
 * TextMarshaler; both sides have to use the same one.
 */
export interface Codec {
  readonly name: string;
  readonly encoding: 'gob' | 'binary' | 'text';
  /** @throws GobError bad-value */
  encode(value: unknown): Uint8Array;
  /** @param bytes valid during the call only @throws GobError malformed */
  decode(bytes: Buffer): unknown;
  zero(): unknown;
  /** Zero values are left out of structs. */
  isZero(value: unknown): boolean;
}
