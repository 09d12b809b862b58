import type {ItemReport} from './report';
import {standInOf} from './stand_in';
import type {Review, TimelineEntry} from './types';

/** Who ticks, unticks or skips an item by hand, and when. */
export interface Hand {
  userId: string;
  at: number;
  /** A system admin who is not a member of the team that owns the item: named as such in the record. */
  asAdmin: boolean;
  /** What makes them a member of the team that owns the item; absent or '' for unknown. */
  membership?: string;
}

/**
 * Keeps who put an item into its state by hand, and notes it in the timeline. Rights are checked before
 * (`assertMayChange`). Marking again what the same hand marked before changes nothing.
 * @param item as reported before the change
 * @param reason why it is skipped; '' when it is done
 */
export function markItem(
  review: Review,
  item: ItemReport,
  state: 'done' | 'skipped',
  hand: Hand,
  reason = '',
): Review {
  const before = item.mark;
  if (item.counts && before?.state === state && before.by === hand.userId) return review;
  const mark = {
    itemId: item.item.id,
    state,
    by: hand.userId,
    at: hand.at,
    teamId: item.owner.kind === 'team' ? item.owner.teamId : '',
    signatureId: '',
    asAdmin: hand.asAdmin && item.owner.kind === 'team',
    over: {by: item.item.changedBy, at: item.item.changedAt},
    ...(reason === '' ? {} : {reason}),
    ...standInOf(hand.membership ?? ''),
  };
  return {
    ...review,
    marks: [...review.marks.filter(({itemId}) => itemId !== mark.itemId), mark],
    timeline: [...review.timeline, entry(state === 'done' ? 'ticked' : 'skipped', item, hand, reason)],
  };
}

/** Forgets who put an item into its state, because it is opened again by hand, and notes it in the timeline. */
export function unmarkItem(review: Review, item: ItemReport, hand: Hand, reason = ''): Review {
  const marks = review.marks.filter(({itemId}) => itemId !== item.item.id);
  if (item.item.state === 'open' && marks.length === review.marks.length) return review;
  return {...review, marks, timeline: [...review.timeline, entry('unticked', item, hand, reason)]};
}

function entry(kind: TimelineEntry['kind'], item: ItemReport, hand: Hand, reason: string): TimelineEntry {
  const details: Record<string, string> = {item: item.item.title, number: String(item.number)};
  if (reason !== '') details.reason = reason;
  if (hand.asAdmin && item.owner.kind === 'team') details.asAdmin = 'true';
  return {at: hand.at, by: hand.userId, kind, details};
}
