import type {StandInActions} from '../actions/stand_in';
import {words as render} from '../posts/words';
import {Refusal} from '../review/refusal';
import {typed, type Call, type Command} from './command';

/** What people can do about stand-ins. */
export type StandInUseCases = Pick<StandInActions, 'name' | 'end' | 'list'>;

const usages = {
  name: 'stand-in @user <team> until <YYYY-MM-DD>',
  add: 'stand-in add @user <team> until <YYYY-MM-DD>',
  list: 'stand-in list',
  end: 'stand-in end @user [team]',
} as const;

/** The next word, with its @. @throws Refusal `commands.missing-stand-in` */
function username({words}: Call, usage: string): string {
  const name = (words.take() ?? '').toLowerCase();
  if (!/^@.+/u.test(name)) throw new Refusal('commands.missing-stand-in', {value: name, usage: typed(usage)});
  return name.slice(1);
}

function name(call: Call, useCases: StandInUseCases) {
  const user = username(call, usages.name);
  const {words, actor} = call;
  const until = words.takeLast() ?? '';
  const before = (words.takeLast() ?? '').toLowerCase();
  const team = words.takeRest();
  if (before !== 'until' || team === '')
    throw new Refusal('commands.missing-until', {usage: typed(usages.name)});
  return useCases.name(actor, user, team, until);
}

/** `/prr stand-in @erin SRE until 2026-12-01`, `/prr stand-in list`, `/prr stand-in end @erin SRE`. */
export function standIn(useCases: StandInUseCases): Command {
  const run = (call: Call) => {
    const {words, actor} = call;
    switch (words.peek().toLowerCase()) {
      case 'list':
        words.take();
        words.end(typed(usages.list));
        return useCases.list(actor);
      case 'end': {
        words.take();
        const user = username(call, usages.end);
        return useCases.end(actor, user, words.takeRest());
      }
      case 'add':
        words.take();
        return name(call, useCases);
      default:
        return name(call, useCases);
    }
  };
  return {
    name: 'stand-in',
    usage: usages.name,
    suggestions: [],
    subcommands: (['add', 'list', 'end'] as const).map((verb) => ({
      name: verb,
      usage: usages[verb],
      suggestions:
        verb === 'list' ? [] : [{kind: 'text' as const, hint: usages[verb].split(' ').slice(2).join(' ')}],
    })),
    run: async (call) => render(await run(call), call.t),
  };
}
