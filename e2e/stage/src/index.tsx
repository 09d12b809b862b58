// A small test stage for the web apps of plugins, and not Mattermost's own web client: it has what the tests of this
// project want to see on a real server, under the contract that Mattermost 11 gives to plugins.
import './site';
import {loadRolesIfNeeded} from 'mattermost-redux/actions/roles';
import {loadMe} from 'mattermost-redux/actions/users';
import {getCurrentUser} from 'mattermost-redux/selectors/entities/users';
import React from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './components/app';
import {setGlobals} from './globals';
import {history} from './history';
import {syncPlugins} from './plugins/load';
import {store} from './state/store';
import {enterTeam} from './state/team';
import {connect} from './websocket';

/** Fetches what the page begins with; nothing when nobody is signed in. */
async function enter(): Promise<void> {
  // The server sets this cookie with a session; without one there is nothing to ask for.
  if (!document.cookie.includes('MMUSERID=')) return;
  const {error} = await store.dispatch(loadMe());
  if (error !== undefined) return;
  await enterTeam(history.location.pathname);
  await store.dispatch(loadRolesIfNeeded(roleNames()));
  // Whatever happens after the page has shown something is seen in it.
  await connect();
  await syncPlugins();
}

/** Roles of this person in the system, the teams and the channels: what plugins ask permissions of. */
function roleNames(): string[] {
  const state = store.getState();
  const {teams, channels} = state.entities;
  const lists = [
    getCurrentUser(state).roles,
    ...Object.values(teams.myMembers).map(({roles}) => roles),
    ...Object.values(channels.myMembers).map(({roles}) => roles),
  ];
  return [...new Set(lists.flatMap((roles) => roles.split(' ')))].filter((role) => role !== '');
}

async function start(): Promise<void> {
  setGlobals();
  await enter();
  const place = document.getElementById('root');
  if (place === null) throw new Error('root.html has no element with the id root');
  createRoot(place).render(<App />);
}

start().catch((error: unknown) => {
  console.error('the stage could not start:', error);
  document.body.append(`The stage could not start: ${String(error)}`);
});
