import type {UserTimezone} from '../review/time_zone';

export interface User {
  Id: string;
  Username: string;
  IsBot: boolean;
  DeleteAt: number;
  /** The connected workspace that the user belongs to; empty for one of this server. */
  RemoteId?: string | null;
  /** Space-separated, e.g. `system_user`, `system_guest`. */
  Roles: string;
  Timezone?: UserTimezone;
}

export interface Channel {
  Id: string;
  TeamId: string;
  /** `O` public, `P` private, `D` direct, `G` group message. */
  Type: string;
  Name: string;
  DisplayName: string;
  CreatorId: string;
  /** Unix ms. */
  CreateAt: number;
  DeleteAt: number;
}

export interface NewChannel {
  TeamId: string;
  Type: string;
  Name: string;
  DisplayName: string;
  CreatorId: string;
}

/** `model.Permission`; the id is what the server looks at. */
export interface Permission {
  Id: string;
  Name: string;
  Description: string;
  Scope: string;
}

/** What the actions need of the Plugin API. Each fails with StatusCode 404 for what does not exist. */
export interface Server {
  getUser(userId: string): Promise<User>;
  getUserByUsername(username: string): Promise<User>;
  getChannel(channelId: string): Promise<Channel>;
  getChannelByName(teamId: string, name: string, includeDeleted: boolean): Promise<Channel>;
  createChannel(channel: NewChannel): Promise<Channel>;
  /** Archives it. */
  deleteChannel(channelId: string): Promise<void>;
  getChannelMember(channelId: string, userId: string): Promise<{SchemeAdmin: boolean; SchemeGuest: boolean}>;
  addUserToChannel(channelId: string, userId: string, asUserId: string): Promise<unknown>;
  addChannelMember(channelId: string, userId: string): Promise<unknown>;
  /** @param roles with spaces between them, e.g. `channel_user channel_admin` */
  updateChannelMemberRoles(channelId: string, userId: string, roles: string): Promise<unknown>;
  getTeamMember(teamId: string, userId: string): Promise<{DeleteAt: number}>;
  createTeamMember(teamId: string, userId: string): Promise<unknown>;
  hasPermissionTo(userId: string, permission: Permission): Promise<boolean>;
  hasPermissionToTeam(userId: string, teamId: string, permission: Permission): Promise<boolean>;
  hasPermissionToChannel(userId: string, channelId: string, permission: Permission): Promise<boolean>;
}

/** A permission by its id, as `model.Permission…` in the server has it. */
export function permission(id: string, scope: 'system_scope' | 'team_scope' | 'channel_scope'): Permission {
  return {Id: id, Name: '', Description: '', Scope: scope};
}
