import {t} from '../goplugin';

/** Go's http.Header. */
export type GoHeader = Record<string, readonly string[]>;

export const headerSchema = t.map(t.string, t.slice(t.string), 'Header');

export function fromGoHeader(header: GoHeader): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(header)) {
    for (const value of values) {
      headers.append(name, value);
    }
  }
  return headers;
}

export function toGoHeader(headers: Headers): Record<string, string[]> {
  const header: Record<string, string[]> = {};
  for (const [name, value] of headers) {
    // Cookies come one by one, all other values joined.
    (header[canonical(name)] ??= []).push(value);
  }
  return header;
}

/** Go looks headers up as `Content-Type`: what has another spelling is not found and set a second time. */
function canonical(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}
