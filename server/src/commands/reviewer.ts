import type {ReviewerActions} from '../actions/reviewers';
import type {Message} from '../posts/announcer';
import {words as render} from '../posts/words';
import {Refusal} from '../review/refusal';
import {typed, type Call, type Command} from './command';
import {usernames} from './usernames';

/** What people can do about who is asked to review. */
export type ReviewerUseCases = Pick<ReviewerActions, 'list' | 'accept' | 'decline' | 'pass' | 'set' | 'drop'>;

const usages = {
  list: 'reviewer list [PRR-12]',
  accept: 'reviewer accept [PRR-12] [--team=<team>]',
  decline: 'reviewer decline [PRR-12] [--team=<team>] [reason]',
  pass: 'reviewer pass [PRR-12] [--team=<team>] [@user]',
  set: 'reviewer set <team> @user … [PRR-12]',
  drop: 'reviewer drop <team> @user [PRR-12]',
} as const;

type Verb = keyof typeof usages;

function isVerb(word: string): word is Verb {
  return Object.hasOwn(usages, word);
}

/** The key of the review, which may stand at the front or at the end. */
function reviewOf({words}: Call): string {
  const before = words.takeReviewKey();
  return before === '' ? words.takeLastReviewKey() : before;
}

/** The people who are named, and the team, which is what is left. @throws Refusal `commands.missing-reviewer` */
function teamAndUsers({words}: Call, usage: string): {team: string; users: string[]} {
  const users = usernames(words.takeAll((word) => word.startsWith('@')).join(' '));
  const team = words.takeRest();
  if (users.length === 0 || team === '')
    throw new Refusal('commands.missing-reviewer', {usage: typed(usage)});
  return {team, users};
}

async function run(verb: Verb, call: Call, useCases: ReviewerUseCases): Promise<readonly Message[]> {
  const {words, actor} = call;
  switch (verb) {
    case 'list': {
      const review = reviewOf(call);
      words.end(typed(usages.list));
      return useCases.list(actor, review);
    }
    case 'accept': {
      const team = words.takeFlag('team');
      const review = reviewOf(call);
      words.end(typed(usages.accept));
      return (await useCases.accept(actor, review, team)).notes;
    }
    case 'decline': {
      const team = words.takeFlag('team');
      const review = words.takeReviewKey();
      return (await useCases.decline(actor, review, team, words.takeRest())).notes;
    }
    case 'pass': {
      const team = words.takeFlag('team');
      const review = reviewOf(call);
      const [user = ''] = usernames(words.takeAll((word) => word.startsWith('@')).join(' '));
      words.end(typed(usages.pass));
      return (await useCases.pass(actor, review, team, user)).notes;
    }
    case 'set': {
      const review = reviewOf(call);
      const {team, users} = teamAndUsers(call, usages.set);
      return (await useCases.set(actor, review, team, users)).notes;
    }
    case 'drop': {
      const review = reviewOf(call);
      const {team, users} = teamAndUsers(call, usages.drop);
      return (await useCases.drop(actor, review, team, users[0] ?? '')).notes;
    }
  }
}

/** `/prr reviewer list`, `/prr reviewer accept PRR-12`, `/prr reviewer set sre @bob`. */
export function reviewer(useCases: ReviewerUseCases): Command {
  const usage = 'reviewer list|accept|decline|pass|set|drop';
  return {
    name: 'reviewer',
    usage,
    suggestions: [],
    subcommands: (Object.keys(usages) as Verb[]).map((verb) => ({
      name: verb,
      usage: usages[verb],
      suggestions: [{kind: 'text' as const, hint: usages[verb].split(' ').slice(2).join(' ')}],
    })),
    run: async (call) => {
      const verb = (call.words.take() ?? 'list').toLowerCase();
      if (!isVerb(verb)) {
        throw new Refusal('commands.unknown-reviewer-verb', {value: verb, usage: typed(usage)});
      }
      return render(await run(verb, call, useCases), call.t);
    },
  };
}
