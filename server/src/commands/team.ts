import {Refusal} from '../review/refusal';
import type {TeamAdmin} from '../teams/team_admin';
import {typed, type Call, type Command} from './command';
import {nearest} from './nearest';

/** What admins can do with the reviewing teams. */
export type TeamUseCases = Pick<TeamAdmin, 'list' | 'show' | 'add' | 'remove' | 'set'>;

const usages = {
  list: 'team list',
  show: 'team show <team>',
  add: 'team add <team> [@user|~channel|team:name|group:name …]',
  remove: 'team remove <team> [member …]',
  set: 'team set <team> <name|aliases|quorum> <value>',
} as const;

type Verb = keyof typeof usages;

const verbs: readonly string[] = Object.keys(usages);

function isVerb(word: string): word is Verb {
  return Object.hasOwn(usages, word);
}

function verbOf(word: string): Verb {
  if (isVerb(word)) return word;
  const meant = nearest(word, verbs);
  if (meant !== '') throw new Refusal('commands.unknown-team-command-nearest', {value: word, nearest: meant});
  throw new Refusal('commands.unknown-team-command', {value: word, known: verbs.join(', ')});
}

/** The next word, which names the team. @throws Refusal `commands.missing-team` */
function teamName({words}: Call, verb: Verb): string {
  const name = words.take();
  if (name === undefined || name === '')
    throw new Refusal('commands.missing-team', {usage: typed(usages[verb])});
  return name;
}

/** `/prr team …`: lists and changes the reviewing teams. For system admins; the use cases check that. */
export function team(admin: TeamUseCases): Command {
  const run = (call: Call, verb: Verb) => {
    const {words, actor} = call;
    switch (verb) {
      case 'list':
        words.end(typed(usages.list));
        return admin.list(actor);
      case 'show': {
        const name = teamName(call, verb);
        words.end(typed(usages.show));
        return admin.show(actor, name);
      }
      case 'add':
        return admin.add(actor, teamName(call, verb), words.takeEach());
      case 'remove':
        return admin.remove(actor, teamName(call, verb), words.takeEach());
      case 'set': {
        const name = teamName(call, verb);
        const field = words.take();
        if (field === undefined) throw new Refusal('commands.missing-field', {usage: typed(usages.set)});
        return admin.set(actor, name, field, words.takeEach());
      }
    }
  };
  return {
    name: 'team',
    usage: 'team <list|show|add|remove|set>',
    suggestions: [],
    forAdmins: true,
    subcommands: Object.entries(usages).map(([name, usage]) => ({
      name,
      usage,
      suggestions: name === 'list' ? [] : [{kind: 'text', hint: usage.split(' ').slice(2).join(' ')}],
      forAdmins: true,
    })),
    run: async (call) => {
      const said = await run(call, verbOf((call.words.take() ?? 'list').toLowerCase()));
      // Their params are Markdown already.
      return said.map(({key, params}) => call.t(key, params)).join('\n');
    },
  };
}
