/** @jest-environment jsdom */
import {act, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axios, {type InternalAxiosRequestConfig} from 'axios';
import React, {Profiler, type ComponentType, type ReactNode} from 'react';
import type {Action, Store} from 'redux';
import {hostStore} from '../../test/host_store';
import {render} from '../../test/render';
import {sampleSummary} from '../../test/sample_review';
import {Host} from '../host';
import type {Registry} from '../registry/registry';
import type {ReviewSummary} from '../server_types';
import {openReview, panel} from './panel';

/** A host with an app bar and a channel header, and a server that knows the reviews of channels. */
class TestHost {
  readonly store = hostStore();
  readonly asked: string[] = [];
  readonly shown = new Map<string, ReactNode>();
  readonly dispatched: unknown[] = [];
  /** By channel. */
  reviews: Record<string, ReviewSummary[]> = {};
  heard: (message: {data?: unknown}) => void = () => undefined;
  reconnected: () => void = () => undefined;
  HeaderIcon: ComponentType = () => null;
  pressHeader: () => void = () => undefined;
  pressAppBar: () => void = () => undefined;
  private readonly toggle: Action = {type: 'TOGGLE'};
  private readonly panel = {
    id: 'rhs',
    showRHSPlugin: {type: 'SHOW'},
    hideRHSPlugin: {type: 'HIDE'},
    toggleRHSPlugin: this.toggle,
  };

  readonly registry: Registry = {
    registerReducer: () => undefined,
    registerAppBarComponent: () => {
      this.shown.set('bar', '');
      return {id: 'bar', rhsComponent: this.panel};
    },
    registerChannelHeaderIcon: (component) => {
      this.HeaderIcon = component;
      this.shown.set('icon', '');
      return 'icon';
    },
    registerChannelHeaderButtonAction: (icon, action) => {
      this.pressHeader = () => action({id: 'channel1', team_id: 'team1'});
      this.shown.set('button', icon);
      return 'button';
    },
    registerWebSocketEventHandler: (_event, handler) => {
      this.heard = handler;
    },
    unregisterWebSocketEventHandler: () => {
      this.heard = () => undefined;
    },
    registerReconnectHandler: (handler) => {
      this.reconnected = handler;
    },
    unregisterComponent: (id) => void this.shown.delete(id),
  };

  readonly host = new Host(
    this.registry,
    {
      ...this.store,
      dispatch: (action) => {
        this.dispatched.push(action);
        return this.store.dispatch(action as Action);
      },
    },
    () =>
      axios.create({
        adapter: (config: InternalAxiosRequestConfig) => {
          const url = config.url ?? '';
          this.asked.push(url.replace('/plugins/prr/api/v1/web', ''));
          const [, channelId = ''] = /channels\/(\w+)/u.exec(url) ?? [];
          return Promise.resolve({
            data: {reviews: this.reviews[channelId] ?? []},
            status: 200,
            statusText: '',
            headers: {},
            config,
          });
        },
      }),
  );
}

let place: TestHost;

beforeEach(() => {
  jest.useFakeTimers();
  place = new TestHost();
});

afterEach(() => {
  place.host.disable();
  jest.useRealTimers();
});

const later = (): Promise<void> => act(() => jest.advanceTimersByTimeAsync(2_500));

test('a channel without a review has no button, and costs one request however often it is opened', async () => {
  panel(place.host);
  await later();
  place.store.go('channel2');
  await later();
  place.store.go('channel1');
  await later();
  for (let times = 0; times < 50; times++) place.store.type();
  await later();
  expect([...place.shown.keys()]).toEqual(['bar', 'icon']);
  expect(place.asked).toEqual(['/channels/channel1/reviews', '/channels/channel2/reviews']);
});

test('who goes through channels quickly asks for the last alone; direct messages are not asked for', async () => {
  panel(place.host);
  place.store.go('channel2');
  place.store.go('direct1');
  await later();
  expect(place.asked).toEqual([]);
  place.store.go('channel1');
  place.store.go('channel2');
  await later();
  expect(place.asked).toEqual(['/channels/channel2/reviews']);
});

test('a channel with a review has a button with its progress, until another channel is opened', async () => {
  place.reviews['channel1'] = [sampleSummary()];
  panel(place.host);
  await later();
  expect([...place.shown.keys()]).toEqual(['bar', 'icon', 'button']);
  render(<>{place.shown.get('button')}</>, {store: place.store as unknown as Store});
  expect(screen.getByText('1/2')).toBeVisible();
  place.pressHeader();
  expect(place.dispatched).toContainEqual({type: 'TOGGLE'});
  act(() => place.store.go('channel2'));
  expect([...place.shown.keys()]).toEqual(['bar', 'icon']);
});

test('a review that has ended long ago has none', async () => {
  place.reviews['channel1'] = [
    sampleSummary({status: 'closed', endedAt: Date.now() - 30 * 24 * 60 * 60_000}),
  ];
  panel(place.host);
  await later();
  expect([...place.shown.keys()]).toEqual(['bar', 'icon']);
});

test('the progress follows the events of its channel, and what was missed while the connection was gone', async () => {
  place.reviews['channel1'] = [sampleSummary()];
  panel(place.host);
  await later();
  render(<place.HeaderIcon />, {store: place.store as unknown as Store});
  const button = screen.getByRole('button', {name: 'PRR-1: 1 of 2 approvals'});
  place.reviews['channel1'] = [sampleSummary({approved: 2})];
  place.heard({data: {review_id: 'review1', channel_id: 'channel1'}});
  await later();
  expect(button).toHaveAccessibleName('PRR-1: 2 of 2 approvals');
  place.reviews['channel1'] = [sampleSummary({approved: 0}), sampleSummary({id: 'review2', key: 'PRR-2'})];
  place.reconnected();
  await later();
  expect(button).toHaveAccessibleName('PRR-1: 0 of 2 approvals; one more review in this channel');
  jest.useRealTimers();
  await userEvent.click(button);
  expect(place.dispatched).toContainEqual({type: 'TOGGLE'});
});

test('what happens in the host and is none of a review’s draws nothing anew', async () => {
  place.reviews['channel1'] = [sampleSummary()];
  panel(place.host);
  await later();
  const drawn = jest.fn();
  render(
    <Profiler id="header" onRender={drawn}>
      <place.HeaderIcon />
    </Profiler>,
    {store: place.store as unknown as Store},
  );
  drawn.mockClear();
  act(() => {
    for (let times = 0; times < 20; times++) place.store.type();
  });
  place.heard({data: {review_id: 'review1', channel_id: 'channel1'}}); // in which nothing of it is new
  await later();
  expect(drawn).not.toHaveBeenCalled();
});

test('a review that is named elsewhere is opened in the panel', () => {
  panel(place.host);
  openReview(place.host, {id: 'review7', channelId: 'channel1'});
  expect(place.dispatched.at(-1)).toEqual({type: 'SHOW'});
});

test('disabling the plugin takes all away, and nothing more is asked', async () => {
  place.reviews['channel1'] = [sampleSummary()];
  panel(place.host);
  await later();
  place.host.disable();
  expect(place.shown.size).toBe(0);
  place.asked.length = 0;
  place.store.go('channel2');
  place.heard({data: {review_id: 'review1', channel_id: 'channel1'}});
  document.dispatchEvent(new Event('visibilitychange'));
  await later();
  expect(place.asked).toEqual([]);
});

test('where the header has no place for icons, the progress takes the place of the entry in the app bar', async () => {
  place.reviews['channel1'] = [sampleSummary()];
  const {registerChannelHeaderIcon: _newer, ...older} = place.registry;
  const host = new Host(
    {
      ...older,
      registerAppBarComponent: (_icon, action) => {
        place.pressAppBar = () => action?.({id: 'channel2', team_id: 'team1'});
        place.shown.set('bar', '');
        return 'bar';
      },
      registerRightHandSidebarComponent: () => {
        place.shown.set('rhs', '');
        return {
          id: 'rhs',
          showRHSPlugin: {type: 'SHOW'},
          hideRHSPlugin: {type: 'HIDE'},
          toggleRHSPlugin: {type: 'TOGGLE'},
        };
      },
    },
    place.host.store,
    () => place.host.http(),
  );
  panel(host);
  expect([...place.shown.keys()].sort()).toEqual(['bar', 'rhs']);
  await later();
  expect([...place.shown.keys()].sort()).toEqual(['button', 'rhs']);
  place.store.go('channel2');
  await later();
  expect([...place.shown.keys()].sort()).toEqual(['bar', 'rhs']);
  place.pressAppBar();
  expect(place.dispatched).toContainEqual({type: 'TOGGLE'});
  host.disable();
  expect(place.shown.size).toBe(0);
});

test('a host without any of it is left alone', async () => {
  const store = hostStore();
  const host = new Host({unregisterComponent: () => undefined}, store, () =>
    axios.create({adapter: () => Promise.reject(new Error('asked'))}),
  );
  panel(host);
  openReview(host, {id: 'review1', channelId: 'channel1'});
  store.go('channel2');
  await later();
  host.disable();
});
