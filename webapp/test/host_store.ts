import {combineReducers, createStore, type Action} from 'redux';
import type {HostState, HostStore} from '../src/registry/registry';
import {prrReducer} from '../src/state/reducer';

/** What of Mattermost's own state the panel looks at. */
export interface HostEntities {
  channelId?: string;
  channelType?: string;
  profiles?: Record<string, {id: string; username: string; first_name?: string; last_name?: string}>;
}

/** The host's store with our part in it. `go` opens another channel, `type` is an action that is nothing of ours. */
export function hostStore({
  channelId = 'channel1',
  channelType = 'O',
  profiles = {},
}: HostEntities = {}): HostStore & {
  dispatch(action: Action): unknown;
  go(channelId: string): void;
  type(): void;
} {
  const entities = (state: unknown = first(channelId), action: Action & {channelId?: string}): unknown =>
    action.type === 'GO'
      ? first(action.channelId ?? '')
      : action.type === 'TYPE'
        ? {...(state as object)}
        : state;
  const first = (current: string): unknown => ({
    general: {config: {SiteURL: 'https://chat.example', TeammateNameDisplay: 'full_name'}},
    channels: {
      currentChannelId: current,
      channels: {
        channel1: {id: 'channel1', type: channelType, team_id: 'team1'},
        channel2: {id: 'channel2', type: 'O'},
        direct1: {id: 'direct1', type: 'D'},
      },
    },
    teams: {currentTeamId: 'team1', teams: {team1: {id: 'team1', name: 'shop'}}},
    users: {currentUserId: 'alice', profiles},
    preferences: {myPreferences: {}},
    posts: {posts: {}},
  });
  const store = createStore(
    combineReducers({entities: entities as never, 'plugins-prr': prrReducer as never}),
  ) as unknown as HostStore;
  return {
    getState: () => store.getState() as HostState,
    dispatch: (action: unknown) => store.dispatch(action as Action),
    subscribe: (listener) => store.subscribe(listener),
    go: (to) => void store.dispatch({type: 'GO', channelId: to} as Action),
    type: () => void store.dispatch({type: 'TYPE'}),
  };
}
