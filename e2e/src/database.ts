import {Client} from 'pg';
import {until, type UntilOptions} from './until';

/** Holds something in the database until it is released. */
export interface Hold {
  /** Lets the others go on. Safe to call again. */
  release(): Promise<void>;
}

/** The server's database, for what its API cannot do: hold the plugin's writes back, look at what it stored. */
export class Database {
  private constructor(
    private readonly url: string,
    private readonly client: Client,
  ) {}

  static async open(url: string): Promise<Database> {
    return new Database(url, await connect(url));
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  async query<Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(statement, [...values])).rows;
  }

  /** The keys that a plugin has stored, in order. */
  async keys(pluginId: string): Promise<string[]> {
    const rows = await this.query<{pkey: string}>(
      'SELECT pkey FROM pluginkeyvaluestore WHERE pluginid = $1 ORDER BY pkey',
      [pluginId],
    );
    return rows.map(({pkey}) => pkey);
  }

  async value(pluginId: string, key: string): Promise<string | undefined> {
    const rows = await this.query<{pvalue: Buffer}>(
      'SELECT pvalue FROM pluginkeyvaluestore WHERE pluginid = $1 AND pkey = $2',
      [pluginId, key],
    );
    return rows[0]?.pvalue.toString('utf8');
  }

  /**
   * Holds every write (compare-and-set, delete) to one stored key; reads go on.
   * @throws Error when nothing is stored under the key: there is no row to hold then
   */
  async holdKey(pluginId: string, key: string): Promise<Hold> {
    const statement = 'SELECT 1 FROM pluginkeyvaluestore WHERE pluginid = $1 AND pkey = $2 FOR UPDATE';
    return this.holdRow(statement, [pluginId, key]);
  }

  /**
   * Holds every write to the rows that a `SELECT … FOR UPDATE` finds; reads go on.
   * @throws Error when it finds none
   */
  async holdRow(statement: string, values: readonly unknown[]): Promise<Hold> {
    return this.hold(async (client) => {
      const {rowCount} = await client.query(statement, [...values]);
      if (rowCount === 0) {
        throw new Error(`there is nothing to hold: ${statement} with ${values.join(', ')}`);
      }
    });
  }

  /** Holds every write to any plugin's store, new keys too; reads go on. */
  async holdStore(): Promise<Hold> {
    return this.hold(async (client) => {
      await client.query('LOCK TABLE pluginkeyvaluestore IN SHARE MODE');
    });
  }

  /** Holds every new or changed post, so that what the plugin says next waits; reads go on. */
  async holdPosts(): Promise<Hold> {
    return this.hold(async (client) => {
      await client.query('LOCK TABLE posts IN SHARE MODE');
    });
  }

  /** Waits until this many statements wait for what is held. @throws NotSeen */
  async waiting(count: number, options?: UntilOptions): Promise<void> {
    await until(
      `${count} statements that wait for a lock`,
      () => this.query<{query: string}>("SELECT query FROM pg_stat_activity WHERE wait_event_type = 'Lock'"),
      ({length}) => length === count,
      options,
    );
  }

  /** Breaks off every statement that waits for what is held: whoever sent it gets an error, and nothing is written. */
  async breakOffWaiting(): Promise<void> {
    await this.query("SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
  }

  private async hold(take: (client: Client) => Promise<void>): Promise<Hold> {
    const client = await connect(this.url);
    let released = false;
    const release = async (): Promise<void> => {
      if (!released) {
        released = true;
        await client.query('ROLLBACK');
        await client.end();
      }
    };
    try {
      await client.query('BEGIN');
      await take(client);
    } catch (error) {
      await release();
      throw error;
    }
    return {release};
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({connectionString: url});
  // The database stops before its clients at the very end; what waits for an answer then gets its own error.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
