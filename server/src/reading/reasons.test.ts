import {sampleTeam, sampleTeams} from '../../test/fakes/sample_teams';
import {read} from './read';
import {reasonLine} from './reading';

test.each<[post: string, line: string]>([
  ['SRE review is completed', 'said'],
  ['good morning', 'nothing'],
  ['the platform is slow today', 'nothing'],
  ['review completed', 'nothing'],
  ['SRE review is not completed', 'negation: not'],
  ['is the SRE review completed?', 'question'],
  ['SRE review is completed once the runbook lands', 'condition: once'],
  ['SRE will sign off tomorrow', 'future: will'],
  ['SRE should be done', 'modality: should be'],
  ['SRE review was completed last year', 'tense: last year'],
  ['SRE review is almost completed', 'partial: almost'],
  ['SRE: all done except the runbook', 'partial: except'],
  ['> SRE review is completed', 'quote'],
  ['Bob says SRE is done', 'hearsay: says'],
  ['tom: SRE is done', 'hearsay: tom:'],
  ['SRE review for Billing is done', 'other-run: billing'],
  ['please complete the SRE review', 'request: please'],
  ['SRE is done, and pigs can fly', 'irony: and pigs can fly'],
  ['SRE is done. Scratch that.', 'retracted: scratch that'],
  ['SRE dashboard is done', 'other-thing: dashboard'],
  ['SRE gadgets are done', 'unclear: gadgets'],
  [`SRE review is completed${' '.repeat(16_383)}`, 'too-long'],
  [`SRE review is completed ${'*'.repeat(401)}`, 'too-long'],
])('%j is explained by “%s”', (post, line) => {
  expect(reasonLine(read(post, sampleTeams).reason)).toBe(line);
});

test.each([
  ['SRE review is completed once the runbook lands', 'complete'],
  ['SRE review is almost completed', 'complete'],
  ['SRE gadgets are done', 'complete'],
  ['SRE review for Billing is done', 'complete'],
  ['SRE might withdraw its approval', 'withdraw'],
])('%j is a near miss', (post, verdict) => {
  expect(read(post, sampleTeams).nearMisses).toMatchObject([{teamId: 'sre', verdict}]);
});

test.each([
  'is the SRE review completed?',
  'SRE review is not completed',
  'SRE will sign off tomorrow',
  'please complete the SRE review',
  'SRE dashboard is done',
  'Bob says SRE is done',
  'SRE is done. Scratch that.',
])('who writes %j meant none', (post) => {
  expect(read(post, sampleTeams)).toMatchObject({verdicts: [], nearMisses: []});
});

test('words of the review’s own title name no other run', () => {
  const post = 'SRE review for the Billing service is done';
  expect(read(post, sampleTeams).verdicts).toEqual([]);
  expect(read(post, sampleTeams, {titles: ['Billing to production']}).verdicts).toEqual([
    {teamId: 'sre', verdict: 'complete'},
  ]);
});

test('a name that is several teams’ is nobody’s', () => {
  const teams = [sampleTeam('net', 'Network', {aliases: ['Ops']}), sampleTeam('ops', 'Operations')];
  expect(reasonLine(read('Ops review is completed', teams).reason)).toBe('ambiguous-name: ops');
});
