import {FakeActions} from '../../test/fakes/actions';
import {FakeChat} from '../../test/fakes/chat';
import {english} from '../../test/fakes/english';
import {sampleOutcome, sampleTime} from '../../test/fakes/sample_review';
import {People} from '../posts/people';
import {Renderings} from '../posts/renderings';
import {Refusal} from '../review/refusal';
import {allCommands} from './all';
import {CommandRouter} from './router';
import {StartDialog, type DialogRequest} from './start_dialog';
import type {TeamUseCases} from './team';

const actor = {userId: 'alice', channelId: 'channel', rootId: 'root', mattermostTeamId: 'core'};

function setUp() {
  const t = english();
  const chat = new FakeChat();
  const people = new People(chat);
  const renderings = new Renderings({
    chat,
    people,
    translator: () => t,
    siteUrl: () => 'https://chat.example',
  });
  const actions = new FakeActions();
  const dialogs: DialogRequest[] = [];
  const errors: Record<string, string>[] = [];
  const teamCalls: unknown[][] = [];
  const useCase =
    (name: string) =>
    (...args: unknown[]) => {
      teamCalls.push([name, ...args]);
      return Promise.resolve([{key: 'team.dropped', params: {name: 'SRE'}}]);
    };
  const teamAdmin: TeamUseCases = {
    list: useCase('list'),
    show: useCase('show'),
    add: useCase('add'),
    remove: useCase('remove'),
    set: useCase('set'),
  };
  const dialog = new StartDialog({
    api: {
      openInteractiveDialog: (request) => {
        dialogs.push(request);
        return Promise.resolve();
      },
    },
    templates: {all: () => [{id: 'mattermost-prr', title: 'Mattermost PRR'}], defaultId: 'mattermost-prr'},
  });
  const router = new CommandRouter({
    commands: allCommands({actions, renderings, dialog, teamAdmin}),
    people,
    translator: () => t,
    log: {error: (_message, fields) => errors.push(fields)},
  });
  /** What the person reads who types `/prr <line>`. */
  const type = async (line: string, triggerId = 'trigger') => {
    const args = {
      UserId: 'alice',
      ChannelId: 'channel',
      TeamId: 'core',
      RootId: 'root',
      TriggerId: triggerId,
    };
    return (await router.execute('request1', {...args, Command: `/prr ${line}`.trimEnd()})).Text;
  };
  return {actions, type, router, dialogs, errors, teamCalls};
}

describe('what is typed', () => {
  const title = {title: 'Checkout service', templateId: '', where: 'here', reviewers: []};
  it.each<[string, unknown[]]>([
    ['start "Checkout service"', ['start', actor, title]],
    ['start Checkout service', ['start', actor, title]],
    [
      'START “Checkout service” @Bob, @carol,@bob —new',
      ['start', actor, {...title, where: 'new', reviewers: ['bob', 'carol']}],
    ],
    ['start --here --template=my-prr "Checkout service"', ['start', actor, {...title, templateId: 'my-prr'}]],
    ['start "Checkout service" --template my-prr', ['start', actor, {...title, templateId: 'my-prr'}]],
    ['start "Ask @bob --new"', ['start', actor, {...title, title: 'Ask @bob --new'}]],
    ['start Checkout @bob --here service', ['start', actor, {...title, reviewers: ['bob']}]],
    ['start ""', ['start', actor, {...title, title: ''}]],
    ['status', ['status', actor, '']],
    ['status prr-7', ['status', actor, 'PRR-7']],
    ['items open PRR-12', ['status', actor, 'PRR-12']],
    ['tick 2', ['tick', actor, '', '2']],
    ['tick #2 prr-12', ['tick', actor, 'PRR-12', '#2']],
    ['tick runbook linked PRR-12', ['tick', actor, 'PRR-12', 'runbook linked']],
    ['tick "Runbook linked"', ['tick', actor, '', 'Runbook linked']],
    ['untick 2', ['untick', actor, '', '2', '']],
    ['untick 2 PRR-12 it is gone --really', ['untick', actor, 'PRR-12', '2', 'it is gone --really']],
    ['skip "Runbook linked" no "on call" yet', ['skip', actor, '', 'Runbook linked', 'no "on call" yet']],
    ['assign 2 @Bob', ['assign', actor, '', '2', 'bob']],
    ['assign runbook linked nobody PRR-12', ['assign', actor, 'PRR-12', 'runbook linked', '']],
    ['close', ['close', actor, '']],
    ['close PRR-12', ['close', actor, 'PRR-12']],
    ['cancel PRR-12 “the project stopped”', ['cancel', actor, 'PRR-12', 'the project stopped']],
    ['cancel PRR is done differently', ['cancel', actor, '', 'PRR is done differently']],
    ['owner @bob PRR-12', ['owner', actor, 'PRR-12', 'bob']],
    ['owner PRR-12 @bob', ['owner', actor, 'PRR-12', 'bob']],
    ['rename Second try', ['rename', actor, '', 'Second try']],
    ['rename ""', ['rename', actor, '', '']],
    ['reopen PRR-12', ['reopen', actor, 'PRR-12']],
    ['list', ['list', actor, {status: 'open', page: 1}]],
    ['list ended 2', ['list', actor, {status: 'ended', page: 2}]],
    ['pending', ['pending', actor]],
  ])('/prr %s', async (line, call) => {
    const {actions, type, errors} = setUp();
    await type(line);
    expect(errors).toEqual([]);
    expect(actions.calls).toEqual([call]);
  });

  it.each<[string, unknown[]]>([
    ['team', ['list', actor]],
    ['team list', ['list', actor]],
    ['team show SRE', ['show', actor, 'SRE']],
    ['team add "Data Platform"', ['add', actor, 'Data Platform', []]],
    ['team add sre @alice ~core/sre team:core', ['add', actor, 'sre', ['@alice', '~core/sre', 'team:core']]],
    ['team remove sre @alice', ['remove', actor, 'sre', ['@alice']]],
    ['team set sre aliases reliability, ops', ['set', actor, 'sre', 'aliases', ['reliability,', 'ops']]],
    ['team set sre quorum 2', ['set', actor, 'sre', 'quorum', ['2']]],
  ])('/prr %s', async (line, call) => {
    const {teamCalls, type} = setUp();
    expect(await type(line)).toBe('The reviewing team **SRE** is removed.');
    expect(teamCalls).toEqual([call]);
  });
});

