import type {TemplateAdmin, YamlSource} from '../actions/template_admin';
import {words as render} from '../posts/words';
import {Refusal} from '../review/refusal';
import {typed, type Call, type Command} from './command';
import {nearest} from './nearest';
import {Words} from './words';

/** What people can do with templates. */
export type TemplateUseCases = Pick<
  TemplateAdmin,
  'list' | 'show' | 'check' | 'import' | 'export' | 'exportPlaybook' | 'retire' | 'restore'
>;

const usages = {
  list: 'template list [all]',
  show: 'template show <id> [version]',
  check: 'template check [link of a post]',
  import: 'template import [link of a post]',
  export: 'template export <id> [version]',
  retire: 'template retire <id>',
  restore: 'template restore <id>',
} as const;

type Verb = keyof typeof usages;

const verbs: readonly string[] = Object.keys(usages);
const forAdmins: readonly string[] = ['import', 'retire', 'restore'];
/** What was typed in a code block behind the command, whichever language it names. */
const BLOCK = /^\s*(`{3,}|~{3,})[^\n`]*\n([\s\S]*?)\n?\s*\1\s*$/u;

function verbOf(word: string): Verb {
  if (Object.hasOwn(usages, word)) return word as Verb;
  const meant = nearest(word, verbs);
  if (meant !== '') {
    throw new Refusal('commands.unknown-template-command-nearest', {value: word, nearest: meant});
  }
  throw new Refusal('commands.unknown-template-command', {value: word, known: verbs.join(', ')});
}

/** Where the YAML is. @throws Refusal `commands.unexpected` */
function sourceOf(text: string, verb: Verb): YamlSource {
  const [, , yaml] = BLOCK.exec(text) ?? [];
  if (yaml !== undefined) return {kind: 'typed', text: yaml};
  const words = new Words(text);
  const link = words.take() ?? '';
  words.end(typed(usages[verb]));
  return {kind: 'post', link};
}

function idOf(words: Words, verb: Verb): string {
  const id = words.take() ?? '';
  if (id === '') throw new Refusal('commands.missing-template', {usage: typed(usages[verb])});
  return id;
}

/** `/prr template …`. @param load the use cases, made when they are first wanted */
export function template(load: () => Promise<TemplateUseCases>): Command {
  const run = async ({actor}: Call, verb: Verb, text: string) => {
    const useCases = await load();
    if (verb === 'check' || verb === 'import') return useCases[verb](actor, sourceOf(text, verb));
    const words = new Words(text);
    const usage = typed(usages[verb]);
    if (verb === 'list') {
      const all = words.peek().toLowerCase() === 'all' && words.take() !== undefined;
      words.end(usage);
      return useCases.list(actor, all);
    }
    const isPlaybook = verb === 'export' && /^--playbook(?:=|$)/u.test(words.peek());
    if (isPlaybook) return useCases.exportPlaybook(actor, playbookName(words));
    const id = idOf(words, verb);
    const version = verb === 'show' || verb === 'export' ? (words.take() ?? '') : '';
    words.end(usage);
    return verb === 'show' || verb === 'export'
      ? useCases[verb](actor, id, version)
      : useCases[verb](actor, id);
  };
  return {
    name: 'template',
    usage: 'template <list|show|check|import|export|retire|restore>',
    verbatim: true,
    suggestions: [],
    subcommands: Object.entries(usages).map(([name, usage]) => ({
      name,
      usage,
      suggestions: suggestionsOf(name),
      forAdmins: forAdmins.includes(name),
    })),
    run: async (call) => {
      const [, word = '', text = ''] = /^\s*(\S*)([\s\S]*)$/u.exec(call.text) ?? [];
      const verb = word === '' ? 'list' : verbOf(word.toLowerCase());
      return render(await run(call, verb, text), call.t);
    },
  };
}

function suggestionsOf(verb: string): Command['suggestions'] {
  if (verb === 'list') return [{kind: 'list', items: ['all']}];
  if (verb === 'check' || verb === 'import') return [{kind: 'text', hint: '[link of a post]'}];
  return [{kind: 'fetch', fetch: 'templates', required: true}];
}

/** `--playbook Name of it`, `--playbook="Name of it"`, or its id. @throws Refusal `commands.flag-value` */
function playbookName(words: Words): string {
  const [, , given = ''] = /^(--playbook)=?(.*)$/su.exec(words.take() ?? '') ?? [];
  const name = [given, words.takeRest()].filter((part) => part !== '').join(' ');
  if (name === '') throw new Refusal('commands.flag-value', {flag: '--playbook'});
  return name;
}
