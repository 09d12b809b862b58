import {FakeAppError, FakeDirectory, idOf} from '../../test/fakes/directory';
import {english} from '../../test/fakes/english';
import {Refusal} from '../review/refusal';
import {Membership} from './membership';
import {TeamAdmin} from './team_admin';
import {TeamConfiguration} from './team_configuration';
import type {TeamMessage} from './team_view';
import {Teams} from './teams';

const translate = english();
const root = {userId: idOf('root'), mattermostTeamId: idOf('core')};

let server: FakeDirectory;
let stored: Record<string, unknown>;
let save: (next: Record<string, unknown>) => Promise<void>;
let openReviews: string[];
let standIns: TeamMessage[];
let teams: Teams;
let admin: TeamAdmin;

beforeEach(() => {
  server = new FakeDirectory();
  server.addUser('alice');
  server.addUser('bob');
  server.addUser('robot', {IsBot: true});
  server.addUser('gone', {DeleteAt: 1});
  server.addUser('remote', {RemoteId: 'elsewhere'});
  server.addTeam('core', ['alice', 'bob']);
  server.addChannel('core', 'oncall', ['alice', 'bob']);
  server.addGroup('ops', ['bob']);
  stored = {closing: 'ask'};
  save = (next) => {
    stored = next;
    return Promise.resolve();
  };
  openReviews = [];
  standIns = [];
  const configuration = {
    getPluginConfig: () => Promise.resolve(stored),
    savePluginConfig: (next: Record<string, unknown>) => save(next),
  };
  teams = new Teams({configuration, onProblems: () => undefined});
  admin = new TeamAdmin({
    teams,
    membership: new Membership(teams, server),
    directory: server,
    configuration: new TeamConfiguration(configuration, teams),
    isSystemAdmin: (userId) => Promise.resolve(userId === root.userId),
    openReviewsNeeding: () => Promise.resolve(openReviews),
    standInsOf: () => Promise.resolve(standIns),
  });
});

async function said(answer: Promise<TeamMessage[]>): Promise<string[]> {
  return (await answer).map(({key, params}) => translate(key, params));
}

async function refused(answer: Promise<unknown>): Promise<string> {
  const reason: unknown = await answer.then(
    () => 'not refused',
    (error: unknown) => error,
  );
  return reason instanceof Refusal ? translate(`refusal.${reason.code}`, reason.params) : String(reason);
}

it.each<[string, () => Promise<unknown>]>([
  ['list', () => admin.list({...root, userId: idOf('alice')})],
  ['show', () => admin.show({...root, userId: idOf('alice')}, 'sre')],
  ['add', () => admin.add({...root, userId: idOf('alice')}, 'sre', ['@alice'])],
  ['remove', () => admin.remove({...root, userId: idOf('alice')}, 'sre', [])],
  ['set', () => admin.set({...root, userId: idOf('alice')}, 'sre', 'quorum', ['2'])],
])('%s is for system admins', async (_name, act) => {
  expect(await refused(act())).toBe(
    'Only system admins may look at and change reviewing teams. Ask one of them.',
  );
  expect(stored).toEqual({closing: 'ask'});
});

