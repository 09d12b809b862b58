import {normaliseName} from './names';
import type {ItemReport} from './report';
import {splitTag} from './title_tag';
import type {Item, Review, SeenItem, Touch} from './types';

/** Changes of one item that are remembered: an update that is lost brings back one of the latest. */
const REMEMBERED = 6;

/** The item as it was when it was last taken into account; undefined for one that was not there. */
export function seenOf(review: Review, itemId: string): SeenItem | undefined {
  return review.seen?.find(({id}) => id === itemId);
}

/** What is seen now, to be compared with the next time. */
export function seenItems(review: Review, reports: readonly ItemReport[]): SeenItem[] {
  return reports.map(({item, sectionTitle, owner, approvalOf, counts}): SeenItem => {
    const {id, title, assigneeId, assignedBy, assignedAt, state} = item;
    const teamId = owner.kind === 'team' ? owner.teamId : '';
    return {
      id,
      title,
      section: sectionTitle,
      assigneeId,
      ...(assignedBy === undefined ? {} : {assignedBy, assignedAt: assignedAt ?? 0}),
      state,
      changed: touchOf(item),
      past: pastOf(seenOf(review, id), item),
      teamId,
      approval: teamId !== '' && approvalOf === teamId,
      owed: teamId !== '' && !counts,
    };
  });
}

/** What we have changed of an item ourselves, and the item right after it. */
export interface OwnChange {
  kind: 'state' | 'assignee';
  item: Item;
}

/**
 * The review after we have changed items ourselves: that is no news. What others did to the same items (where they are,
 * what they are called) still is.
 */
export function withOwnChanges(review: Review, changes: readonly OwnChange[]): Review {
  if (review.seen === undefined) return review;
  return {
    ...review,
    seen: review.seen.map((seen) =>
      changes.filter(({item}) => item.id === seen.id).reduce((each, change) => seenAfter(each, change), seen),
    ),
  };
}

function seenAfter(seen: SeenItem, {kind, item}: OwnChange): SeenItem {
  const {state, assigneeId, assignedBy, assignedAt} = item;
  if (kind === 'assignee') return {...seen, assigneeId, assignedBy, assignedAt};
  const owed = seen.teamId !== '' && state === 'open';
  return {...seen, state, changed: touchOf(item), past: pastOf(seen, item), owed};
}

/** Whether the state of an item was changed since it was seen. */
export function isNews(seen: SeenItem | undefined, item: Item): boolean {
  return seen === undefined || seen.state !== item.state || !isSame(seen.changed, touchOf(item));
}

/** Whether somebody who is known has changed the item, and it was not seen before. */
export function isFreshHand(seen: SeenItem | undefined, item: Item): boolean {
  return item.changedBy !== '' && isNews(seen, item) && !isPast(seen, touchOf(item));
}

/** Whether this change of the item was seen before. */
export function isPast(seen: SeenItem | undefined, touch: Touch): boolean {
  return seen?.past.some((each) => isSame(each, touch)) ?? false;
}

export function isSame(one: Touch | undefined, other: Touch): boolean {
  return one?.by === other.by && one.at === other.at;
}

export function touchOf({changedBy, changedAt}: Item): Touch {
  return {by: changedBy, at: changedAt};
}

/** Whether a title says something else: the team's tag, case, space and signs make no difference. */
export function isReworded(before: string, now: string): boolean {
  return wordsOf(before) !== wordsOf(now);
}

function wordsOf(title: string): string {
  const name = normaliseName(splitTag(title).text);
  const words = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return words === '' ? name : words;
}

function pastOf(seen: SeenItem | undefined, item: Item): Touch[] {
  const touch = touchOf(item);
  const past = seen?.past ?? [];
  if (touch.by === '') return past;
  return [...past.filter((each) => !isSame(each, touch)), touch].slice(-REMEMBERED);
}
