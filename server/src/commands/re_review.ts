import type {ReReview} from '../actions/re_review';
import {Refusal} from '../review/refusal';
import {words as render} from '../posts/words';
import {typed, type Command} from './command';

/** `/prr re-review 2027-11-01`, `/prr re-review never PRR-12`. */
export function reReview(useCase: Pick<ReReview, 'set'>): Command {
  const usage = 're-review <YYYY-MM-DD | never> [PRR-12]';
  return {
    name: 're-review',
    usage,
    suggestions: [{kind: 'text', hint: 'YYYY-MM-DD'}],
    run: async ({actor, words, t}) => {
      const before = words.takeReviewKey();
      const review = before === '' ? words.takeLastReviewKey() : before;
      const day = words.take() ?? '';
      words.end(typed(usage));
      if (day === '') throw new Refusal('re-review.day-missing');
      return render((await useCase.set(actor, review, day)).notes, t);
    },
  };
}
