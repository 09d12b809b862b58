import {sampleTeams} from '../../test/fakes/sample_teams';
import {Grammar} from './grammar';
import {TeamNames} from './team_names';
import {tokensOf} from './tokens';

const names = new TeamNames(sampleTeams);

function matches(rules: string[], text: string): string[][] {
  return new Grammar({entry: rules, polite: ['please', 'if you like']}).match('entry', tokensOf(text), names);
}

test.each<[rule: string, text: string, matched: boolean]>([
  ['sign here', 'Sign  HERE', true],
  ['sign here', 'sign', false],
  ['sign here', 'sign here now', false],
  ['sign <polite>', 'sign if you like', true],
  ['sign <polite>?', 'sign', true],
  ['sign <polite>? here', 'sign please here', true],
  ['sign <polite>?', 'sign please please', false],
  ['sign <polite>*', 'sign please if you like please', true],
  ['sign here?', 'sign', true],
  ['sign-off', 'sign - off', true],
  ['<mention> , sign', '@alice.b, sign', true],
  ['sign <team>', 'sign dave', false],
])('the rule “%s” fits “%s”: %s', (rule, text, matched) => {
  expect(matches([rule], text).length > 0).toBe(matched);
});

test('answers the teams that are named, each once, for every way to read the words', () => {
  expect(matches(['<team> <team>'], 'SRE platform')).toEqual([['platform', 'sre']]);
  expect(matches(['<team> <team>'], 'SRE site reliability')).toEqual([['sre']]);
  expect(matches(['<team> platform', '<team> <team>'], 'SRE platform')).toEqual([
    ['sre'],
    ['platform', 'sre'],
  ]);
});

test.each([['<nothing>'], ['sign  here'], ['<polite'], ['sign (here)*?']])(
  'the rule “%s” is a mistake',
  (rule) => {
    expect(() => new Grammar({entry: [rule], polite: ['please']})).toThrow('The grammar');
  },
);
