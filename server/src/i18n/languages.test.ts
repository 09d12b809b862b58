import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {IntlMessageFormat} from 'intl-messageformat';

const ASSETS = join(__dirname, '../../../assets/i18n');
const FILES = readdirSync(join(ASSETS, 'en'))
  .filter((name) => name.endsWith('.json'))
  .sort();
const LANGUAGES = ['de', 'es', 'fr', 'ja'];

/** Languages that have every file. Of the others, what is there already is held to the same. */
const COMPLETE: readonly string[] = ['de', 'es', 'fr', 'ja'];

/** Words that a language has in common with English: a message of nothing else may be the same in both. */
const SHARED_WORDS: Record<string, string> = {
  de: 'DRI PRR Production Readiness Review Reviews Reviewer Framework Name Person Service Status Team Teams Ticket Version',
  es: 'no framework ticket Framework Ticket DRI PRR Production Readiness Review Reviews',
  fr: 'DRI Framework Notes PRR Production Readiness Reviews Section Service Ticket service ticket',
  ja: 'DRI PRR Production Readiness Reviews service',
};

/** Keys whose code spans differ with good reason, by language. */
const OTHER_CODE: Record<string, readonly string[]> = {de: [], es: [], fr: [], ja: []};

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** What a message does with its arguments. */
interface Shape {
  /** Arguments that show something, or choose between more than one and many. */
  needed: Set<string>;
  /** All arguments. */
  names: Set<string>;
  /** Branches that have to be there: of a select all, of a plural the exact ones. */
  branches: Set<string>;
  /** Categories of plurals, as `count one`. */
  categories: Set<string>;
  /** Arguments whose plural shows the number itself. */
  counted: Set<string>;
  /** What people read, without arguments. */
  words: string;
}