describe('add', () => {
  it('pins every kind of source by its id and keeps all other settings', async () => {
    expect(await said(admin.add(root, 'SRE', ['@Alice', '~oncall', 'team:core', 'group:ops']))).toEqual([
      '**SRE** now has @alice, ~core/oncall, team:core, group:ops.',
    ]);
    expect(stored['closing']).toBe('ask');
    expect(stored['teams']).toContain(`- "@alice#${idOf('alice')}"\n    - ~core/oncall#${idOf('oncall')}\n`);
    expect(teams.byId('sre')?.members.map(({id}) => id)).toEqual(
      ['alice', 'oncall', 'core', 'ops'].map(idOf),
    );
  });

  it('keeps what the admin wrote beside it, pins a name that was there and adds nothing twice', async () => {
    stored = {
      teams: '# who reviews\n- id: sre # the first\n  name: SRE\n  members:\n    # lead\n    - "@alice"\n',
    };
    await admin.add(root, 'sre', ['@alice', '@alice']);
    expect(stored['teams']).toBe(
      `# who reviews\n- id: sre # the first\n  name: SRE\n  members:\n    # lead\n    - "@alice#${idOf('alice')}"\n`,
    );
  });

  it('warns when anybody may join a source', async () => {
    server.addChannel('core', 'town', ['alice'], {Type: 'O'});
    server.addTeam('open', ['alice'], {AllowOpenInvite: true});
    expect(await said(admin.add(root, 'sre', ['~core/town', 'team:open']))).toEqual([
      '**SRE** now has ~core/town, team:open.',
      '~core/town is a public channel: anybody may join it, and so sign. Make it private, or name another source.',
      'team:open is open to join: anybody on this server may join it, and so sign. Close it, or name another source.',
    ]);
  });

  it('without members makes a team with an id of its own', async () => {
    expect(await said(admin.add(root, 'Data Platform', []))).toEqual([
      'New reviewing team **Data Platform** (`data-platform`). Name its members: `/prr team add data-platform @user`.',
    ]);
    await admin.add(root, 'データ', []);
    expect(teams.all().map(({id}) => id)).toEqual(['sre', 'platform', 'security', 'data-platform', 'team']);
  });

  it.each([
    ['sre', '@carol', 'There is no user @carol. Check the name; a user group is written group:name.'],
    ['sre', '@robot', '@robot is a bot, and bots cannot sign. Name a person.'],
    ['sre', '@gone', '@gone is deactivated and cannot sign. Name somebody who is active.'],
    [
      'sre',
      '@remote',
      '@remote belongs to a connected workspace and cannot sign here. Name a user of this server.',
    ],
    [
      'sre',
      '~nowhere',
      'There is no public or private channel ~core/nowhere. Write it as ~team-name/channel-name, with the names from its address.',
    ],
    ['sre', 'team:nowhere', 'There is no Mattermost team team:nowhere. Use the name from its address.'],
    ['sre', 'group:nowhere', 'There is no user group group:nowhere. Check its name, without the @.'],
    [
      'sre',
      'alice',
      'alice is not a member source. Write @user, ~channel, ~team-name/channel-name, team:name or group:name.',
    ],
    [
      'ser',
      '@alice',
      'There is no reviewing team ser. Choose one of: SRE, Platform, Security. A new one is made with `/prr team add` and its name.',
    ],
  ])('to %s of %s is refused', async (team, member, message) => {
    expect(await refused(admin.add(root, team, ['@alice', member]))).toBe(message);
    expect(stored).toEqual({closing: 'ask'});
  });

  it.each([
    ['Review', 'Review is a word of ordinary sign-offs, so it cannot name a team. Choose another.'],
    ['sre', 'sre already names the team sre. Choose another name.'],
    [
      'Ops (EMEA)',
      'Ops (EMEA) cannot be the name of a team. Use 1 to 64 letters, digits, spaces and . & + - / and start with a letter or digit.',
    ],
  ])('of a team %s is refused', async (name, message) => {
    expect(await refused(admin.add(root, name, []))).toBe(message);
  });

  it('of two admins at once keeps both', async () => {
    await Promise.all([admin.add(root, 'sre', ['@alice']), admin.add(root, 'sre', ['@bob'])]);
    expect(teams.byId('sre')?.members.map(({name}) => name)).toEqual(['alice', 'bob']);
  });
});

describe('remove', () => {
  it('takes a member away, and says when nobody is left', async () => {
    await admin.add(root, 'sre', ['@alice']);
    server.users.get(idOf('alice'))!.DeleteAt = 1;
    expect(await said(admin.remove(root, 'sre', ['@alice']))).toEqual([
      '**SRE** no longer has @alice.',
      'Nobody can sign for SRE yet. Name members with `/prr team add sre @user`.',
    ]);
    expect(teams.byId('sre')?.members).toEqual([]);
  });

  it('of somebody who is no source is refused', async () => {
    expect(await refused(admin.remove(root, 'sre', ['@bob']))).toBe(
      '@bob is not a member source of SRE. See them with `/prr team show sre`.',
    );
  });

  it('removes a team that no open review needs', async () => {
    openReviews = ['PRR-1', 'PRR-2'];
    expect(await refused(admin.remove(root, 'platform', []))).toBe(
      '2 open reviews need Platform: PRR-1, PRR-2. Close or cancel them before you remove the team.',
    );
    openReviews = [];
    expect(await said(admin.remove(root, 'platform', []))).toEqual([
      'The reviewing team **Platform** is removed.',
    ]);
    await admin.remove(root, 'security', []);
    expect(await refused(admin.remove(root, 'sre', []))).toBe(
      'This is the only reviewing team, and a review needs one. Add another before you remove it.',
    );
    expect(teams.all().map(({id}) => id)).toEqual(['sre']);
  });
});

describe('set', () => {
  it('sets quorum, aliases and name', async () => {
    await admin.add(root, 'sre', ['@alice']);
    expect(await said(admin.set(root, 'sre', 'quorum', ['2']))).toEqual([
      '2 different signers now approve for **SRE**.',
      'SRE needs 2 different signers and has only 1 person. Add members with `/prr team add sre @user`, or lower it with `/prr team set sre quorum`.',
    ]);
    expect(await said(admin.set(root, 'sre', 'aliases', ['Site', 'reliability,', 'ops']))).toEqual([
      '**SRE** is now also called Site reliability, ops.',
    ]);
    openReviews = ['PRR-4'];
    expect(await said(admin.set(root, 'ops', 'name', ['Reliability']))).toEqual([
      'The team `sre` is now called **Reliability**.',
    ]);
    expect(await said(admin.set(root, 'sre', 'aliases', []))).toEqual([
      '**Reliability** has no aliases now.',
      'An open review needs this team (PRR-4). Sections and items called Site reliability, ops are no longer its own there. To keep them, add the old name: `/prr team set sre aliases`.',
    ]);
    expect(teams.byId('sre')).toMatchObject({name: 'Reliability', aliases: [], quorum: 2});
  });

  it.each([
    ['quorum', ['0'], '0 is not a number of signers. Write a whole number from 1 to 20.'],
    ['quorum', ['two'], 'two is not a number of signers. Write a whole number from 1 to 20.'],
    ['aliases', ['platform'], 'platform already names the team Platform. Choose another name.'],
    ['name', ['Security'], 'Security already names the team Security. Choose another name.'],
    ['aliases', ['done'], 'done is a word of ordinary sign-offs, so it cannot name a team. Choose another.'],
    ['colour', ['red'], 'A team has no colour to set. Choose name, aliases or quorum.'],
  ])('%s to %j is refused', async (field, values, message) => {
    const answer = await refused(admin.set(root, 'sre', field, values));
    expect(answer).toBe(message);
    expect(stored).toEqual({closing: 'ask'});
  });
});

