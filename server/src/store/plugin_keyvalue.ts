import type {KeyValue} from './keyvalue';

/** The part of the Plugin API that the store needs. */
export interface PluginKeyValueApi {
  kvGet(key: string): Promise<Uint8Array | null>;
  kvSetWithOptions(
    key: string,
    value: Uint8Array | null,
    options: {Atomic: boolean; OldValue: Uint8Array | null; ExpireInSeconds: number},
  ): Promise<boolean>;
}

/** `model.KeyValueKeyMaxRunes`: the server refuses longer keys. */
const MAX_KEY_LENGTH = 150;

/** A key that the server would refuse: a mistake in our code, since keys are built from ids. */
export class KeyTooLong extends Error {
  override readonly name = 'KeyTooLong';

  constructor(readonly key: string) {
    super(`the key has ${key.length} characters, at most ${MAX_KEY_LENGTH} are allowed: ${key}`);
  }
}

/** The key-value store of the Plugin API. The server keeps the plugin's id in a column of its own. */
export class PluginKeyValue implements KeyValue {
  constructor(private readonly api: PluginKeyValueApi) {}

  async get(key: string): Promise<Uint8Array | null> {
    const value = await this.api.kvGet(checked(key));
    // gob does not tell an empty slice from none, and the store never keeps an empty value.
    return value === null || value.length === 0 ? null : value;
  }

  async compareAndSet(
    key: string,
    previous: Uint8Array | null,
    next: Uint8Array | null,
    expireInSeconds = 0,
  ): Promise<boolean> {
    if (previous === null && next === null) {
      // The server answers false to "delete nothing"; for our callers nothing stored is what they asked for.
      return (await this.get(key)) === null;
    }
    return this.api.kvSetWithOptions(checked(key), next, {
      Atomic: true,
      OldValue: previous,
      ExpireInSeconds: expireInSeconds,
    });
  }

  async set(key: string, value: Uint8Array | null, expireInSeconds = 0): Promise<void> {
    await this.api.kvSetWithOptions(checked(key), value, {
      Atomic: false,
      OldValue: null,
      ExpireInSeconds: expireInSeconds,
    });
  }
}

function checked(key: string): string {
  if (key.length > MAX_KEY_LENGTH) {
    throw new KeyTooLong(key);
  }
  return key;
}
