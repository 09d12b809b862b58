import type {Actions} from '../actions/types';
import {Refusal} from '../review/refusal';
import {answer, typed, type Command} from './command';

/** `/prr hold the restore was never timed`, `/prr hold PRR-12 --team=sre the restore was never timed`. */
export function hold(actions: Pick<Actions, 'hold'>): Command {
  const usage = 'hold [PRR-12] [--team=<team>] <reason>';
  return {
    name: 'hold',
    usage,
    suggestions: [{kind: 'text', hint: 'reason'}],
    run: async (call) => {
      const team = call.words.takeFlag('team');
      const review = call.words.takeReviewKey();
      const reason = call.words.takeRest();
      if (reason === '') throw new Refusal('commands.missing-hold-reason', {usage: typed(usage)});
      const outcome = await actions.hold(call.actor, review, team, reason);
      const params = {key: outcome.review.key, title: outcome.content.title};
      return answer(call, {key: 'commands.held', params}, outcome.notes);
    },
  };
}

/** `/prr lift`, `/prr lift SRE`, `/prr lift PRR-12 SRE`. */
export function lift(actions: Pick<Actions, 'lift'>): Command {
  const usage = 'lift [PRR-12] [team]';
  return {
    name: 'lift',
    usage,
    suggestions: [{kind: 'fetch', fetch: 'reviews', required: false}],
    run: async (call) => {
      const before = call.words.takeReviewKey();
      const review = before === '' ? call.words.takeLastReviewKey() : before;
      const flag = call.words.takeFlag('team');
      const rest = call.words.takeRest();
      const outcome = await actions.lift(call.actor, review, flag === '' ? rest : flag);
      const params = {key: outcome.review.key, title: outcome.content.title};
      const isHeld = outcome.report.approvals.some(({state}) => state === 'on hold');
      return answer(
        call,
        {key: isHeld ? 'commands.lifted-still-held' : 'commands.lifted', params},
        outcome.notes,
      );
    },
  };
}
