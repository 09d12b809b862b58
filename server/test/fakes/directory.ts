import type {
  Directory,
  DirectoryChannel,
  DirectoryGroup,
  DirectoryTeam,
  DirectoryUser,
} from '../../src/teams/directory';

/** An error as the Plugin API throws it. */
export class FakeAppError extends Error {
  constructor(
    readonly StatusCode: number,
    readonly Message = `status ${String(StatusCode)}`,
  ) {
    super(Message);
  }
}

/** A 26-character id that shows what it is of: `aliceaaaaaaaaaaaaaaaaaaaaa`. */
export function idOf(name: string): string {
  return name
    .replace(/[^a-z0-9]/g, '')
    .padEnd(26, 'a')
    .slice(0, 26);
}

/** A server with people, channels, teams and groups, kept in memory. Every call can be made to fail. */
export class FakeDirectory implements Directory {
  readonly users = new Map<string, DirectoryUser>();
  readonly channels = new Map<string, DirectoryChannel & {team: string; members: Set<string>}>();
  readonly teams = new Map<string, DirectoryTeam & {members: Map<string, number>}>();
  readonly groups = new Map<string, DirectoryGroup & {members: Set<string>}>();
  /** Status with which a method fails, by the method's name. */
  readonly failing = new Map<string, number>();

  addUser(name: string, more: Partial<DirectoryUser> = {}): DirectoryUser {
    const user = {Id: idOf(name), Username: name, DeleteAt: 0, IsBot: false, RemoteId: null, ...more};
    this.users.set(user.Id, user);
    return user;
  }

  addChannel(
    team: string,
    name: string,
    members: string[],
    more: Partial<DirectoryChannel> = {},
  ): DirectoryChannel {
    const channel = {Id: idOf(name), Name: name, TeamId: idOf(team), Type: 'P', DeleteAt: 0, ...more};
    this.channels.set(channel.Id, {...channel, team, members: new Set(members.map(idOf))});
    return channel;
  }

  addTeam(name: string, members: string[], more: Partial<DirectoryTeam> = {}): DirectoryTeam {
    const team = {Id: idOf(name), Name: name, AllowOpenInvite: false, DeleteAt: 0, ...more};
    this.teams.set(team.Id, {...team, members: new Map(members.map((member) => [idOf(member), 0]))});
    return team;
  }

  addGroup(name: string, members: string[], more: Partial<DirectoryGroup> = {}): DirectoryGroup {
    const group = {Id: idOf(name), Name: name, DeleteAt: 0, ...more};
    this.groups.set(group.Id, {...group, members: new Set(members.map(idOf))});
    return group;
  }

  getUser(id: string) {
    return this.#answer('getUser', this.users.get(id));
  }
  getUserByUsername(name: string) {
    return this.#answer(
      'getUserByUsername',
      named(this.users, (user) => user.Username === name),
    );
  }
  getChannel(id: string) {
    return this.#answer('getChannel', this.channels.get(id));
  }
  getChannelByNameForTeamName(team: string, name: string, includeDeleted: boolean) {
    const found = named(this.channels, (channel) => channel.team === team && channel.Name === name);
    return this.#answer(
      'getChannelByNameForTeamName',
      includeDeleted || found?.DeleteAt === 0 ? found : undefined,
    );
  }
  getChannelMember(id: string, userId: string) {
    const member = this.channels.get(id)?.members.has(userId) === true ? {UserId: userId} : undefined;
    return this.#answer('getChannelMember', member);
  }
  getUsersInChannel(id: string, _sortBy: string, page: number, perPage: number) {
    return this.#answer('getUsersInChannel', this.#page(this.channels.get(id)?.members ?? [], page, perPage));
  }
  getTeam(id: string) {
    return this.#answer('getTeam', this.teams.get(id));
  }
  getTeamByName(name: string) {
    return this.#answer(
      'getTeamByName',
      named(this.teams, (team) => team.Name === name),
    );
  }
  getTeamMember(id: string, userId: string) {
    const left = this.teams.get(id)?.members.get(userId);
    return this.#answer('getTeamMember', left === undefined ? undefined : {UserId: userId, DeleteAt: left});
  }
  getUsersInTeam(id: string, page: number, perPage: number) {
    return this.#answer(
      'getUsersInTeam',
      this.#page(this.teams.get(id)?.members.keys() ?? [], page, perPage),
    );
  }
  getGroup(id: string) {
    return this.#answer('getGroup', this.groups.get(id));
  }
  getGroupByName(name: string) {
    return this.#answer(
      'getGroupByName',
      named(this.groups, (group) => group.Name === name),
    );
  }
  getGroupsForUser(userId: string) {
    const groups = [...this.groups.values()].filter((group) => group.members.has(userId));
    return this.#answer('getGroupsForUser', groups);
  }
  getGroupMemberUsers(id: string, page: number, perPage: number) {
    return this.#answer('getGroupMemberUsers', this.#page(this.groups.get(id)?.members ?? [], page, perPage));
  }

  #page(ids: Iterable<string>, page: number, perPage: number): DirectoryUser[] {
    return [...ids].slice(page * perPage, (page + 1) * perPage).flatMap((id) => this.users.get(id) ?? []);
  }

  #answer<T>(method: string, value: T | undefined): Promise<T> {
    const status = this.failing.get(method) ?? (value === undefined ? 404 : 0);
    return status !== 0 || value === undefined
      ? Promise.reject(new FakeAppError(status))
      : Promise.resolve(value);
  }
}

function named<T>(all: Map<string, T>, test: (one: T) => boolean): T | undefined {
  return [...all.values()].find(test);
}
