import {execFile} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {chownSync, rmSync, writeFileSync} from 'node:fs';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {Client} from 'pg';
import type {Cleanup} from './cleanup';
import {freePort} from './free_port';
import {OwnedProcess} from './owned_process';
import {findPostgresBinaries, type PostgresBinaries} from './postgres_binaries';
import {makeDirectoryFor} from './run_directory';
import {until} from './until';

const START_WITHIN_MS = 60_000;
const USER = 'mattermost';
/** The data is thrown away: nothing has to survive a power cut. */
const FLAGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'unix_socket_directories='];

/** A running PostgreSQL with one empty database. */
export interface Postgres {
  /** `postgres://user:password@127.0.0.1:port/mattermost?sslmode=disable` */
  url: string;
  pid: number;
}

/**
 * Starts a PostgreSQL of our own on a free port of 127.0.0.1 with its data below the run directory.
 * @throws Error with the end of its log when it does not come up within a minute
 */
export async function startPostgres(runDirectory: string, cleanup: Cleanup): Promise<Postgres> {
  const binaries = findPostgresBinaries(runDirectory, cleanup);
  const password = randomBytes(16).toString('hex');
  const data = await initialise(binaries, password, runDirectory, cleanup);
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'max_connections=60', ...FLAGS];
  const server = await OwnedProcess.start({
    name: 'PostgreSQL',
    command: binaries.postgres,
    args: ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    cwd: data,
    env: process.env,
    logFile: join(runDirectory, 'postgres.log'),
    stopSignal: 'SIGINT', // "fast shutdown": does not wait for clients to leave
    ...binaries.owner,
  });
  cleanup.add('stopping PostgreSQL', () => server.stop());
  const address = `${USER}:${password}@127.0.0.1:${port}`;
  await until(
    'PostgreSQL to accept connections',
    async () => {
      server.assertRunning();
      await execute(`postgres://${address}/postgres`, 'SELECT 1');
      return true;
    },
    Boolean,
    {within: START_WITHIN_MS, giveUpWhen: () => !server.running},
  );
  await execute(`postgres://${address}/postgres`, 'CREATE DATABASE mattermost');
  return {
    url: `postgres://${address}/mattermost?sslmode=disable`,
    pid: server.pid,
  };
}

async function initialise(
  binaries: PostgresBinaries,
  password: string,
  runDirectory: string,
  cleanup: Cleanup,
): Promise<string> {
  const {owner} = binaries;
  const home = makeDirectoryFor(owner ?? userInfo(), runDirectory, 'postgres', cleanup);
  const data = join(home, 'data');
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, password, {mode: 0o600});
  if (owner) {
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  await promisify(execFile)(
    binaries.initdb,
    [
      `--pgdata=${data}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--text-search-config=english',
      '--no-sync',
    ],
    {...owner, cwd: '/'},
  );
  rmSync(passwordFile);
  return data;
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({connectionString: url});
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}
