import React from 'react';
import type {Action} from 'redux';
import {Api} from '../client/api';
import {AppBarEntry} from '../header/app_bar_entry';
import {HeaderButton} from '../header/header_button';
import {HeaderIcon} from '../header/header_progress';
import {ICON_URL} from '../header/icon_url';
import type {Feature, Host} from '../host';
import {Text} from '../i18n/text';
import {Later} from '../kit/later';
import type {RightHandPanel} from '../registry/registry';
import {prrReducer} from '../state/reducer';
import {Reviews} from '../state/reviews';

/** What opens and closes the panel, by the web app that it is in. */
const panels = new WeakMap<Host, {reviews: Reviews; show: Action}>();

/** What is known of reviews, by the web app that it is in. */
const known = new WeakMap<Host, Reviews>();

/** The reviews of a web app; undefined before the panel is a part of it. */
export function reviewsOf(host: Host): Reviews | undefined {
  return known.get(host);
}

/** Opens the panel at a review, from wherever it is named. Does nothing in a host that has no panels. */
export function openReview(host: Host, review: {id: string; channelId: string}): void {
  const panel = panels.get(host);
  if (panel === undefined) return;
  panel.reviews.choose(review.channelId, review.id);
  host.store.dispatch(panel.show);
}

const loadPanel = async () => import(/* webpackChunkName: "panel" */ '../panel/panel');

/** The panel at the right, with its buttons in the channel header and in the app bar, and what keeps it up to date. */
export const panel: Feature = (host) => {
  const {registry, store} = host;
  registry.registerReducer?.(prrReducer);
  const reviews = new Reviews({
    api: new Api(() => host.http()),
    store,
    now: () => Date.now(),
    isVisible: () => document.visibilityState === 'visible',
    spread: () => Math.random(),
  });
  known.set(host, reviews);
  host.onDisabled(() => reviews.stop());
  keepUpToDate(host, reviews);
  const shown = register(host, () => (
    <Later load={loadPanel}>{({Panel}) => <Panel host={host} reviews={reviews} />}</Later>
  ));
  if (shown === undefined) return;
  panels.set(host, {reviews, show: shown.showRHSPlugin});
  const toggle = (): void => void store.dispatch(shown.toggleRHSPlugin);
  host.keep(registry.registerChannelHeaderIcon?.(() => <HeaderIcon onPress={toggle} />));
  const entry = hasHeaderIcons(host) ? undefined : new AppBarEntry(host, toggle);
  const button = new HeaderButton(host, reviews, toggle, entry);
  host.onDisabled(store.subscribe(() => button.look()));
  host.onDisabled(() => button.stop());
  button.look();
};

/** Whether the progress has a place in the channel header beside an entry in the app bar (Mattermost 11.5). */
function hasHeaderIcons({registry}: Host): boolean {
  return registry.registerChannelHeaderIcon !== undefined;
}

/** In the app bar, which has a panel of its own to each entry; in other hosts the panel alone, see AppBarEntry. */
function register(host: Host, Panel: React.ComponentType): RightHandPanel | undefined {
  const {registry} = host;
  const title = <Text id="prr.header.panel" />;
  if (hasHeaderIcons(host)) {
    const entry = registry.registerAppBarComponent?.(ICON_URL, null, title, null, Panel, title);
    if (typeof entry === 'object') {
      host.keep(entry.id);
      host.keep(entry.rhsComponent.id);
      return entry.rhsComponent;
    }
    host.keep(entry);
  }
  const alone = registry.registerRightHandSidebarComponent?.(Panel, title);
  host.keep(alone?.id);
  return alone;
}

function keepUpToDate(host: Host, reviews: Reviews): void {
  const {registry} = host;
  host.onEvent('custom_prr_review_changed', (data) => reviews.heard(data));
  registry.registerReconnectHandler?.(() => reviews.again());
  host.onDisabled(() => registry.unregisterReconnectHandler?.());
  const seen = (): void => {
    if (document.visibilityState === 'visible') reviews.again();
  };
  document.addEventListener('visibilitychange', seen);
  host.onDisabled(() => document.removeEventListener('visibilitychange', seen));
}
