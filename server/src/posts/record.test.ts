import {english} from '../../test/fakes/english';
import {
  sampleItem,
  sampleMark,
  sampleReport,
  sampleSignature,
  sampleTime,
  sampleView,
} from '../../test/fakes/sample_review';
import {sampleRecordToPost} from '../../test/fakes/records';
import {editedPlaybookNote} from '../review/edited_playbook';
import {leftOutNote} from '../review/teams_left_out';
import {recordOf} from '../review/record';
import {runes} from './markdown';
import {layOutRecord, renderRecord} from './record';
import {boardLink} from './permalinks';
import type {Rendering} from './rendering';

const rendering: Rendering = {
  t: english(),
  person: (id) => `@${id}`,
  permalink: (postId) => (postId === '' ? '' : `https://chat.example/core/pl/${postId}`),
  boardLink: (board) => boardLink('https://chat.example/mm/', board),
  zone: 'America/Los_Angeles',
  now: sampleTime,
};

const closed = {status: 'closed' as const, endedBy: 'dave', endedAt: sampleTime};

const kept = sampleRecordToPost();
const CHAIN =
  'Record 1 of PRR-12, as files below · SHA-256 `abc123` · signed with key `0123456789abcdef…` · ' +
  '[for printing](https://chat.example/plugins/prr/api/v1/records/PRR-12/1.html) · ' +
  'checked with `/prr verify` in this thread';

