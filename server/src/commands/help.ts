import {Refusal} from '../review/refusal';
import {typed, type Command} from './command';
import {nearest} from './nearest';

/** The refusal of a command that does not exist, with the one that was probably meant. */
export function unknownCommand(value: string, names: readonly string[]): Refusal {
  const meant = nearest(value, names);
  if (meant !== '') return new Refusal('commands.unknown-command-nearest', {value, nearest: meant});
  return new Refusal('commands.unknown-command', {value});
}

/** `/prr help`, `/prr help tick`. @param others all commands but this one */
export function help(others: readonly Command[]): Command {
  const self = {name: 'help', usage: 'help [command]'};
  return {
    ...self,
    suggestions: [{kind: 'list', items: others.map(({name}) => name)}],
    run: ({words, t}) => {
      const wanted = (words.take() ?? '').toLowerCase();
      const all = [...others, self];
      const shown = wanted === '' ? all : all.filter(({name}) => name === wanted);
      if (shown.length === 0) {
        throw unknownCommand(
          wanted,
          all.map(({name}) => name),
        );
      }
      const lines = shown.flatMap(({name, usage, ...more}) => {
        const detail = wanted !== '' && 'subcommands' in more ? (more.subcommands ?? []) : [];
        return [
          `\`${typed(usage)}\` ${t(`commands.help.${name}`)}`,
          ...detail.map((each) => `\`${typed(each.usage)}\` ${t(`commands.help.${name}.${each.name}`)}`),
        ];
      });
      const list = lines.map((line) => `- ${line}`);
      return Promise.resolve(
        wanted === ''
          ? [t('commands.help-head'), ...list, t('commands.help-foot')].join('\n')
          : list.join('\n'),
      );
    },
  };
}
