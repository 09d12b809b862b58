import {plain} from './markdown';
import type {Rendering} from './rendering';

/** Says whose approval a review does without although its template has items for them; nothing when that is nobody. */
export function leftOutLine(key: string, names: readonly string[], t: Rendering['t']): string[] {
  return names.length === 0 ? [] : [t(key, {count: names.length, teams: plain(names.join(', '))})];
}
