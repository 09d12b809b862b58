import type {Message} from '../posts/announcer';
import {excludedFrom} from '../review/own_review';
import type {ReviewingTeam} from '../review/types';
import type {TeamMembers} from './ports';

/** One message about some teams, in the words of `key`, which takes `count` and `teams`; none when there are none. */
export function aboutTeams(key: string, names: readonly string[]): Message[] {
  return names.length === 0 ? [] : [{key, params: {count: names.length, teams: names.join(', ')}}];
}

/** One message for each team for which nobody could sign now; a DRI who signs nothing of their own is nobody here. */
export async function withoutMembers(
  needed: readonly ReviewingTeam[],
  members: TeamMembers,
  driId: string,
): Promise<Message[]> {
  const checked = await Promise.all(
    needed.map(async (team) => {
      const isEmpty = !(await members.hasMembers(team));
      const excluded = excludedFrom({driId}, team);
      const isDriAlone = !isEmpty && excluded !== '' && !(await members.hasMembers(team, excluded));
      const params = {team: team.name, id: team.id};
      return [
        ...(isEmpty ? [{key: 'start.team-without-members', params}] : []),
        ...(isDriAlone ? [{key: 'start.team-of-dri-alone', params}] : []),
      ];
    }),
  );
  return checked.flat();
}
