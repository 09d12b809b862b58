import type {Reported} from '../actions/types';
import {plain} from '../posts/markdown';
import type {Rendering} from '../posts/rendering';

/** The review's key and title, leading to its card. */
export function reviewHead(
  {review, content}: Pick<Reported, 'review' | 'content'>,
  {t, permalink}: Rendering,
): string {
  const params = {key: review.key, title: plain(content.title), link: permalink(review.cardPostId)};
  return t(params.link === '' ? 'commands.review-head-plain' : 'commands.review-head', params);
}
