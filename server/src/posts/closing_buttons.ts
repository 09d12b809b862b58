import type {Review} from '../review/types';
import type {Button} from './announcer';

/** Closes during the grace period, without waiting for its end. */
export function closeNowButton(reviewId: string): Button {
  return {
    label: {key: 'button.close-now', params: {}},
    route: 'reviews/close',
    context: {reviewId},
    style: 'primary',
  };
}

/** Stops the grace period: the review stays open until somebody closes it. */
export function keepOpenButton(reviewId: string): Button {
  return {label: {key: 'button.keep-open', params: {}}, route: 'reviews/keep-open', context: {reviewId}};
}

/** The DRI's button where reviews do not close by themselves. */
export function closeReviewButton(reviewId: string): Button {
  return {
    label: {key: 'button.close-review', params: {}},
    route: 'reviews/close',
    context: {reviewId},
    style: 'primary',
  };
}

/** The buttons that belong to the way closing stands; none while approvals are missing or when it is over. */
export function closingButtons(review: Review, approved: boolean): Button[] {
  if (review.status !== 'open' || !approved) return [];
  switch (review.closing.phase) {
    case 'grace':
      return [closeNowButton(review.id), keepOpenButton(review.id)];
    case 'asked':
    case 'kept-open':
      return [closeReviewButton(review.id)];
    case 'none':
      return [];
  }
}
