import type {DossierActions} from '../actions/dossier_actions';
import type {Outcome} from '../actions/types';
import type {Message} from '../posts/announcer';
import type {Renderings} from '../posts/renderings';
import {findItem} from '../review/find_item';
import {Refusal} from '../review/refusal';
import type {AnswerDialog} from './answer_dialog';
import {answer as reply, typed, type Command} from './command';
import {itemText, type ItemText} from './item_text';

export interface AnswerOptions {
  dossier: Pick<DossierActions, 'answer' | 'notApplicable' | 'withdrawAnswer' | 'answerThread'>;
  dialog: Pick<AnswerDialog, 'open'>;
  renderings: Pick<Renderings, 'ofPeople'>;
}

const suggestions = [
  {kind: 'fetch', fetch: 'items', required: true},
  {kind: 'text', hint: 'text'},
] as const;

function said(key: string, {review, report}: Outcome, item: string, more: Message['params'] = {}): Message {
  const {number, item: found} = findItem(report, item);
  return {key, params: {...more, key: review.key, number, title: found.title}};
}

/** @throws Refusal `commands.missing-item` */
function parts(text: string, usage: string): ItemText {
  const found = itemText(text);
  if (found.item === '') throw new Refusal('commands.missing-item', {usage: typed(usage)});
  return found;
}

/** `/prr answer 12 see https://…`; without a text it asks for one, in a dialog or in a thread. */
export function answer({dossier, dialog, renderings}: AnswerOptions): Command {
  const usage =
    'answer <number or "text"> [PRR-12] [text with links | link to a post | --thread | --withdraw]';
  return {
    name: 'answer',
    usage,
    suggestions,
    verbatim: true,
    run: async (call) => {
      const {actor, triggerId, locale, t} = call;
      const {item, review, text} = parts(call.text, usage);
      const flag = /^(?:--|[—–―])(thread|withdraw)$/iu.exec(text)?.[1]?.toLowerCase() ?? '';
      // A misspelt flag is no answer; words behind it are.
      if (flag === '' && /^(?:--|[—–―])\p{L}[\p{L}-]*$/u.test(text)) {
        throw new Refusal('commands.unknown-flag', {flag: text, known: '--thread, --withdraw'});
      }
      if (text === '' && triggerId !== '') {
        await dialog.open({actor, triggerId, locale, t}, review, item);
        return '';
      }
      if (flag === 'withdraw') {
        const outcome = await dossier.withdrawAnswer(actor, review, item);
        return reply(call, said('answer.withdrawn', outcome, item), outcome.notes);
      }
      if (text === '' || flag === 'thread') {
        const outcome = await dossier.answerThread(actor, review, item);
        const {permalink} = await renderings.ofPeople([], locale, outcome.review.mattermostTeamId);
        const link = permalink(outcome.postId);
        return reply(call, said('answer.thread-open', outcome, item, {link}), outcome.notes);
      }
      const outcome = await dossier.answer(actor, review, item, {text});
      return reply(call, said('answer.given', outcome, item), outcome.notes);
    },
  };
}

/** `/prr na 12 there is no database`. */
export function notApplicable({dossier}: Pick<AnswerOptions, 'dossier'>): Command {
  const usage = 'na <number or "text"> [PRR-12] <reason>';
  return {
    name: 'na',
    usage,
    suggestions: [suggestions[0], {kind: 'text', hint: 'reason'}],
    verbatim: true,
    run: async (call) => {
      const {item, review, text} = parts(call.text, usage);
      if (text === '') throw new Refusal('commands.missing-na-reason', {item, usage: typed(usage)});
      const outcome = await dossier.notApplicable(call.actor, review, item, text);
      return reply(call, said('answer.not-applicable', outcome, item, {reason: text}), outcome.notes);
    },
  };
}
