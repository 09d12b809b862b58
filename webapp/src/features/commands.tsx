import React from 'react';
import {getCurrentChannelId} from 'mattermost-redux/selectors/entities/common';
import {markComment} from '../client/mark_comment';
import {runCommand, type Place} from '../client/run_command';
import type {Feature, Host} from '../host';
import {Text} from '../i18n/text';
import {ReviewIcon} from '../kit/review_icon';

/** Doors to the slash commands, for who does not like to type them. */
export const commands: Feature = (host) => {
  const {registry} = host;
  host.keep(
    registry.registerMainMenuAction?.(
      <Text id="prr.main_menu.pending" />,
      () => run(host, currentPlace(host), '/prr pending'),
      <ReviewIcon />,
    ),
  );
  host.keep(
    registry.registerPostDropdownMenuAction?.(
      <Text id="prr.post_menu.comment" />,
      (postId) => mark(host, postId),
      (postId) => isByPerson(host, postId),
    ),
  );
};

function run(host: Host, place: Place, command: string): void {
  if (place.channelId === '') {
    return; // nowhere to answer: no channel is open
  }
  runCommand(host.http(), host.store, place, command).catch((error: unknown) => {
    console.error(`prr: ${command} could not be run`, error);
  });
}

function mark(host: Host, postId: string): void {
  markComment(host.http(), postId).catch((error: unknown) => {
    console.error('prr: the post could not be marked', error);
  });
}

/** Only what people write can be a comment; the server decides again. */
export function isByPerson({store}: Host, postId: string): boolean {
  const {posts, users} = store.getState().entities;
  const post = posts.posts[postId];
  return post?.type === '' && users.profiles[post.user_id]?.is_bot !== true;
}

function currentPlace({store}: Host): Place {
  const state = store.getState();
  return {channelId: getCurrentChannelId(state), teamId: state.entities.teams.currentTeamId};
}
