import type {ElementType, ReactNode} from 'react';
import type {ClientPluginManifest} from '@mattermost/types/plugins';
import type {UnknownAction} from 'redux';

/** What a plugin has registered in a slot. Which fields there are depends on the slot, as in Mattermost. */
export interface PluginEntry {
  id: string;
  pluginId: string;
  component?: ElementType;
  mainComponent?: ElementType;
  publicComponent?: ElementType | null;
  headerCentreComponent?: ElementType;
  headerRightComponent?: ElementType;
  action?: (...args: unknown[]) => unknown;
  hook?: (...args: unknown[]) => unknown;
  filter?: (postId: string) => boolean;
  shouldRender?: (state: unknown) => boolean;
  text?: ReactNode;
  title?: ReactNode;
  icon?: ReactNode;
  dropdownText?: ReactNode;
  tooltipText?: ReactNode;
  mobileIcon?: ReactNode;
  switcherText?: ReactNode;
  switcherIcon?: ReactNode;
  iconUrl?: string;
  route?: string;
  baseURL?: string;
  switcherLinkURL?: string;
  rhsComponentId?: string;
  parentMenuId?: string;
  type?: string;
  [field: string]: unknown;
}

/** A component for a setting or section of the console. */
export interface ConsoleEntry {
  key: string;
  pluginId: string;
  component: ElementType;
  options?: {showTitle?: boolean};
}

/** `state.plugins`, by the names that Mattermost's own state has. */
export interface PluginsState {
  plugins: Record<string, ClientPluginManifest>;
  components: Record<string, PluginEntry[] | undefined>;
  postTypes: Record<string, PluginEntry | undefined>;
  adminConsoleCustomComponents: Record<string, Record<string, ConsoleEntry> | undefined>;
  adminConsoleCustomSections: Record<string, Record<string, ConsoleEntry> | undefined>;
}

export type PluginsAction =
  | {type: 'RECEIVED_WEBAPP_PLUGINS'; data: ClientPluginManifest[]}
  | {type: 'RECEIVED_PLUGIN_COMPONENT'; name: string; data: PluginEntry}
  | {type: 'REMOVED_PLUGIN_COMPONENT'; id: string}
  | {type: 'RECEIVED_PLUGIN_POST_COMPONENT'; data: PluginEntry & {type: string}}
  | {type: 'REMOVED_PLUGIN_POST_COMPONENT'; id: string}
  | {type: 'RECEIVED_ADMIN_CONSOLE_CUSTOM_COMPONENT'; data: ConsoleEntry}
  | {type: 'RECEIVED_ADMIN_CONSOLE_CUSTOM_SECTION'; data: ConsoleEntry}
  | {type: 'REMOVED_WEBAPP_PLUGIN'; data: {id: string}};

const NOTHING: PluginsState = {
  plugins: {},
  components: {},
  postTypes: {},
  adminConsoleCustomComponents: {},
  adminConsoleCustomSections: {},
};

export function pluginsReducer(state: PluginsState = NOTHING, unknownAction: UnknownAction): PluginsState {
  const action = unknownAction as PluginsAction;
  switch (action.type) {
    case 'RECEIVED_WEBAPP_PLUGINS':
      return {...state, plugins: Object.fromEntries(action.data.map((each) => [each.id, each]))};
    case 'RECEIVED_PLUGIN_COMPONENT': {
      const {name, data} = action;
      return {...state, components: {...state.components, [name]: [...(state.components[name] ?? []), data]}};
    }
    case 'REMOVED_PLUGIN_COMPONENT':
      return {...state, components: without(state.components, ({id}) => id === action.id)};
    case 'RECEIVED_PLUGIN_POST_COMPONENT':
      return {...state, postTypes: {...state.postTypes, [action.data.type]: action.data}};
    case 'REMOVED_PLUGIN_POST_COMPONENT':
      return {...state, postTypes: keep(state.postTypes, (entry) => entry?.id !== action.id)};
    case 'RECEIVED_ADMIN_CONSOLE_CUSTOM_COMPONENT':
      return {
        ...state,
        adminConsoleCustomComponents: withConsole(state.adminConsoleCustomComponents, action.data),
      };
    case 'RECEIVED_ADMIN_CONSOLE_CUSTOM_SECTION':
      return {
        ...state,
        adminConsoleCustomSections: withConsole(state.adminConsoleCustomSections, action.data),
      };
    case 'REMOVED_WEBAPP_PLUGIN': {
      const gone = action.data.id;
      return {
        plugins: keep(state.plugins, ({id}) => id !== gone),
        components: without(state.components, ({pluginId}) => pluginId === gone),
        postTypes: keep(state.postTypes, (entry) => entry?.pluginId !== gone),
        adminConsoleCustomComponents: {...state.adminConsoleCustomComponents, [gone]: undefined},
        adminConsoleCustomSections: {...state.adminConsoleCustomSections, [gone]: undefined},
      };
    }
    default:
      return state;
  }
}

function without(
  components: PluginsState['components'],
  isGone: (entry: PluginEntry) => boolean,
): PluginsState['components'] {
  return Object.fromEntries(
    Object.entries(components).map(([name, entries]) => [name, entries?.filter((entry) => !isGone(entry))]),
  );
}

function keep<T>(all: Record<string, T>, isKept: (each: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([, each]) => isKept(each)));
}

function withConsole(
  all: PluginsState['adminConsoleCustomComponents'],
  entry: ConsoleEntry,
): PluginsState['adminConsoleCustomComponents'] {
  // The server keeps the keys of settings in lower case.
  return {...all, [entry.pluginId]: {...all[entry.pluginId], [entry.key.toLowerCase()]: entry}};
}
