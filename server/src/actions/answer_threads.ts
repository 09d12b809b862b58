/** The item that is answered in a thread. */
export interface AnsweredItem {
  reviewId: string;
  itemId: string;
}

const PREFIX = 'item-thread';

/**
 * Names the root of a thread in which an item is answered. The root carries it, so that whoever sees a reply can tell
 * what it answers from the root alone, on any node and right after a crash.
 * @param number of threads of that item before it, which are gone
 */
export function itemThreadKey({reviewId, itemId}: AnsweredItem, number: number): string {
  return [PREFIX, reviewId, itemId, String(number)].join(':');
}

/** What a root says that was made under that name; null for any other. */
export function readItemThreadKey(key: unknown): AnsweredItem | null {
  const [prefix, reviewId = '', itemId = '', number] = typeof key === 'string' ? key.split(':') : [];
  return prefix === PREFIX && number !== undefined && reviewId !== '' && itemId !== ''
    ? {reviewId, itemId}
    : null;
}
