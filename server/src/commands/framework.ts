import type {Frameworks} from '../actions/frameworks';
import {words as render} from '../posts/words';
import {Refusal} from '../review/refusal';
import {answer, typed, type Call, type Command} from './command';

export type FrameworkUseCases = Pick<
  Frameworks,
  'list' | 'show' | 'set' | 'meets' | 'drop' | 'remove' | 'use'
>;

const usages = {
  use: 'framework use <id or none> [PRR-12]',
  list: 'framework list',
  show: 'framework show <id> [version]',
  set: 'framework set <id> <version> "<title>" [link] [--keep]',
  meets: 'framework meets <id> <item id or topic> <what shows it, with a link>',
  drop: 'framework drop <id> <item id or topic>',
  remove: 'framework remove <id>',
} as const;

type Verb = keyof typeof usages;

const forAdmins: readonly Verb[] = ['set', 'meets', 'drop', 'remove'];

function isVerb(word: string): word is Verb {
  return Object.hasOwn(usages, word);
}

/** @throws Refusal `commands.missing-framework` when one of them is not there */
function given(verb: Verb, ...words: (string | undefined)[]): string[] {
  return words.map((word = '') => {
    if (word === '') throw new Refusal('commands.missing-framework', {usage: typed(usages[verb])});
    return word;
  });
}

async function run(verb: Verb, call: Call, frameworks: FrameworkUseCases): Promise<string> {
  const {words, actor, t} = call;
  const usage = typed(usages[verb]);
  switch (verb) {
    case 'use': {
      const review = words.takeLastReviewKey();
      const [id = ''] = given(verb, words.take());
      words.end(usage);
      const outcome = await frameworks.use(actor, review, id);
      const params = {key: outcome.review.key, title: outcome.content.title};
      return answer(call, {key: 'commands.review-head-plain', params}, outcome.notes);
    }
    case 'list': {
      words.end(usage);
      const [all, {frameworkList}] = await Promise.all([
        frameworks.list(),
        import('../posts/framework_text'),
      ]);
      return frameworkList(all, t);
    }
    case 'show': {
      const [id = ''] = given(verb, words.take());
      const version = words.take() ?? '';
      words.end(usage);
      const {frameworkText} = await import('../posts/framework_text');
      return frameworkText(await frameworks.show(id, version), t);
    }
    case 'set': {
      const keep = words.takeFlags({keep: 'switch'}).has('keep');
      const [id = '', version = '', title = ''] = given(verb, words.take(), words.take(), words.take());
      const link = words.take() ?? '';
      words.end(usage);
      return render(await frameworks.set(actor, {id, version, title, link, keep}), t);
    }
    case 'meets': {
      const [id = '', item = ''] = given(verb, words.take(), words.take());
      const [text = ''] = given(verb, words.takeRest());
      return render(await frameworks.meets(actor, id, item, text), t);
    }
    case 'drop': {
      const [id = '', item = ''] = given(verb, words.take(), words.take());
      words.end(usage);
      return render(await frameworks.drop(actor, id, item), t);
    }
    case 'remove': {
      const [id = ''] = given(verb, words.take());
      words.end(usage);
      return render(await frameworks.remove(actor, id), t);
    }
  }
}

/** `/prr framework …`: which frameworks are supported, what each meets, and which one a review relies on. */
export function framework(load: () => Promise<FrameworkUseCases>): Command {
  const usage = 'framework use|list|show|set|meets|drop|remove';
  return {
    name: 'framework',
    usage,
    suggestions: [],
    subcommands: (Object.keys(usages) as Verb[]).map((verb) => ({
      name: verb,
      usage: usages[verb],
      suggestions: suggestionsOf(verb),
      forAdmins: forAdmins.includes(verb),
    })),
    run: async (call) => {
      const verb = (call.words.take() ?? 'list').toLowerCase();
      if (!isVerb(verb)) {
        throw new Refusal('commands.unknown-framework-verb', {value: verb, usage: typed(usage)});
      }
      return run(verb, call, await load());
    },
  };
}

function suggestionsOf(verb: Verb): Command['suggestions'] {
  const hint = usages[verb].split(' ').slice(2).join(' ');
  return hint === '' ? [] : [{kind: 'text', hint}];
}
