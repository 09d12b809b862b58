import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {openCatalog} from './catalog';
import {Messages} from './messages';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prr-i18n-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
}

function open() {
  const broken: string[] = [];
  const catalog = openCatalog(folder, (locale, reason) => {
    broken.push(`${locale} ${reason.replace(`${folder}/`, '')}`);
  });
  return {catalog, broken, messages: new Messages({catalog, onBroken: () => undefined})};
}

it('reads English at once, and another language when it is first spoken', () => {
  write({'en/a.json': '{"a": "A"}'});
  write({'de/a.json': '{"a": "before"}', 'fr/a.json': '{"a": "before"}'});
  const {messages} = open();
  write({'en/a.json': '{"a": "later"}', 'de/a.json': '{"a": "DE"}', 'fr/a.json': '{"a": "FR"}'});
  const german = messages.translator('de');
  expect(messages.translator('')('a')).toBe('A');
  expect(german('a')).toBe('DE');
  write({'de/a.json': '{"a": "later"}'});
  expect(german('a')).toBe('DE');
  expect(messages.translator('fr')('a')).toBe('FR');
});

it('knows only the languages that have a folder, whatever a person has for a locale', () => {
  write({'en/a.json': '{"a": "A"}', 'de/a.json': '{"a": "DE"}', 'README.md': ''});
  const {catalog, messages} = open();
  expect(['en', 'de', 'fr', '..', '', 'README.md'].filter((locale) => catalog.has(locale))).toEqual([
    'en',
    'de',
  ]);
  expect(catalog.get('../de')).toBeUndefined();
  expect(messages.translator('de-AT')('a')).toBe('DE');
  expect(messages.translator('../de')('a')).toBe('A');
});

const wrong: [string, Record<string, string>, string][] = [
  ['not JSON', {'a.json': '{'}, 'a.json: not a flat JSON object of messages'],
  ['not flat', {'a.json': '{"a": {"b": "c"}}'}, 'a.json: not a flat JSON object of messages'],
  [
    'a key in two files',
    {'0.json': '{"a": "first"}', 'a.json': '{"a": "second"}'},
    'a.json: the key "a" is in another file too',
  ],
];

function inLocale(locale: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${locale}/${name}`, text]));
}

it.each(wrong)('a wrong file of English stops the plugin, and is named: %s', (_name, files, message) => {
  write(inLocale('en', files));
  expect(() => openCatalog(folder, () => undefined)).toThrow(`/en/${message}`);
});

it.each(wrong)(
  'a wrong file of another language is reported once, and the rest is spoken: %s',
  (_name, files, message) => {
    write({'en/a.json': '{"a": "A", "b": "B", "c": "C"}'});
    write({...inLocale('de', files), 'de/b.json': '{"b": "DE"}'});
    const {broken, messages} = open();
    expect(broken).toEqual([]);
    const said = ['b', 'c'].map((key) => messages.translator('de')(key));
    expect(said).toEqual(['DE', 'C']);
    messages.translator('de')('a');
    expect(broken).toEqual([`de de/${message}`]);
  },
);
