import type {Actions, Outcome} from '../actions/types';
import type {Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import {answer, typed, type Command} from './command';

const reviewArgument = {kind: 'fetch', fetch: 'reviews', required: false} as const;

function done(key: string, {review, content}: Outcome, params: Message['params'] = {}): Message {
  return {key, params: {key: review.key, title: content.title, ...params}};
}

/** `/prr close`, `/prr close PRR-12`. */
export function close(actions: Pick<Actions, 'close'>): Command {
  const usage = 'close [PRR-12]';
  return {
    name: 'close',
    usage,
    suggestions: [reviewArgument],
    run: async (call) => {
      const review = call.words.takeReviewKey();
      call.words.end(typed(usage));
      const outcome = await actions.close(call.actor, review);
      return answer(call, done('commands.closed', outcome), outcome.notes);
    },
  };
}

/** `/prr reopen PRR-12`. */
export function reopen(actions: Pick<Actions, 'reopen'>): Command {
  const usage = 'reopen [PRR-12]';
  return {
    name: 'reopen',
    usage,
    suggestions: [reviewArgument],
    run: async (call) => {
      const review = call.words.takeReviewKey();
      call.words.end(typed(usage));
      const outcome = await actions.reopen(call.actor, review);
      return answer(call, done('commands.reopened', outcome), outcome.notes);
    },
  };
}

/** `/prr cancel the project stopped`. */
export function cancel(actions: Pick<Actions, 'cancel'>): Command {
  const usage = 'cancel [PRR-12] <reason>';
  return {
    name: 'cancel',
    usage,
    suggestions: [{kind: 'text', hint: 'reason'}],
    run: async (call) => {
      const review = call.words.takeReviewKey();
      const reason = call.words.takeRest();
      if (reason === '') throw new Refusal('commands.missing-cancel-reason', {usage: typed(usage)});
      const outcome = await actions.cancel(call.actor, review, reason);
      return answer(call, done('commands.cancelled', outcome, {reason}), outcome.notes);
    },
  };
}

/** `/prr owner @bob`: hands the review to another DRI. */
export function owner(actions: Pick<Actions, 'owner'>): Command {
  const usage = 'owner @user [PRR-12]';
  return {
    name: 'owner',
    usage,
    suggestions: [{kind: 'text', hint: '@user'}],
    run: async (call) => {
      const before = call.words.takeReviewKey();
      const who = (call.words.take() ?? '').toLowerCase();
      const review = before === '' ? call.words.takeReviewKey() : before;
      if (!/^@.+/u.test(who)) throw new Refusal('commands.missing-owner', {usage: typed(usage)});
      call.words.end(typed(usage));
      const outcome = await actions.owner(call.actor, review, who.slice(1));
      return answer(call, done('commands.owner', outcome, {who}), outcome.notes);
    },
  };
}

/** `/prr rename Checkout service, second try`. */
export function rename(actions: Pick<Actions, 'rename'>): Command {
  const usage = 'rename [PRR-12] <new title>';
  return {
    name: 'rename',
    usage,
    suggestions: [{kind: 'text', hint: 'new title'}],
    run: async (call) => {
      const review = call.words.takeReviewKey();
      if (call.words.empty) throw new Refusal('commands.missing-new-title', {usage: typed(usage)});
      const outcome = await actions.rename(call.actor, review, call.words.takeRest());
      return answer(call, done('commands.renamed', outcome), outcome.notes);
    },
  };
}
