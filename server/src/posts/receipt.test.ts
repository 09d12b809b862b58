import {english} from '../../test/fakes/english';
import {sampleReport, sampleSignature, sampleView} from '../../test/fakes/sample_review';
import type {ReviewView} from '../review/types';
import {receipt} from './receipt';

const t = english();

function approvedBy(...signers: [string, string][]): ReviewView {
  const view = sampleView({signatures: signers.map(([team, user]) => sampleSignature(team, user))});
  for (const item of view.content.sections.flatMap(({items}) => items)) {
    if (signers.some(([team]) => (item.id === 'i4' ? 'platform' : 'sre') === team)) item.state = 'done';
  }
  return view;
}

function text(
  view: ReviewView,
  teamIndex: number,
  change: {quorum?: number; ticked?: string[]; state?: 'waiting'} = {},
): string {
  const report = sampleReport(view);
  const approval = {
    ...report.approvals[teamIndex]!,
    quorum: change.quorum ?? 1,
    state: change.state ?? report.approvals[teamIndex]!.state,
  };
  const ticked = report.items.filter(({item}) => change.ticked?.includes(item.id));
  return receipt({username: 'alice', approval, ticked, report})
    .map(({key, params}) => t(key, params))
    .join('\n');
}

describe('the receipt', () => {
  it('says what was ticked and which team is still missing', () => {
    expect(text(approvedBy(['sre', 'alice']), 0, {ticked: ['i2', 'i3']})).toBe(
      '@alice signed off for SRE: items 2, 3 ticked.\n✅ **SRE** has approved.\nStill missing: Platform.',
    );
  });

  it('says that nothing is missing with the last approval', () => {
    expect(text(approvedBy(['sre', 'alice'], ['platform', 'bob']), 1, {ticked: ['i4']})).toBe(
      '@alice signed off for Platform: item 4 ticked.\n✅ **Platform** has approved.\nEvery team has approved.',
    );
  });

  it('says how many more have to sign while the quorum is not reached', () => {
    expect(text(approvedBy(['platform', 'alice']), 1, {quorum: 3, state: 'waiting'})).toBe(
      '@alice signed off for Platform.\n⬜ **Platform** needs 2 more sign-offs before its items are ticked.\nStill missing: SRE.',
    );
  });
});
