import {FakeDirectory, idOf} from '../../test/fakes/directory';
import type {ReviewingTeam} from '../review/types';
import {parseMemberSource} from './member_source';
import {Membership} from './membership';

function team(...members: string[]): ReviewingTeam {
  return {
    id: 'sre',
    name: 'SRE',
    aliases: [],
    quorum: 1,
    members: members.map((text) => parseMemberSource(text)!),
  };
}

let server: FakeDirectory;
let membership: Membership;
const all: ReviewingTeam[] = [];

beforeEach(() => {
  server = new FakeDirectory();
  server.addUser('alice');
  server.addUser('bob');
  server.addUser('robot', {IsBot: true});
  server.addUser('gone', {DeleteAt: 1});
  server.addUser('remote', {RemoteId: 'elsewhere'});
  const everybody = ['alice', 'robot', 'gone', 'remote'];
  server.addTeam('core', everybody);
  server.addChannel('core', 'sre', everybody);
  server.addGroup('ops', everybody);
  all.length = 0;
  membership = new Membership({all: () => all}, server);
});

const SOURCES = ['@alice', '~core/sre', 'team:core', 'group:ops'];

describe.each([
  ['by name', SOURCES],
  [
    'pinned',
    [
      `@alice#${idOf('alice')}`,
      `~core/sre#${idOf('sre')}`,
      `team:core#${idOf('core')}`,
      `group:ops#${idOf('ops')}`,
    ],
  ],
])('a source %s', (_name, sources) => {
  it.each(sources.map((source, index) => [source, SOURCES[index]!]))(
    '%s makes its people members',
    async (source, label) => {
      expect(await membership.membershipIn(team(source), idOf('alice'))).toEqual({
        teamId: 'sre',
        through: label,
      });
      expect(await membership.membershipIn(team(source), idOf('bob'))).toBeNull();
      expect((await membership.members(team(source), 10)).map(({Username}) => Username)).toEqual(['alice']);
    },
  );
});

it.each(['robot', 'gone', 'remote'])('%s is in no team, whatever it belongs to', async (name) => {
  all.push(team(`@${name}`, '~core/sre', 'team:core', 'group:ops'));
  expect(await membership.teamsOf(idOf(name))).toEqual([]);
  expect(await membership.hasMembers(team(`@${name}`))).toBe(false);
});

it('somebody who does not exist is in no team', async () => {
  expect(await membership.membershipIn(team(...SOURCES), idOf('nobody'))).toBeNull();
});

it('all teams of a person are found, each with the first source that says so', async () => {
  all.push(
    team('@bob', '~core/sre', '@alice'),
    {...team('@bob'), id: 'platform'},
    {...team('group:ops'), id: 'security'},
  );
  expect(await membership.teamsOf(idOf('alice'))).toEqual([
    {teamId: 'sre', through: '~core/sre'},
    {teamId: 'security', through: 'group:ops'},
  ]);
});

describe('what is true at this moment counts', () => {
  it('a member who has left the channel, team or group is none any more', async () => {
    server.channels.get(idOf('sre'))!.members.delete(idOf('alice'));
    server.teams.get(idOf('core'))!.members.set(idOf('alice'), 5);
    server.groups.get(idOf('ops'))!.members.delete(idOf('alice'));
    expect(
      await membership.membershipIn(team('~core/sre', 'team:core', 'group:ops'), idOf('alice')),
    ).toBeNull();
  });

  it.each([
    ['~core/sre', () => (server.channels.get(idOf('sre'))!.DeleteAt = 1)],
    [`~core/sre#${idOf('sre')}`, () => (server.channels.get(idOf('sre'))!.DeleteAt = 1)],
    [`team:core#${idOf('core')}`, () => (server.teams.get(idOf('core'))!.DeleteAt = 1)],
    [`group:ops#${idOf('ops')}`, () => (server.groups.get(idOf('ops'))!.DeleteAt = 1)],
  ])('%s, archived, makes nobody a member', async (source, archive) => {
    archive();
    expect(await membership.membershipIn(team(source), idOf('alice'))).toBeNull();
    expect(await membership.hasMembers(team(source))).toBe(false);
  });

  it('a direct message is no source, even when its id is configured', async () => {
    server.channels.get(idOf('sre'))!.Type = 'D';
    expect(await membership.membershipIn(team(`~core/sre#${idOf('sre')}`), idOf('alice'))).toBeNull();
  });
});

describe('a pinned member who is renamed', () => {
  const pinned = team(`@alice#${idOf('alice')}`);
  beforeEach(() => {
    server.users.get(idOf('alice'))!.Username = 'alice.smith';
    server.addUser('alice', {Id: idOf('impostor')});
  });

  it('stays a member', async () => {
    expect(await membership.membershipIn(pinned, idOf('alice'))).not.toBeNull();
  });
  it('does not pass it on to whoever takes the old name', async () => {
    expect(await membership.membershipIn(pinned, idOf('impostor'))).toBeNull();
    expect((await membership.members(pinned, 10)).map(({Id}) => Id)).toEqual([idOf('alice')]);
  });
});

describe('when the server cannot tell', () => {
  it.each([
    ['getUser', '@alice'],
    ['getChannelByNameForTeamName', '~core/sre'],
    ['getChannelMember', '~core/sre'],
    ['getTeamByName', 'team:core'],
    ['getTeamMember', 'team:core'],
    ['getGroupByName', 'group:ops'],
    ['getGroupsForUser', 'group:ops'],
  ])('a failing %s is neither a yes nor a no', async (method, source) => {
    server.failing.set(method, 500);
    all.push(team(source));
    await expect(membership.membershipIn(team(source), idOf('alice'))).rejects.toThrow();
    await expect(membership.teamsOf(idOf('alice'))).rejects.toThrow();
  });

  it('another source that says yes is enough', async () => {
    server.failing.set('getGroupsForUser', 500);
    expect(await membership.membershipIn(team('group:ops', '@alice'), idOf('alice'))).toEqual({
      teamId: 'sre',
      through: '@alice',
    });
  });

  it('nobody can say whether a team has members', async () => {
    server.failing.set('getUsersInChannel', 500);
    await expect(membership.hasMembers(team('~core/sre'))).rejects.toThrow();
  });
});

it('people are counted once, over pages and sources, up to a limit', async () => {
  const many = Array.from({length: 450}, (_, number) => `user${String(number)}x`);
  many.forEach((name) => server.addUser(name));
  server.addChannel('core', 'large', [...many, 'alice']);
  expect(await membership.countMembers(team('@alice', '~core/large', 'group:ops'))).toBe(451);
  expect(await membership.countMembers(team('~core/large'), 300)).toBe(300);
});

it('a team of one person has no members other than that one', async () => {
  expect(await membership.hasMembers(team('@alice'), idOf('alice'))).toBe(false);
  expect(await membership.hasMembers(team('@bob'), idOf('alice'))).toBe(true);
  expect(await membership.hasMembers(team('@alice', '@bob'), idOf('alice'))).toBe(true);
});
