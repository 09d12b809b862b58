import type {AskedView} from '../actions/unanswered';
import {plain} from '../posts/markdown';
import type {Rendering} from '../posts/rendering';
import {plainParams} from '../posts/words';

/** What a person was asked and has not answered, and how they answer, as lines of Markdown. */
export function askedLines(views: readonly AskedView[], {t, permalink}: Rendering): string[] {
  return views.flatMap(({number, postId, teams, withdraws, reviews, why}) => {
    const params = {
      number,
      link: permalink(postId),
      team: plain(teams.join(', ')),
      count: reviews.length,
      reviews: reviews.map(({key, title}) => `${key} ${plain(title)}`).join(', '),
      withdraws: String(withdraws),
    };
    if (why === null) return [t('commands.pending-question', params)];
    const reasons = why.map((each) => t(each.key, plainParams(each.params))).join(' ');
    return [t('commands.pending-near', {...params, why: reasons})];
  });
}
