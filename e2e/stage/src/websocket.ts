import {WebSocketClient} from '@mattermost/client';
import type {Post} from '@mattermost/types/posts';
import {
  ChannelTypes,
  IntegrationTypes,
  PostTypes,
  PreferenceTypes,
  TeamTypes,
  UserTypes,
} from 'mattermost-redux/action_types';
import {fetchChannelsAndMembers} from 'mattermost-redux/actions/channels';
import {getClientConfig} from 'mattermost-redux/actions/general';
import {getPosts, postDeleted, receivedNewPost, receivedPost} from 'mattermost-redux/actions/posts';
import {getMyPreferences} from 'mattermost-redux/actions/preferences';
import {getPostThread} from 'mattermost-redux/actions/posts';
import {isCollapsedThreadsEnabled} from 'mattermost-redux/selectors/entities/preferences';
import {tellPlugins, tellPluginsOfReconnect} from './plugins/events';
import {syncPlugins} from './plugins/load';
import {websocketAddress} from './site';
import {loadPeople} from './state/people';
import {store} from './state/store';

interface Message {
  event: string;
  data: Record<string, string>;
  broadcast: {channel_id: string; user_id: string; team_id: string};
  seq: number;
}

/** Tests restart servers: it is tried again soon, and does not wait longer each time. */
export const websocket = new WebSocketClient({
  minWebSocketRetryTime: 500,
  reconnectJitterRange: 200,
  maxWebSocketFails: Number.MAX_SAFE_INTEGER,
});

/**
 * Listens to the server, from now on and again after every break.
 * @returns when the first connection is there, or could not be made
 */
export function connect(): Promise<void> {
  const connected = new Promise<void>((resolve) => {
    websocket.addFirstConnectListener(resolve);
    websocket.addCloseListener(() => {
      resolve();
    });
  });
  websocket.addMessageListener((message) => {
    receive(message as unknown as Message);
  });
  websocket.addReconnectListener(catchUp);
  websocket.addMissedMessageListener(catchUp);
  websocket.addFirstConnectListener(setConnected);
  websocket.addCloseListener(() => store.dispatch({type: 'WEBSOCKET_FAILURE', timestamp: Date.now()}));
  websocket.initialize(websocketAddress);
  return connected;
}

function setConnected(): void {
  store.dispatch({type: 'WEBSOCKET_SUCCESS', timestamp: Date.now()});
}

/** Fetches what can have been missed while there was no connection. */
function catchUp(): void {
  setConnected();
  const {currentChannelId} = store.getState().entities.channels;
  const {selectedPostId} = store.getState().views.rhs;
  reloadChannels();
  reloadPlugins();
  void store.dispatch(getMyPreferences());
  if (currentChannelId !== '') {
    void store.dispatch(getPosts(currentChannelId));
  }
  if (selectedPostId !== '') {
    void store.dispatch(getPostThread(selectedPostId));
  }
  tellPluginsOfReconnect();
}

function receive(message: Message): void {
  handlers[message.event]?.(message);
  tellPlugins(message);
}

const handlers: Record<string, ((message: Message) => void) | undefined> = {
  posted: ({data}) => {
    newPost(JSON.parse(data['post'] ?? '') as Post);
  },
  ephemeral_message: ({data}) => {
    newPost(JSON.parse(data['post'] ?? '') as Post);
  },
  post_edited: ({data}) => {
    store.dispatch(receivedPost(JSON.parse(data['post'] ?? '') as Post, isCollapsed()));
  },
  post_deleted: ({data}) => {
    store.dispatch(postDeleted(JSON.parse(data['post'] ?? '') as Post));
  },
  reaction_added: ({data}) => {
    store.dispatch({type: PostTypes.RECEIVED_REACTION, data: JSON.parse(data['reaction'] ?? '') as unknown});
  },
  reaction_removed: ({data}) => {
    store.dispatch({type: PostTypes.REACTION_DELETED, data: JSON.parse(data['reaction'] ?? '') as unknown});
  },
  user_added: reloadChannels,
  user_removed: ({data, broadcast}) => {
    const {currentUserId} = store.getState().entities.users;
    if (broadcast.user_id === currentUserId || data['user_id'] === currentUserId) {
      store.dispatch({
        type: ChannelTypes.LEAVE_CHANNEL,
        data: {id: data['channel_id'] ?? broadcast.channel_id, user_id: currentUserId, team_id: ''},
      });
    }
  },
  channel_created: reloadChannels,
  channel_converted: reloadChannels,
  channel_deleted: reloadChannels,
  channel_restored: reloadChannels,
  direct_added: reloadChannels,
  channel_updated: ({data}) => {
    const channel: unknown = JSON.parse(data['channel'] ?? 'null');
    if (channel !== null) store.dispatch({type: ChannelTypes.RECEIVED_CHANNEL, data: channel});
  },
  update_team: ({data}) => {
    store.dispatch({type: TeamTypes.UPDATED_TEAM, data: JSON.parse(data['team'] ?? '') as unknown});
  },
  preference_changed: ({data}) => {
    store.dispatch({
      type: PreferenceTypes.RECEIVED_PREFERENCES,
      data: [JSON.parse(data['preference'] ?? '')],
    });
  },
  preferences_changed: ({data}) => {
    store.dispatch({
      type: PreferenceTypes.RECEIVED_PREFERENCES,
      data: JSON.parse(data['preferences'] ?? '[]'),
    });
  },
  preferences_deleted: ({data}) => {
    store.dispatch({
      type: PreferenceTypes.DELETED_PREFERENCES,
      data: JSON.parse(data['preferences'] ?? '[]'),
    });
  },
  user_updated: ({data}) => {
    const user = data['user'] as unknown as {id: string};
    const isMe = user.id === store.getState().entities.users.currentUserId;
    store.dispatch({type: isMe ? UserTypes.RECEIVED_ME : UserTypes.RECEIVED_PROFILE, data: user});
  },
  status_change: ({data}) => {
    store.dispatch({type: UserTypes.RECEIVED_STATUSES, data: {[data['user_id'] ?? '']: data['status']}});
  },
  config_changed: () => {
    void store.dispatch(getClientConfig());
  },
  open_dialog: ({data}) => {
    store.dispatch({type: IntegrationTypes.RECEIVED_DIALOG, data: JSON.parse(data['dialog'] ?? '')});
  },
  plugin_enabled: reloadPlugins,
  plugin_disabled: reloadPlugins,
};

function newPost(post: Post): void {
  store.dispatch(receivedNewPost(post, isCollapsed()));
  loadPeople([post.user_id]);
}

function isCollapsed(): boolean {
  return isCollapsedThreadsEnabled(store.getState());
}

function reloadChannels(): void {
  const {currentTeamId} = store.getState().entities.teams;
  if (currentTeamId !== '') void store.dispatch(fetchChannelsAndMembers(currentTeamId));
}

function reloadPlugins(): void {
  syncPlugins().catch((error: unknown) => {
    console.error('the list of plugins could not be fetched:', error);
  });
}
