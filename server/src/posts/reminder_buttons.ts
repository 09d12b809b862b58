import type {Button} from './announcer';

/** A review in which somebody has not said yet whether they review it. */
export interface OpenAsk {
  reviewId: string;
  key: string;
}

const shownAsks = 2;

/** Below a reminder: answers to what was asked, and how often the person wants to be reminded. */
export function reminderButtons(asks: readonly OpenAsk[]): Button[] {
  const answers = asks.slice(0, shownAsks).flatMap(({reviewId, key}): Button[] => {
    const context = {review: reviewId, below: 'reminder'};
    return [
      {
        label: {key: 'button.reminder-accept', params: {key}},
        route: 'reviewers/accept',
        context,
        style: 'primary',
      },
      {label: {key: 'button.reminder-decline', params: {key}}, route: 'reviewers/decline', context},
    ];
  });
  // The server leaves an empty context out.
  const context = {below: 'reminder'};
  return [
    ...answers,
    {label: {key: 'button.reminder-skip', params: {}}, route: 'reminders/skip', context},
    {label: {key: 'button.reminder-week', params: {}}, route: 'reminders/week', context},
    {label: {key: 'button.reminder-off', params: {}}, route: 'reminders/off', context},
  ];
}
