import {FakeAppError, notFound} from './app_error';
import {KeyValueTable} from './keyvalue_table';

export interface FakeUser {
  Id: string;
  Username: string;
  IsBot: boolean;
  DeleteAt: number;
  RemoteId: string | null;
  Roles: string;
  Timezone?: Record<string, string>;
  Props?: Record<string, string>;
}

export interface FakeChannel {
  Id: string;
  TeamId: string;
  Type: string;
  Name: string;
  DisplayName: string;
  CreatorId: string;
  CreateAt: number;
  DeleteAt: number;
}

export interface FakePost {
  Id: string;
  ChannelId: string;
  RootId: string;
  UserId: string;
  Message: string;
  Type: string;
  Props: Record<string, unknown> | null;
  RemoteId: string | null;
  EditAt: number;
  DeleteAt: number;
  FileIds?: string[];
  CreateAt?: number;
}

export interface FakeFileInfo {
  Id: string;
  CreatorId: string;
  PostId: string;
  ChannelId: string;
  Name: string;
  Size: number;
  DeleteAt: number;
}

interface Member {
  SchemeAdmin: boolean;
  SchemeGuest: boolean;
}

/** A Mattermost server behind its Plugin API: it keeps state, and lets a plugin do anything, as the real one does. */
export class FakeMattermost {
  readonly kv = new KeyValueTable();
  readonly users = new Map<string, FakeUser>();
  readonly channels = new Map<string, FakeChannel>();
  readonly posts = new Map<string, FakePost>();
  readonly files = new Map<string, {info: Omit<FakeFileInfo, 'Id'>; bytes: Uint8Array}>();
  /** `<post> <user> <emoji>` for each. */
  readonly reactions = new Set<string>();
  readonly sessions = new Map<string, string>();
  /** By user id; who is not in it has none. */
  readonly statuses = new Map<string, {Status: string; LastActivityAt: number; DNDEndTime: number}>();
  /** Permissions that nobody has, by id. */
  readonly withheld = new Set<string>();
  /** Websocket events that went out. */
  readonly published: {event: string; payload: Record<string, unknown>; channelId: string}[] = [];
  private readonly channelMembers = new Map<string, Member>();
  private readonly teamMembers = new Set<string>();
  private made = 0;

  // What a test arranges.

  addUser(name: string, changes: Partial<FakeUser> = {}): FakeUser {
    const user: FakeUser = {
      Id: `user-${name}`,
      Username: name,
      IsBot: false,
      DeleteAt: 0,
      RemoteId: null,
      Roles: 'system_user',
      ...changes,
    };
    this.users.set(user.Id, user);
    this.sessions.set(`session-${name}`, user.Id);
    this.teamMembers.add(`core ${user.Id}`);
    return user;
  }

  addChannel(name: string, members: readonly FakeUser[], changes: Partial<FakeChannel> = {}): FakeChannel {
    const channel: FakeChannel = {
      Id: `channel-${name}`,
      TeamId: 'core',
      Type: 'O',
      Name: name,
      DisplayName: name,
      CreatorId: '',
      CreateAt: Date.now(),
      DeleteAt: 0,
      ...changes,
    };
    this.channels.set(channel.Id, channel);
    for (const user of members) {
      this.channelMembers.set(`${channel.Id} ${user.Id}`, memberOf(user));
    }
    return channel;
  }

  makeChannelAdmin(channelId: string, userId: string): void {
    this.channelMembers.set(`${channelId} ${userId}`, {SchemeAdmin: true, SchemeGuest: false});
  }

  /** Somebody writes something; the hook is up to the test. */
  write(user: FakeUser, channelId: string, message: string, changes: Partial<FakePost> = {}): FakePost {
    const post: FakePost = {
      Id: this.newId('post'),
      ChannelId: channelId,
      RootId: '',
      UserId: user.Id,
      Message: message,
      Type: '',
      Props: null,
      RemoteId: null,
      EditAt: 0,
      DeleteAt: 0,
      ...changes,
    };
    this.posts.set(post.Id, post);
    return post;
  }

