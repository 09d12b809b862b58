import {createHash} from 'node:crypto';
import canonicalize from 'canonicalize';

/** The bytes that stand for a JSON value whoever writes it: RFC 8785. @throws Error for what is no JSON value */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) {
    throw new Error('not a JSON value');
  }
  return new TextEncoder().encode(text);
}

/** In lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
