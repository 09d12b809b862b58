import React from 'react';
import {getCurrentChannelId} from 'mattermost-redux/selectors/entities/common';
import type {Host} from '../host';
import type {HostState} from '../registry/registry';
import type {ReviewsState} from '../state/reviews_state';
import {headerReviewId, reviewsOf} from '../state/selectors';
import type {Reviews} from '../state/reviews';
import {HeaderProgress, HeaderTooltip} from './header_progress';

/** Who goes through channels quickly wants to see none of them. */
const SETTLED_MS = 150;

/**
 * The button in the header of channels that have a review, in narrow windows and where there is no app bar; elsewhere
 * Mattermost hides it for plugins with an entry in the app bar, and there is HeaderIcon. Mattermost shows a button that is
 * registered in every channel: it is registered while the channel that is open has a review, and no longer.
 */
export class HeaderButton {
  private channelId = '';
  private known: ReviewsState | null = null;
  private id: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly reviews: Pick<Reviews, 'enter'>,
    private readonly toggle: () => void,
    /** What stands in the app bar while there is no button; absent for what is always there. */
    private readonly otherwise?: {show(wanted: boolean): void},
  ) {}

  /** Called for every change of the host's state: most are none of ours. */
  look(): void {
    const state = this.host.store.getState();
    const channelId = getCurrentChannelId(state);
    const known = reviewsOf(state);
    const moved = channelId !== this.channelId;
    if (!moved && known === this.known) return;
    this.channelId = channelId;
    this.known = known;
    if (moved) {
      clearTimeout(this.timer);
      this.timer = setTimeout(
        () => void this.reviews.enter(hasReviews(state, channelId) ? channelId : ''),
        SETTLED_MS,
      );
    }
    const wanted = headerReviewId(state, channelId, Date.now()) !== '';
    this.show(wanted);
    this.otherwise?.show(!wanted);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.show(false);
    this.otherwise?.show(false);
  }

  private show(wanted: boolean): void {
    const {registry} = this.host;
    if (wanted && this.id === undefined) {
      this.id = registry.registerChannelHeaderButtonAction?.(
        <HeaderProgress />,
        this.toggle,
        <HeaderTooltip />,
        <HeaderTooltip />,
      );
    } else if (!wanted && this.id !== undefined) {
      const {id} = this;
      this.id = undefined;
      registry.unregisterComponent(id);
    }
  }
}

/** Reviews live in channels, and in no direct message. */
function hasReviews({entities: {channels}}: HostState, channelId: string): boolean {
  const type = channels.channels[channelId]?.type;
  return channelId !== '' && type !== 'D' && type !== 'G';
}
