/**
 * The plugin's key-value store as the product uses it. Reads may come from a replica and be stale: decide by
 * `compareAndSet` only, which always runs on the primary.
 */
export interface KeyValue {
  /** The bytes stored under `key`, or null. May be stale. */
  get(key: string): Promise<Uint8Array | null>;
  /**
   * Writes `next` (null deletes) if the stored bytes are exactly `previous` (null: nothing stored).
   * @param expireInSeconds 0 or absent: never expires
   * @returns false when the stored bytes are others; nothing was written then
   */
  compareAndSet(
    key: string,
    previous: Uint8Array | null,
    next: Uint8Array | null,
    expireInSeconds?: number,
  ): Promise<boolean>;
  /** Writes without looking. For values that only one writer ever writes. */
  set(key: string, value: Uint8Array | null, expireInSeconds?: number): Promise<void>;
}
