import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {IntlMessageFormat} from 'intl-messageformat';
import {openCatalog} from './catalog';

const SOURCE = join(__dirname, '..');
const ASSETS = join(__dirname, '../../../assets/i18n');

/** How source code names a message: each pattern's first group is a key or, for refusals, its end. */
const USES: [RegExp, string][] = [
  [/new Refusal\(\s*'([^']+)'/g, 'refusal.'],
  [/\bkey: '([a-z][a-z0-9-]*\.[a-z0-9.-]+)'/g, ''],
  [/\b(?:t|translate)\(\s*'([^']+)'/g, ''],
  [/'((?:problem|yaml)\.[a-z-]+)'/g, ''],
];

function usedKeys(): Map<string, string> {
  const keys = new Map<string, string>();
  const files = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'});
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    for (const [pattern, prefix] of USES) {
      for (const [, key = ''] of text.matchAll(pattern)) {
        keys.set(prefix + key, file);
      }
    }
  }
  return keys;
}

/** All of what ships; a file that cannot be used fails. */
const catalog = openCatalog(ASSETS, (locale, reason) => {
  throw new Error(`${locale}: ${reason}`);
});

it('every message that the source names exists in English', () => {
  const english = catalog.get('en');
  const used = usedKeys();
  expect(used.size).toBeGreaterThan(50);
  expect(
    [...used].filter(([key]) => english?.has(key) !== true).map(([key, file]) => `${file}: ${key}`),
  ).toEqual([]);
});

it.each(readdirSync(ASSETS))('every message in %s can be rendered', (locale) => {
  const broken: string[] = [];
  for (const [key, text] of catalog.get(locale) ?? []) {
    try {
      new IntlMessageFormat(text, locale, undefined, {ignoreTag: true});
    } catch (error) {
      broken.push(`${key}: ${String(error)}`);
    }
  }
  expect(broken).toEqual([]);
});
