import type {ApprovalReport} from '../review/report';
import {english} from '../../test/fakes/english';
import {
  sampleItem,
  sampleMark,
  sampleReport,
  sampleSignature,
  sampleTime,
  sampleView,
} from '../../test/fakes/sample_review';
import {EMPTY_DOSSIER, type Reviewer} from '../review/dossier';
import {editedPlaybookNote} from '../review/edited_playbook';
import {leftOutNote} from '../review/teams_left_out';
import type {ReviewView} from '../review/types';
import {renderCard} from './card';
import {runes} from './markdown';
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

/** Message and attachment texts, as a person reads the card from top to bottom. */
function read(view: ReviewView, report = sampleReport(view)): string {
  const {message, attachments} = renderCard(view, report, rendering);
  return [message, ...attachments.map(({text}) => text)].join('\n---\n');
}

function buttons(view: ReviewView, report = sampleReport(view)): string[] {
  return renderCard(view, report, rendering).attachments.flatMap(({actions}) =>
    (actions ?? []).map(({name}) => name),
  );
}

function approvedView(change: Parameters<typeof sampleView>[0] = {}): ReviewView {
  const view = sampleView({
    signatures: [sampleSignature('sre', 'alice'), sampleSignature('platform', 'bob')],
    ...change,
  });
  for (const item of view.content.sections.flatMap(({items}) => items)) {
    item.state = 'done';
  }
  return view;
}

