import type {Action} from 'redux';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/common';
import {ApiError, type Api} from '../client/api';
import {channelPath, posted, reviewPath} from '../client/review_routes';
import type {HostStore} from '../registry/registry';
import type {Changed, ChannelReviews, ReviewChanged, ReviewDetail} from '../server_types';
import type {Change} from './change';
import {OneAtATime} from './one_at_a_time';
import type {Failure, ReviewsAction} from './reviews_state';
import {knownChannel} from './selectors';

/** What became of a change: `notes` are Markdown, in the person's language. */
export type Outcome = {done: true; notes: readonly string[]} | {done: false; failure: Failure};

interface ReviewsOptions {
  api: Pick<Api, 'get' | 'post'>;
  store: Pick<HostStore, 'dispatch' | 'getState'>;
  /** Unix ms. */
  now(): number;
  isVisible(): boolean;
  /** From 0 to 1, another number in each client. */
  spread(): number;
}

/** After this time what is known of a channel is looked up again when somebody comes back to it. */
const STALE_MS = 5 * 60_000;
/** A channel may have a thousand people, whose clients all hear the same event in the same moment. */
const SPREAD_MS = 2_000;
/** Servers that hear nothing of each other send no events of what others do: an open panel looks by itself. */
const SLOW_LOOK_MS = 30_000;

/**
 * Keeps what is shown of reviews as it is on the server. Only what somebody looks at is asked for: a channel when it is
 * opened, a review while it is watched. No method rejects.
 */