describe('what is not understood changes nothing and says what to type', () => {
  it.each([
    [
      'strat "X"',
      'There is no command strat. Did you mean `/prr start`? See what there is with `/prr help`.',
    ],
    ['deploy now', 'There is no command deploy. See what there is with `/prr help`.'],
    ['start X --nwe', 'There is no `--nwe` here. Did you mean `--new`?'],
    ['start X —private', 'There is no `--private` here. There is: `--here, --new, --template`'],
    ['start X --constructor', 'There is no `--constructor` here. There is: `--here, --new, --template`'],
    ['start X --template', '`--template` needs a value behind it, for example `--template mattermost-prr`'],
    [
      'start X --here --new',
      'A review is either here or in a new channel. Use `--here` or `--new`, not both.',
    ],
    [
      'start "X" Y',
      'Y is not understood here. The command is: `/prr start "Title" [@reviewer …] [--here|--new] [--template id]`',
    ],
    ['start "X', 'The quote that starts at "X is not closed. Add a quote at its end.'],
    [
      'tick',
      'Say which item, by its number or a part of its text: `/prr tick <number or text> [PRR-12]`. The numbers are in `/prr items`.',
    ],
    [
      'untick',
      'Say which item, by its number or a part of its text: `/prr untick <number or "text"> [PRR-12] [reason]`. The numbers are in `/prr items`.',
    ],
    [
      'skip 2 PRR-12',
      'Say why 2 is not needed; the reason is kept in the record: `/prr skip <number or "text"> [PRR-12] <reason>`',
    ],
    [
      'assign 2 bob',
      'bob does not say who is to have the item. Write a user name with its @ at the end, or nobody: `/prr assign <number or text> <@user or nobody> [PRR-12]`',
    ],
    ['close it', 'it is not understood here. The command is: `/prr close [PRR-12]`'],
    [
      'cancel',
      'Say why the review is cancelled; the reason is kept in its record: `/prr cancel [PRR-12] <reason>`',
    ],
    ['owner bob', 'Say who is to be the DRI, with an @ before the user name: `/prr owner @user [PRR-12]`'],
    ['rename', 'Say what the review is to be called: `/prr rename [PRR-12] <new title>`'],
    ['list opened', 'opened is not understood here. The command is: `/prr list [open|ended|all] [page]`'],
    ['list 0', '0 is not understood here. The command is: `/prr list [open|ended|all] [page]`'],
    ['team shwo', 'There is no command team shwo. Did you mean `/prr team show`?'],
    ['team rebuild', 'There is no command team rebuild. There is: `list, show, add, remove, set`'],
    ['team show', 'Say which team: `/prr team show <team>`. The teams are in `/prr team list`.'],
    ['team set sre', 'Say what to set: `/prr team set <team> <name|aliases|quorum> <value>`'],
    ['help tikc', 'There is no command tikc. Did you mean `/prr tick`? See what there is with `/prr help`.'],
  ])('/prr %s', async (line, text) => {
    const {actions, teamCalls, type, errors} = setUp();
    expect(await type(line)).toBe(text);
    expect([actions.calls, teamCalls, errors]).toEqual([[], [], []]);
  });
});

