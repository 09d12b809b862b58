import {getCurrentChannel, getMyCurrentChannelMembership} from 'mattermost-redux/selectors/entities/channels';
import {getConfig} from 'mattermost-redux/selectors/entities/general';
import React from 'react';
import {assetAddress} from '../site';
import {type StageState, useStage} from '../state/store';
import {useSlot} from './pluggable';

export function isAppBarShown(state: StageState): boolean {
  return getConfig(state).DisableAppBar !== 'true';
}

/**
 * The bar at the right edge. As in Mattermost it also has the channel header buttons of those plugins that have
 * registered nothing for the bar itself.
 */
export function AppBar(): React.JSX.Element | null {
  const isShown = useStage(isAppBarShown);
  const channel = useStage(getCurrentChannel);
  const membership = useStage(getMyCurrentChannelMembership);
  const {pluggableId} = useStage((state) => state.views.rhs);
  const own = useSlot('AppBar');
  const ids = new Set(own.map(({pluginId}) => pluginId));
  const fromHeader = useSlot('ChannelHeaderButton').filter(({pluginId}) => !ids.has(pluginId));
  const entries = [...own, ...fromHeader];
  if (!isShown || entries.length === 0) return null;
  return (
    <nav className="app-bar" aria-label="App bar">
      {entries.map(({id, pluginId, iconUrl, icon, tooltipText, dropdownText, rhsComponentId, action}) => (
        <button
          key={id}
          id={`app-bar-icon-${pluginId}`}
          type="button"
          className="app-bar__icon"
          aria-pressed={rhsComponentId === undefined ? undefined : rhsComponentId === pluggableId}
          onClick={() => void action?.(channel, membership)}
        >
          {iconUrl === undefined ? icon : <img src={assetAddress(iconUrl)} alt="" width={24} height={24} />}
          <span className="sr-only">{tooltipText ?? dropdownText ?? pluginId}</span>
        </button>
      ))}
    </nav>
  );
}