describe('the card', () => {
  it('of a new review names the DRI, the teams it waits for and every item', () => {
    expect(read(sampleView())).toBe(
      [
        '#### PRR-12 · Checkout service to production',
        '---',
        '⬜ **SRE** is waiting: items 2, 3 open',
        '⬜ **Platform** is waiting: item 4 open',
        '`░░░░░░░░░░░░░░░░` 0 of 4 items',
        'DRI @dave · Template Mattermost PRR 1.0',
        '---',
        '**Scope** 0/1',
        '☐ **1** Describe the change',
        '---',
        '**SRE** 0/2',
        '☐ **2** Runbook linked',
        '☐ **3** SRE review',
        '---',
        '**Checks** 0/1',
        '☐ **4** Sizing (Platform)',
      ].join('\n'),
    );
  });

  it('says who approved, withdrew, skipped and whose tick does not count', () => {
    const view = sampleView({
      signatures: [
        sampleSignature('sre', 'alice'),
        sampleSignature('platform', 'bob', {
          withdrawn: {at: sampleTime, by: 'carol', reason: 'sizing is wrong'},
        }),
      ],
      marks: [sampleMark('i2', 'root', {asAdmin: true})],
    });
    view.content.sections[1]!.items = [
      sampleItem('i2', 'Runbook linked', {state: 'done', changedBy: 'root'}),
      sampleItem('i3', 'SRE review', {
        state: 'skipped',
        changedBy: 'alice',
        reason: 'not *needed*',
        assigneeId: 'alice',
      }),
    ];
    view.content.sections[2]!.items = [
      sampleItem('i4', 'Sizing (Platform)', {state: 'done', changedBy: 'erin'}),
    ];
    const report = sampleReport(view);
    report.items[3]!.counts = false;
    report.approvals[1]!.state = 'withdrawn';

    expect(read(view, report)).toBe(
      [
        '#### PRR-12 · Checkout service to production',
        '---',
        '✅ **SRE** approved by @alice',
        '↩️ **Platform** was withdrawn by @carol',
        '`████████████░░░░` 3 of 4 items',
        'DRI @dave · Template Mattermost PRR 1.0',
        '---',
        '**Scope** 0/1',
        '☐ **1** Describe the change',
        '---',
        '**SRE** 2/2',
        '✓ **2** Runbook linked · ticked by @root as system admin',
        '– **3** SRE review · @alice · skipped by @alice: not \\*needed\\*',
        '---',
        '**Checks** 0/1',
        '✓ **4** Sizing (Platform) · ⚠️ set by @erin, whose hand does not count for this item',
      ].join('\n'),
    );
  });

  it.each([
    ['deleted', '↩️ **SRE** no longer counts: a post that signed it was deleted'],
    ['edited', '↩️ **SRE** no longer counts: a post that signed it says something else now'],
    ['items-taken-away', '↩️ **SRE** has to sign again: items that it had still to do were taken away'],
    ['board-refused', '↩️ **SRE** is not signed: Playbooks did not take the ticks'],
    ['for whatever reason', '↩️ **SRE** was withdrawn'],
  ])('says why an approval fell that nobody has withdrawn: %s', (reason, expected) => {
    const withdrawn = {at: sampleTime, by: '', reason};
    const view = sampleView({signatures: [sampleSignature('sre', 'alice', {withdrawn})]});
    const report = sampleReport(view);
    report.approvals[0]!.state = 'withdrawn';
    expect(read(view, report)).toContain(`\n${expected}\n`);
  });

  it.each([
    [
      'a second signer',
      {state: 'waiting' as const, missing: [], quorum: 2},
      '⬜ **SRE** is waiting for 1 more sign-off',
    ],
    [
      'a hold',
      {
        state: 'on hold' as const,
        holds: [{id: 'h', teamId: 'sre', by: 'alice', at: sampleTime, reason: 'no rota', lifted: null}],
      },
      '⏸️ **SRE** is on hold since 2026-01-31 14:05 UTC, by @alice: no rota',
    ],
    [
      'a team that is gone',
      {configured: false},
      '⬜ **SRE** is signed by @alice and waiting: items 2, 3 open\n⚠️ The reviewing team SRE is no longer set up, so nobody can sign for it. A system admin can bring it back with `/prr team add sre`.',
    ],
    [
      'a hand that does not count',
      {state: 'waiting' as const, missing: [], hands: 1},
      '⬜ **SRE** is signed by @alice and waiting\n⚠️ Item 2: set by a hand that does not count for SRE. A member of SRE answers for it by signing off, or with `/prr tick`.',
    ],
  ])(
    'says what %s means for the approval',
    (_case, {hands = 0, ...change}: Partial<ApprovalReport> & {hands?: number}, expected) => {
      const view = sampleView({signatures: [sampleSignature('sre', 'alice')]});
      const report = sampleReport(view);
      report.approvals[0] = {
        ...report.approvals[0]!,
        ...change,
        notCounting: report.items.slice(1, 1 + hands),
      };
      expect(read(view, report)).toContain(`\n${expected}\n⬜ **Platform**`);
    },
  );

  it.each([
    [
      'grace',
      '**Every team has approved.** The review closes by itself at 2026-01-31 14:05 UTC.',
      ['Close now', 'Keep open'],
    ],
    [
      'asked',
      '**Every team has approved.** @dave, close the review when you are ready.',
      ['Close the review'],
    ],
    [
      'kept-open',
      '**Every team has approved.** The review stays open until somebody closes it with `/prr close`.',
      ['Close the review'],
    ],
  ] as const)('in the closing phase %s says so and has its buttons', (phase, line, names) => {
    const view = approvedView({closing: {phase, dueAt: sampleTime}});
    expect(read(view)).toContain(`\n${line}\n`);
    expect(buttons(view)).toEqual(names);
  });

  it('has no buttons while approvals are missing, whatever the phase', () => {
    expect(buttons(sampleView({closing: {phase: 'grace', dueAt: sampleTime}}))).toEqual([]);
  });

  it('lists what is open and owned by no team once every team has approved', () => {
    const view = approvedView({closing: {phase: 'asked', dueAt: 0}});
    view.content.sections[0]!.items[0]!.state = 'open';
    expect(read(view)).toContain('\nStill open, and holding up nothing: item 1\n');
  });

  it.each([
    [
      {status: 'closed' as const, endedBy: 'dave', endedAt: sampleTime},
      '**Closed** by @dave on 2026-01-31 14:05 UTC',
    ],
    [
      {status: 'closed' as const, endedBy: '', endedAt: sampleTime},
      '**Closed** by PRR itself on 2026-01-31 14:05 UTC',
    ],
    [
      {status: 'cancelled' as const, endedBy: 'dave', endedAt: sampleTime, endReason: 'moved to @all'},
      '**Cancelled** by @dave on 2026-01-31 14:05 UTC: moved to @\u200dall',
    ],
  ])('of a review that is over says how it ended and has no buttons', (change, line) => {
    const view = approvedView(change);
    expect(read(view)).toContain(`\n${line}\n`);
    expect(buttons(view)).toEqual([]);
  });

  it.each([
    ['en', 'Approvals are due by Dec 1, 2026, 11:59 PM PST'],
    ['de', 'Approvals are due by 1. Dez. 2026, 23:59 GMT-8'],
    ['ja', 'Approvals are due by 2026年12月1日 23:59 GMT-8'],
  ])('says by when, as %s writes dates and where the DRI is', (language, line) => {
    const view = sampleView({dueAt: Date.UTC(2026, 11, 2, 7, 59, 59)});
    const t: Rendering['t'] = (key, params) => (key === 'language' ? language : rendering.t(key, params));
    const {attachments} = renderCard(view, sampleReport(view), {...rendering, t});
    expect(attachments[0]!.text.split('\n')).toContain(line);
  });

  it('says that it is overdue, until every team has approved', () => {
    const late = {dueAt: Date.UTC(2026, 0, 2), closing: {phase: 'asked' as const, dueAt: 0}};
    const after = {...rendering, now: Date.UTC(2026, 0, 3)};
    const text = (view: ReviewView) => renderCard(view, sampleReport(view), after).attachments[0]?.text ?? '';
    expect(text(sampleView(late))).toContain('⏰ Overdue: approvals were due by Jan 1, 2026');
    expect(text(sampleView({dueAt: Date.UTC(2026, 0, 4)}))).toContain('Approvals are due by Jan 3, 2026');
    expect(text(approvedView(late))).not.toContain('Overdue');
  });

  it('says of each team that has not approved who is asked to review, and who has said yes', () => {
    const asked = (teamId: string, userId: string, state: Reviewer['state']): Reviewer => ({
      ...{teamId, userId, state, by: '', at: sampleTime, stateAt: sampleTime, reason: ''},
    });
    const reviewers = [
      asked('sre', 'alice', 'proposed'),
      asked('sre', 'bob', 'declined'),
      asked('platform', 'carol', 'accepted'),
    ];
    const dossier = {...EMPTY_DOSSIER, reviewers};
    expect(read(sampleView({dossier}))).toMatch(
      /⬜ \*\*SRE\*\* is waiting.* · reviewer @alice \(asked\)\n⬜ \*\*Platform\*\* .* · reviewer @carol \(accepted\)\n/,
    );
    expect(read(approvedView({dossier}))).not.toContain('reviewer @');
  });

  it('no longer says by when once it is over', () => {
    const dueAt = Date.UTC(2026, 11, 2, 7, 59, 59);
    expect(read(approvedView({dueAt, status: 'closed', endedBy: 'dave', endedAt: sampleTime}))).not.toContain(
      'due by',
    );
  });

  it.each([
    ['playbooks', 'run1', '[Open the run in Playbooks](https://chat.example/mm/playbooks/runs/run1)'],
    ['playbooks', '../evil', '[Open the run in Playbooks](https://chat.example/mm/playbooks/runs/..%2Fevil)'],
    ['builtin', 'review12', null],
  ] as const)('of a review on the board %s, %s links to %s', (kind, ref, link) => {
    const lines = read(sampleView({board: {kind, ref}})).split('\n');
    expect(lines.find((line) => line.includes('Playbooks')) ?? null).toBe(link);
  });

  it('does not pass an edited playbook off as its template', () => {
    const text = read(sampleView({timeline: [editedPlaybookNote(sampleTime, 'playbook1')]}));
    expect(text).toContain(
      '\nDRI @dave · Template Mattermost PRR 1.0, changed in its playbook before the start\n',
    );
  });

  it('names the teams that an edited playbook left out', () => {
    const [sre, platform] = sampleView().review.teams.map((team) => ({
      ...team,
      aliases: [],
      members: [],
      quorum: 1,
    }));
    const text = read(sampleView({timeline: [leftOutNote(sampleTime, [sre!, platform!])]}));
    expect(text).toContain(
      '\n⚠️ Not asked: SRE, Platform. The template has items for these teams, the changed playbook had none',
    );
    expect(read(sampleView())).not.toContain('Not asked');
  });

  it('shows titles as they were written and calls nobody', () => {
    const view = sampleView();
    view.content.title = 'Go *live* @channel';
    view.content.sections[0]!.title = '[Scope](https://evil.example)';
    view.content.sections[0]!.items[0]!.title = '`@here` | now';
    const text = read(view);
    expect(text).toContain('#### PRR-12 · Go \\*live\\* @\u200dchannel\n');
    expect(text).toContain('**\\[Scope\\](https://evil.example)** 0/1');
    expect(text).toContain('☐ **1** \\`@\u200dhere\\` \\| now');
  });

  it('carries ids and no more in its buttons', () => {
    const {attachments} = renderCard(
      approvedView({closing: {phase: 'asked', dueAt: 0}}),
      sampleReport(approvedView()),
      rendering,
    );
    expect(attachments[0]!.actions).toEqual([
      {
        id: 'button0',
        type: 'button',
        name: 'Close the review',
        style: 'primary',
        integration: {url: '/plugins/prr/api/v1/reviews/close', context: {reviewId: 'review12'}},
      },
    ]);
  });

  it.each([
    ['in one section', 1, 200],
    ['in forty sections', 40, 5],
    ['each in a section of its own', 200, 1],
  ])('stays within the limits of the server with 200 items %s', (_case, sections, items) => {
    const view = sampleView();
    view.content.title = 'T'.repeat(300);
    view.content.sections = Array.from({length: sections}, (_unused, s) => ({
      id: `s${s}`,
      title: `Section ${s} ${'x'.repeat(300)}`,
      items: Array.from({length: items}, (_none, i) =>
        sampleItem(`${s}-${i}`, '*'.repeat(1000), {state: 'skipped', reason: '|'.repeat(4000)}),
      ),
    }));
    const {message, attachments} = renderCard(view, sampleReport(view), rendering);
    expect(runes(message)).toBeLessThanOrEqual(16_383);
    expect(runes(JSON.stringify({attachments}))).toBeLessThanOrEqual(800_000);
  });

  it('counts what it does not show', () => {
    const view = sampleView();
    view.content.sections = [
      {
        id: 'long',
        title: 'Long',
        items: Array.from({length: 70}, (_none, i) => sampleItem(`l${i}`, `Item ${i}`)),
      },
      ...Array.from({length: 24}, (_none, s) => ({id: `s${s}`, title: `S${s}`, items: []})),
    ];
    const text = read(view);
    expect(text).toContain('☐ **30** Item 29\n… and 40 more items: `/prr items PRR-12`\n');
    expect(text.endsWith('… and 1 more section: `/prr items PRR-12`')).toBe(true);
  });
});
