import {readdirSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {IntlMessageFormat} from 'intl-messageformat';
import {loadCatalog} from './catalog';

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

it('every message that the source names exists in English', async () => {
  const english = (await loadCatalog(ASSETS)).get('en');
  const used = usedKeys();
  expect(used.size).toBeGreaterThan(50);
  expect(
    [...used].filter(([key]) => english?.has(key) !== true).map(([key, file]) => `${file}: ${key}`),
  ).toEqual([]);
});

it('every message of every language can be rendered', async () => {
  const broken: string[] = [];
  for (const [locale, messages] of await loadCatalog(ASSETS)) {
    for (const [key, text] of messages) {
      try {
        new IntlMessageFormat(text, locale, undefined, {ignoreTag: true});
      } catch (error) {
        broken.push(`${locale} ${key}: ${String(error)}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

describe('a wrong file of messages is named', () => {
  it.each([
    ['not JSON', {'a.json': '{'}, /a\.json: not a flat JSON object of messages$/],
    ['not flat', {'a.json': '{"a": {"b": "c"}}'}, /a\.json: not a flat JSON object of messages$/],
    [
      'a key in two files',
      {'a.json': '{"x": ""}', 'b.json': '{"x": ""}'},
      /b\.json: the key "x" is in another file too$/,
    ],
  ])('%s', async (_name, files, message) => {
    const folder = await mkdtemp(join(tmpdir(), 'prr-i18n-'));
    await mkdir(join(folder, 'en'));
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, 'en', name), text)));
    await expect(loadCatalog(folder)).rejects.toThrow(message);
  });
});
