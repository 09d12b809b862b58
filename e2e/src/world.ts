import {copyFileSync} from 'node:fs';
import {Admin} from './admin';
import type {BoardKind} from './boards';
import {buildServer} from './build_server';
import {playbooksBundle, prrBundle} from './bundle';
import {Cleanup} from './cleanup';
import {Client} from './client';
import {Database} from './database';
import {addGuest} from './guest';
import type {Team} from './models';
import {cachePath} from './paths';
import {startPostgres} from './postgres';
import {type Say, sayOnStderr, withProgress} from './progress';
import {makeRunDirectory} from './run_directory';
import {MattermostServer} from './server';
import {webClient} from './web_client';

export const PASSWORD = 'Review-2-production!';
export const PLUGIN_ID = 'prr';
export const PLAYBOOKS_ID = 'playbooks';

/** The log of the last server that ran, in the cache. */
const LOGS: Record<BoardKind, string> = {
  builtin: 'last-server.log',
  playbooks: 'last-server-playbooks.log',
};

/** dave runs reviews; alice is of SRE, bob of Platform, carol of Security; erin is a member of nothing. */
export const PEOPLE = ['dave', 'alice', 'bob', 'carol', 'erin'] as const;
export type PersonName = (typeof PEOPLE)[number];

export interface World extends Record<PersonName, Client> {
  admin: Admin;
  /** A guest account. */
  gus: Client;
  team: Team;
  address: string;
  databaseUrl: string;
  database: Database;
  /** Where its reviews live. Playbooks is on the server for its own board only. */
  board: BoardKind;
}

export interface WorldOptions {
  say?: Say;
  /** Undefined: Playbooks, if there is a bundle of it. */
  board?: BoardKind;
  /** Undefined: prrBundle(). null: no plugin of ours, a bare server. */
  bundle?: string | null;
  /** Settings of the server as MM_<SECTION>_<KEY>, which its API cannot change. */
  env?: Record<string, string>;
  /** The path of the SiteURL, e.g. `/chat`. */
  path?: string;
}

/** A world that this process runs, and ends. */
export interface OwnWorld extends World {
  server: MattermostServer;
  runDirectory: string;
  /** The folder of the web client that is served. */
  client: string;
  stop(): Promise<void>;
}

/** Starts a fresh database and server, with people, a team and the plugin; undone by `cleanup` or `stop()`. */
export async function startWorld(
  {
    say = sayOnStderr,
    board = playbooksBundle() ? 'playbooks' : 'builtin',
    bundle,
    env,
    path,
  }: WorldOptions = {},
  cleanup = new Cleanup(),
): Promise<OwnWorld> {
  // Looked for first: what is missing is said before anything long begins.
  const ours = bundle === undefined ? prrBundle() : bundle;
  const playbooks = board === 'playbooks' ? bundleOfPlaybooks() : undefined;
  try {
    const build = await buildServer(say);
    const client = await webClient(say, build.directory);
    const runDirectory = makeRunDirectory(cleanup);
    const postgres = await withProgress(say, 'starting PostgreSQL', () =>
      startPostgres(runDirectory, cleanup),
    );
    const server = await withProgress(say, 'starting the Mattermost server', () =>
      MattermostServer.start(build, postgres.url, runDirectory, cleanup, client, {
        developer: playbooks !== undefined,
        env,
        path,
      }),
    );
    cleanup.add('keeping the log', () => {
      copyFileSync(server.logFile, cachePath(LOGS[board]));
    });
    const database = await Database.open(postgres.url);
    cleanup.add('leaving the database', () => database.close());
    const cast = await withProgress(say, 'making people and a team', () =>
      makeCast(server.address, database),
    );
    for (const [id, file] of [
      [PLAYBOOKS_ID, playbooks],
      [PLUGIN_ID, ours],
    ] as const) {
      if (file) {
        await withProgress(say, `installing the plugin ${id} through the upload API`, () =>
          install(cast.admin, id, file),
        );
      }
    }
    return {
      ...cast,
      address: server.address,
      databaseUrl: postgres.url,
      server,
      database,
      board,
      runDirectory,
      client,
      stop: () => cleanup.run(),
    };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

function bundleOfPlaybooks(): string {
  const bundle = playbooksBundle();
  if (bundle === undefined) {
    throw new Error('PLAYBOOKS_BUNDLE names no Playbooks release bundle');
  }
  return bundle;
}

async function install(admin: Admin, id: string, bundle: string): Promise<void> {
  const uploaded = await admin.uploadPlugin(bundle);
  if (uploaded.id !== id) {
    throw new Error(`${bundle} holds the plugin "${uploaded.id}", not "${id}"`);
  }
  await admin.enablePlugin(id);
}

type Cast = Pick<World, PersonName | 'admin' | 'gus' | 'team'>;

async function makeCast(address: string, database: Database): Promise<Cast> {
  const admin = await Admin.first(address, 'admin', PASSWORD);
  const team = await admin.createTeam('engineering', 'Engineering');
  const bringIn = async (name: PersonName): Promise<[PersonName, Client]> => {
    const user = await admin.createUser(name, PASSWORD);
    await admin.addToTeam(team.id, user.id);
    return [name, await Client.login(address, name, PASSWORD)];
  };
  const people = Object.fromEntries(await Promise.all(PEOPLE.map(bringIn))) as Record<PersonName, Client>;
  return {...people, admin, team, gus: await addGuest(admin, database, team, 'gus', PASSWORD)};
}