  /** Somebody posts a file. @returns its id */
  upload(user: FakeUser, channelId: string, Name: string, bytes: Uint8Array, rootId = ''): string {
    const id = this.newId('file').replace(/\W/gu, '').padEnd(26, '0');
    const FileIds = [id];
    const post = this.write(user, channelId, 'a file', {RootId: rootId, FileIds, CreateAt: this.made});
    const place = {CreatorId: user.Id, PostId: post.Id, ChannelId: channelId};
    this.files.set(id, {info: {...place, Name, Size: bytes.length, DeleteAt: 0}, bytes});
    return id;
  }

  edit(postId: string, message: string): {before: FakePost; after: FakePost} {
    const before = this.posts.get(postId);
    if (before === undefined) {
      throw notFound(postId);
    }
    const after = {...before, Message: message, EditAt: before.EditAt + 1};
    this.posts.set(postId, after);
    return {before, after};
  }

  delete(postId: string): FakePost {
    const post = this.posts.get(postId);
    if (post === undefined) {
      throw notFound(postId);
    }
    this.posts.delete(postId);
    return {...post, DeleteAt: 1};
  }

  newId(kind: string): string {
    this.made += 1;
    return `${kind}-${String(this.made)}`;
  }

  isChannelMember(channelId: string, userId: string): boolean {
    return this.channelMembers.has(`${channelId} ${userId}`);
  }

  // The Plugin API.

  async kvGet(key: string): Promise<Uint8Array | null> {
    return this.kv.get(key);
  }

  async kvSetWithOptions(
    key: string,
    value: Uint8Array | null,
    options: {Atomic: boolean; OldValue: Uint8Array | null; ExpireInSeconds: number},
  ): Promise<boolean> {
    return this.kv.setWithOptions(key, value, options);
  }

  async getUser(userId: string): Promise<FakeUser> {
    return found(this.users.get(userId), userId);
  }

  async getUserStatusesByIds(userIds: string[]) {
    return userIds.map((UserId) => ({
      UserId,
      ...(this.statuses.get(UserId) ?? {Status: 'offline', LastActivityAt: 0, DNDEndTime: 0}),
    }));
  }

  async getUserByUsername(name: string): Promise<FakeUser> {
    return found(
      [...this.users.values()].find(({Username}) => Username === name),
      name,
    );
  }

  async getSession(sessionId: string): Promise<{UserId: string}> {
    return {UserId: found(this.sessions.get(sessionId), sessionId)};
  }

  /** As `GetSinglePost` without deleted ones. */
  async getPost(postId: string): Promise<FakePost> {
    return {...found(this.posts.get(postId), postId)};
  }

  /** Files that were not uploaded by `upload` are pictures called by their ids. */
  async getFileInfo(fileId: string): Promise<FakeFileInfo> {
    const {info} = this.files.get(fileId) ?? {info: {Name: `${fileId}.png`}};
    return {Id: fileId, CreatorId: '', PostId: '', ChannelId: '', Size: 1, DeleteAt: 0, ...info};
  }

  async getFile(fileId: string): Promise<Uint8Array> {
    return found(this.files.get(fileId), fileId).bytes;
  }

  async getPostThread(rootId: string): Promise<{Posts: Record<string, FakePost>}> {
    const inThread = [...this.posts].filter(([id, {RootId}]) => id === rootId || RootId === rootId);
    return {Posts: Object.fromEntries(inThread)};
  }

  async getPostsForChannel(channelId: string): Promise<{Posts: Record<string, FakePost>}> {
    return {Posts: Object.fromEntries([...this.posts].filter(([, post]) => post.ChannelId === channelId))};
  }

  async getChannelMembers(
    channelId: string,
    page: number,
  ): Promise<{UserId: string; SchemeAdmin: boolean}[]> {
    const members = [...this.channelMembers].filter(([key]) => key.startsWith(`${channelId} `));
    return page > 0
      ? []
      : members.map(([key, {SchemeAdmin}]) => ({UserId: key.split(' ')[1] ?? '', SchemeAdmin}));
  }

  async publishWebSocketEvent(
    event: string,
    payload: Record<string, unknown>,
    {ChannelId: channelId}: {ChannelId: string},
  ): Promise<void> {
    this.published.push({event, payload, channelId});
  }

  async addReaction({
    PostId,
    UserId,
    EmojiName,
  }: Record<'PostId' | 'UserId' | 'EmojiName', string>): Promise<void> {
    found(this.posts.get(PostId), PostId);
    this.reactions.add(`${PostId} ${UserId} ${EmojiName}`);
  }

