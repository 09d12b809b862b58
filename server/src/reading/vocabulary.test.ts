import {sampleTeam, sampleTeams} from '../../test/fakes/sample_teams';
import {hasOtherWords} from './vocabulary';

test.each([
  'The SRE review is still open, I will get to it once the load test is done.',
  'Is the security review completed? I would like to plan the launch.',
  'Platform review is complete except for the runbook.',
  'The load test is done, see `results.md`. SRE review is next',
  '> when is the SRE review done?\nNot before',
  '```\nkubectl get review --done\n```\nhangs for me',
])('spares the parser: %s', (text) => {
  expect(hasOtherWords(text, sampleTeams)).toBe(true);
});

test.each([
  ['a plain completion', 'SRE review is completed. Thanks @dave.smith-jones!'],
  ['a possessive', "SRE's review is done"],
  ['a quote, whose words are not the poster’s', '> anything at all\nSRE review is completed'],
  ['code', 'SRE review is completed\n```\nkubectl\n```'],
  ['an entity', 'SRE review is &#100;one. SRE review done'],
  ['an indented block', 'SRE review is completed\n\n    kubectl'],
  ['emphasis within a word', 'SRE review is com**plet**ed'],
  ['letters beyond ASCII', 'ＳＲＥ review is completed'],
])('leaves it to the reader: %s', (_what, text) => {
  expect(hasOtherWords(text, sampleTeams)).toBe(false);
});

test('the names of the teams at hand are words', () => {
  const text = 'Release Train review is completed';
  expect(hasOtherWords(text, sampleTeams)).toBe(true);
  expect(hasOtherWords(text, [sampleTeam('rt', 'Release Train')])).toBe(false);
  expect(hasOtherWords(text, sampleTeams)).toBe(true);
});
