import {fetchChannelsAndMembers} from 'mattermost-redux/actions/channels';
import {selectTeam} from 'mattermost-redux/actions/teams';
import {getCurrentTeamId, getMyTeams} from 'mattermost-redux/selectors/entities/teams';
import {loadPeople} from './people';
import {store} from './store';

/**
 * Makes the team of an address the current one, or the person's first when there is none yet, and fetches its channels.
 * @throws Error when this person is in no team
 */
export async function enterTeam(pathname: string): Promise<void> {
  const state = store.getState();
  const teams = getMyTeams(state);
  const named = teams.find(({name}) => name === pathname.split('/')[1]);
  const team = named ?? teams.find(({id}) => id === getCurrentTeamId(state)) ?? teams[0];
  if (team === undefined) throw new Error('this person is in no team: the stage has nothing to show');
  if (team.id === getCurrentTeamId(state)) return;
  store.dispatch(selectTeam(team.id));
  const {data} = await store.dispatch(fetchChannelsAndMembers(team.id));
  // Direct messages are called by the name of the other person.
  loadPeople((data?.channels ?? []).filter(({type}) => type === 'D').flatMap(({name}) => name.split('__')));
}
