import {isUtf8} from 'node:buffer';
import {t} from '../goplugin';

/** Go's http.Header. */
export type GoHeader = Record<string, readonly string[]>;

const beyondAscii = /[\u0080-\uffff]/;

export const headerSchema = t.map(t.string, t.slice(t.string), 'Header');

export function fromGoHeader(header: GoHeader): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(header)) {
    for (const value of values) {
      headers.append(name, toByteString(value));
    }
  }
  return headers;
}

export function toGoHeader(headers: Headers): Record<string, string[]> {
  const header: Record<string, string[]> = {};
  for (const [name, value] of headers) {
    // Cookies come one by one, all other values joined.
    (header[canonical(name)] ??= []).push(fromByteString(value));
  }
  return header;
}

/** A character for each byte, as fetch has header values: it takes none beyond U+00FF, which Go's strings may hold. */
function toByteString(value: string): string {
  return beyondAscii.test(value) ? Buffer.from(value).toString('latin1') : value;
}

/** Back to the bytes that the characters stand for, where they are UTF-8. */
function fromByteString(value: string): string {
  if (!beyondAscii.test(value)) {
    return value;
  }
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : value;
}

/** Go looks headers up as `Content-Type`: what has another spelling is not found and set a second time. */
function canonical(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}