describe('show and list', () => {
  it('show who stands in, too', async () => {
    const params = {user: '@erin_b', team: 'SRE', day: '2026-12-01', namer: '@alice'};
    standIns = [{key: 'stand-in.line', params}];
    expect((await said(admin.show(root, 'sre'))).at(-1)).toBe(
      '- @erin_b stands in for SRE until 2026-12-01, named by @alice',
    );
  });

  it('say who is a member right now, and what looks wrong', async () => {
    await admin.add(root, 'sre', ['@alice', '~oncall', 'group:ops']);
    await admin.set(root, 'sre', 'quorum', ['3']);
    server.users.get(idOf('alice'))!.Username = 'alice.smith';
    server.channels.get(idOf('oncall'))!.Type = 'O';
    server.groups.delete(idOf('ops'));
    expect(await said(admin.show(root, 'sre'))).toEqual([
      '**SRE** (`sre`): 3 different signers approve.',
      '- @alice: 1 person now: @alice.smith',
      '@alice is now called @alice.smith. It still counts.',
      '- ~core/oncall: 2 people now: @alice.smith, @bob',
      '~core/oncall is a public channel: anybody may join it, and so sign. Make it private, or name another source.',
      '- group:ops: does not exist any more, or is archived. Nobody is a member through it. Remove it with `/prr team remove`, or restore it.',
      'SRE needs 3 different signers and has only 2 people. Add members with `/prr team add sre @user`, or lower it with `/prr team set sre quorum`.',
    ]);
    expect((await said(admin.list(root)))[1]).toBe(
      '- **SRE** (`sre`): @alice, ~core/oncall, group:ops · needs 3 signers',
    );
  });

  it('say when the server cannot tell', async () => {
    await admin.add(root, 'sre', ['group:ops']);
    server.failing.set('getGroupMemberUsers', 500);
    expect(await said(admin.show(root, 'sre'))).toEqual([
      '**SRE** (`sre`): one signature approves.',
      '- group:ops: the server cannot say right now who is in it. Try again in a moment.',
    ]);
  });

  it('show what is wrong with the stored settings, while the last good ones stay in force', async () => {
    await admin.add(root, 'sre', ['@alice']);
    stored = {teams: '- id: sre\n  name: SRE\n  quorum: 99\n'};
    await teams.reload();
    expect(await said(admin.list(root))).toEqual([
      '3 reviewing teams:',
      '- **SRE** (`sre`): @alice',
      '- **Platform** (`platform`): nobody can sign yet. Name members with `/prr team add platform @user`.',
      '- **Security** (`security`): nobody can sign yet. Name members with `/prr team add security @user`.',
      'The stored settings have a mistake, so an earlier version is in force. Correct this in System Console > Plugins > Production Readiness Reviews:',
      'Line 3 (team 1, quorum): 99 is not a number of signers. Write a whole number from 1 to 20.',
    ]);
    expect(await refused(admin.add(root, 'sre', ['@bob']))).toBe(
      'The stored settings have a mistake, so they cannot be changed from here. `/prr team list` says what to correct in System Console > Plugins > Production Readiness Reviews.',
    );
  });
});

describe('a configuration that the server keeps read-only', () => {
  const yaml = `- id: sre\n  name: SRE\n  members:\n    - "@alice#${idOf('alice')}"\n- id: platform\n  name: Platform\n  members: []\n- id: security\n  name: Security\n  members: []\n`;
  const message = (reason: string): string =>
    `The server did not keep the change${reason}: its configuration is probably read-only. Put this text into the setting Reviewing teams (System Console > Plugins > Production Readiness Reviews), or wherever your configuration is kept, as \`PluginSettings.Plugins.prr.teams\`:\n\`\`\`\`yaml\n${yaml}\`\`\`\``;

  it('gets the text to paste, with the reason of the server', async () => {
    save = () => Promise.reject(new FakeAppError(403, 'Configuration is read-only.'));
    expect(await refused(admin.add(root, 'sre', ['@alice']))).toBe(message(' (Configuration is read-only.)'));
    expect(teams.byId('sre')?.members).toEqual([]);
  });

  it('is noticed when the server says yes and changes nothing', async () => {
    save = () => Promise.resolve();
    expect(await refused(admin.add(root, 'sre', ['@alice']))).toBe(message(''));
    expect(teams.byId('sre')?.members).toEqual([]);
  });
});
