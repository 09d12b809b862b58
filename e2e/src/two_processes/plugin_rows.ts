import {DatabaseError, type Pool} from 'pg';
import type {PluginKeyValueApi} from '../../../server/src/store/plugin_keyvalue';

const PLUGIN = 'prr';
const UNIQUE_VIOLATION = '23505';
const LIVE = '(expireat = 0 OR expireat > $3)';

/** The table as Mattermost's migrations leave it. */
export async function makeTable(pool: Pool): Promise<void> {
  await pool.query(
    'CREATE TABLE pluginkeyvaluestore (pluginid varchar(190) NOT NULL, pkey varchar(150) NOT NULL, ' +
      'pvalue bytea, expireat bigint DEFAULT 0, PRIMARY KEY (pluginid, pkey))',
  );
}

/** The plugin's rows in a real PostgreSQL, with the statements that Mattermost's SqlPluginStore sends for each call. */
export class PluginRows implements PluginKeyValueApi {
  constructor(private readonly pool: Pool) {}

  async kvGet(key: string): Promise<Uint8Array | null> {
    const {rows} = await this.pool.query<{pvalue: Buffer}>(
      `SELECT pvalue FROM pluginkeyvaluestore WHERE pluginid = $1 AND pkey = $2 AND ${LIVE}`,
      [PLUGIN, key, Date.now()],
    );
    return rows[0]?.pvalue ?? null;
  }

  async kvSetWithOptions(
    key: string,
    value: Uint8Array | null,
    {
      Atomic,
      OldValue,
      ExpireInSeconds,
    }: {Atomic: boolean; OldValue: Uint8Array | null; ExpireInSeconds: number},
  ): Promise<boolean> {
    const expireAt = ExpireInSeconds > 0 ? Date.now() + ExpireInSeconds * 1000 : 0;
    if (!Atomic) {
      await (value === null ? this.remove(key) : this.upsert(key, value, expireAt));
      return true;
    }
    if (value === null) {
      return OldValue !== null && this.removeIf(key, OldValue);
    }
    return OldValue === null
      ? this.insert(key, value, expireAt)
      : this.updateIf(key, OldValue, value, expireAt);
  }

  private async upsert(key: string, value: Uint8Array, expireAt: number): Promise<void> {
    await this.pool.query(
      'INSERT INTO pluginkeyvaluestore (pluginid, pkey, pvalue, expireat) VALUES ($1, $2, $3, $4) ' +
        'ON CONFLICT (pluginid, pkey) DO UPDATE SET pvalue = $3, expireat = $4',
      [PLUGIN, key, Buffer.from(value), expireAt],
    );
  }

  private async remove(key: string): Promise<void> {
    await this.pool.query('DELETE FROM pluginkeyvaluestore WHERE pluginid = $1 AND pkey = $2', [PLUGIN, key]);
  }

  private async removeIf(key: string, old: Uint8Array): Promise<boolean> {
    const {rowCount} = await this.pool.query(
      `DELETE FROM pluginkeyvaluestore WHERE pluginid = $1 AND pkey = $2 AND ${LIVE} AND pvalue = $4`,
      [PLUGIN, key, Date.now(), Buffer.from(old)],
    );
    return (rowCount ?? 0) > 0;
  }

  /** In two statements, without a transaction: so does the server. */
  private async insert(key: string, value: Uint8Array, expireAt: number): Promise<boolean> {
    await this.pool.query(
      'DELETE FROM pluginkeyvaluestore WHERE pluginid = $1 AND pkey = $2 AND expireat <> 0 AND expireat < $3',
      [PLUGIN, key, Date.now()],
    );
    try {
      await this.pool.query(
        'INSERT INTO pluginkeyvaluestore (pluginid, pkey, pvalue, expireat) VALUES ($1, $2, $3, $4)',
        [PLUGIN, key, Buffer.from(value), expireAt],
      );
      return true;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) {
        return false;
      }
      throw error;
    }
  }

  private async updateIf(
    key: string,
    old: Uint8Array,
    value: Uint8Array,
    expireAt: number,
  ): Promise<boolean> {
    const {rowCount} = await this.pool.query(
      `UPDATE pluginkeyvaluestore SET pvalue = $5, expireat = $6 WHERE pluginid = $1 AND pkey = $2 AND ${LIVE} AND pvalue = $4`,
      [PLUGIN, key, Date.now(), Buffer.from(old), Buffer.from(value), expireAt],
    );
    return (rowCount ?? 0) > 0;
  }
}
