import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const SOURCE = join(__dirname, '..');
const ENGLISH = join(SOURCE, '../../assets/i18n/en');

/** The keys that the rooms of the engine use, as they stand in the source. */
function usedKeys(): string[] {
  const sources = ['signoff', 'actions'].flatMap((room) =>
    readdirSync(join(SOURCE, room))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(SOURCE, room, name), 'utf8')),
  );
  const text = sources.join('\n');
  const said = [...text.matchAll(/'((?:signoff|start|tick|untick|item|close)\.[a-z-]+(?:\.[a-z-]+)*)'/g)];
  const refused = [...text.matchAll(/new Refusal\(\s*'([a-z.-]+)'/g)].map(
    ([, code]) => `refusal.${code ?? ''}`,
  );
  const codes = new Set(refused.map((key) => key.replace('refusal.', '')));
  return [...said.map(([, key]) => key ?? '').filter((key) => !codes.has(key)), ...refused];
}

test('everything that the engine says has an English sentence', () => {
  const texts = readdirSync(ENGLISH).map(
    (name) => JSON.parse(readFileSync(join(ENGLISH, name), 'utf8')) as object,
  );
  const known = new Set(texts.flatMap((each) => Object.keys(each)));
  const used = usedKeys();
  expect(used.length).toBeGreaterThan(40);
  // A refusal's code may stand in a table, away from where the Refusal is made.
  expect(used.filter((key) => !known.has(key) && !known.has(`refusal.${key}`))).toEqual([]);
});
