/** A user, as far as membership goes. `RemoteId`: the connected workspace that the user belongs to. */
export interface DirectoryUser {
  Id: string;
  Username: string;
  DeleteAt: number;
  IsBot: boolean;
  RemoteId: string | null;
  /** What the server keeps of a user besides, e.g. `customStatus`. */
  Props?: Readonly<Record<string, string>> | null;
}

export interface DirectoryChannel {
  Id: string;
  Name: string;
  TeamId: string;
  /** `O` open to the Mattermost team, `P` private, `D` and `G` direct messages. */
  Type: string;
  DeleteAt: number;
}

export interface DirectoryTeam {
  Id: string;
  Name: string;
  /** Whether everybody on the server may join. */
  AllowOpenInvite: boolean;
  DeleteAt: number;
}

export interface DirectoryGroup {
  Id: string;
  Name: string | null;
  DeleteAt: number;
}

/**
 * Whom and what the server knows: this much of the Plugin API. Each method throws an error with `StatusCode` 404 for
 * what does not exist, and another error when the server cannot tell.
 */
export interface Directory {
  getUser(userId: string): Promise<DirectoryUser>;
  getUserByUsername(name: string): Promise<DirectoryUser>;
  getChannel(channelId: string): Promise<DirectoryChannel>;
  getChannelByNameForTeamName(
    teamName: string,
    channelName: string,
    includeDeleted: boolean,
  ): Promise<DirectoryChannel>;
  getChannelMember(channelId: string, userId: string): Promise<{UserId: string}>;
  getUsersInChannel(
    channelId: string,
    sortBy: string,
    page: number,
    perPage: number,
  ): Promise<DirectoryUser[]>;
  getTeam(teamId: string): Promise<DirectoryTeam>;
  getTeamByName(name: string): Promise<DirectoryTeam>;
  getTeamMember(teamId: string, userId: string): Promise<{UserId: string; DeleteAt: number}>;
  getUsersInTeam(teamId: string, page: number, perPage: number): Promise<DirectoryUser[]>;
  getGroup(groupId: string): Promise<DirectoryGroup>;
  getGroupByName(name: string): Promise<DirectoryGroup>;
  getGroupsForUser(userId: string): Promise<DirectoryGroup[]>;
  getGroupMemberUsers(groupId: string, page: number, perPage: number): Promise<DirectoryUser[]>;
}

/** The answer, or null when the server says that there is no such thing. Any other failure is thrown. */
export async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'StatusCode' in error && error.StatusCode === 404) {
      return null;
    }
    throw error;
  }
}

/** Bots, deactivated users and users of connected workspaces are in no reviewing team, whatever they belong to. */
export function mayReview(user: DirectoryUser): boolean {
  return user.DeleteAt === 0 && !user.IsBot && (user.RemoteId ?? '') === '';
}
