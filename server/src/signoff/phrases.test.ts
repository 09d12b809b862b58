import {sampleTeams} from '../../test/fakes/sample_teams';
import {readPhrase} from './phrases';

test.each([
  [
    'SRE review is completed',
    [['SRE', 'complete']],
    [],
    'said',
    [['SRE review is completed', 'en', ['SRE']]],
  ],
  [
    'I withdraw our SRE approval',
    [['SRE', 'withdraw']],
    [],
    'said',
    [['I withdraw our SRE approval', 'en', ['SRE']]],
  ],
  ['Is the SRE review completed?', [], [], 'question', [['Is the SRE review completed?', 'en', ['SRE']]]],
  [
    'Die SRE-Prüfung ist abgeschlossen',
    [['SRE', 'complete']],
    [],
    'said',
    [['Die SRE-Prüfung ist abgeschlossen', 'de', ['SRE']]],
  ],
  ['> SRE review is completed', [], [], 'quote', []],
  ['Good morning', [], [], 'nothing', [['Good morning', 'en', []]]],
])('“%s” is read step by step', (text, verdicts, near, why, lines) => {
  const phrase = readPhrase(text, sampleTeams);
  expect(phrase.verdicts.map(({team, verdict}) => [team, verdict])).toEqual(verdicts);
  expect(phrase.nearMisses.map(({team}) => team)).toEqual(near);
  expect(phrase.why.key).toBe(`reading.why.${why}`);
  expect(phrase.lines.map(({text: said, language, teams}) => [said, language, teams])).toEqual(lines);
});

test('what is no word of the author’s is shown as left out', () => {
  const {lines} = readPhrase('SRE review is `not` completed', sampleTeams);
  expect(lines.map(({text}) => text)).toEqual(['SRE review is … completed']);
});
