import type {ElementType} from 'react';
import type {Reducer} from 'redux';
import {type PluginEntry, type PluginsAction} from '../state/plugins_state';
import {closeRhs, showRhsPlugin, type ViewsAction} from '../state/views';
import {SIMPLE_SLOTS, UNSUPPORTED} from './slots';
import {asElement, named, path} from './arguments';

export type Messages = Record<string, string>;
export type EventHandler = (message: {event: string; data: unknown; broadcast: unknown; seq: number}) => void;
type RhsThunk = (
  dispatch: (action: ViewsAction) => unknown,
  getState: () => {views: {rhs: {pluggableId: string}}},
) => void;

/** What the registry changes in the page. */
export interface Host {
  dispatch(action: PluginsAction | ViewsAction | RhsThunk): unknown;
  addReducer(key: string, reducer: Reducer): void;
  setEventHandler(pluginId: string, event: string, handler: EventHandler | undefined): void;
  setReconnectHandler(pluginId: string, handler: (() => void) | undefined): void;
  addTranslations(pluginId: string, messagesOf: (locale: string) => Messages): void;
}

type Arguments = Record<string, unknown>;
type Method = (given: Arguments) => unknown;

interface RhsPanel {
  id: string;
  showRHSPlugin: ViewsAction;
  hideRHSPlugin: RhsThunk;
  toggleRHSPlugin: RhsThunk;
}

/** What a plugin is given to register itself with: Mattermost's methods, by their names. */
export type PluginRegistry = Record<string, (...args: unknown[]) => unknown> & {
  id: string;
  supports: {globalAppBar: boolean; globalRhs: boolean};
};

let lastId = 0;
function newId(): string {
  lastId += 1;
  return `stage-${lastId}`;
}

/**
 * The registry of one plugin. Arguments may be given one by one or as one object. A method that this stage does not
 * have throws an Error with its name: nothing that a plugin registers is silently not shown.
 */
