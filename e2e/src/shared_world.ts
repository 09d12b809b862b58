import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {Admin} from './admin';
import {type BoardKind, thisBoard} from './boards';
import {Client} from './client';
import {Database} from './database';
import {type OwnWorld, PEOPLE, type PersonName, type World} from './world';

/** Names the file through which the world of a board is found by its test files. */
function variable(board: BoardKind): string {
  return `PRR_E2E_WORLD_${board.toUpperCase()}`;
}

const Description = z.object({
  address: z.string(),
  databaseUrl: z.string(),
  team: z.object({id: z.string(), name: z.string(), display_name: z.string()}),
  board: z.enum(['builtin', 'playbooks']),
  serverPid: z.number(),
  logFile: z.string(),
  tokens: z.record(z.string(), z.string()),
});

/** A world that all test files of a board use. Its server is not theirs to stop. */
export interface SharedWorld extends World {
  serverPid: number;
  logFile: string;
  /** Lets go of the connections to it; the world stays. */
  leave(): Promise<void>;
}

/** Writes down where the world is, for the test files of this run. */
export function shareWorld(world: OwnWorld): void {
  const {address, databaseUrl, team, board, server} = world;
  const names = [...PEOPLE, 'admin', 'gus'] as const;
  const tokens = Object.fromEntries(names.map((name) => [name, world[name].rest.token]));
  const file = join(world.runDirectory, 'world.json');
  const description = {
    address,
    databaseUrl,
    team,
    board,
    serverPid: server.pid,
    logFile: server.logFile,
    tokens,
  };
  writeFileSync(file, JSON.stringify(description), {mode: 0o600});
  process.env[variable(board)] = file;
}

/** @throws Error when no world is shared: the tests run by `make e2e`, which makes one first */
export async function sharedWorld(): Promise<SharedWorld> {
  const file = process.env[variable(thisBoard())];
  if (!file) {
    throw new Error('there is no shared world: run these tests with "make e2e"');
  }
  const {tokens, ...description} = Description.parse(JSON.parse(readFileSync(file, 'utf8')));
  const client = (name: string): Promise<Client> => Client.withToken(description.address, tokens[name] ?? '');
  const people = await Promise.all(PEOPLE.map(async (name) => [name, await client(name)] as const));
  const database = await Database.open(description.databaseUrl);
  return {
    ...description,
    ...(Object.fromEntries(people) as Record<PersonName, Client>),
    admin: await Admin.withToken(description.address, tokens['admin'] ?? ''),
    gus: await client('gus'),
    database,
    leave: () => database.close(),
  };
}
