import {commentIds, commentsOf, openComments} from '../review/comments';
import type {ReviewReport} from '../review/report';
import type {Review} from '../review/types';
import type {Rendering} from './rendering';

const SHOWN = 12;

/** What accompanies a review, for its card and status; nothing of what is not there. */
export function courseLines(review: Review, _report: ReviewReport, {t}: Rendering): string[] {
  const total = commentsOf(review).length;
  const open = openComments(review);
  if (total === 0) return [];
  const ids = commentIds(open.slice(0, SHOWN)) + (open.length > SHOWN ? ', …' : '');
  return [t(open.length === 0 ? 'card.comments-done' : 'card.comments', {open: open.length, total, ids})];
}
