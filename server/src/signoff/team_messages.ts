import type {Message} from '../posts/announcer';
import type {ReviewingTeam} from '../review/types';
import type {TeamMembers} from './ports';

/** One message about some teams, in the words of `key`, which takes `count` and `teams`; none when there are none. */
export function aboutTeams(key: string, names: readonly string[]): Message[] {
  return names.length === 0 ? [] : [{key, params: {count: names.length, teams: names.join(', ')}}];
}

/** One message for each team for which nobody could sign now. */
export async function withoutMembers(
  needed: readonly ReviewingTeam[],
  members: TeamMembers,
): Promise<Message[]> {
  const checked = await Promise.all(
    needed.map(async (team) => ({team, has: await members.hasMembers(team)})),
  );
  return checked
    .filter(({has}) => !has)
    .map(({team}) => ({key: 'start.team-without-members', params: {team: team.name, id: team.id}}));
}
