import {sampleItem} from '../../test/fakes/sample_review';
import {sampleTeam} from '../../test/fakes/sample_teams';
import {approvalItemOf} from './approval_item';

const sre = sampleTeam('sre', 'SRE', {aliases: ['Site Reliability']});

test.each([
  'SRE review',
  'sre Review',
  'Site reliability sign-off',
  'Site reliability sign‑off',
  'SRE approval',
  'SRE signoff',
  'SRE sign off',
  'SRE review (SRE)',
  'Sign-off (SRE)',
  'Approval',
  'Review',
])('“%s” stands for the sign-off', (title) => {
  const items = [sampleItem('a', 'Runbook'), sampleItem('b', title), sampleItem('c', 'Dashboards')];
  expect(approvalItemOf(sre, items)?.id).toBe('b');
});

test.each([
  'Runbook',
  'Platform review',
  'SRE',
  'SRE review of the runbook',
  'Code review',
  'Review the runbook',
  'Pre-SRE review',
])('“%s” does not', (title) => {
  expect(approvalItemOf(sre, [sampleItem('a', title)])).toBeUndefined();
});

test('of several, the last one stands for it', () => {
  const items = [sampleItem('a', 'SRE review'), sampleItem('b', 'SRE sign-off'), sampleItem('c', 'Runbook')];
  expect(approvalItemOf(sre, items)?.id).toBe('b');
});
