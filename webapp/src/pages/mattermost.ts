import {useSelector} from 'react-redux';
import type {HostState} from '../registry/registry';

export interface TeamChoice {
  id: string;
  title: string;
}

/** The Mattermost teams that the reader is in, by title. */
export function useTeams(): TeamChoice[] {
  const {teams, myMembers} = useSelector((state: HostState) => state.entities.teams);
  return Object.values(teams)
    .filter(({id, delete_at: deleted}) => deleted === 0 && myMembers[id]?.delete_at === 0)
    .map(({id, display_name: title}) => ({id, title}))
    .sort((one, other) => one.title.localeCompare(other.title));
}

/** The Mattermost team that the reader is looking at; '' for none. */
export function useCurrentTeamId(): string {
  return useSelector((state: HostState) => state.entities.teams.currentTeamId);
}

/** The name of a Mattermost team as in addresses: its own where the reader knows it, else that of the one they look at. */
export function useTeamName(teamId: string): string {
  return useSelector(({entities: {teams}}: HostState) => {
    return (teams.teams[teamId] ?? teams.teams[teams.currentTeamId])?.name ?? '';
  });
}

/** The reader's user name, without `@`. */
export function useUsername(): string {
  return useSelector(({entities: {users}}: HostState) => users.profiles[users.currentUserId]?.username ?? '');
}
