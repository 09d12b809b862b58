/** @jest-environment jsdom */
import {Host} from '../host';
import type {HostStore, Registry} from '../registry/registry';
import {openPage, pages} from './pages';

const store = (teams: object): HostStore => ({
  getState: () => ({entities: {teams}}) as unknown as ReturnType<HostStore['getState']>,
  dispatch: () => undefined,
  subscribe: () => () => undefined,
});
const teams = {core: {id: 'core', name: 'core'}, labs: {id: 'labs', name: 'labs'}};

afterEach(() => {
  delete window.WebappUtils;
});

test('the page has a place below each Mattermost team, and an entry in the menu of products', () => {
  const gone: string[] = [];
  const registered: string[] = [];
  const registry: Registry = {
    registerNeedsTeamRoute: (route) => (registered.push(route), 'route'),
    registerMainMenuAction: () => (registered.push('menu'), 'menu'),
    unregisterComponent: (id) => void gone.push(id),
  };
  const host = new Host(registry, store({}));
  pages(host);
  expect(registered).toEqual(['reviews', 'menu']);
  host.disable();
  expect(gone).toEqual(['menu', 'route']);
});

test.each([
  [
    'the one that is open',
    {teams, currentTeamId: 'labs', myMembers: {core: {}}},
    ['/labs/prr/reviews?tab=library'],
  ],
  [
    'one of the person’s',
    {teams, currentTeamId: '', myMembers: {labs: {}}},
    ['/labs/prr/reviews?tab=library'],
  ],
  ['none where there is none', {teams: {}, currentTeamId: '', myMembers: {}}, []],
])('it opens below %s', (_which, state, expected) => {
  const pushed: string[] = [];
  window.WebappUtils = {browserHistory: {push: (path) => void pushed.push(path)}};
  openPage(new Host({unregisterComponent: () => undefined}, store(state)), '?tab=library');
  expect(pushed).toEqual(expected);
});
