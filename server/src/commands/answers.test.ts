import {commandLine as setUp} from '../../test/fakes/command_line';
import {sampleOutcome, sampleTime, sampleView} from '../../test/fakes/sample_review';

describe('answers', () => {
  it.each([
    ['tick 2', 'Item 2 of PRR-12 is ticked: Runbook linked'],
    ['untick 2', 'Item 2 of PRR-12 is open again: Runbook linked'],
    ['skip 2 not *public*', 'Item 2 of PRR-12 is skipped: Runbook linked. The reason: not \\*public\\*'],
    ['assign 2 @bob', 'Item 2 of PRR-12 is assigned to @bob: Runbook linked'],
    ['assign 2 nobody', 'Item 2 of PRR-12 is assigned to nobody: Runbook linked'],
    ['hold no restore', 'PRR-12, Checkout service to production, is on hold.'],
    [
      'hold --team=sre',
      'Say why the review must not close yet; everybody sees the reason, and it is kept in the record: `/prr hold [PRR-12] [--team=<team>] <reason>`',
    ],
    ['hold --team no restore', '`--team` needs a value behind it, for example `--team mattermost-prr`'],
    [
      'stand-in',
      'Say who stands in, with an @ before the user name: `/prr stand-in @user <team> until <YYYY-MM-DD>`',
    ],
    [
      'stand-in @erin SRE 2026-12-01',
      'Say for which team, and until which day: `/prr stand-in @user <team> until <YYYY-MM-DD>`',
    ],
    ['stand-in end', 'Say who stands in, with an @ before the user name: `/prr stand-in end @user [team]`'],
    ['stand-in list now', 'now is not understood here. The command is: `/prr stand-in list`'],
    ['lift', 'PRR-12, Checkout service to production, is on hold no longer.'],
    ['close', 'PRR-12, Checkout service to production, is closed. Its record is below its card.'],
    ['cancel moved', 'PRR-12, Checkout service to production, is cancelled: moved'],
    ['owner @bob', '@bob is now the DRI of PRR-12, Checkout service to production.'],
    ['rename X', 'PRR-12 is now called Checkout service to production.'],
    ['reopen', 'PRR-12, Checkout service to production, is open again.'],
    [
      'start X',
      'PRR-12, Checkout service to production, is started. [See its card](https://chat.example/core/pl/card12)',
    ],
  ])('/prr %s', async (line, text) => {
    expect(await setUp().type(line)).toBe(text);
  });

  it('carry what the person should also know', async () => {
    const {actions, type} = setUp();
    actions.outcome = {...sampleOutcome(), notes: [{key: 'hold.placed', params: {team: 'SRE'}}]};
    expect(await type('tick 2')).toBe(
      'Item 2 of PRR-12 is ticked: Runbook linked\nIt is on hold for SRE, and does not close until a member of SRE, or a system admin, lifts that with `/prr lift`.',
    );
  });

  it('to untick of what is open already claim no change', async () => {
    const {actions, type} = setUp();
    const params = {number: 2, item: 'Runbook linked'};
    actions.outcome = {...sampleOutcome(), notes: [{key: 'item.already-open', params}]};
    expect(await type('untick 2')).toBe('Item 2, “Runbook linked”, is open already.');
  });

  it('to set name the tier, as to tier', async () => {
    const {actions, type} = setUp();
    const notes = [{key: 'tier.mandatory', params: {count: 3, more: 1, fewer: 0}}];
    actions.outcome = {...sampleOutcome(), notes};
    const said = await type('tier 1');
    expect(said).toContain('3 items are mandatory. One became so.');
    expect(await type('set tier 1')).toBe(said);
  });

  it('to status is the card’s summary', async () => {
    expect(await setUp().type('status')).toBe(
      [
        '**[PRR-12](https://chat.example/core/pl/card12)** Checkout service to production',
        '⬜ **SRE** is waiting: items 2, 3 open',
        '⬜ **Platform** is waiting: item 4 open',
        '`░░░░░░░░░░░░░░░░` 0 of 4 items',
        'DRI @dave · Template Mattermost PRR 1.0',
      ].join('\n'),
    );
  });

  it('to items lists them by section, with their numbers', async () => {
    const {actions, type} = setUp();
    actions.outcome.content.sections[0]!.items[0]!.state = 'done';
    const open = [
      '**SRE**',
      '☐ **2** Runbook linked',
      '☐ **3** SRE review',
      '**Checks**',
      '☐ **4** Sizing (Platform)',
    ];
    const head = '**[PRR-12](https://chat.example/core/pl/card12)** Checkout service to production';
    expect(await type('items open')).toBe([head, ...open].join('\n'));
    expect(await type('items')).toBe([head, '**Scope**', '✓ **1** Describe the change', ...open].join('\n'));
  });

  it('to status leads to the run in Playbooks, and says by when it is due', async () => {
    const {actions, type} = setUp();
    const board = {kind: 'playbooks', ref: 'run1'} as const;
    actions.outcome = sampleOutcome(sampleView({board, dueAt: Date.UTC(2026, 11, 1, 23, 59, 59)}));
    expect((await type('status')).split('\n').slice(-2)).toEqual([
      'Approvals are due by Dec 1, 2026, 11:59 PM UTC',
      '[Open the run in Playbooks](https://chat.example/playbooks/runs/run1)',
    ]);
  });

  it('to items says when one is due, and which open ones are overdue', async () => {
    const {actions, type} = setUp();
    const past = Date.UTC(2001, 0, 31, 12);
    const [scope, sre, checks] = actions.outcome.content.sections;
    Object.assign(scope!.items[0]!, {dueAt: past, state: 'done'});
    Object.assign(sre!.items[1]!, {dueAt: past});
    Object.assign(checks!.items[0]!, {dueAt: Date.UTC(2199, 11, 1, 12)});
    expect((await type('items')).split('\n')).toEqual(
      expect.arrayContaining([
        '✓ **1** Describe the change · due by Jan 31, 2001, 12:00 PM UTC',
        '☐ **2** Runbook linked',
        '☐ **3** SRE review · ⚠️ overdue since Jan 31, 2001, 12:00 PM UTC',
        '☐ **4** Sizing (Platform) · due by Dec 1, 2199, 12:00 PM UTC',
      ]),
    );
  });

  it('to list name title, state and DRI, and the other pages', async () => {
    const {actions, type} = setUp();
    const review = {key: 'PRR-12', title: 'Checkout', channelId: 'c', driId: 'dave', createdAt: sampleTime};
    actions.listed = {
      reviews: [
        {...review, status: 'open', waitingFor: ['SRE', 'Platform']},
        {...review, key: 'PRR-13', status: 'open', waitingFor: []},
        {...review, key: 'PRR-11', status: 'cancelled', waitingFor: ['SRE']},
      ],
      more: true,
    };
    expect(await type('list all')).toBe(
      [
        '- **PRR-12** Checkout · waits for SRE, Platform · DRI @dave',
        '- **PRR-13** Checkout · every team has approved · DRI @dave',
        '- **PRR-11** Checkout · cancelled · DRI @dave',
        'Older ones: `/prr list all 2`',
        '',
        'In the web and desktop apps: [as a page](https://chat.example/core/prr/reviews?view=table&status=all), with tables and charts.',
      ].join('\n'),
    );
  });

  it('to list says that a page is behind the last', async () => {
    expect(await setUp().type('list all 7')).toBe(
      'There is no page 7: fewer reviews are in the channels that you can read.',
    );
  });

  it('to list says how to start the first', async () => {
    expect(await setUp().type('list')).toBe(
      'There is no open review in the channels that you can read. Start one with `/prr start`.',
    );
  });

  it('to pending says what waits for whom, and what to do', async () => {
    const {actions, type} = setUp();
    expect(await type('pending')).toBe('Nothing waits for you.');
    actions.work = [
      {
        review: {key: 'PRR-12', title: 'Checkout', channelId: 'c', cardPostId: 'card12'},
        teams: ['SRE'],
        items: [{number: 4, title: 'Sizing'}],
        canClose: true,
      },
    ];
    expect(await type('pending')).toBe(
      [
        '**[PRR-12](https://chat.example/core/pl/card12)** Checkout',
        '- Waits for SRE. Sign off in its channel, for example with: SRE review is completed',
        '- Item 4 is yours: Sizing',
        '- Every team has approved. You can close it: `/prr close PRR-12`',
      ].join('\n'),
    );
  });

  it('to help names every command; to help of one, its usage', async () => {
    const {type} = setUp();
    const text = await type('');
    expect(text).toBe(await type('help'));
    expect(text.match(/^- `\/prr ([\w-]+)/gmu)?.map((line) => line.slice(8))).toEqual(
      [
        'start status items tick untick skip assign',
        'answer na answers item gap gaps tier set facts',
        'pending count list report hold lift close cancel reopen',
        'owner rename',
        'score carry-on comment comments addressed',
        'accept handover framework lesson lessons consult',
        'reviewer reminders record verify search re-review stand-in read',
        'rehearse setup template team help',
      ].flatMap((names) => names.split(' ')),
    );
    expect(await type('help tick')).toBe(
      '- `/prr tick <number or text> [PRR-12]` ticks an item that you own',
    );
    expect(await type('help team')).toContain(
      '\n- `/prr team show <team>` shows who is in a team right now\n',
    );
  });
});
