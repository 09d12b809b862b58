import type {GlobalState} from '@mattermost/types/store';
import {getCurrentChannelId} from 'mattermost-redux/selectors/entities/common';
import React, {useEffect, useState, useSyncExternalStore} from 'react';
import {runCommand} from '../client/run_command';
import type {Feature, Host} from '../host';
import {Text} from '../i18n/text';
import type {StartAt} from '../start/start_at';
import type {StartDialog} from '../start/start_dialog';
import {typedTitle} from '../start/typed_title';
import {isByPerson} from './commands';

/** What is asked for in a web app now; null for nothing. */
class Asked {
  private at: StartAt | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = (): StartAt | null => this.at;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(at: StartAt | null): void {
    this.at = at;
    this.listeners.forEach((listener) => listener());
  }
}

const asked = new WeakMap<Host, Asked>();

/** Asks the person what is to be reviewed, and starts the review when they say so. */
export function openStart(host: Host, at: StartAt): void {
  const here = asked.get(host);
  if (here === undefined) {
    serverDialog(host, at);
  } else {
    here.set(at);
  }
}

/** Doors to the start of a review, and the dialog behind them. */
export const start: Feature = (host) => {
  const {registry} = host;
  if (registry.registerRootComponent !== undefined) {
    const here = new Asked();
    asked.set(host, here);
    host.keep(registry.registerRootComponent(() => <StartRoot host={host} asked={here} />));
    host.onDisabled(() => here.set(null));
  }
  host.keep(
    registry.registerChannelHeaderMenuAction?.(
      <Text id="prr.channel_header.start" />,
      (channelId) => openStart(host, {channelId, teamId: teamOf(host)}),
      (state) => isChannel(state, getCurrentChannelId(state)),
    ),
  );
  host.keep(
    registry.registerPostDropdownMenuAction?.(
      <Text id="prr.post_menu.review" />,
      (postId) => openForPost(host, postId),
      (postId) => isByPerson(host, postId) && isChannel(host.store.getState(), channelOf(host, postId)),
    ),
  );
  host.keep(
    registry.registerSlashCommandWillBePostedHook?.(async (message, {channel_id, team_id}) => {
      const title = typedTitle(message);
      // In a direct message the server says why not.
      if (title === null || !isChannel(host.store.getState(), channel_id)) return {message};
      openStart(host, {channelId: channel_id, teamId: team_id ?? teamOf(host), title});
      return {};
    }),
  );
};

/** The chunk of the dialog. */
interface Loaded {
  StartDialog: typeof StartDialog;
}

/** Renders nothing until a review is to be started; what it takes then is loaded then. */
function StartRoot({host, asked: here}: {host: Host; asked: Asked}): React.JSX.Element | null {
  const at = useSyncExternalStore(here.subscribe, here.get);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (at === null || loaded !== null) return;
    import(/* webpackChunkName: "start" */ '../start/start_dialog').then(setLoaded, () => {
      here.set(null);
      serverDialog(host, at);
    });
  }, [at, loaded, host, here]);
  return at === null || loaded === null ? null : (
    <loaded.StartDialog host={host} at={at} onClose={() => here.set(null)} />
  );
}

/** The server's own dialog, where ours cannot be shown. */
function serverDialog(host: Host, {channelId, teamId}: StartAt): void {
  runCommand(host.http(), host.store, {channelId, teamId}, '/prr start').catch((error: unknown) => {
    console.error('prr: the dialog could not be opened', error);
  });
}

function openForPost(host: Host, postId: string): void {
  const post = host.store.getState().entities.posts.posts[postId];
  if (post === undefined) return;
  openStart(host, {channelId: post.channel_id, teamId: teamOf(host), title: post.message, postId});
}

function channelOf({store}: Host, postId: string): string {
  return store.getState().entities.posts.posts[postId]?.channel_id ?? '';
}

function teamOf({store}: Host): string {
  return store.getState().entities.teams.currentTeamId;
}

/** Reviews live in channels, and in no direct message. */
function isChannel(state: GlobalState, channelId: string): boolean {
  const type = state.entities.channels.channels[channelId]?.type;
  return type === 'O' || type === 'P';
}
