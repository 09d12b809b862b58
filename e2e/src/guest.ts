import type {Admin} from './admin';
import {Client} from './client';
import type {Database} from './database';
import type {Team} from './models';

/**
 * Makes a guest account on a server without a licence. Its API makes and signs in guests with a licence only, so the
 * account becomes a guest in the database, and comes in with a personal access token.
 */
export async function addGuest(
  admin: Admin,
  database: Database,
  team: Team,
  username: string,
  password: string,
): Promise<Client> {
  const user = await admin.createUser(username, password);
  const {token} = await admin.createToken(user.id);
  await database.query("UPDATE users SET roles = 'system_guest' WHERE id = $1", [user.id]);
  await admin.invalidateCaches();
  await admin.addToTeam(team.id, user.id);
  return Client.withToken(admin.rest.address, token);
}
