import {orNull} from '../signoff/or_null';
import type {Place, ReviewersServer} from './ports';

/** What the DRI needs to bring somebody into a channel, by its type. */
const ADD_TO: Readonly<Record<string, string>> = {
  O: 'manage_public_channel_members',
  P: 'manage_private_channel_members',
};

/** Whether people can come to where a review is, and bringing them there: as far as its DRI may do it. */
export class Joining {
  constructor(private readonly server: ReviewersServer) {}

  async canCome(place: Place, userId: string): Promise<boolean> {
    const {channelId, mattermostTeamId} = place;
    if (channelId !== '' && (await this.isThere(channelId, userId))) {
      return true;
    }
    return (await this.isInTeam(mattermostTeamId, userId)) && (channelId === '' || this.driMayAdd(place));
  }

  /** Nothing for who is there already, or cannot come. */
  async bring(place: Place, userId: string): Promise<void> {
    const {channelId, driId} = place;
    if (!(await this.isThere(channelId, userId)) && (await this.canCome(place, userId))) {
      await this.server.addUserToChannel(channelId, userId, driId);
    }
  }

  private async driMayAdd({channelId, driId}: Place): Promise<boolean> {
    const {Type, DeleteAt} = await this.server.getChannel(channelId);
    const right = ADD_TO[Type];
    return (
      right !== undefined &&
      DeleteAt === 0 &&
      this.server.hasPermissionToChannel(driId, channelId, {
        Id: right,
        Name: '',
        Description: '',
        Scope: 'channel_scope',
      })
    );
  }

  private async isThere(channelId: string, userId: string): Promise<boolean> {
    return (await orNull(this.server.getChannelMember(channelId, userId))) !== null;
  }

  private async isInTeam(teamId: string, userId: string): Promise<boolean> {
    return (await orNull(this.server.getTeamMember(teamId, userId)))?.DeleteAt === 0;
  }
}