describe('the record', () => {
  it('says who signed what, in which words, as whose member, and the state of every item', () => {
    const view = sampleView({
      ...closed,
      signatures: [
        sampleSignature('sre', 'alice', {words: 'SRE review is *completed* | yes', membership: '~core/sre'}),
        sampleSignature('platform', 'carol', {
          via: 'tick',
          postId: '',
          words: '',
          withdrawn: {at: sampleTime, by: 'carol', reason: 'wrong service'},
        }),
      ],
      marks: [
        sampleMark('i2', 'alice', {teamId: 'sre'}),
        sampleMark('i3', 'root', {state: 'skipped', teamId: 'sre', asAdmin: true}),
      ],
    });
    view.content.sections[1]!.items = [
      sampleItem('i2', 'Runbook linked', {state: 'done', changedBy: 'alice', changedAt: sampleTime}),
      sampleItem('i3', 'SRE review', {
        state: 'skipped',
        changedBy: 'root',
        changedAt: sampleTime,
        reason: 'on leave',
      }),
    ];
    view.content.sections[2]!.items = [
      sampleItem('i4', 'Sizing (Platform)', {
        state: 'done',
        changedBy: 'erin',
        changedAt: sampleTime,
        assigneeId: 'bob',
      }),
    ];
    const report = sampleReport(view);
    report.items[3]!.counts = false;
    report.items[0]!.owner = {kind: 'person', userId: 'dave'};

    expect(renderRecord(recordOf(view, report), rendering)).toBe(
      [
        '#### Record of PRR-12 · Checkout service to production',
        '**Closed** by @dave on 2026-01-31 14:05 UTC',
        'DRI @dave · Template Mattermost PRR 1.0 · Started by @dave on 2026-01-31 14:05 UTC',
        '3 of 4 items were done or skipped.',
        '##### Approvals',
        [
          '| Team | Signed by | When | Words | Post | State |',
          '| --- | --- | --- | --- | --- | --- |',
          '| SRE | @alice (member through ~core/sre) | 2026-01-31 14:05 UTC | “SRE review is \\*completed\\* \\| yes” | [post](https://chat.example/core/pl/post-alice) | counts |',
          '| Platform | @carol (named member) | 2026-01-31 14:05 UTC | ticked by hand |  | withdrawn by @carol on 2026-01-31 14:05 UTC: wrong service |',
        ].join('\n'),
        '##### Items',
        [
          '| # | Section | Item | Owner | State | By | When | Notes |',
          '| --- | --- | --- | --- | --- | --- | --- | --- |',
          '| 1 | Scope | Describe the change | @dave | open |  |  |  |',
          '| 2 | SRE | Runbook linked | SRE | done | @alice | 2026-01-31 14:05 UTC |  |',
          '| 3 | SRE | SRE review | SRE | skipped | @root | 2026-01-31 14:05 UTC | on leave; as system admin |',
          '| 4 | Checks | Sizing (Platform) | Platform | done | @erin | 2026-01-31 14:05 UTC | does not count |',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('says by when it was due, where its run is, and that its items were not the template’s', () => {
    const view = sampleView({
      ...closed,
      board: {kind: 'playbooks', ref: 'run1'},
      dueAt: Date.UTC(2026, 11, 2, 7, 59, 59),
      timeline: [
        editedPlaybookNote(sampleTime, 'playbook1'),
        leftOutNote(sampleTime, [{id: 'db', name: 'Database', aliases: [], members: [], quorum: 1}]),
      ],
    });
    expect(renderRecord(recordOf(view, sampleReport(view)), rendering)).toContain(
      [
        'People had changed the playbook of this template before the start: the items of this review come from that playbook, and are not those of version 1.0 of the template.',
        '⚠️ Not asked: Database. The template has items for this team; the playbook that people had changed had none.',
        'Approvals were due by Dec 1, 2026, 11:59 PM PST',
        '[Open the run in Playbooks](https://chat.example/mm/playbooks/runs/run1)',
      ].join('\n\n'),
    );
  });

  it('of a cancelled review gives the reason, and names the teams that never signed', () => {
    const view = sampleView({
      status: 'cancelled',
      endedBy: 'dave',
      endedAt: sampleTime,
      endReason: 'project stopped',
    });
    const text = renderRecord(recordOf(view, sampleReport(view)), rendering);
    expect(text).toContain('**Cancelled** by @dave on 2026-01-31 14:05 UTC: project stopped');
    expect(text).toContain('| SRE |  |  |  |  | did not sign |');
  });

  it.each([
    ['deleted', 'the post was deleted'],
    ['edited', 'the post was edited and no longer says it'],
    ['board-refused', 'Playbooks refused the ticks'],
    ['items-taken-away', 'items of the team’s were taken away in Playbooks'],
  ])('says in words why the plugin itself took a sign-off back: %s', (reason, text) => {
    const withdrawn = (by: string) => ({withdrawn: {at: sampleTime, by, reason}});
    const signatures = [
      sampleSignature('sre', 'alice', withdrawn('')),
      sampleSignature('sre', 'erin', withdrawn('erin')),
    ];
    const view = sampleView({...closed, signatures});
    const record = renderRecord(recordOf(view, sampleReport(view)), rendering);
    expect(record).toContain(`| withdrawn by PRR itself on 2026-01-31 14:05 UTC: ${text} |`);
    expect(record).toContain(`| withdrawn by @erin on 2026-01-31 14:05 UTC: ${reason} |`);
  });

  it('says where a colleague’s sign-off was withdrawn without a reason', () => {
    const withdrawn = {at: sampleTime, by: 'bob', reason: 'unticked-on-board'};
    const view = sampleView({...closed, signatures: [sampleSignature('sre', 'alice', {withdrawn})]});
    expect(renderRecord(recordOf(view, sampleReport(view)), rendering)).toContain(
      '| withdrawn by @bob on 2026-01-31 14:05 UTC: its item was unticked in Playbooks |',
    );
  });

  it('needs no reason of somebody who takes the own sign-off back', () => {
    const signature = sampleSignature('sre', 'alice', {
      withdrawn: {at: sampleTime, by: 'alice', reason: ''},
    });
    const view = sampleView({...closed, signatures: [signature]});
    const record = renderRecord(recordOf(view, sampleReport(view)), rendering);
    expect(record).toContain('| withdrawn by @alice on 2026-01-31 14:05 UTC |');
  });

  it('is one post up to 60 items, with its place in the chain', () => {
    const view = sampleView(closed);
    view.content.sections[0]!.items = Array.from({length: 57}, (_none, i) =>
      sampleItem(`x${i}`, `Item ${i}`),
    );
    expect(layOutRecord(view, sampleReport(view), kept, rendering)).toBe(
      `${renderRecord(recordOf(view, sampleReport(view)), rendering)}\n\n${CHAIN}`,
    );
  });

  it('with more items is a summary that says who approved', () => {
    const view = sampleView({...closed, signatures: [sampleSignature('sre', 'alice')]});
    for (const item of view.content.sections[1]!.items) item.state = 'done';
    view.content.sections[0]!.items = Array.from({length: 90}, (_none, i) =>
      sampleItem(`x${i}`, `Item ${i}`),
    );
    expect(layOutRecord(view, sampleReport(view), kept, rendering)).toBe(
      [
        '#### Record of PRR-12 · Checkout service to production',
        '**Closed** by @dave on 2026-01-31 14:05 UTC',
        'DRI @dave · Template Mattermost PRR 1.0 · Started by @dave on 2026-01-31 14:05 UTC',
        '2 of 93 items were done or skipped.',
        '✅ **SRE** approved by @alice\n⬜ **Platform** did not approve',
        'The whole record, with every item and every word, is in the files below.',
        CHAIN,
      ].join('\n\n'),
    );
  });

  it('with long words is a summary too, and the post stays below the limit', () => {
    const signatures = Array.from({length: 20}, (_none, i) =>
      sampleSignature('sre', `user${i}`, {words: 'x'.repeat(4000)}),
    );
    const view = sampleView({...closed, signatures});
    const message = layOutRecord(view, sampleReport(view), kept, rendering);
    expect(runes(message)).toBeLessThanOrEqual(16_383);
    expect(message).toContain(CHAIN);
  });
});
