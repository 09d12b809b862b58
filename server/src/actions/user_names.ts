import {Refusal} from '../review/refusal';
import {orNull} from '../signoff/or_null';
import {isNotFound} from '../signoff/ports';
import type {Server, User} from './ports';

/**
 * The people behind user names.
 * @param usernames with or without `@`
 * @throws Refusal `user.unknown` naming all that are unknown, deactivated or bots
 */
export async function usersNamed(
  server: Pick<Server, 'getUserByUsername'>,
  usernames: readonly string[],
): Promise<User[]> {
  const names = [...new Set(usernames.map((name) => name.trim().replace(/^@/, '').toLowerCase()))];
  const found = await Promise.all(names.map(async (name) => ({name, user: await person(server, name)})));
  const unknown = found.filter(({user}) => user === null).map(({name}) => `@${name}`);
  if (unknown.length > 0) {
    throw new Refusal('user.unknown', {count: unknown.length, users: unknown.join(', ')});
  }
  return found.flatMap(({user}) => (user === null ? [] : [user]));
}

/** The people behind user ids. @throws Refusal `user.unknown` */
export async function usersById(
  server: Pick<Server, 'getUser'>,
  userIds: readonly string[],
): Promise<User[]> {
  return Promise.all(
    [...new Set(userIds)].map(async (userId) => {
      const user = await orNull(server.getUser(userId));
      if (user === null || user.IsBot || user.DeleteAt > 0) {
        throw new Refusal('user.unknown', {count: 1, users: user === null ? userId : `@${user.Username}`});
      }
      return user;
    }),
  );
}

/** @throws Refusal `user.unknown` */
export async function userNamed(server: Pick<Server, 'getUserByUsername'>, username: string): Promise<User> {
  const [user] = await usersNamed(server, [username]);
  if (user === undefined) {
    throw new Refusal('user.unknown', {count: 1, users: username});
  }
  return user;
}

async function person(server: Pick<Server, 'getUserByUsername'>, name: string): Promise<User | null> {
  try {
    const user = await server.getUserByUsername(name);
    return user.IsBot || user.DeleteAt > 0 ? null : user;
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}
