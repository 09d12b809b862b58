import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import {assertMay} from '../review/may';
import {isNotFound} from '../signoff/ports';
import type {Doorman} from './doorman';
import {type Channel, type Permission, permission, type Server, type User} from './ports';
import type {Actor} from './types';

const ADD_TO = {
  O: permission('manage_public_channel_members', 'channel_scope'),
  P: permission('manage_private_channel_members', 'channel_scope'),
};
/** Playbooks wants it of whoever starts a run in a channel. */
const LINK_TO = {
  O: permission('manage_public_channel_properties', 'channel_scope'),
  P: permission('manage_private_channel_properties', 'channel_scope'),
};
const CREATE: readonly {type: 'O' | 'P'; permission: Permission}[] = [
  {type: 'O', permission: permission('create_public_channel', 'team_scope')},
  {type: 'P', permission: permission('create_private_channel', 'team_scope')},
];

/** Whether a review may be started where somebody wants it. Nothing is made here. */
export class StartChecks {
  constructor(
    private readonly server: Server,
    private readonly doorman: Doorman,
  ) {}

  /**
   * The present channel, as the place of a review on that board.
   * @throws Refusal `start.direct-message`, `channel.archived`, `rights.start`, `start.may-not-link`,
   * `start.may-not-invite`
   */
  async here(
    {userId, channelId}: Actor,
    invited: readonly User[],
    board: Review['board']['kind'],
  ): Promise<Channel> {
    const channel = await this.server.getChannel(channelId);
    if (channel.Type !== 'O' && channel.Type !== 'P') {
      throw new Refusal('start.direct-message');
    }
    assertMay('start', await this.doorman.rolesIn(channelId, userId, null));
    if (channel.DeleteAt > 0) {
      throw new Refusal('channel.archived', {channel: channel.DisplayName});
    }
    if (
      board === 'playbooks' &&
      !(await this.server.hasPermissionToChannel(userId, channelId, LINK_TO[channel.Type]))
    ) {
      throw new Refusal('start.may-not-link', {channel: channel.DisplayName});
    }
    const missing: User[] = [];
    for (const user of invited) {
      if (!(await this.doorman.isMember(channelId, user.Id))) {
        missing.push(user);
      }
    }
    if (
      missing.length > 0 &&
      !(await this.server.hasPermissionToChannel(userId, channelId, ADD_TO[channel.Type]))
    ) {
      throw new Refusal('start.may-not-invite', named(missing));
    }
    await this.inTeam(channel.TeamId, missing);
    return channel;
  }

  /**
   * A channel of the review's own: its Mattermost team, and the type that the person may make.
   * @throws Refusal `start.no-team`, `rights.start` for guests, `start.no-channel-permission`
   */
  async fresh(actor: Actor, invited: readonly User[]): Promise<{teamId: string; type: 'O' | 'P'}> {
    if (await this.doorman.isGuest(actor.userId)) {
      assertMay('start', ['guest']);
    }
    const teamId = actor.mattermostTeamId || (await this.server.getChannel(actor.channelId)).TeamId;
    if (teamId === '') {
      throw new Refusal('start.no-team');
    }
    for (const each of CREATE) {
      if (await this.server.hasPermissionToTeam(actor.userId, teamId, each.permission)) {
        await this.inTeam(teamId, invited);
        return {teamId, type: each.type};
      }
    }
    throw new Refusal('start.no-channel-permission');
  }

  /** Only members of the Mattermost team can be added to its channels. */
  private async inTeam(teamId: string, users: readonly User[]): Promise<void> {
    const outside: User[] = [];
    for (const user of users) {
      if (!(await this.isInTeam(teamId, user.Id))) {
        outside.push(user);
      }
    }
    if (outside.length > 0) {
      throw new Refusal('start.not-in-team', named(outside));
    }
  }

  private async isInTeam(teamId: string, userId: string): Promise<boolean> {
    try {
      return (await this.server.getTeamMember(teamId, userId)).DeleteAt === 0;
    } catch (error) {
      if (isNotFound(error)) {
        return false;
      }
      throw error;
    }
  }
}

function named(users: readonly User[]): {count: number; users: string} {
  return {count: users.length, users: users.map(({Username}) => `@${Username}`).join(', ')};
}
