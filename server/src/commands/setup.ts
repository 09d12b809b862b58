import type {Setup} from '../actions/setup';
import {words as render} from '../posts/words';
import {Refusal} from '../review/refusal';
import {typed, type Command} from './command';
import {nearest} from './nearest';

/** What people can do about the playbooks of their Mattermost team. */
export type SetupUseCases = Pick<Setup, 'run' | 'replace'>;

const usages = {setup: 'setup', replace: 'setup replace <template> <edition>'} as const;

/** `/prr setup`: our templates as playbooks of this Mattermost team. */
export function setup(useCases: SetupUseCases): Command {
  return {
    name: 'setup',
    usage: usages.setup,
    suggestions: [],
    subcommands: [
      {
        name: 'replace',
        usage: usages.replace,
        suggestions: [
          {kind: 'fetch', fetch: 'templates', required: true},
          {kind: 'text', hint: '<edition>'},
        ],
      },
    ],
    run: async ({actor, words, t}) => {
      const word = words.take();
      if (word === undefined) return render(await useCases.run(actor), t);
      if (word.toLowerCase() !== 'replace') {
        const usage = nearest(word, ['replace']) === '' ? usages.setup : usages.replace;
        throw new Refusal('commands.unexpected', {value: word, usage: typed(usage)});
      }
      const [templateId, edition] = [words.take(), words.take()];
      if (templateId === undefined || edition === undefined)
        throw new Refusal('setup.missing-edition', {usage: typed(usages.replace)});
      words.end(typed(usages.replace));
      return render(await useCases.replace(actor, templateId, edition), t);
    },
  };
}
