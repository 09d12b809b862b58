interface Row {
  value: Uint8Array | null;
  before: Uint8Array | null;
  expiresAt: number;
  /** How many reads still see what was there before the last write: a replica that lags. */
  staleReads: number;
}

/** The plugin's rows in Mattermost's database, as SqlPluginStore treats them. */
export class KeyValueTable {
  /** So many reads after each write see the value before it. */
  lag = 0;
  /** Keys that were read, in order. */
  readonly reads: string[] = [];
  private readonly rows = new Map<string, Row>();

  get(key: string): Uint8Array | null {
    const row = this.rows.get(key);
    this.reads.push(key);
    if (row === undefined) {
      return null;
    }
    if (row.staleReads > 0) {
      row.staleReads -= 1;
      return row.before;
    }
    return this.current(key);
  }

  setWithOptions(
    key: string,
    value: Uint8Array | null,
    options: {Atomic: boolean; OldValue: Uint8Array | null; ExpireInSeconds: number},
  ): boolean {
    const current = this.current(key);
    if (options.Atomic && (!same(current, options.OldValue) || (value === null && current === null))) {
      return false;
    }
    const expiresAt = options.ExpireInSeconds > 0 ? Date.now() + options.ExpireInSeconds * 1000 : 0;
    // The server copies: what a caller does to its bytes afterwards changes nothing.
    this.rows.set(key, {value: value?.slice() ?? null, before: current, expiresAt, staleReads: this.lag});
    return true;
  }

  /** What is stored now, for tests to look at. */
  text(key: string): string | null {
    const value = this.current(key);
    return value === null ? null : new TextDecoder().decode(value);
  }

  keys(): string[] {
    return [...this.rows.keys()].filter((key) => this.current(key) !== null);
  }

  private current(key: string): Uint8Array | null {
    const row = this.rows.get(key);
    return row === undefined || (row.expiresAt !== 0 && row.expiresAt <= Date.now()) ? null : row.value;
  }
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.from(a).equals(b);
}
