import {LRUCache} from 'lru-cache';

/**
 * What was used most recently, up to so many entries. No room is kept for those that may never come: `max` would fill
 * arrays for all of them at once.
 */
export function recent<V extends NonNullable<unknown>>(most: number): LRUCache<string, V> {
  return new LRUCache({maxSize: most, sizeCalculation: () => 1});
}
