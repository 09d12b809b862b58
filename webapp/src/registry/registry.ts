import type {GlobalState} from '@mattermost/types/store';
import type {ComponentType, ReactNode} from 'react';
import type {Action, Reducer} from 'redux';

/** The channel that a person is looking at, as the host hands it to an action. */
export interface CurrentChannel {
  id: string;
  team_id: string;
}

/** What the host hands to the component of a post type of ours. */
export interface PostTypeProps {
  post: {
    id: string;
    type: string;
    user_id: string;
    channel_id: string;
    root_id: string;
    message: string;
    props: Record<string, unknown>;
  };
  compactDisplay?: boolean;
  isRHS?: boolean;
}

/** What the host hands to the component of a setting of the type `custom` (System Console). */
export interface ConsoleSettingProps {
  id: string;
  label: string;
  helpText: ReactNode;
  value: unknown;
  disabled: boolean;
  config: unknown;
  license: unknown;
  setByEnv: boolean;
  /** Whether the host asks to confirm before it saves what was changed with `confirm`; see `onChange`. */
  showConfirm?: boolean;
  /** The answer no: `showConfirm` goes, and nothing is saved. */
  cancelSubmit?(): void;
  /**
   * Takes the value over to be saved. With `confirm` saving sets `showConfirm` instead, until this is called without;
   * with `doSubmit` it is saved at once.
   */
  onChange(id: string, value: unknown, confirm?: boolean, doSubmit?: boolean): void;
  setSaveNeeded(): void;
  /** Called after the host has saved, or could not; an error keeps the page from counting as saved. */
  registerSaveAction(action: () => Promise<{error?: {message: string}}>): void;
  unRegisterSaveAction(action: () => Promise<{error?: {message: string}}>): void;
}

/** An entry of the app bar that opens a panel of its own. */
export interface AppBarEntry {
  id: string;
  rhsComponent: RightHandPanel;
}

/** The panel at the right, once it is registered: actions for the host's store. */
export interface RightHandPanel {
  id: string;
  showRHSPlugin: Action;
  hideRHSPlugin: Action;
  toggleRHSPlugin: Action;
}

/**
 * The part of Mattermost's plugin registry that we use (Web app plugin SDK reference; Mattermost 11). A method that adds
 * something gives the id under which the host keeps it. A host may lack one: the mobile and older web apps do.
 */
export interface Registry {
  registerChannelHeaderButtonAction?(
    icon: ReactNode,
    action: (channel: CurrentChannel) => void,
    dropdownText: ReactNode,
    tooltipText: ReactNode,
  ): string;
  /** A component in the channel header, in wide windows; it is given the channel. Since Mattermost 11.5. */
  registerChannelHeaderIcon?(component: ComponentType): string;
  /** An entry in the menu that opens from the channel's name. */
  registerChannelHeaderMenuAction?(
    text: ReactNode,
    action: (channelId: string) => void,
    shouldRender?: (state: GlobalState) => boolean,
  ): string;
  registerMainMenuAction?(text: ReactNode, action: () => void, mobileIcon: ReactNode): string;
  /** An icon in the bar at the far right. With `rhsComponent` it opens a panel instead of calling `action`. */
  registerAppBarComponent?(
    iconUrl: string,
    action: ((channel: CurrentChannel) => void) | null,
    tooltipText: ReactNode,
    supportedProductIds?: string | string[] | null,
    rhsComponent?: ComponentType | null,
    rhsTitle?: ReactNode,
  ): string | AppBarEntry;
  registerRightHandSidebarComponent?(component: ComponentType, title: ReactNode): RightHandPanel;
  /** Something that is always there, e.g. for dialogs. */
  registerRootComponent?(component: ComponentType): string;
  /** An entry in the menu of posts for which `filter` says yes. */
  registerPostDropdownMenuAction?(
    text: ReactNode,
    action: (postId: string) => void,
    filter: (postId: string) => boolean,
  ): string;
  /** Draws the posts of a type, which begins with `custom_`. */
  registerPostTypeComponent?(type: string, component: ComponentType<PostTypeProps>): string;
  unregisterPostTypeComponent?(componentId: string): void;
  registerAdminConsoleCustomSetting?(
    key: string,
    component: ComponentType<ConsoleSettingProps>,
    options?: {showTitle: boolean},
  ): void;
  /** A page at `/plug/prr/<route>`. */
  registerCustomRoute?(route: string, component: ComponentType): string;
  /** A page at `/<team>/prr/<route>`, with the team's frame around it. */
  registerNeedsTeamRoute?(route: string, component: ComponentType): string;
  /** Sees slash commands before they are sent: an empty answer keeps one from being sent. */
  registerSlashCommandWillBePostedHook?(
    hook: (
      message: string,
      args: {channel_id: string; root_id?: string; team_id?: string},
    ) => Promise<{message?: string; args?: object; error?: {message: string}}>,
  ): string;
  /** Our part of the host's state, at `plugins-prr`. */
  registerReducer?(reducer: Reducer): void;
  registerTranslations?(getMessages: (locale: string) => Record<string, string>): void;
  /** One handler for each event and plugin. */
  registerWebSocketEventHandler?(event: string, handler: (message: {data?: unknown}) => void): void;
  unregisterWebSocketEventHandler?(event: string): void;
  /** Called each time the websocket is there again: events were missed meanwhile. */
  registerReconnectHandler?(handler: () => void): void;
  unregisterReconnectHandler?(): void;
  unregisterComponent(id: string): void;
}

/** What the host calls when the plugin is enabled and disabled. */
export interface PluginClass {
  initialize(registry: Registry, store: HostStore): void;
  uninitialize(): void;
}

/** The host's Redux state: that of mattermost-redux, and ours beside it. */
export type HostState = GlobalState & {readonly 'plugins-prr'?: unknown};

/** The host's Redux store. It takes thunks too. */
export interface HostStore {
  getState(): HostState;
  dispatch(action: Action | ((...args: never[]) => unknown)): unknown;
  subscribe(listener: () => void): () => void;
}

/** What Mattermost puts on `window` for plugins, besides the libraries. */
export interface PostUtils {
  formatText(text: string, options?: Record<string, unknown>): string;
  messageHtmlToComponent(html: string, options?: Record<string, unknown>): ReactNode;
}

declare global {
  interface Window {
    registerPlugin(id: string, plugin: PluginClass): void;
    PostUtils?: PostUtils;
    WebappUtils?: {browserHistory?: {push(path: string): void}};
  }
}
