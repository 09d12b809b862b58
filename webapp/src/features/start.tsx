import type {GlobalState} from '@mattermost/types/store';
import React from 'react';
import {getCurrentChannelId} from 'mattermost-redux/selectors/entities/common';
import {runCommand} from '../client/run_command';
import type {Feature, Host} from '../host';
import {Text} from '../i18n/text';

/** Where a review is wanted, and what is known of it already. */
export interface StartAt {
  channelId: string;
  /** '' in direct messages. */
  teamId: string;
  /** Proposed to the person. */
  title?: string;
  /** The post that says what is to be reviewed. */
  postId?: string;
}

/** Asks the person what is to be reviewed, and starts the review when they say so. */
export function openStart(host: Host, {channelId, teamId}: StartAt): void {
  runCommand(host.http(), host.store, {channelId, teamId}, '/prr start').catch((error: unknown) => {
    console.error('prr: the dialog could not be opened', error);
  });
}

/** Doors to the start of a review. */
export const start: Feature = (host) => {
  host.keep(
    host.registry.registerChannelHeaderMenuAction?.(
      <Text id="prr.channel_header.start" />,
      (channelId) => openStart(host, {channelId, teamId: host.store.getState().entities.teams.currentTeamId}),
      (state) => isChannel(state),
    ),
  );
};

/** Reviews live in channels, and in no direct message. */
function isChannel(state: GlobalState): boolean {
  const channel = state.entities.channels.channels[getCurrentChannelId(state)];
  return channel?.type === 'O' || channel?.type === 'P';
}
