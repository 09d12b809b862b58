import type {ReviewDetail, ReviewSummary} from '../server_types';
import {foreseen} from './optimistic';
import {
  NOTHING_KNOWN,
  UNKNOWN,
  UNKNOWN_CHANNEL,
  type Known,
  type ReviewsAction,
  type ReviewsState,
} from './reviews_state';
import {share} from './share';

/** How what is known of reviews changes. Pure; gives back the same object where nothing changes. */
export function reviewsReducer(
  state: ReviewsState = NOTHING_KNOWN,
  action: ReviewsAction | {type: 'unknown'},
): ReviewsState {
  switch (action.type) {
    case 'prr/channel_said':
      return channelSaid(state, action);
    case 'prr/channel_failed': {
      const known = state.channels[action.channelId] ?? UNKNOWN_CHANNEL;
      if (action.request < known.request) return state;
      return withChannel(state, action.channelId, {...known, failure: action.failure});
    }
    case 'prr/review_said':
      return said(state, action.reviewId, action.request, action.review);
    case 'prr/review_failed':
      return withReview(state, action.reviewId, (known) =>
        action.request < known.request ? known : {...known, failure: action.failure},
      );
    case 'prr/change_begun':
      return withReview(state, action.reviewId, (known) => ({
        ...known,
        pending: [...known.pending, action.pending],
      }));
    case 'prr/change_done':
      return changeDone(state, action);
    case 'prr/change_refused':
      return withReview(state, action.reviewId, (known) => ({
        ...known,
        pending: known.pending.filter(({id}) => id !== action.id),
      }));
    case 'prr/review_chosen':
      return state.chosen[action.channelId] === action.reviewId
        ? state
        : {...state, chosen: {...state.chosen, [action.channelId]: action.reviewId}};
    default:
      return state;
  }
}

/**
 * Where something that began later was told already, that may have been before this was done, or after: the change stays
 * in view until a request is answered that began after it. Where it is taken, what began before it was is older news.
 */
function changeDone(
  state: ReviewsState,
  {reviewId, id, request, settled, review}: Extract<ReviewsAction, {type: 'prr/change_done'}>,
): ReviewsState {
  if (request < (state.reviews[reviewId] ?? UNKNOWN).request) {
    return withReview(state, reviewId, (known) => ({
      ...known,
      pending: known.pending.map((one) => (one.id === id ? {...one, settled} : one)),
    }));
  }
  return said(state, reviewId, settled, review, id);
}

function channelSaid(
  state: ReviewsState,
  {channelId, request, reviews}: Extract<ReviewsAction, {type: 'prr/channel_said'}>,
): ReviewsState {
  const known = state.channels[channelId] ?? UNKNOWN_CHANNEL;
  if (request < known.request) return state;
  const reviewIds = share(
    known.reviewIds,
    reviews.map(({id}) => id),
  );
  const next = withChannel(state, channelId, {reviewIds, request, failure: null});
  return reviews.reduce((before, review) => withSummary(before, request, review), next);
}

function withChannel(
  state: ReviewsState,
  channelId: string,
  known: ReviewsState['channels'][string],
): ReviewsState {
  return {...state, channels: {...state.channels, [channelId]: known}};
}

function withSummary(state: ReviewsState, request: number, review: ReviewSummary): ReviewsState {
  const before = state.summaries[review.id];
  if (before !== undefined && request < before.request) return state;
  const entry = {request, review: share(before?.review, review)};
  return {...state, summaries: {...state.summaries, [review.id]: entry}};
}

/** @param done id of the change that this answers; absent for none */
function said(
  state: ReviewsState,
  reviewId: string,
  request: number,
  review: ReviewDetail,
  done?: number,
): ReviewsState {
  const next = withReview(state, reviewId, (known) =>
    request < known.request
      ? known
      : {
          said: share(known.said, review),
          request,
          failure: null,
          shown: known.shown,
          pending: known.pending.filter(
            ({id, settled}) => id !== done && (settled === 0 || settled >= request),
          ),
        },
  );
  return withSummary(next, request, summaryOf(review));
}

function withReview(state: ReviewsState, reviewId: string, change: (known: Known) => Known): ReviewsState {
  const before = state.reviews[reviewId] ?? UNKNOWN;
  const changed = change(before);
  if (changed === before) return state;
  const {said: base, pending} = changed;
  const now = base === null ? null : pending.reduce((review, one) => foreseen(review, one.change, one), base);
  const known: Known = {...changed, shown: share(before.shown, now)};
  return {...state, reviews: {...state.reviews, [reviewId]: known}};
}

function summaryOf(review: ReviewDetail): ReviewSummary {
  const {id, key, title, status, board, channelId, driId, tier, dueAt, createdAt, endedAt, cardPostId} =
    review;
  const {teams, approved, done, total} = review;
  return {
    id,
    key,
    title,
    status,
    board,
    channelId,
    driId,
    tier,
    dueAt,
    createdAt,
    endedAt,
    cardPostId,
    teams,
    approved,
    done,
    total,
  };
}
