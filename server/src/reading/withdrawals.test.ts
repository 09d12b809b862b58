import {sampleTeams} from '../../test/fakes/sample_teams';
import {read} from './read';

test.each([
  'SRE withdraws its approval',
  'SRE withdraws',
  'un-sign SRE',
  'I take back the SRE sign-off',
  'SRE takes its sign-off back, nobody gets paged',
  'SRE review is not completed after all',
  "SRE isn't done after all",
  'SRE is no longer approved',
  'The SRE approval does not count anymore',
  'Please revoke the SRE approval',
  'Please disregard my SRE sign-off, it was the wrong cluster.',
  'We missed something. The SRE approval is withdrawn.',
  'SRE: approval revoked ❌',
  'SRE review is completed. Edit: SRE withdraws its approval',
  'SRE zieht die Freigabe zurück',
  'Das SRE-Review ist doch nicht abgeschlossen',
  'SRE retira su aprobación',
  'SRE retire son approbation',
  'SREの承認を取り消します',
])('%j takes back what SRE had approved', (post) => {
  expect(read(post, sampleTeams)).toMatchObject({
    verdicts: [{teamId: 'sre', verdict: 'withdraw'}],
    reason: {code: 'said'},
  });
});

test.each([
  'Should SRE withdraw its approval?',
  'SRE will withdraw its approval tomorrow',
  'SRE does not withdraw its approval',
  'If SRE withdraws its approval we stop',
  'SRE might withdraw its approval',
  'Bob says SRE withdraws its approval',
  'SRE, please withdraw your approval',
  '> SRE withdraws its approval',
  '`SRE withdraws its approval`',
  'SRE withdraws its approval — disregard, wrong thread',
  'SRE withdraws its approval for the Mercury service',
  'SRE review is not completed',
  'I withdraw my approval',
  'Keine Sorge, SRE zieht die Freigabe nicht zurück',
  'SREは承認を取り消しません',
])('%j takes nothing back', (post) => {
  expect(read(post, sampleTeams).verdicts).toEqual([]);
});

test('one team approves and another takes back, in the order in which teams are configured', () => {
  expect(read('Security withdraws its approval, SRE signs off.', sampleTeams).verdicts).toEqual([
    {teamId: 'sre', verdict: 'complete'},
    {teamId: 'security', verdict: 'withdraw'},
  ]);
});
