import {createHash} from 'node:crypto';
import canonicalize from 'canonicalize';
import type {Template} from './template';

/**
 * SHA-256 of a template's canonical JSON (RFC 8785), in 64 hexadecimal digits: the same for the same content, and only for
 * it.
 */
export function digestOf(template: Template): string {
  return sha256(canonicalize(template) ?? '');
}

/** Of a text's UTF-8 bytes, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
