import type {ReactNode} from 'react';

/** The channel that a person is looking at, as the host hands it to an action. */
export interface CurrentChannel {
  id: string;
  team_id: string;
}

/**
 * The part of Mattermost's plugin registry that we use (Web app plugin SDK reference). Each method gives the id under
 * which the host keeps what was registered. A host may lack one: the mobile and older web apps do.
 */
export interface Registry {
  registerChannelHeaderButtonAction?(
    icon: ReactNode,
    action: (channel: CurrentChannel) => void,
    dropdownText: ReactNode,
    tooltipText: ReactNode,
  ): string;
  registerMainMenuAction?(text: ReactNode, action: () => void, mobileIcon: ReactNode): string;
  /** An entry in the menu of posts for which `filter` says yes. */
  registerPostDropdownMenuAction?(
    text: ReactNode,
    action: (postId: string) => void,
    filter: (postId: string) => boolean,
  ): string;
  registerTranslations?(getMessages: (locale: string) => Record<string, string>): void;
  /** One handler for each event and plugin. */
  registerWebSocketEventHandler?(event: string, handler: (message: {data?: unknown}) => void): void;
  unregisterWebSocketEventHandler?(event: string): void;
  unregisterComponent(id: string): void;
}

/** What the host calls when the plugin is enabled and disabled. */
export interface PluginClass {
  initialize(registry: Registry, store: HostStore): void;
  uninitialize(): void;
}

/** The few parts of the host's Redux state that we read. */
export interface HostState {
  entities: {
    general: {config: {SiteURL?: string}};
    channels: {currentChannelId: string};
    teams: {currentTeamId: string};
    /** `type` is '' for what people write. */
    posts: {posts: Record<string, {type: string; user_id: string} | undefined>};
    users: {profiles: Record<string, {is_bot?: boolean} | undefined>};
  };
}

/** The one action that we send to the host: the dialog that comes with this id answers a click of this person. */
export interface DialogExpected {
  type: 'RECEIVED_DIALOG_TRIGGER_ID';
  data: string;
}

/** The host's Redux store. */
export interface HostStore {
  getState(): HostState;
  dispatch(action: DialogExpected): unknown;
}

declare global {
  interface Window {
    registerPlugin(id: string, plugin: PluginClass): void;
  }
}
