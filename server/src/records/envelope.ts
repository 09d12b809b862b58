import {createPublicKey, type KeyObject, verify} from 'node:crypto';
import {canonicalBytes, sha256} from './canonical';
import {type Envelope, envelopeSchema, FORMAT, type Signed} from './record_schema';

/** Signs in the installation's name. */
export interface Signer {
  /** SHA-256 of the public key. */
  keyId: string;
  /** SubjectPublicKeyInfo, DER, in base64. */
  publicKey: string;
  /** Ed25519. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** A record file as it is kept and posted. @param envelope or what was read from one, in the order of the file */
export function encode(envelope: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(envelope, null, 2)}\n`);
}

/** Signs a record. */
export function seal(signed: Signed, signer: Signer): Envelope {
  const {format, version, chain, files, record} = wellFormed(signed);
  const bytes = canonicalBytes({format, version, chain, files, record});
  const {keyId, publicKey} = signer;
  const value = Buffer.from(signer.sign(bytes)).toString('base64');
  return {
    format,
    version,
    digest: sha256(bytes),
    signature: {algorithm: 'Ed25519', keyId, publicKey, value},
    chain,
    files,
    record,
  };
}

/** What somebody's bytes are, as far as they can be read. */
export type Read =
  | {kind: 'record'; envelope: Envelope; json: unknown}
  /** It says that it is a record, and is none that can be read: of a later version, or damaged. */
  | {kind: 'unreadable'; json: unknown}
  | {kind: 'other'};

/** Reads a record file, of any version that there ever was. */
export function decode(bytes: Uint8Array): Read {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    return {kind: 'other'};
  }
  if (!(isObject(json) && json['format'] === FORMAT)) {
    return {kind: 'other'};
  }
  const parsed = envelopeSchema.safeParse(json);
  return parsed.success ? {kind: 'record', envelope: parsed.data, json} : {kind: 'unreadable', json};
}

/** What a record says of itself, and whether that holds by a key. */
export interface Seal {
  /** The digest is that of what is signed. */
  digest: boolean;
  /** The signature is over what is signed, and by that key. */
  signature: boolean;
}

/**
 * Whether digest and signature of a record hold. It is the file's own values that are looked at, also those that this
 * version does not know.
 * @param json what was read from the file
 * @param publicKey of whoever is believed: SubjectPublicKeyInfo, DER, in base64
 */
export function sealOf(json: unknown, publicKey: string): Seal {
  if (!isObject(json)) {
    return {digest: false, signature: false};
  }
  const {digest, signature, ...signed} = json;
  const value = isObject(signature) ? signature['value'] : undefined;
  const key = keyOf(publicKey);
  try {
    const bytes = canonicalBytes(signed);
    return {
      digest: digest === sha256(bytes),
      signature:
        key !== null && typeof value === 'string' && verify(null, bytes, key, Buffer.from(value, 'base64')),
    };
  } catch {
    return {digest: false, signature: false};
  }
}

/** The id of a public key. @param publicKey SubjectPublicKeyInfo, DER, in base64 */
export function keyIdOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'base64'));
}

function keyOf(publicKey: string): KeyObject | null {
  try {
    const key = createPublicKey({key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki'});
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Half of a character, as people's texts may have one, has no canonical form. */
function wellFormed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? toWellFormed(each) : each,
  ) as T;
}

function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\u{fffd}');
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
