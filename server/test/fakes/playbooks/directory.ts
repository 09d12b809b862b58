import type {FakeMattermost} from '../mattermost';

export interface ChannelFacts {
  teamId: string;
  name: string;
  displayName: string;
  isPrivate: boolean;
}

/** What Playbooks asks the Mattermost server about people, teams and channels. */
export interface PlaybooksDirectory {
  /** @returns undefined for nobody */
  username(userId: string): Promise<string | undefined>;
  isSystemAdmin(userId: string): Promise<boolean>;
  isTeamMember(teamId: string, userId: string): Promise<boolean>;
  /** @param permission its id, e.g. `view_team` */
  mayInTeam(userId: string, teamId: string, permission: string): Promise<boolean>;
  mayInChannel(userId: string, channelId: string, permission: string): Promise<boolean>;
  teamName(teamId: string): Promise<string>;
  channel(channelId: string): Promise<ChannelFacts | undefined>;
  /** @returns its id */
  createChannel(channel: ChannelFacts, creatorId: string): Promise<string>;
  addToChannel(channelId: string, userId: string): Promise<void>;
}

/** The directory of a server. */
export function directoryOf(mattermost: FakeMattermost): PlaybooksDirectory {
  const user = (userId: string) => mattermost.users.get(userId);
  return {
    username: async (userId) => user(userId)?.Username,
    isSystemAdmin: (userId) => mattermost.hasPermissionTo(userId, {Id: 'manage_system'}),
    isTeamMember: (teamId, userId) =>
      mattermost.getTeamMember(teamId, userId).then(
        ({DeleteAt}) => DeleteAt === 0,
        () => false,
      ),
    mayInTeam: (userId, teamId, permission) =>
      mattermost.hasPermissionToTeam(userId, teamId, {Id: permission}),
    mayInChannel: (userId, channelId, permission) =>
      mattermost.hasPermissionToChannel(userId, channelId, {Id: permission}),
    teamName: async (teamId) => teamId,
    channel: async (channelId) => {
      const channel = mattermost.channels.get(channelId);
      return (
        channel && {
          teamId: channel.TeamId,
          name: channel.Name,
          displayName: channel.DisplayName,
          isPrivate: channel.Type === 'P',
        }
      );
    },
    createChannel: async ({teamId, name, displayName, isPrivate}, creatorId) => {
      const made = await mattermost.createChannel({
        TeamId: teamId,
        Type: isPrivate ? 'P' : 'O',
        Name: name,
        DisplayName: displayName,
        CreatorId: creatorId,
      });
      return made.Id;
    },
    addToChannel: (channelId, userId) => mattermost.addChannelMember(channelId, userId),
  };
}
