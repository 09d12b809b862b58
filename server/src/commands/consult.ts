import type {Consult} from '../actions/consult';
import {Refusal} from '../review/refusal';
import {answer, typed, type Command} from './command';
import {usernames} from './usernames';

export interface ConsultCommandOptions {
  consult: Pick<Consult, 'consult'>;
}

/** `/prr consult @erin what the queue does when it is full`. */
export function consult({consult: useCase}: ConsultCommandOptions): Command {
  const usage = 'consult [PRR-12] @user <about>';
  return {
    name: 'consult',
    usage,
    suggestions: [
      {kind: 'text', hint: '@user'},
      {kind: 'text', hint: 'about'},
    ],
    run: async (call) => {
      const {words, actor} = call;
      const before = words.takeReviewKey();
      const given = words.take() ?? '';
      const review = before === '' ? words.takeLastReviewKey() : before;
      const about = words.takeRest().trim();
      const [user = ''] = given.startsWith('@') ? usernames(given) : [];
      if (user === '' || about === '') throw new Refusal('commands.missing-consult', {usage: typed(usage)});
      const outcome = await useCase.consult(actor, review, user, about);
      const params = {key: outcome.review.key, title: outcome.content.title};
      return answer(call, {key: 'commands.review-head-plain', params}, outcome.notes);
    },
  };
}