export function pluginRegistry(pluginId: string, host: Host): PluginRegistry {
  const add = (slot: string, data: Arguments, id = newId()): string => {
    host.dispatch({
      type: 'RECEIVED_PLUGIN_COMPONENT',
      name: slot,
      data: {...data, id, pluginId} as PluginEntry,
    });
    return id;
  };
  const addPanel = (component: unknown, title: unknown): RhsPanel => {
    const id = add('RightHandSidebarComponent', {component, title: asElement(title)});
    const isShown: (getState: Parameters<RhsThunk>[1]) => boolean = (getState) =>
      getState().views.rhs.pluggableId === id;
    return {
      id,
      showRHSPlugin: showRhsPlugin(id),
      hideRHSPlugin: (dispatch, getState) => isShown(getState) && dispatch(closeRhs()),
      toggleRHSPlugin: (dispatch, getState) => dispatch(isShown(getState) ? closeRhs() : showRhsPlugin(id)),
    };
  };

  const methods: Record<string, readonly [readonly string[], Method]> = {
    registerRightHandSidebarComponent: [
      ['component', 'title'],
      ({component, title}) => addPanel(component, title),
    ],
    registerAppBarComponent: [
      ['iconUrl', 'action', 'tooltipText', 'supportedProductIds', 'rhsComponent', 'rhsTitle'],
      ({rhsComponent, rhsTitle, tooltipText, ...data}) => {
        const entry = {...data, tooltipText: asElement(tooltipText)};
        if (rhsComponent === undefined) {
          return add('AppBar', entry);
        }
        const panel = addPanel(rhsComponent, rhsTitle);
        const action = (): unknown => host.dispatch(panel.toggleRHSPlugin);
        return {id: add('AppBar', {...entry, action, rhsComponentId: panel.id}), rhsComponent: panel};
      },
    ],
    registerNeedsTeamRoute: [
      ['route', 'component'],
      ({route, component}) => add('NeedsTeamComponent', {component, route: `${pluginId}/${path(route)}`}),
    ],
    registerCustomRoute: [
      ['route', 'component'],
      ({route, component}) => add('CustomRouteComponent', {component, route: `${pluginId}/${path(route)}`}),
    ],
    registerProduct: [
      [
        'baseURL',
        'switcherIcon',
        'switcherText',
        'switcherLinkURL',
        'mainComponent',
        'headerCentreComponent',
        'headerRightComponent',
        'showTeamSidebar',
        'showAppBar',
        'wrapped',
        'publicComponent',
      ],
      ({baseURL, switcherLinkURL, switcherIcon, switcherText, ...data}) =>
        add('Product', {
          showTeamSidebar: false,
          showAppBar: false,
          wrapped: true,
          ...data,
          baseURL: `/${path(baseURL)}`,
          switcherLinkURL: `/${path(switcherLinkURL)}`,
          switcherIcon: asElement(switcherIcon),
          switcherText: asElement(switcherText),
        }),
    ],
    registerPostTypeComponent: [
      ['type', 'component'],
      ({type, component}) => {
        const id = newId();
        host.dispatch({
          type: 'RECEIVED_PLUGIN_POST_COMPONENT',
          data: {id, pluginId, type: String(type), component: component as ElementType},
        });
        return id;
      },
    ],
    registerPostDropdownSubMenuAction: [
      ['text', 'action', 'filter'],
      (first) => {
        const item = (data: Arguments, parentMenuId?: string): ((...args: unknown[]) => unknown) => {
          const id = add('PostDropdownMenu', {...data, text: asElement(data['text']), parentMenuId});
          return (text, action, filter) => {
            if (parentMenuId !== undefined) {
              throw new Error('a menu of the post menu has no further menu below it');
            }
            return item({text, action, filter}, id);
          };
        };
        return {id: newId(), rootRegisterMenuItem: item(first)};
      },
    ],
    registerAdminConsoleCustomSetting: [
      ['key', 'component', 'options'],
      ({key, component, options}) =>
        void host.dispatch({
          type: 'RECEIVED_ADMIN_CONSOLE_CUSTOM_COMPONENT',
          data: {
            key: String(key),
            pluginId,
            component: component as ElementType,
            options: {showTitle: false, ...(options as object | undefined)},
          },
        }),
    ],
    registerAdminConsoleCustomSection: [
      ['key', 'component'],
      ({key, component}) =>
        void host.dispatch({
          type: 'RECEIVED_ADMIN_CONSOLE_CUSTOM_SECTION',
          data: {key: String(key), pluginId, component: component as ElementType},
        }),
    ],
    registerReducer: [
      ['reducer'],
      ({reducer}) => {
        host.addReducer(`plugins-${pluginId}`, reducer as Reducer);
      },
    ],
    registerTranslations: [
      ['getTranslationsForLocale'],
      ({getTranslationsForLocale}) => {
        host.addTranslations(pluginId, getTranslationsForLocale as (locale: string) => Messages);
      },
    ],
    registerWebSocketEventHandler: [
      ['event', 'handler'],
      ({event, handler}) => {
        host.setEventHandler(pluginId, String(event), handler as EventHandler);
      },
    ],
    unregisterWebSocketEventHandler: [
      ['event'],
      ({event}) => {
        host.setEventHandler(pluginId, String(event), undefined);
      },
    ],
    registerReconnectHandler: [
      ['handler'],
      ({handler}) => {
        host.setReconnectHandler(pluginId, handler as () => void);
      },
    ],
    unregisterReconnectHandler: [
      [],
      () => {
        host.setReconnectHandler(pluginId, undefined);
      },
    ],
    unregisterComponent: [
      ['componentId'],
      ({componentId}) => void host.dispatch({type: 'REMOVED_PLUGIN_COMPONENT', id: String(componentId)}),
    ],
    unregisterPostTypeComponent: [
      ['componentId'],
      ({componentId}) => void host.dispatch({type: 'REMOVED_PLUGIN_POST_COMPONENT', id: String(componentId)}),
    ],
  };
  for (const [name, {slots, args, elements = [], defaults = {}}] of Object.entries(SIMPLE_SLOTS)) {
    methods[name] = [
      args,
      (given) => {
        const shown = Object.fromEntries(elements.map((key) => [key, asElement(given[key])]));
        const id = newId();
        slots.forEach((slot) => add(slot, {...defaults, ...given, ...shown}, id));
        return id;
      },
    ];
  }

  const registry: Record<string, unknown> = {
    id: pluginId,
    supports: {globalAppBar: true, globalRhs: true},
  };
  for (const [name, [argumentNames, method]] of Object.entries(methods)) {
    registry[name] = (...args: unknown[]) => method(named(argumentNames, args));
  }
  return new Proxy(registry, {get: methodOrRefusal(pluginId)}) as PluginRegistry;
}

/** A method that is not there is one that throws: a plugin that asks for it with `?.` would else fail silently. */
function methodOrRefusal(pluginId: string): ProxyHandler<Record<string, unknown>>['get'] {
  return (registry, name) => {
    if (typeof name !== 'string' || name in registry || !/^(?:un)?register/.test(name)) {
      return Reflect.get(registry, name);
    }
    return () => {
      throw new Error(
        UNSUPPORTED.has(name)
          ? `registry.${name} (plugin ${pluginId}): Mattermost has it, this test stage does not show it`
          : `registry.${name} (plugin ${pluginId}): Mattermost's registry has no such method`,
      );
    };
  };
}
