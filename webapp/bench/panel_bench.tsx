import React, {useMemo, useState} from 'react';
import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';
import {IntlProvider} from 'react-intl';
import {Provider} from 'react-redux';
import {combineReducers, createStore, type Store} from 'redux';
import {Host} from '../src/host';
import {messagesFor} from '../src/i18n/messages';
import {WithWords} from '../src/i18n/with_words';
import {Approvals} from '../src/panel/approvals';
import {Comments} from '../src/panel/comments';
import {PanelContext, type PanelTools} from '../src/panel/context';
import {Gaps} from '../src/panel/gaps';
import {Head} from '../src/panel/head';
import {rememberFilter} from '../src/panel/item_filter';
import {Items} from '../src/panel/items';
import {WithMessages} from '../src/panel/messages';
import {Panel} from '../src/panel/panel';
import styles from '../src/panel/panel.module.css';
import {Records} from '../src/panel/records';
import {Timeline} from '../src/panel/timeline';
import {PANEL_WORDS} from '../src/panel/words';
import type {HostStore} from '../src/registry/registry';
import type {ReviewDetail} from '../src/server_types';
import {prrReducer} from '../src/state/reducer';
import {Reviews} from '../src/state/reviews';
import {CHANNEL_ID, largeReview, REVIEW_ID, toggled} from './large_review';

/** Milliseconds of the browser, layout included. */
export interface Round {
  /** Until it is there for the first time. */
  paint: number;
  /** Until another state of one item is there, after the server has told all of it anew. */
  update: number;
}

declare global {
  interface Window {
    prrBench: {round(kind: 'ours' | 'plain', place: number): Promise<Round>};
  }
}

const NOBODY: ReadonlySet<string> = new Set();
const ITEMS = 90;

/** What the panel needs of its host: a channel that is open, and people. */
const entities = {
  general: {config: {SiteURL: ''}, license: {}},
  channels: {currentChannelId: CHANNEL_ID, channels: {[CHANNEL_ID]: {id: CHANNEL_ID, type: 'O'}}},
  teams: {currentTeamId: 'team', teams: {team: {id: 'team', name: 'team'}}},
  users: {currentUserId: 'alice', profiles: {}},
  preferences: {myPreferences: {}},
};

/** The same list, without our state: whoever shows it hands the whole review over, as the server tells it. */
function Plain({host, take}: {host: Host; take: (set: (review: ReviewDetail) => void) => void}) {
  const [review, setReview] = useState(largeReview);
  take(setReview);
  const tools = useMemo<PanelTools>(
    () => ({
      host,
      reviewId: REVIEW_ID,
      channelId: CHANNEL_ID,
      nameOf: (id) => id,
      teamOf: (id) => id,
      change: () => Promise.resolve({done: true, notes: []}),
    }),
    [host],
  );
  return (
    <WithWords words={PANEL_WORDS}>
      <div className={styles['panel']}>
        <WithMessages>
          <PanelContext.Provider value={tools}>
            <div className={styles['scroll']}>
              <Head review={review} />
              <Approvals approvals={review.approvals} busy={NOBODY} open />
              <Items sections={review.sections} busy={NOBODY} />
              <Comments comments={review.comments} />
              <Gaps gaps={review.gaps} mayOpen={review.me.may.openGap} />
              <Records records={review.records} />
              <Timeline timeline={review.timeline} />
            </div>
          </PanelContext.Provider>
        </WithMessages>
      </div>
    </WithWords>
  );
}

function newStore(): Store {
  return createStore(combineReducers({entities: () => entities, 'plugins-prr': prrReducer}));
}

/** Draws at once, and lays out. @returns how long that took */
function timed(draw: () => void): number {
  const before = performance.now();
  flushSync(draw);
  void document.body.offsetHeight;
  return performance.now() - before;
}

/** One round: drawn, one item changed, taken away. */
async function round(kind: 'ours' | 'plain', place: number): Promise<Round> {
  rememberFilter('all');
  const store = newStore();
  const host = new Host({unregisterComponent: () => undefined}, store as unknown as HostStore);
  const never = (): Promise<never> => new Promise(() => undefined);
  const reviews = new Reviews({
    api: {get: never, post: never},
    store: store as unknown as HostStore,
    now: () => Date.now(),
    isVisible: () => true,
    spread: () => 0,
  });
  const first = JSON.stringify(largeReview());
  const second = JSON.stringify(toggled(largeReview(), 1 + (place % ITEMS)));
  const told = (request: number, text: string): void => {
    const review = JSON.parse(text) as ReviewDetail;
    store.dispatch({type: 'prr/review_said', reviewId: REVIEW_ID, request, review});
  };
  let show: (review: ReviewDetail) => void = () => undefined;
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  const root = createRoot(element);
  const drawn =
    kind === 'ours' ? (
      <Panel host={host} reviews={reviews} />
    ) : (
      <Plain
        host={host}
        take={(set) => {
          show = set;
        }}
      />
    );
  const paint = timed(() => {
    if (kind === 'ours') {
      const review = JSON.parse(first) as ReviewDetail;
      store.dispatch({type: 'prr/channel_said', channelId: CHANNEL_ID, request: 1, reviews: [review]});
      told(2, first);
    }
    root.render(
      <Provider store={store}>
        <IntlProvider locale="en" messages={messagesFor('en')} timeZone="UTC">
          {drawn}
        </IntlProvider>
      </Provider>,
    );
  });
  const rows = document.querySelectorAll('[data-item]').length;
  if (rows !== ITEMS) throw new Error(`${kind}: ${String(rows)} rows are drawn`);
  const update = timed(() => {
    if (kind === 'ours') told(3, second);
    else show(toggled(largeReview(), 1 + (place % ITEMS)));
  });
  const ticked = document.querySelectorAll('[data-item] input:checked').length;
  if (ticked !== 1) throw new Error(`${kind}: ${String(ticked)} items are ticked after one was`);
  root.unmount();
  reviews.stop();
  // What was left for later is not the next one's.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return {paint, update};
}

window.prrBench = {round};
