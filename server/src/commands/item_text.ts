import type {ItemName, ReviewName} from '../actions/types';
import {quotedAt} from './tokens';

/** What stands behind a command that takes an item and a text of any kind. */
export interface ItemText {
  /** '' when there is none. */
  item: ItemName;
  /** '' when none is named. */
  review: ReviewName;
  /** As it was typed, with its line breaks and quotes. */
  text: string;
}

/**
 * Takes apart `12 PRR-4 the rest`, `"Runbook linked" the rest`.
 * @throws Refusal `commands.unclosed-quote`
 */
export function itemText(typed: string): ItemText {
  const line = typed.trim();
  const quoted = line === '' ? null : quotedAt(line, 0);
  const end = quoted?.end ?? /^\S*/u.exec(line)?.[0].length ?? 0;
  const rest = line.slice(end).trim();
  const review = /^prr-\d{1,9}(?=\s|$)/iu.exec(rest)?.[0] ?? '';
  return {
    item: quoted?.text ?? line.slice(0, end),
    review: review.toUpperCase(),
    text: rest.slice(review.length).trim(),
  };
}
