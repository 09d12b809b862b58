import type {ReminderActions} from '../actions/reminders';
import type {Message} from '../posts/announcer';
import {words as render} from '../posts/words';
import {Refusal} from '../review/refusal';
import {typed, type Call, type Command} from './command';

/** What people can do about their reminders. */
export type ReminderUseCases = Pick<ReminderActions, 'turn' | 'status' | 'snooze' | 'now'>;

const usages = {
  status: 'reminders status',
  on: 'reminders on',
  off: 'reminders off',
  now: 'reminders now',
  snooze: 'reminders snooze [week]',
} as const;

type Verb = keyof typeof usages;

function isVerb(word: string): word is Verb {
  return Object.hasOwn(usages, word);
}

async function run(verb: Verb, {words, actor}: Call, useCases: ReminderUseCases): Promise<Message[]> {
  const isWeek = verb === 'snooze' && words.peek().toLowerCase() === 'week';
  if (isWeek) words.take();
  words.end(typed(usages[verb]));
  switch (verb) {
    case 'status':
      return useCases.status(actor);
    case 'on':
    case 'off':
      return useCases.turn(actor, verb);
    case 'now':
      return useCases.now(actor);
    case 'snooze':
      return useCases.snooze(actor, isWeek ? 'week' : 'next');
  }
}

/** `/prr reminders`, `/prr reminders off`, `/prr reminders snooze week`. */
export function reminders(useCases: ReminderUseCases): Command {
  const usage = 'reminders status|on|off|now|snooze';
  return {
    name: 'reminders',
    usage,
    suggestions: [],
    subcommands: (Object.keys(usages) as Verb[]).map((verb) => ({
      name: verb,
      usage: usages[verb],
      suggestions: verb === 'snooze' ? [{kind: 'list' as const, items: ['week']}] : [],
    })),
    run: async (call) => {
      const verb = (call.words.take() ?? 'status').toLowerCase();
      if (!isVerb(verb)) {
        throw new Refusal('commands.unknown-reminders-verb', {value: verb, usage: typed(usage)});
      }
      return render(await run(verb, call, useCases), call.t);
    },
  };
}
