import type {Channel} from '@mattermost/types/channels';
import {getMyChannels, makeGetChannelUnreadCount} from 'mattermost-redux/selectors/entities/channels';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import React, {useMemo} from 'react';
import {NavLink} from 'react-router-dom';
import {useStage, useStageDispatch} from '../state/store';
import {Pluggable} from './pluggable';
import {useIsNarrow} from './use_is_narrow';

/** The person's channels in the team. In a narrow window it lies over the channel, and goes when one is chosen. */
export function Sidebar(): React.JSX.Element | null {
  const dispatch = useStageDispatch();
  const isNarrow = useIsNarrow();
  const {isOpen} = useStage((state) => state.views.lhs);
  const team = useStage(getCurrentTeam);
  const channels = useStage(getMyChannels);
  if (isNarrow && !isOpen) return null;
  const close = (): void => {
    dispatch({type: 'STAGE_LHS', isOpen: false});
  };
  const sorted = [...channels]
    .filter((channel) => channel.delete_at === 0)
    .sort((a, b) => a.display_name.localeCompare(b.display_name));
  const isDirect = ({type}: Channel): boolean => type === 'D' || type === 'G';
  return (
    <nav id="sidebar-left" className="SidebarContainer" aria-label="Channels">
      <Pluggable name="LeftSidebarHeader" />
      <h2>{team?.display_name}</h2>
      <ul onClick={close}>
        {sorted
          .filter((channel) => !isDirect(channel))
          .map((channel) => (
            <ChannelLink key={channel.id} channel={channel} teamName={team?.name ?? ''} />
          ))}
      </ul>
      <h2>Direct messages</h2>
      <ul onClick={close}>
        {sorted.filter(isDirect).map((channel) => (
          <ChannelLink key={channel.id} channel={channel} teamName={team?.name ?? ''} />
        ))}
      </ul>
      {isNarrow && (
        <button type="button" className="stage-button" onClick={close}>
          Close
        </button>
      )}
    </nav>
  );
}

function ChannelLink({channel, teamName}: {channel: Channel; teamName: string}): React.JSX.Element {
  const select = useMemo(makeGetChannelUnreadCount, []);
  const {showUnread} = useStage((state) => select(state, channel.id));
  const place = channel.type === 'D' ? `messages/@${channel.display_name}` : `channels/${channel.name}`;
  return (
    <li>
      <NavLink
        id={`sidebarItem_${channel.name}`}
        to={`/${teamName}/${place}`}
        className={`SidebarLink ${showUnread ? 'unread-title' : ''}`}
        activeClassName="active"
      >
        {channel.display_name || channel.name}
        {showUnread && <span className="sr-only"> (unread)</span>}
      </NavLink>
      <Pluggable name="SidebarChannelLinkLabel" channel={channel} />
    </li>
  );
}
