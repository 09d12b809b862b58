import {Lexicon} from './lexicon';
import {tokensOf} from './tokens';

const lexicon = new Lexicon({
  code: 'xx',
  phrases: {
    done: 'all done | done | prüfung erledigt | {fully ,}signed off',
    negation: 'not | か$',
    noun: 'review | não',
  },
});

function at(text: string, misspelt = false): {length: number; kinds: readonly string[]} | undefined {
  return lexicon.at(tokensOf(text), 0, misspelt);
}

test.each<[text: string, length: number, kind: string]>([
  ['all done now', 2, 'done'],
  ['DONE', 1, 'done'],
  ['signed off', 2, 'done'],
  ['fully signed off', 3, 'done'],
  ['prufung erledigt', 2, 'done'],
  ['pruefung erledigt', 2, 'done'],
  ['nao', 1, 'noun'],
  ["l'review", 1, 'noun'],
  ["review's", 1, 'noun'],
  ['nooot', 1, 'negation'],
  ['か', 1, 'negation'],
])('finds the longest phrase of “%s”', (text, length, kind) => {
  expect(at(text)).toEqual({length, kinds: [kind]});
});

test.each(['all', 'domed', 'かな'])('finds nothing in “%s”', (text) => {
  expect(at(text)).toBeUndefined();
});

test('a misspelt word is looked for only where that is wanted', () => {
  expect(at('reviwe')).toBeUndefined();
  expect(at('reviwe', true)).toEqual({length: 1, kinds: ['noun']});
});
