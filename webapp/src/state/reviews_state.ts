import type {ReviewDetail, ReviewSummary} from '../server_types';
import type {Change} from './change';

/** Why something could not be had or done. `said` is the server's own word in the person's language; '' for none. */
export interface Failure {
  code: string;
  said: string;
}

/** A change that the server has not answered yet, or whose outcome is not shown yet. */
export interface Pending {
  id: number;
  change: Change;
  /** Unix ms. */
  at: number;
  me: string;
  /** 0 while the server has not answered; then the number of that moment, in the count of requests. */
  settled: number;
}

/** A review as the panel knows it. */
export interface Known {
  /** As the server said; null while it has not. */
  said: ReviewDetail | null;
  /** The request that said it: an answer to one that began earlier is older news. */
  request: number;
  pending: readonly Pending[];
  /** As the server said, with what is on its way: what is shown. */
  shown: ReviewDetail | null;
  /** Why the last look at it failed: what is shown may be old. Null when it did not. */
  failure: Failure | null;
}

/** What is known of a channel. */
export interface KnownChannel {
  /** Null while nobody has said. */
  reviewIds: readonly string[] | null;
  request: number;
  failure: Failure | null;
}

/** What the web app knows of reviews: `state['plugins-prr'].reviews`. */
export interface ReviewsState {
  channels: Readonly<Record<string, KnownChannel>>;
  summaries: Readonly<Record<string, {request: number; review: ReviewSummary}>>;
  reviews: Readonly<Record<string, Known>>;
  /** Which review of a channel with several the panel shows, once somebody has chosen. */
  chosen: Readonly<Record<string, string>>;
}

export const NOTHING_KNOWN: ReviewsState = {channels: {}, summaries: {}, reviews: {}, chosen: {}};
export const UNKNOWN: Known = {said: null, request: 0, pending: [], shown: null, failure: null};
export const UNKNOWN_CHANNEL: KnownChannel = {reviewIds: null, request: 0, failure: null};

/** `request` counts from 1 in the order in which requests begin. */
export type ReviewsAction =
  | {type: 'prr/channel_said'; channelId: string; request: number; reviews: readonly ReviewSummary[]}
  | {type: 'prr/channel_failed'; channelId: string; request: number; failure: Failure}
  | {type: 'prr/review_said'; reviewId: string; request: number; review: ReviewDetail}
  | {type: 'prr/review_failed'; reviewId: string; request: number; failure: Failure}
  | {type: 'prr/change_begun'; reviewId: string; pending: Pending}
  /** `request` as it began, `settled` as it was answered: numbers of the same count. */
  | {
      type: 'prr/change_done';
      reviewId: string;
      id: number;
      request: number;
      settled: number;
      review: ReviewDetail;
    }
  | {type: 'prr/change_refused'; reviewId: string; id: number}
  | {type: 'prr/review_chosen'; channelId: string; reviewId: string};