describe('answers', () => {
  it.each([
    ['tick 2', 'Item 2, Runbook linked, of PRR-12 is ticked.'],
    ['untick 2', 'Item 2, Runbook linked, of PRR-12 is open again.'],
    ['skip 2 not *public*', 'Item 2, Runbook linked, of PRR-12 is skipped: not \\*public\\*'],
    ['assign 2 @bob', 'Item 2, Runbook linked, of PRR-12 is assigned to @bob.'],
    ['assign 2 nobody', 'Item 2, Runbook linked, of PRR-12 is assigned to nobody.'],
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
    actions.outcome = {...sampleOutcome(), notes: [{key: 'card.approval.on-hold', params: {team: 'SRE'}}]};
    expect(await type('tick 2')).toBe('Item 2, Runbook linked, of PRR-12 is ticked.\n⏸️ **SRE** is on hold');
  });

  it('to status is the card’s summary', async () => {
    expect(await setUp().type('status')).toBe(
      [
        '**[PRR-12](https://chat.example/core/pl/card12)** Checkout service to production',
        'DRI @dave · Template Mattermost PRR 1.0',
        '`░░░░░░░░░░░░░░░░` 0 of 4 items',
        '⬜ **SRE** is waiting: items 2, 3 open',
        '⬜ **Platform** is waiting: item 4 open',
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
      '☐ **4** Sizing (Platform) · Platform',
    ];
    const head = '**[PRR-12](https://chat.example/core/pl/card12)** Checkout service to production';
    expect(await type('items open')).toBe([head, ...open].join('\n'));
    expect(await type('items')).toBe([head, '**Scope**', '☑ **1** Describe the change', ...open].join('\n'));
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
      pages: 3,
    };
    expect(await type('list all')).toBe(
      [
        '- **PRR-12** Checkout · waits for SRE, Platform · DRI @dave',
        '- **PRR-13** Checkout · every team has approved · DRI @dave',
        '- **PRR-11** Checkout · cancelled · DRI @dave',
        'Page 1 of 3. See another with its number: `/prr list all 2`',
      ].join('\n'),
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
    expect(text.match(/^- `\/prr (\w+)/gmu)?.map((line) => line.slice(8))).toEqual(
      'start status items tick untick skip assign pending list close cancel reopen owner rename team help'.split(
        ' ',
      ),
    );
    expect(await type('help tick')).toBe(
      '- `/prr tick <number or text> [PRR-12]` ticks an item that you own',
    );
    expect(await type('help team')).toContain(
      '\n- `/prr team show <team>` shows who is in a team right now\n',
    );
  });
});

describe('start without arguments', () => {
  it('opens a dialog whose labels fit the server', async () => {
    const {type, dialogs, actions} = setUp();
    expect(await type('start')).toBe('');
    expect(actions.calls).toEqual([]);
    expect(dialogs).toHaveLength(1);
    const {TriggerId, URL, Dialog} = dialogs[0]!;
    expect([TriggerId, URL]).toEqual(['trigger', '/plugins/prr/api/v1/dialogs/start']);
    expect(Dialog.Elements.map(({Name, Type, Default}) => [Name, Type, Default])).toEqual([
      ['title', 'text', ''],
      ['template', 'select', 'mattermost-prr'],
      ['where', 'radio', 'here'],
      ['reviewers', 'text', ''],
    ]);
    for (const text of [Dialog.Title, ...Dialog.Elements.map(({DisplayName}) => DisplayName)]) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(24);
    }
  });

  it('asks for a title where no dialog can be opened', async () => {
    expect(await setUp().type('start', '')).toBe(
      'Say what the review is about: `/prr start "Title" [@reviewer …] [--here|--new] [--template id]`',
    );
  });
});

describe('when it does not work', () => {
  it('a refusal is the answer, with people’s words as plain text, and nothing is logged', async () => {
    const {actions, type, errors} = setUp();
    actions.failure = new Refusal('commands.unexpected', {value: '*@all*', usage: '/prr tick'});
    expect(await type('tick 2')).toBe('\\*@\u200dall\\* is not understood here. The command is: `/prr tick`');
    expect(errors).toEqual([]);
  });

  it('a failure is logged with its stack, and the person gets its id', async () => {
    const {actions, type, errors} = setUp();
    actions.failure = new TypeError('broken');
    expect(await type('tick 2')).toBe(
      'Something went wrong, and maybe not everything was done. Look with `/prr status`, and try again. If it happens again, give your system admin this id: `request1`',
    );
    expect(errors).toEqual([
      {
        request: 'request1',
        user: 'alice',
        stack: expect.stringContaining('TypeError: broken\n    at ') as string,
      },
    ]);
  });

  it('answers only the person who asked', async () => {
    const args = {
      UserId: 'alice',
      ChannelId: 'channel',
      TeamId: 'core',
      RootId: '',
      TriggerId: '',
      Command: '/prr help',
    };
    expect(await setUp().router.execute('r', args)).toMatchObject({
      ResponseType: 'ephemeral',
      SkipSlackParsing: true,
    });
  });
});