/** Whatever of this names a thing and not a language: spans of code, commands, addresses. */
const CODE = /`[^`]+`/gu;
const COMMANDS = /(?<![\w/:.])\/[a-z]+/gu;
const LINKS = /\]\([^)]*\)/gu;
const PICTURES = /\p{Extended_Pictographic}/gu;

function read(language: string, file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(ASSETS, language, file), 'utf8')) as Record<string, string>;
}

function shapeOf(text: string): Shape {
  const shape: Shape = {
    needed: new Set(),
    names: new Set(),
    branches: new Set(),
    categories: new Set(),
    counted: new Set(),
    words: '',
  };
  walk(new IntlMessageFormat(text, 'en', undefined, {ignoreTag: true}).getAst(), shape, null);
  return shape;
}

function walk(ast: Ast, shape: Shape, counted: string | null): void {
  for (const element of ast) {
    if ('options' in element) {
      const {value: name} = element;
      shape.names.add(name);
      for (const [branch, {value}] of Object.entries(element.options)) {
        if (!('offset' in element) || branch.startsWith('=')) {
          shape.needed.add(name);
          shape.branches.add(`${name} ${branch}`);
        } else {
          shape.categories.add(`${name} ${branch}`);
        }
        walk(value, shape, 'offset' in element ? name : counted);
      }
    } else if (!('value' in element)) {
      shape.needed.add(counted ?? '#');
      shape.counted.add(counted ?? '#');
    } else if (element.type === 0) {
      shape.words += element.value;
    } else if (typeof element.value === 'string') {
      shape.names.add(element.value);
      shape.needed.add(element.value);
      shape.words += ' ';
    }
  }
}

function all(pattern: RegExp, text: string): string {
  return [...new Set(text.match(pattern) ?? [])].sort().join(' ');
}

/** What is wrong with a translation; '' when nothing is. */
function problemOf(language: string, key: string, english: string, text: string): string {
  const [from, to] = [shapeOf(english), shapeOf(text)];
  const missing = [...from.needed].filter((name) => !to.names.has(name));
  if (missing.length > 0) return `does not use ${missing.join(', ')}`;
  const unknown = [...to.names].filter((name) => !from.names.has(name));
  if (unknown.length > 0) return `uses ${unknown.join(', ')}, which English does not`;
  // A language without a form of its own for one says it with =1. A word that English inserts as it is may be chosen.
  const chosen = new Set([...from.branches].map((branch) => branch.split(' ')[0] ?? ''));
  const branches = (shape: Shape): string =>
    [...shape.branches]
      .filter((branch) => !branch.endsWith(' =1') && chosen.has(branch.split(' ')[0] ?? ''))
      .sort()
      .join();
  if (branches(from) !== branches(to)) return `has the branches ${branches(to)}, English ${branches(from)}`;
  const known: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const odd = [...to.categories].filter((each) => !known.includes(each.split(' ')[1] ?? ''));
  if (odd.length > 0) return `has plural forms that the language has not: ${odd.join()}`;
  const alone = [...to.counted].filter(
    (name) =>
      known.includes('one') &&
      from.categories.has(`${name} one`) &&
      !to.categories.has(`${name} one`) &&
      !to.branches.has(`${name} =1`),
  );
  if (alone.length > 0) return `has no form for one: ${alone.join()}`;
  for (const [what, pattern] of [
    ['code', CODE],
    ['commands', COMMANDS],
    ['links', LINKS],
    ['pictures', PICTURES],
  ] as const) {
    if (what === 'code' && OTHER_CODE[language]?.includes(key) === true) continue;
    if (all(pattern, english) !== all(pattern, text)) {
      return `has the ${what} ${all(pattern, text)}, English ${all(pattern, english)}`;
    }
  }
  const frame = (each: string): string =>
    JSON.stringify([/^(?:\s|- |#+ )*/u.exec(each)?.[0], /\s*$/u.exec(each)?.[0], each.split('\n').length]);
  if (frame(english) !== frame(text)) return 'begins, ends or breaks its lines in another way than English';
  if (text.split('**').length % 2 === 0) return 'has a ** too many, or too few';
  const own = (from.words.replace(CODE, '').match(/\p{L}+/gu) ?? []).filter(
    (word) => SHARED_WORDS[language]?.split(' ').includes(word) !== true,
  );
  return english === text && own.length > 0 ? 'is the same as in English' : '';
}

const present = LANGUAGES.flatMap((language) =>
  FILES.filter((file) => existsSync(join(ASSETS, language, file))).map((file) => [language, file] as const),
);

it('a complete language has every file of English, and none has another', () => {
  const filesOf = (language: string): string[] =>
    existsSync(join(ASSETS, language)) ? readdirSync(join(ASSETS, language)).sort() : [];
  for (const language of COMPLETE) expect([language, filesOf(language)]).toEqual([language, FILES]);
  expect(LANGUAGES.flatMap(filesOf).filter((file) => !FILES.includes(file))).toEqual([]);
});

it.each(present)('%s/%s has the messages of English, in another language', (language, file) => {
  const [english, translated] = [read('en', file), read(language, file)];
  expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  const problems = Object.entries(english).map(([key, text]) => {
    const problem = problemOf(language, key, text, translated[key] ?? '');
    return problem === '' ? [] : [`${key} ${problem}`];
  });
  expect(problems.flat()).toEqual([]);
});

it.each(['en', ...LANGUAGES])('dialogs in %s fit into what the server takes', (language) => {
  const files = language === 'en' ? FILES : present.filter(([of]) => of === language).map(([, file]) => file);
  const problems: string[] = [];
  for (const file of files) {
    for (const [key, text] of Object.entries(read(language, file))) {
      const most = limitOf(key);
      // The longest that goes into a title is the number of an item.
      const shown = text.replace('{number}', '100');
      if (Buffer.byteLength(shown) > most) problems.push(`${key}: ${shown} (${String(most)} bytes)`);
    }
  }
  expect(problems).toEqual([]);
});

/** In bytes: 24 for titles and labels, 150 for what stands below or in a field. */
function limitOf(key: string): number {
  if (!key.startsWith('dialog.')) return Infinity;
  if (/\.(?:help|example)$/u.test(key)) return 150;
  return /\.(?:submit|item)$|\.(?:where|kind)\.[\w-]+$/u.test(key) ? Infinity : 24;
}

it.each([
  ['an argument that is not there', 'Hi {name}', 'Hallo {nam}', /does not use name/],
  ['an argument that a quote has swallowed', 'of {name}', "d'{name}", /does not use name/],
  ['a number that is not said', '{n, plural, one {# item} other {# items}}', 'Punkte', /does not use n/],
  ['a branch less', '{a, select, x {X} other {}}', '{a, select, other {Y}}', /has the branches/],
  ['no form for one', '{n, plural, one {#} other {#}}', '{n, plural, other {#}}', /no form for one/],
  ['another command', 'Type `/prr list`', 'Tippen Sie `/prr liste`', /has the code/],
  ['another link', '[See it]({link})', '[Ansehen]({url})', /does not use link/],
  ['a picture less', '✅ Done', 'Fertig', /has the pictures/],
  ['no list', '- one', 'eins', /begins/],
  ['half bold', '**One**', '**Eins', /\*\*/],
  ['nothing translated', 'Done', 'Done', /the same/],
])('a translation is not taken: %s', (_name, english, text, problem) => {
  expect(problemOf('de', 'key', english, text)).toMatch(problem);
});

it.each([
  ['de', 'Ask {n, plural, one {them} other {them all}}', 'Fragen'],
  ['ja', '{n, plural, one {one} other {# items}}', '{n, plural, =1 {一つ} other {#件}}'],
  ['de', '`{code}` · {dri}', '`{code}` · {dri}'],
  ['de', 'Status', 'Status'],
  ['fr', 'It is {how}', 'C’est {how, select, high {élevé} other {{how}}}'],
])('a translation into %s is taken: %j as %j', (language, english, text) => {
  expect(problemOf(language, 'key', english, text)).toBe('');
});
