import React, {Component, type ElementType, type ReactNode} from 'react';
import {getTheme} from 'mattermost-redux/selectors/entities/preferences';
import type {PluginEntry} from '../state/plugins_state';
import {useStage} from '../state/store';
import {websocket} from '../websocket';

const NONE: PluginEntry[] = [];

/** What plugins have registered in a slot. */
export function useSlot(name: string): PluginEntry[] {
  return useStage((state) => state.plugins.components[name]) ?? NONE;
}

/** Keeps the page alive when a plugin's component fails, and says in its place which it was. */
export class PluginBoundary extends Component<{pluginId: string; children: ReactNode}, {failure?: string}> {
  override state: {failure?: string} = {};

  static getDerivedStateFromError(error: unknown): {failure: string} {
    return {failure: String(error)};
  }

  override render(): ReactNode {
    const {failure} = this.state;
    return failure === undefined ? (
      this.props.children
    ) : (
      <p role="alert" className="stage-failure">
        The plugin {this.props.pluginId} failed here: {failure}
      </p>
    );
  }
}

interface PluggableProps {
  name: string;
  /** Only the entry with this id. */
  only?: string;
  [prop: string]: unknown;
}

/** Renders the components of a slot, with what Mattermost gives to each of them besides its own props. */
export function Pluggable({name, only, ...props}: PluggableProps): React.JSX.Element {
  const theme = useStage(getTheme);
  const entries = useSlot(name).filter(({id}) => only === undefined || id === only);
  return (
    <>
      {entries.map(({id, pluginId, component}) => {
        if (component === undefined) return null;
        const Shown: ElementType = component;
        return (
          <PluginBoundary key={id} pluginId={pluginId}>
            <Shown {...props} theme={theme} webSocketClient={websocket} />
          </PluginBoundary>
        );
      })}
    </>
  );
}