export class Reviews {
  private requests = 0;
  private changes = 0;
  private readonly looks = new OneAtATime();
  private readonly watched = new Map<string, {times: number; look: () => void}>();
  /** How many places show each review in passing. */
  private readonly listening = new Map<string, number>();
  /** When each channel was looked up last; absent for what has changed since. */
  private readonly lookedAt = new Map<string, number>();
  private readonly soon = new Map<string, ReturnType<typeof setTimeout>>();
  private channelId = '';
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: ReviewsOptions) {}

  /** Somebody has opened a channel; '' for none. */
  async enter(channelId: string): Promise<void> {
    this.channelId = channelId;
    const at = this.lookedAt.get(channelId);
    const {reviewIds} = knownChannel(this.options.store.getState(), channelId);
    // Nothing is known any more when somebody has logged out since.
    const keeps = reviewIds === null ? SLOW_LOOK_MS : STALE_MS;
    if (channelId !== '' && (at === undefined || this.options.now() - at > keeps)) {
      await this.lookChannel(channelId);
    }
  }

  async lookChannel(channelId: string): Promise<void> {
    this.lookedAt.set(channelId, this.options.now());
    await this.looks.ask(`channel ${channelId}`, async () => {
      const request = this.next();
      try {
        const {reviews} = await this.options.api.get<ChannelReviews>(channelPath(channelId));
        this.dispatch({type: 'prr/channel_said', channelId, request, reviews});
      } catch (error) {
        this.lookedAt.delete(channelId);
        this.dispatch({type: 'prr/channel_failed', channelId, request, failure: failureOf(error)});
      }
    });
  }

  async lookReview(reviewId: string): Promise<void> {
    await this.looks.ask(`review ${reviewId}`, async () => {
      const request = this.next();
      try {
        const review = await this.options.api.get<ReviewDetail>(reviewPath(reviewId));
        this.dispatch({type: 'prr/review_said', reviewId, request, review});
      } catch (error) {
        this.dispatch({type: 'prr/review_failed', reviewId, request, failure: failureOf(error)});
      }
    });
  }

  /** A review is shown from now on, until what is given back is called. */
  watch(reviewId: string): () => void {
    return this.keepLooking(`review ${reviewId}`, () => void this.lookReview(reviewId));
  }

  /** The same for one of many, as in a channel full of cards: it is looked up now and when an event tells of it. */
  listen(reviewId: string): () => void {
    const before = this.listening.get(reviewId) ?? 0;
    this.listening.set(reviewId, before + 1);
    if (before === 0) void this.lookReview(reviewId);
    return () => {
      const left = (this.listening.get(reviewId) ?? 1) - 1;
      if (left > 0) this.listening.set(reviewId, left);
      else this.listening.delete(reviewId);
    };
  }

  /** A channel's reviews are shown from now on, until what is given back is called. */
  watchChannel(channelId: string): () => void {
    return this.keepLooking(`channel ${channelId}`, () => void this.lookChannel(channelId));
  }

  choose(channelId: string, reviewId: string): void {
    this.dispatch({type: 'prr/review_chosen', channelId, reviewId});
  }

  /** Something of a review has changed, as an event tells. @param data of the event, from the server */
  heard(data: unknown): void {
    const {review_id: reviewId, channel_id: channelId} = (data ?? {}) as Partial<ReviewChanged>;
    if (typeof channelId === 'string') {
      this.lookedAt.delete(channelId);
      if (channelId === this.channelId)
        this.lookSoon(`channel ${channelId}`, () => this.lookChannel(channelId));
    }
    if (typeof reviewId === 'string' && this.isShown(reviewId)) {
      this.lookSoon(`review ${reviewId}`, () => this.lookReview(reviewId));
    }
  }

  /** At once for the panel; for a card or the header a moment later, each client at another, and once for all till then. */
  private lookSoon(name: string, look: () => Promise<void>): void {
    if (!this.options.isVisible() || this.soon.has(name)) return;
    if (this.watched.has(name)) {
      void look();
      return;
    }
    const timer = setTimeout(() => {
      this.soon.delete(name);
      void look();
    }, this.options.spread() * SPREAD_MS);
    this.soon.set(name, timer);
  }

  /** Events may have been missed: the connection is back, or the window is seen again. */
  again(): void {
    this.lookedAt.clear();
    if (!this.options.isVisible()) return;
    void this.enter(this.channelId);
    this.lookAtWatched();
    for (const reviewId of this.listening.keys()) {
      if (!this.watched.has(`review ${reviewId}`)) void this.lookReview(reviewId);
    }
  }

  /** Makes a change: shown at once where it can be, taken back when the server says no. */
  async change(reviewId: string, change: Change): Promise<Outcome> {
    const {api, store, now} = this.options;
    const id = ++this.changes;
    const me = getCurrentUserId(store.getState());
    this.dispatch({type: 'prr/change_begun', reviewId, pending: {id, change, at: now(), me, settled: 0}});
    const request = this.next();
    const {path, body} = posted(change);
    try {
      const {review, notes} = await api.post<Changed>(reviewPath(reviewId) + path, body);
      const alone = this.requests === request;
      this.dispatch({type: 'prr/change_done', reviewId, id, request, settled: this.next(), review});
      // Something else was asked meanwhile: which of the two is newer, only another look can say.
      if (!alone) void this.lookReview(reviewId);
      return {done: true, notes};
    } catch (error) {
      const failure = failureOf(error);
      this.dispatch({type: 'prr/change_refused', reviewId, id});
      // What got no answer may have been done all the same; what was refused may be so because all is different.
      void this.lookReview(reviewId);
      return {done: false, failure};
    }
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.soon.forEach((soon) => clearTimeout(soon));
    this.soon.clear();
    this.watched.clear();
    this.listening.clear();
    this.channelId = '';
  }

  private keepLooking(name: string, look: () => void): () => void {
    this.watched.set(name, {times: (this.watched.get(name)?.times ?? 0) + 1, look});
    look();
    this.timer ??= setInterval(() => this.lookAtWatched(), SLOW_LOOK_MS);
    return () => {
      const times = (this.watched.get(name)?.times ?? 1) - 1;
      if (times > 0) {
        this.watched.set(name, {times, look});
      } else {
        this.watched.delete(name);
      }
      if (this.watched.size === 0) {
        clearInterval(this.timer);
        this.timer = undefined;
      }
    };
  }

  private isShown(reviewId: string): boolean {
    return this.watched.has(`review ${reviewId}`) || this.listening.has(reviewId);
  }

  private lookAtWatched(): void {
    if (!this.options.isVisible()) return;
    for (const {look} of this.watched.values()) look();
  }

  private next(): number {
    return ++this.requests;
  }

  private dispatch(action: ReviewsAction): void {
    this.options.store.dispatch(action as Action);
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return {code: error.code, said: error.said};
  console.error('prr: a request failed', error);
  return {code: 'failed', said: ''};
}
