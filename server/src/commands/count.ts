import type {Unanswered} from '../actions/unanswered';
import type {Renderings} from '../posts/renderings';
import {Refusal} from '../review/refusal';
import {typed, type Command} from './command';

export interface CountOptions {
  unanswered: Pick<Unanswered, 'answer'>;
  renderings: Pick<Renderings, 'ofPeople'>;
}

/** `/prr count 3`, `/prr count 3 sre PRR-12`: answers what was asked in a post that only one person saw. */
export function count({unanswered, renderings}: CountOptions): Command {
  const usage = 'count <number> [team] [PRR-12]';
  return {
    name: 'count',
    usage,
    suggestions: [{kind: 'text', hint: 'number'}],
    run: async ({actor, words, locale}) => {
      const review = words.takeLastReviewKey();
      const given = words.take() ?? '';
      const [, digits] = /^#?([1-9]\d{0,8})$/u.exec(given) ?? [];
      if (digits === undefined) throw new Refusal('commands.missing-number', {usage: typed(usage)});
      const {postId} = await unanswered.answer(actor, {
        number: Number(digits),
        team: words.takeRest(),
        review,
      });
      const {t, permalink} = await renderings.ofPeople([], locale, actor.mattermostTeamId);
      return t('commands.counted', {link: permalink(postId)});
    },
  };
}