  async removeReaction(reaction: Record<'PostId' | 'UserId' | 'EmojiName', string>): Promise<void> {
    const {PostId, UserId, EmojiName} = reaction;
    found(this.posts.get(PostId), PostId);
    this.reactions.delete(`${PostId} ${UserId} ${EmojiName}`);
  }

  async getChannel(channelId: string): Promise<FakeChannel> {
    return found(this.channels.get(channelId), channelId);
  }

  async getChannelByName(teamId: string, name: string, includeDeleted: boolean): Promise<FakeChannel> {
    return found(
      [...this.channels.values()].find(
        (channel) =>
          channel.TeamId === teamId && channel.Name === name && (includeDeleted || channel.DeleteAt === 0),
      ),
      name,
    );
  }

  async createChannel(channel: {
    TeamId: string;
    Type: string;
    Name: string;
    DisplayName: string;
    CreatorId: string;
  }): Promise<FakeChannel> {
    const taken = [...this.channels.values()].some(
      ({TeamId, Name}) => TeamId === channel.TeamId && Name === channel.Name,
    );
    if (taken) {
      throw new FakeAppError('a channel with that name exists', 400);
    }
    return this.addChannel(channel.Name, [], channel);
  }

  async deleteChannel(channelId: string): Promise<void> {
    const channel = await this.getChannel(channelId);
    this.channels.set(channelId, {...channel, DeleteAt: Date.now()});
  }

  async updateChannelMemberRoles(channelId: string, userId: string, roles: string): Promise<void> {
    const member = await this.getChannelMember(channelId, userId);
    const SchemeAdmin = roles.split(' ').includes('channel_admin');
    this.channelMembers.set(`${channelId} ${userId}`, {...member, SchemeAdmin});
  }

  async getChannelMember(channelId: string, userId: string): Promise<Member> {
    return found(this.channelMembers.get(`${channelId} ${userId}`), userId);
  }

  async addChannelMember(channelId: string, userId: string): Promise<void> {
    const user = await this.getUser(userId);
    if (!this.isChannelMember(channelId, userId)) {
      this.channelMembers.set(`${channelId} ${userId}`, memberOf(user));
    }
  }

  async addUserToChannel(channelId: string, userId: string, _asUserId: string): Promise<void> {
    await this.addChannelMember(channelId, userId);
  }

  async getTeam(teamId: string): Promise<{Name: string; DisplayName: string}> {
    return {Name: teamId, DisplayName: teamId};
  }

  async getTeamMember(teamId: string, userId: string): Promise<{DeleteAt: number}> {
    return found(this.teamMembers.has(`${teamId} ${userId}`) ? {DeleteAt: 0} : undefined, userId);
  }

  async createTeamMember(teamId: string, userId: string): Promise<void> {
    this.teamMembers.add(`${teamId} ${userId}`);
  }

  leaveTeam(teamId: string, userId: string): void {
    this.teamMembers.delete(`${teamId} ${userId}`);
  }

  async hasPermissionTo(userId: string, permission: {Id: string}): Promise<boolean> {
    return this.isSystemAdmin(userId) && !this.withheld.has(permission.Id);
  }

  async hasPermissionToTeam(userId: string, teamId: string, permission: {Id: string}): Promise<boolean> {
    const inTeam = this.teamMembers.has(`${teamId} ${userId}`);
    // Who is in a team cannot read its channels for that.
    const may = this.isSystemAdmin(userId) || (inTeam && permission.Id !== 'read_channel');
    return may && !this.withheld.has(permission.Id);
  }

  async hasPermissionToChannel(
    userId: string,
    channelId: string,
    permission: {Id: string},
  ): Promise<boolean> {
    const member = this.channelMembers.get(`${channelId} ${userId}`);
    if (this.withheld.has(permission.Id)) {
      return false;
    }
    if (permission.Id === 'manage_channel_roles') {
      return this.isSystemAdmin(userId) || member?.SchemeAdmin === true;
    }
    return this.isSystemAdmin(userId) || member !== undefined;
  }

  private isSystemAdmin(userId: string): boolean {
    return this.users.get(userId)?.Roles.split(' ').includes('system_admin') === true;
  }
}

function memberOf(user: FakeUser): Member {
  return {SchemeAdmin: false, SchemeGuest: user.Roles.includes('system_guest')};
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw notFound(what);
  }
  return value;
}
