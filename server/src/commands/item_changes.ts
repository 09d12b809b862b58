import type {Actions, Outcome} from '../actions/types';
import type {Message} from '../posts/announcer';
import {findItem} from '../review/find_item';
import {Refusal} from '../review/refusal';
import {answer, typed, type Call, type Command} from './command';

const itemArgument = {kind: 'fetch', fetch: 'items', required: true} as const;

/** The words of an item's name, with the review it is in. @throws Refusal `commands.missing-item` */
function required(item: string | undefined, usage: string): string {
  if (item === undefined || item === '') throw new Refusal('commands.missing-item', {usage: typed(usage)});
  return item;
}

/** What was done to which item of which review. */
function changed(
  key: string,
  {review, report}: Outcome,
  item: string,
  params: Message['params'] = {},
): Message {
  const {number, item: found} = findItem(report, item);
  return {key, params: {...params, key: review.key, number, title: found.title}};
}

/** `/prr tick 4`: everything that is typed is the item's name, but for a review's key at the end. */
export function tick(actions: Pick<Actions, 'tick'>): Command {
  const usage = 'tick <number or text> [PRR-12]';
  return {
    name: 'tick',
    usage,
    suggestions: [itemArgument],
    run: async (call: Call) => {
      const review = call.words.takeLastReviewKey();
      const item = required(call.words.takeRest(), usage);
      const outcome = await actions.tick(call.actor, review, item);
      return answer(call, changed('commands.ticked', outcome, item), outcome.notes);
    },
  };
}

/** `/prr untick 4 the runbook is gone`: the first word, or the first quoted text, is the item's name. */
export function untick(actions: Pick<Actions, 'untick'>): Command {
  const usage = 'untick <number or "text"> [PRR-12] [reason]';
  return {
    name: 'untick',
    usage,
    suggestions: [itemArgument],
    run: async (call) => {
      const item = required(call.words.take(), usage);
      const review = call.words.takeReviewKey();
      const outcome = await actions.untick(call.actor, review, item, call.words.takeRest());
      const [first, ...others] = outcome.notes;
      if (first?.key === 'item.already-open') return answer(call, first, others);
      return answer(call, changed('commands.unticked', outcome, item), outcome.notes);
    },
  };
}

/** `/prr skip 4 not a public service`. */
export function skip(actions: Pick<Actions, 'skip'>): Command {
  const usage = 'skip <number or "text"> [PRR-12] <reason>';
  return {
    name: 'skip',
    usage,
    suggestions: [itemArgument, {kind: 'text', hint: 'reason'}],
    run: async (call) => {
      const item = required(call.words.take(), usage);
      const review = call.words.takeReviewKey();
      const reason = call.words.takeRest();
      if (reason === '') throw new Refusal('commands.missing-skip-reason', {item, usage: typed(usage)});
      const outcome = await actions.skip(call.actor, review, item, reason);
      return answer(call, changed('commands.skipped', outcome, item, {reason}), outcome.notes);
    },
  };
}

/** `/prr assign 4 @bob`, `/prr assign 4 nobody`: the last word says who. */
export function assign(actions: Pick<Actions, 'assign'>): Command {
  const usage = 'assign <number or text> <@user or nobody> [PRR-12]';
  return {
    name: 'assign',
    usage,
    suggestions: [itemArgument, {kind: 'text', hint: '@user'}],
    run: async (call) => {
      const review = call.words.takeLastReviewKey();
      const who = (call.words.takeLast() ?? '').toLowerCase();
      const item = required(call.words.takeRest(), usage);
      const nobody = who === 'nobody';
      if (!nobody && !/^@.+/u.test(who))
        throw new Refusal('commands.missing-assignee', {value: who, usage: typed(usage)});
      const outcome = await actions.assign(call.actor, review, item, nobody ? '' : who.slice(1));
      const done = nobody ? 'commands.assigned-nobody' : 'commands.assigned';
      return answer(call, changed(done, outcome, item, {who}), outcome.notes);
    },
  };
}
