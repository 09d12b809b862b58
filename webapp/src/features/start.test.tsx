/** @jest-environment jsdom */
import {act, screen} from '@testing-library/react';
import axios, {AxiosError, type AxiosInstance, type InternalAxiosRequestConfig} from 'axios';
import React from 'react';
import {render} from '../../test/render';
import {Host} from '../host';
import type {HostState, HostStore, Registry} from '../registry/registry';
import {openStart, start} from './start';

const CHANNELS = {
  open: {type: 'O'},
  secret: {type: 'P'},
  direct: {type: 'D'},
};

type Hook = Parameters<NonNullable<Registry['registerSlashCommandWillBePostedHook']>>[0];

/** A web app with the feature in it, which sees what it registers and asks. */
function setUp({hasRoot = true} = {}) {
  const state = {
    entities: {
      general: {config: {}},
      channels: {currentChannelId: 'open', channels: CHANNELS},
      teams: {currentTeamId: 'team1', teams: {}},
      posts: {
        posts: {
          said: {type: '', user_id: 'alice', channel_id: 'open', message: '**Checkout** goes live'},
          whispered: {type: '', user_id: 'alice', channel_id: 'direct', message: 'x'},
          card: {type: '', user_id: 'prr', channel_id: 'open', message: 'x'},
        },
      },
      users: {profiles: {alice: {}, prr: {is_bot: true}}},
    },
  };
  const store: HostStore = {
    getState: () => state as unknown as HostState,
    dispatch: () => undefined,
    subscribe: () => () => undefined,
  };
  const asked: string[] = [];
  const connect = (): AxiosInstance =>
    axios.create({
      adapter: (config: InternalAxiosRequestConfig) => {
        asked.push(`${config.url ?? ''} ${String(config.data ?? '')}`);
        return Promise.reject(new AxiosError('gone', 'ERR_NETWORK', config));
      },
    });
  const found: {
    Root: React.ComponentType;
    header: (channelId: string) => void;
    inHeader: (state: HostState) => boolean;
    post: (postId: string) => void;
    onPost: (postId: string) => boolean;
    hook: Hook;
  } = {
    Root: () => null,
    header: () => undefined,
    inHeader: () => false,
    post: () => undefined,
    onPost: () => false,
    hook: async () => ({}),
  };
  const registry: Registry = {
    ...(hasRoot
      ? {
          registerRootComponent: (Root: React.ComponentType) => {
            found.Root = Root;
            return 'root';
          },
        }
      : {}),
    registerChannelHeaderMenuAction: (_text, action, shouldRender) => {
      found.header = action;
      found.inHeader = shouldRender ?? found.inHeader;
      return 'header';
    },
    registerPostDropdownMenuAction: (_text, action, filter) => {
      found.post = action;
      found.onPost = filter;
      return 'post';
    },
    registerSlashCommandWillBePostedHook: (hook) => {
      found.hook = hook;
      return 'hook';
    },
    unregisterComponent: () => undefined,
  };
  const host = new Host(registry, store, connect);
  start(host);
  render(<found.Root />);
  return {host, found, asked, state};
}

const isOpen = async (): Promise<boolean> => (await screen.findByRole('dialog')) !== null;

test('nothing is shown or asked until a review is to be started', () => {
  const {asked} = setUp();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(asked).toEqual([]);
});

test('the menu of a channel opens the dialog; a direct message has no such entry', async () => {
  const {found, asked, state} = setUp();
  expect(found.inHeader(state as unknown as HostState)).toBe(true);
  state.entities.channels.currentChannelId = 'direct';
  expect(found.inHeader(state as unknown as HostState)).toBe(false);
  act(() => found.header('secret'));
  expect(await isOpen()).toBe(true);
  expect(asked[0]).toContain('/web/start');
});

test('the menu of a post does, for what people write in channels', async () => {
  const {found} = setUp();
  expect(['said', 'whispered', 'card', 'unknown'].map(found.onPost)).toEqual([true, false, false, false]);
  act(() => found.post('said'));
  expect(await isOpen()).toBe(true);
});

test.each([
  ['/prr start', 'open', true],
  ['/prr start Checkout to production', 'open', true],
  ['/prr start "Checkout to production"', 'open', false],
  ['/prr start', 'direct', false],
  ['/prr list', 'open', false],
])('“%s” typed in %s opens it: %s', async (message, channel, opens) => {
  const {found} = setUp();
  let answer: object = {};
  await act(async () => {
    answer = await found.hook(message, {channel_id: channel});
  });
  expect(answer).toEqual(opens ? {} : {message});
  if (opens) {
    expect(await isOpen()).toBe(true);
  } else {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  }
});

test('a host without a place for it gets the dialog of the server', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation();
  const {host, asked} = setUp({hasRoot: false});
  openStart(host, {channelId: 'open', teamId: 'team1'});
  await act(async () => undefined);
  expect(asked).toEqual([expect.stringContaining('"command":"/prr start"')]);
  told.mockRestore();
});

test('it is gone when the plugin is disabled', async () => {
  const {host, found} = setUp();
  act(() => found.header('open'));
  expect(await isOpen()).toBe(true);
  act(() => host.disable());
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
