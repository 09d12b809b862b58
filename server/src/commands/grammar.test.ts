import {actor, commandLine as setUp} from '../../test/fakes/command_line';

describe('what is typed', () => {
  const title = {title: 'Checkout service', templateId: '', where: 'here', reviewers: [], due: ''};
  it.each<[string, unknown[]]>([
    ['start "Checkout service"', ['start', actor, title]],
    ['start Checkout service', ['start', actor, title]],
    [
      'START “Checkout service” @Bob, @carol,@bob —new',
      ['start', actor, {...title, where: 'new', reviewers: ['bob', 'carol']}],
    ],
    ['start --here --template=my-prr "Checkout service"', ['start', actor, {...title, templateId: 'my-prr'}]],
    ['start "Checkout service" --template my-prr', ['start', actor, {...title, templateId: 'my-prr'}]],
    ['start Checkout service --due 2026-12-01', ['start', actor, {...title, due: '2026-12-01'}]],
    [
      'start "Checkout service" --service checkout --slo 99.9%',
      ['start', actor, {...title, service: 'checkout', slo: '99.9%'}],
    ],
    ['start --due=tomorrow "Checkout service"', ['start', actor, {...title, due: 'tomorrow'}]],
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
    ['hold no restore yet', ['hold', actor, '', '', 'no restore yet']],
    ['hold PRR-12 --team=sre the --force is gone', ['hold', actor, 'PRR-12', 'sre', 'the --force is gone']],
    [
      'hold —team="Data Platform" PRR-12 “no restore”',
      ['hold', actor, 'PRR-12', 'Data Platform', 'no restore'],
    ],
    ['lift', ['lift', actor, '', '']],
    ['lift PRR-12 Data Platform', ['lift', actor, 'PRR-12', 'Data Platform']],
    ['lift sre prr-12', ['lift', actor, 'PRR-12', 'sre']],
    ['lift --team=sre', ['lift', actor, '', 'sre']],
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
    ['stand-in @Erin SRE until 2026-12-01', ['name', actor, 'erin', 'SRE', '2026-12-01']],
    [
      'stand-in add @erin Data Platform UNTIL 2026-12-01',
      ['name', actor, 'erin', 'Data Platform', '2026-12-01'],
    ],
    ['stand-in @erin "Data Platform" until tomorrow', ['name', actor, 'erin', 'Data Platform', 'tomorrow']],
    ['stand-in list', ['list', actor]],
    ['stand-in end @erin', ['end', actor, 'erin', '']],
    ['stand-in end @erin Data Platform', ['end', actor, 'erin', 'Data Platform']],
  ])('/prr %s', async (line, call) => {
    const {standInCalls, type} = setUp();
    expect(await type(line)).toBe('Nobody stands in for a team now.');
    expect(standInCalls).toEqual([call]);
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

  it.each<[string, unknown[]]>([
    ['setup', ['run', actor]],
    ['setup replace my-prr 1a2b3c4d', ['replace', actor, 'my-prr', '1a2b3c4d']],
    ['SETUP Replace "my-prr" 1A2B3C4D', ['replace', actor, 'my-prr', '1A2B3C4D']],
  ])('/prr %s', async (line, call) => {
    const {setupCalls, type} = setUp();
    expect(await type(line)).toBe('**My PRR** 1.0.0: its playbook is up to date. Nothing was changed.');
    expect(setupCalls).toEqual([call]);
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
    [
      'start X —private',
      'There is no `--private` here. There is: `--here, --new, --due, --service, --slo, --template`',
    ],
    [
      'start X --constructor',
      'There is no `--constructor` here. There is: `--here, --new, --due, --service, --slo, --template`',
    ],
    ['start X --template', '`--template` needs a value behind it, for example `--template mattermost-prr`'],
    [
      'start X --here --new',
      'A review is either here or in a new channel. Use `--here` or `--new`, not both.',
    ],
    [
      'start "X" Y',
      'Y is not understood here. The command is: `/prr start "Title" [@reviewer …] [--here|--new] [--due 2026-12-01] [--service name] [--slo 99.9%] [--template id]`',
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
      'bob does not say who is to have the item. End with a user name and its @, for example @bob, or with nobody: `/prr assign <number or text> <@user or nobody> [PRR-12]`',
    ],
    [
      'answer',
      'Say which item, by its number or a part of its text: `/prr answer <number or "text"> [PRR-12] [text with links | link to a post | --thread | --withdraw]`. The numbers are in `/prr items`.',
    ],
    ['answer 2 --tread', 'There is no `--tread` here. There is: `--thread, --withdraw`'],
    ['gap done', 'Say which gap, by its number in `/prr gaps`: `/prr gap done <G1> [PRR-12]`'],
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
    ['setup now', 'now is not understood here. The command is: `/prr setup`'],
    [
      'setup repalce my-prr 1a2b3c4d',
      'repalce is not understood here. The command is: `/prr setup replace <template> <edition>`',
    ],
    [
      'setup replace my-prr 1a2b3c4d now',
      'now is not understood here. The command is: `/prr setup replace <template> <edition>`',
    ],
    [
      'setup replace my-prr',
      'Say which template, and which edition of its playbook, as `/prr setup` tells them: `/prr setup replace <template> <edition>`',
    ],
    ['help tikc', 'There is no command tikc. Did you mean `/prr tick`? See what there is with `/prr help`.'],
  ])('/prr %s', async (line, text) => {
    const {actions, teamCalls, setupCalls, type, errors} = setUp();
    expect(await type(line)).toBe(text);
    expect([actions.calls, teamCalls, setupCalls, errors]).toEqual([[], [], [], []]);
  });
});
