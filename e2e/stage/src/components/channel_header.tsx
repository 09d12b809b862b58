import type {Channel} from '@mattermost/types/channels';
import {getMyCurrentChannelMembership} from 'mattermost-redux/selectors/entities/channels';
import React from 'react';
import {useStage, useStageDispatch} from '../state/store';
import {isAppBarShown} from './app_bar';
import {Markdown} from './markdown';
import {Menu} from './menu';
import {Pluggable, useSlot} from './pluggable';
import {useIsNarrow} from './use_is_narrow';

/** Name and menu of the channel, and what plugins have put beside them. */
export function ChannelHeader({channel}: {channel: Channel}): React.JSX.Element {
  const dispatch = useStageDispatch();
  const isNarrow = useIsNarrow();
  const membership = useStage(getMyCurrentChannelMembership);
  const state = useStage((all) => all);
  const menu = useSlot('ChannelHeader').filter(({shouldRender}) => shouldRender?.(state) ?? true);
  const title = <h1 id="channelHeaderTitle">{channel.display_name}</h1>;
  return (
    <header id="channel-header" className="channel-header" aria-label="Channel header" role="region">
      {isNarrow && (
        <button
          type="button"
          className="stage-lhs-button"
          aria-label="Channels"
          onClick={() => dispatch({type: 'STAGE_LHS', isOpen: true})}
        >
          ☰
        </button>
      )}
      {menu.length === 0 ? (
        title
      ) : (
        <Menu
          id="channelHeaderDropdownButton"
          label={`${channel.display_name} channel menu`}
          entries={menu.map(({id, text, action}) => ({
            key: id,
            text,
            action: () => void action?.(channel.id),
          }))}
        >
          {title} ▾
        </Menu>
      )}
      <div className="channel-header__icons">
        {!isNarrow && <Pluggable name="ChannelHeaderIcon" channel={channel} channelMember={membership} />}
        <HeaderButtons channel={channel} />
      </div>
      {channel.header !== '' && (
        <div id="channelHeaderDescription">
          <Markdown text={channel.header} />
        </div>
      )}
    </header>
  );
}

/** Where there is an app bar, that is where Mattermost shows these buttons; in a narrow window they are here. */
function HeaderButtons({channel}: {channel: Channel}): React.JSX.Element | null {
  const isNarrow = useIsNarrow();
  const isAppBar = useStage(isAppBarShown);
  const membership = useStage(getMyCurrentChannelMembership);
  const buttons = useSlot(isNarrow ? 'MobileChannelHeaderButton' : 'ChannelHeaderButton');
  if (isAppBar && !isNarrow) return null;
  return (
    <>
      {buttons.map(({id, icon, tooltipText, dropdownText, action}) => (
        <button
          key={id}
          type="button"
          className="channel-header__icon"
          onClick={() => void action?.(channel, membership)}
        >
          {icon}
          <span className="sr-only">{tooltipText ?? dropdownText}</span>
        </button>
      ))}
    </>
  );
}
