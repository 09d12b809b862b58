import {english} from '../../test/fakes/english';
import {sampleRecordToPost} from '../../test/fakes/records';
import {
  sampleItem,
  sampleMark,
  sampleReport,
  sampleSignature,
  sampleTime,
  sampleView,
} from '../../test/fakes/sample_review';
import {recordOf} from '../review/record';
import {standInLabel} from '../review/stand_in';
import {approvalLines} from './approval_lines';
import {itemLine} from './item_line';
import {renderClosingNote} from './closing_note';
import {layOutRecord, renderRecord} from './record';
import {peopleOf, type Rendering} from './rendering';

const rendering: Rendering = {
  t: english(),
  person: (id) => `@${id}`,
  permalink: () => '',
  boardLink: () => '',
  zone: 'UTC',
  now: sampleTime,
};

it('the card says whose sign-off does not count, because they are the DRI', () => {
  const view = sampleView();
  const [approval] = sampleReport(view).approvals;
  const ownReview = [sampleSignature('sre', 'dave')];
  expect(approvalLines(view.review, {...approval!, ownReview}, rendering)).toEqual([
    '⬜ **SRE** is waiting: items 2, 3 open',
    '⚠️ The sign-off of @dave for SRE does not count: nobody approves their own review, as its DRI or through a stand-in whom they have named',
  ]);
});

it('the record says so too, and who was the DRI before they signed', () => {
  const view = sampleView({
    signatures: [
      sampleSignature('sre', 'dave', {membership: ''}),
      sampleSignature('sre', 'erin', {membership: ''}),
    ],
    timeline: [{at: sampleTime, by: 'erin', kind: 'owner', details: {from: 'erin', to: 'dave'}}],
  });
  const text = renderRecord(recordOf(view, sampleReport(view)), rendering);
  expect(text).toMatch(
    /\| SRE \| @dave \|.*\| does not count: by the DRI, whose own review it is, or their stand-in \|/,
  );
  expect(text).toMatch(/\| SRE \| @erin \|.*\| counts; the signer was the DRI of this review before \|/);
});

it('card, items and record say what is mandatory, and the card what comes first', () => {
  const view = sampleView({mandatory: ['i2']});
  const report = sampleReport(view);
  const [approval] = report.approvals;
  expect(itemLine(report.items[1]!, new Map(), rendering)).toBe('☐ **2** Runbook linked · mandatory');
  expect(approvalLines(view.review, {...approval!, first: [report.items[1]!]}, rendering)).toEqual([
    '⬜ **SRE** is waiting: items 2, 3 open',
    '❗ **SRE** first needs its mandatory item 2, ticked by hand',
  ]);
  expect(renderRecord(recordOf(view, report), rendering)).toContain(
    '| 2 | SRE | Runbook linked | SRE | open |  |  | mandatory |',
  );
});

describe('a hold', () => {
  const standing = {
    id: 'h1',
    teamId: 'sre',
    by: 'alice',
    at: sampleTime,
    reason: 'no *restore* yet',
    lifted: null,
  };
  const view = sampleView({
    holds: [
      standing,
      {...standing, lifted: {at: sampleTime, by: 'bob', asAdmin: false}},
      {...standing, lifted: {at: sampleTime, by: 'root', asAdmin: true}},
    ],
  });
  const report = sampleReport(view);
  const [approval] = report.approvals;

  it('is on the card with holder and reason, the latest in a line each', () => {
    const state = 'on hold';
    expect(
      approvalLines(
        view.review,
        {...approval!, state, holds: Array.from({length: 7}, () => standing)},
        rendering,
      ),
    ).toEqual([
      [
        ...[0, 1, 2, 3, 4].map(
          () => '⏸️ **SRE** is on hold since 2026-01-31 14:05 UTC, by @alice: no \\*restore\\* yet',
        ),
        '⏸️ **SRE** has 2 more holds, from before',
      ].join('\n'),
    ]);
  });

  it('is in the record, with who lifted it', () => {
    expect(renderRecord(recordOf(view, report), rendering)).toContain(
      [
        '##### Holds',
        [
          '| Team | By | When | Reason | Lifted |',
          '| --- | --- | --- | --- | --- |',
          '| SRE | @alice | 2026-01-31 14:05 UTC | no \\*restore\\* yet | not lifted |',
          '| SRE | @alice | 2026-01-31 14:05 UTC | no \\*restore\\* yet | by @bob on 2026-01-31 14:05 UTC |',
          '| SRE | @alice | 2026-01-31 14:05 UTC | no \\*restore\\* yet | by @root as system admin on 2026-01-31 14:05 UTC |',
        ].join('\n'),
        '##### Items',
      ].join('\n\n'),
    );
  });
});

it('a stand-in is one on the card, and in the record with whom and until when', () => {
  const membership = standInLabel({day: '2026-12-01', by: 'alice'});
  const view = sampleView({
    signatures: [sampleSignature('sre', 'erin', {membership})],
    marks: [sampleMark('i2', 'erin', {teamId: 'sre', standIn: membership})],
  });
  view.content.sections[1]!.items[0] = sampleItem('i2', 'Runbook linked', {state: 'done', changedBy: 'erin'});
  const report = sampleReport(view);
  const [approval] = report.approvals;
  expect(approvalLines(view.review, {...approval!, state: 'approved'}, rendering)).toEqual([
    '✅ **SRE** approved by @erin (stand-in)',
  ]);
  const approved = {...report, approvals: [{...approval!, state: 'approved' as const}]};
  expect(renderClosingNote(view, approved, rendering)).toContain('@erin (stand-in)');
  const text = renderRecord(recordOf(view, report), rendering);
  expect(text).toContain('| SRE | @erin (stand-in for SRE until 2026-12-01, named by @alice) |');
  expect(text).toMatch(
    /\| 2 \| SRE \| Runbook linked \|.*\| stand-in for SRE until 2026-12-01, named by @alice \|/,
  );
  expect(peopleOf(view)).toContain('alice');
  const long = layOutRecord(view, {...approved, total: 61}, sampleRecordToPost(), rendering);
  expect(long).toContain('✅ **SRE** approved by @erin (stand-in)');
});
