import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {IntlMessageFormat} from 'intl-messageformat';
import {LANGUAGES, languageOf} from './words';

const topics = readdirSync(join(__dirname, 'en'));

function read(language: string, topic: string): Record<string, string> {
  return JSON.parse(readFileSync(join(__dirname, language, topic), 'utf8')) as Record<string, string>;
}

/** What a text is given: names of arguments, in order and once. */
function args(language: string, text: string): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(walk);
    } else if (typeof node === 'object' && node !== null) {
      const {type, value, ...rest} = node as {type?: number; value?: unknown};
      // 0 is a literal, 7 a #: the others are arguments, or tags.
      if (typeof type === 'number' && type !== 0 && type !== 7 && typeof value === 'string') found.add(value);
      Object.values(rest).forEach(walk);
    }
  };
  walk(new IntlMessageFormat(text, language).getAst());
  return [...found].sort();
}

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['ja', 'ja'],
  ['pt-BR', 'en'],
  ['', 'en'],
])('somebody with the locale %s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  test('are those of English, topic by topic', () => {
    expect(readdirSync(join(__dirname, language)).sort()).toEqual([...topics].sort());
    for (const topic of topics) {
      expect([topic, Object.keys(read(language, topic)).sort()]).toEqual([
        topic,
        Object.keys(read('en', topic)).sort(),
      ]);
    }
  });

  test('are given what English is given', () => {
    for (const topic of topics) {
      const english = read('en', topic);
      for (const [id, text] of Object.entries(read(language, topic))) {
        expect([id, args(language, text)]).toEqual([id, args('en', english[id] ?? '')]);
      }
    }
  });

  test('begin with the plugin’s id', () => {
    expect(
      topics.flatMap((topic) => Object.keys(read(language, topic))).filter((id) => !id.startsWith('prr.')),
    ).toEqual([]);
  });
});
