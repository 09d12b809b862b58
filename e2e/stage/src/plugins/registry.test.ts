import {createElement} from 'react';
import {pluginsReducer, type PluginEntry, type PluginsState} from '../state/plugins_state';
import {viewsReducer, type ViewsState} from '../state/views';
import {type Host, pluginRegistry, type PluginRegistry} from './registry';
import {SIMPLE_SLOTS, UNSUPPORTED} from './slots';

let plugins: PluginsState;
let views: ViewsState;
let host: jest.Mocked<Host>;
let registry: PluginRegistry;

beforeEach(() => {
  plugins = pluginsReducer(undefined, {type: 'start'});
  views = viewsReducer(undefined, {type: 'start'});
  host = {
    dispatch: jest.fn((action) => {
      if (typeof action === 'function') {
        action(host.dispatch, () => ({views}));
      } else {
        plugins = pluginsReducer(plugins, action);
        views = viewsReducer(views, action);
      }
    }),
    addReducer: jest.fn(),
    setEventHandler: jest.fn(),
    setReconnectHandler: jest.fn(),
    addTranslations: jest.fn(),
  };
  registry = pluginRegistry('demo', host);
});

function inSlot(name: string): PluginEntry[] {
  return plugins.components[name] ?? [];
}

const Shown = (): null => null;

test.each([...UNSUPPORTED])(
  '%s, which Mattermost has and the stage does not, throws with its name',
  (name) => {
    expect(() => registry[name]?.(Shown)).toThrow(`registry.${name} (plugin demo): Mattermost has it`);
  },
);

test.each(['registerSomethingElse', 'unregisterEverything'])(
  '%s, which no Mattermost has, throws with its name even when it is called with ?.',
  (name) => {
    expect(() => registry[name]?.(Shown)).toThrow(
      `registry.${name} (plugin demo): Mattermost's registry has no such method`,
    );
    expect(name in registry).toBe(false);
  },
);

test.each(Object.entries(SIMPLE_SLOTS))(
  '%s takes its arguments one by one and as one object',
  (name, slot) => {
    const given = Object.fromEntries(slot.args.map((arg) => [arg, Shown]));
    const first = registry[name]?.(...slot.args.map(() => Shown));
    const second = registry[name]?.(given);
    for (const place of slot.slots) {
      const [one, other] = inSlot(place);
      expect(one).toMatchObject({id: first, pluginId: 'demo'});
      expect({...other, id: first}).toEqual(one);
    }
    registry['unregisterComponent']?.(first);
    registry['unregisterComponent']?.({componentId: second});
    expect(slot.slots.flatMap(inSlot)).toEqual([]);
  },
);

test('a component stands for an element where Mattermost takes both', () => {
  registry['registerMainMenuAction']?.(Shown, jest.fn(), createElement('svg'));
  expect(inSlot('MainMenu')).toMatchObject([{text: {type: Shown}, mobileIcon: {type: 'svg'}}]);
});

test('an app bar entry with a panel shows and hides it', () => {
  const given = {iconUrl: '/icon.svg', tooltipText: 'Demo', rhsComponent: Shown, rhsTitle: 'Panel'};
  const {rhsComponent} = registry['registerAppBarComponent']?.(given) as {rhsComponent: {id: string}};
  const [entry] = inSlot('AppBar');
  expect(inSlot('RightHandSidebarComponent')).toMatchObject([{id: rhsComponent.id, title: 'Panel'}]);
  entry?.action?.();
  expect(views.rhs).toMatchObject({isSidebarOpen: true, rhsState: 'plugin', pluggableId: rhsComponent.id});
  entry?.action?.();
  expect(views.rhs.isSidebarOpen).toBe(false);
});

test('hiding a panel leaves another one open', () => {
  const one = registry['registerRightHandSidebarComponent']?.(Shown, 'One') as Record<string, never>;
  const other = registry['registerRightHandSidebarComponent']?.(Shown, 'Other') as Record<string, never>;
  host.dispatch(other['showRHSPlugin']!);
  host.dispatch(one['hideRHSPlugin']!);
  expect(views.rhs).toMatchObject({isSidebarOpen: true, pluggableId: other['id']});
});

test('routes are below the plugin, products where they say', () => {
  registry['registerCustomRoute']?.('/library', Shown);
  registry['registerNeedsTeamRoute']?.('reviews', Shown);
  registry['registerProduct']?.({
    baseURL: '/demo',
    switcherText: 'Demo',
    switcherLinkURL: 'demo/all',
    mainComponent: Shown,
  });
  expect(inSlot('CustomRouteComponent')).toMatchObject([{route: 'demo/library'}]);
  expect(inSlot('NeedsTeamComponent')).toMatchObject([{route: 'demo/reviews'}]);
  expect(inSlot('Product')).toMatchObject([{baseURL: '/demo', switcherLinkURL: '/demo/all', wrapped: true}]);
});

test('settings and sections of the console are found by key in lower case, as the server keeps them', () => {
  registry['registerAdminConsoleCustomSetting']?.('reviewTeams', Shown, {showTitle: true});
  registry['registerAdminConsoleCustomSection']?.('Teams', Shown);
  expect(plugins.adminConsoleCustomComponents['demo']?.['reviewteams']).toMatchObject({
    component: Shown,
    options: {showTitle: true},
  });
  expect(plugins.adminConsoleCustomSections['demo']?.['teams']).toMatchObject({component: Shown});
});

test('a post type has one component, and none after it was taken back', () => {
  const id = registry['registerPostTypeComponent']?.('custom_demo', Shown);
  expect(plugins.postTypes['custom_demo']).toMatchObject({id, component: Shown});
  registry['unregisterPostTypeComponent']?.(id);
  expect(plugins.postTypes['custom_demo']).toBeUndefined();
});

test('reducers, words and handlers are the host’s, under the plugin’s id', () => {
  const given = jest.fn();
  registry['registerReducer']?.(given);
  registry['registerTranslations']?.(given);
  registry['registerWebSocketEventHandler']?.('custom_demo_changed', given);
  registry['registerReconnectHandler']?.(given);
  registry['unregisterReconnectHandler']?.();
  expect(host.addReducer.mock.calls).toEqual([['plugins-demo', given]]);
  expect(host.addTranslations.mock.calls).toEqual([['demo', given]]);
  expect(host.setEventHandler.mock.calls).toEqual([['demo', 'custom_demo_changed', given]]);
  expect(host.setReconnectHandler.mock.calls).toEqual([
    ['demo', given],
    ['demo', undefined],
  ]);
});

test('nothing of a plugin that was removed is left', () => {
  registry['registerRootComponent']?.(Shown);
  registry['registerPostTypeComponent']?.('custom_demo', Shown);
  registry['registerAdminConsoleCustomSetting']?.('teams', Shown);
  plugins = pluginsReducer(plugins, {type: 'REMOVED_WEBAPP_PLUGIN', data: {id: 'demo'}});
  expect(inSlot('Root')).toEqual([]);
  expect(plugins.postTypes).toEqual({});
  expect(plugins.adminConsoleCustomComponents['demo']).toBeUndefined();
});
