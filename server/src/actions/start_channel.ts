import {channelName} from '../review/title';
import type {Review} from '../review/types';
import {isForGood, isNotFound} from '../signoff/ports';
import type {Channel, Server} from './ports';

/** A channel of its own for a review, made once however often it is tried. */
export class StartChannel {
  constructor(
    private readonly server: Server,
    private readonly botUserId: string,
  ) {}

  /**
   * The channel of that name which is there already is ours from before a crash, if the DRI is who made it. Keys can be
   * guessed, so that anybody may have taken the name before: then the next name is one that nobody can guess.
   */
  async make(
    {key, id, title, driId}: Review,
    {teamId, type}: {teamId: string; type: 'O' | 'P'},
  ): Promise<Channel> {
    for (const end of [key, `${key}-${id.slice(0, 8)}`]) {
      const name = channelName(title, end);
      const present = await this.named(teamId, name);
      if (present === null) {
        return this.server.createChannel({
          TeamId: teamId,
          Type: type,
          Name: name,
          DisplayName: title,
          CreatorId: driId,
        });
      }
      if (present.CreatorId === driId && present.DeleteAt === 0) {
        return present;
      }
    }
    throw new Error(`the names for a channel of ${key} are all taken`);
  }

  /** Brings the bot and the others into the channel: into a new one also the DRI, as its admin where Playbooks asks. */
  async join(review: Review, isNew: boolean, invite: readonly string[]): Promise<void> {
    const {channelId, mattermostTeamId, driId, board} = review;
    const {server, botUserId} = this;
    await server.createTeamMember(mattermostTeamId, botUserId);
    await server.addChannelMember(channelId, botUserId);
    for (const userId of isNew ? [driId, ...invite] : invite) {
      await server.addUserToChannel(channelId, userId, driId);
    }
    if (isNew && board.kind === 'playbooks') {
      await this.makeAdmin(channelId, driId);
    }
  }

  /** Archives a channel that nothing came of, if it was made for the review and is not an older one of its DRI's. */
  async abandon(channel: Channel, {createdAt}: Review): Promise<void> {
    if (channel.CreateAt < createdAt) {
      return;
    }
    try {
      await this.server.deleteChannel(channel.Id);
    } catch (error) {
      if (!isForGood(error)) {
        throw error;
      }
    }
  }

  /**
   * As whoever makes a channel by hand is: for a run in it, Playbooks wants the right to change its settings, which a
   * server may leave to channel admins. Where the team has a scheme with roles of its own, it is left as it is.
   */
  private async makeAdmin(channelId: string, userId: string): Promise<void> {
    try {
      await this.server.updateChannelMemberRoles(channelId, userId, 'channel_user channel_admin');
    } catch (error) {
      if (!isForGood(error)) {
        throw error;
      }
    }
  }

  /** Archived ones too: they keep their names. */
  private async named(teamId: string, name: string): Promise<Channel | null> {
    try {
      return await this.server.getChannelByName(teamId, name, true);
    } catch (error) {
      if (isNotFound(error)) {
        return null;
      }
      throw error;
    }
  }
}
