import type {HostState} from '../registry/registry';
import type {ReviewSummary} from '../server_types';
import {subjectOf} from './change';
import {
  NOTHING_KNOWN,
  UNKNOWN,
  UNKNOWN_CHANNEL,
  type Known,
  type KnownChannel,
  type ReviewsState,
} from './reviews_state';

/** How long after its end a review is still shown in the header of its channel. */
const RECENT_MS = 7 * 24 * 60 * 60_000;

/** None of these makes anything new: what they give is in the state. */
export function reviewsOf(state: HostState): ReviewsState {
  return (state['plugins-prr'] as {reviews?: ReviewsState} | undefined)?.reviews ?? NOTHING_KNOWN;
}

export function knownReview(state: HostState, reviewId: string): Known {
  return reviewsOf(state).reviews[reviewId] ?? UNKNOWN;
}

export function knownChannel(state: HostState, channelId: string): KnownChannel {
  return reviewsOf(state).channels[channelId] ?? UNKNOWN_CHANNEL;
}

export function summaryOf(state: HostState, reviewId: string): ReviewSummary | undefined {
  return reviewsOf(state).summaries[reviewId]?.review;
}

/** Which review of a channel is meant: the one that somebody chose, else the newest that is open, else the last. '' for none. */
export function reviewIdIn(state: HostState, channelId: string): string {
  const {chosen, summaries} = reviewsOf(state);
  const ids = knownChannel(state, channelId).reviewIds ?? [];
  const mine = chosen[channelId];
  if (mine !== undefined && (ids.includes(mine) || summaries[mine]?.review.channelId === channelId))
    return mine;
  return ids.find((id) => summaries[id]?.review.status === 'open') ?? ids[0] ?? '';
}

/** The review that the header of a channel tells of: '' where none is open or has ended lately. @param now Unix ms */
export function headerReviewId(state: HostState, channelId: string, now: number): string {
  const {summaries} = reviewsOf(state);
  const ids = knownChannel(state, channelId).reviewIds ?? [];
  const current = (id: string): boolean => {
    const review = summaries[id]?.review;
    return review !== undefined && (review.status === 'open' || now - review.endedAt < RECENT_MS);
  };
  const meant = reviewIdIn(state, channelId);
  return current(meant) ? meant : (ids.find(current) ?? '');
}

/** Whether something is on its way for what `subjectOf` names. */
export function isBusy(known: Known, subject: string): boolean {
  return known.pending.some(({change, settled}) => settled === 0 && subjectOf(change) === subject);
}
