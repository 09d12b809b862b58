import {createPrivateKey, createPublicKey, generateKeyPairSync, sign} from 'node:crypto';
import {setTimeout as pause} from 'node:timers/promises';
import {z} from 'zod';
import type {KeyValue} from '../store/keyvalue';
import {keyIdOf, type Signer} from './envelope';

const KEY = 'signing-key';
/** A replica that lags shows what another node has stored within about a second. */
const READS = 20;
const PAUSE_MS = 50;

const storedSchema = z.object({
  algorithm: z.literal('Ed25519'),
  /** PKCS #8, DER, in base64. It is nowhere else, and never shown. */
  privateKey: z.string(),
});

/** The stored key cannot be read. Nothing replaces it: records that it has signed would be anybody's. */
export class KeyUnreadable extends Error {
  override readonly name = 'KeyUnreadable';

  constructor() {
    super(`the entry ${KEY} cannot be read: restore it from a backup of the database`);
  }
}

/**
 * The installation's key for its records: made when it is first needed, and the same ever after. Two nodes that make
 * one at once agree on whichever was stored first.
 */
export class SigningKey {
  private loaded: Promise<Signer> | null = null;

  constructor(private readonly kv: KeyValue) {}

  /** @throws KeyUnreadable */
  async signer(): Promise<Signer> {
    this.loaded ??= this.load();
    try {
      return await this.loaded;
    } catch (error) {
      this.loaded = null;
      throw error;
    }
  }

  private async load(): Promise<Signer> {
    const stored = await this.kv.get(KEY);
    if (stored !== null) {
      return signerOf(stored);
    }
    const made = newKey();
    return (await this.kv.compareAndSet(KEY, null, made)) ? signerOf(made) : signerOf(await this.theirs());
  }

  private async theirs(): Promise<Uint8Array> {
    for (let read = 0; read < READS; read++) {
      const stored = await this.kv.get(KEY);
      if (stored !== null) {
        return stored;
      }
      await pause(PAUSE_MS);
    }
    throw new KeyUnreadable();
  }
}

function newKey(): Uint8Array {
  const {privateKey} = generateKeyPairSync('ed25519');
  const der = privateKey.export({format: 'der', type: 'pkcs8'});
  return new TextEncoder().encode(
    JSON.stringify({algorithm: 'Ed25519', privateKey: der.toString('base64')} satisfies z.infer<
      typeof storedSchema
    >),
  );
}

function signerOf(stored: Uint8Array): Signer {
  try {
    const {privateKey} = storedSchema.parse(JSON.parse(new TextDecoder().decode(stored)));
    const key = createPrivateKey({key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8'});
    const publicKey = createPublicKey(key).export({format: 'der', type: 'spki'}).toString('base64');
    return {publicKey, keyId: keyIdOf(publicKey), sign: (bytes) => sign(null, bytes, key)};
  } catch {
    // What failed may hold a part of the key.
    throw new KeyUnreadable();
  }
}

/** A public key as tools take it. @param publicKey SubjectPublicKeyInfo, DER, in base64 */
export function pemOf(publicKey: string): string {
  const lines = publicKey.match(/.{1,64}/gu) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join('\n');
}
