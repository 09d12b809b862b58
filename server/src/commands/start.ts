import type {Actions, StartInput} from '../actions/types';
import type {Renderings} from '../posts/renderings';
import {Refusal} from '../review/refusal';
import {answer, typed, type Command} from './command';
import {usernames} from './usernames';
import type {StartDialog} from './start_dialog';

const usage =
  'start "Title" [@reviewer …] [--here|--new] [--due 2026-12-01] [--service name] [--slo 99.9%] [--template id]';

export interface StartOptions {
  actions: Pick<Actions, 'start'>;
  dialog: Pick<StartDialog, 'open'>;
  renderings: Pick<Renderings, 'ofPeople'>;
}

/** `/prr start "Checkout service to production" @bob --new`; without anything it opens a dialog. */
export function start({actions, dialog, renderings}: StartOptions): Command {
  return {
    name: 'start',
    usage,
    suggestions: [
      {kind: 'text', hint: '"Title" [@reviewer …] [--here|--new] [--due 2026-12-01]'},
      {kind: 'fetch', flag: 'template', fetch: 'templates', required: false},
    ],
    run: async (call) => {
      const {words, actor, triggerId, locale, t} = call;
      if (words.empty) {
        if (triggerId === '') throw new Refusal('commands.missing-title', {usage: typed(usage)});
        await dialog.open(triggerId, t);
        return '';
      }
      const flags = words.takeFlags({
        here: 'switch',
        new: 'switch',
        due: 'value',
        service: 'value',
        slo: 'value',
        template: 'value',
      });
      if (flags.has('here') && flags.has('new')) throw new Refusal('commands.here-and-new');
      const reviewers = usernames(words.takeAll((word) => word.startsWith('@')).join(' '));
      const titled = words.quoted;
      const title = titled ? (words.take() ?? '') : words.takeRest();
      // Without quotes everything is the title; behind a quoted one there must be nothing else.
      if (titled) words.end(typed(usage));
      const outcome = await actions.start(actor, {
        title,
        templateId: flags.get('template') ?? '',
        where: flags.has('new') ? 'new' : 'here',
        reviewers,
        due: flags.get('due') ?? '',
        ...given({service: flags.get('service'), slo: flags.get('slo')}),
      });
      const {review} = outcome;
      const {permalink} = await renderings.ofPeople([], locale, review.mattermostTeamId);
      const params = {key: review.key, title: review.title, link: permalink(review.cardPostId)};
      return answer(call, {key: 'commands.started', params}, outcome.notes);
    },
  };
}

/** What is not given is left out. */
function given(
  facts: Partial<Record<'service' | 'slo', string | undefined>>,
): Partial<Pick<StartInput, 'service' | 'slo'>> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));
}
