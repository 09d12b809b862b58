import type {Button} from './announcer';

/** Below the ask: for whom it was sent to. */
export function askButtons(reviewId: string): Button[] {
  const context = {review: reviewId};
  return [
    {
      label: {key: 'button.reviewer-accept', params: {}},
      route: 'reviewers/accept',
      context,
      style: 'primary',
    },
    {label: {key: 'button.reviewer-decline', params: {}}, route: 'reviewers/decline', context},
    {label: {key: 'button.reviewer-pass', params: {}}, route: 'reviewers/pass', context},
  ];
}

/** What is needed to ask somebody in the place of another. */
export interface Instead {
  reviewId: string;
  teamId: string;
  /** User ids. */
  of: string;
  userId: string;
  /** The user name of the other, with @. */
  user: string;
}

/** Asks somebody in the place of one who is away: for the DRI. */
export function insteadButton({reviewId, teamId, of, userId, user}: Instead): Button {
  return {
    label: {key: 'button.reviewer-instead', params: {user}},
    route: 'reviewers/instead',
    context: {review: reviewId, team: teamId, of, user: userId},
    style: 'primary',
  };
}
