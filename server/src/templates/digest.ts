import {createHash} from 'node:crypto';
import type {Template} from './template';

/** SHA-256 of a template's canonical JSON, in 64 hexadecimal digits: the same for the same content, and only for it. */
export function digestOf(template: Template): string {
  return sha256(JSON.stringify(canonical(template)));
}

/** Of a text's UTF-8 bytes, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** With the fields of every object in the order of their names. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]): [string, unknown] => [name, canonical(each)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
