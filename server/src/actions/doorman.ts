import {Refusal} from '../review/refusal';
import type {Role} from '../review/rights';
import type {Review} from '../review/types';
import {isNotFound} from '../signoff/ports';
import type {Reviews} from '../signoff/reviews';
import {permission, type Server} from './ports';
import type {Actor, ReviewName} from './types';

const READ_CHANNEL = permission('read_channel', 'channel_scope');
const CREATE_POST = permission('create_post', 'channel_scope');
const MANAGE_CHANNEL_ROLES = permission('manage_channel_roles', 'channel_scope');
const MANAGE_SYSTEM = permission('manage_system', 'system_scope');

/** Which reviews a '' may mean when none is open here: nothing else, or the one that ended last. */
export type Wanted = 'open' | 'any';

/** Knows which review somebody means and who they are there. The Plugin API would let everybody do everything. */
export class Doorman {
  constructor(
    private readonly server: Server,
    private readonly reviews: Reviews,
    /** Makes reviews of what people have just started on the board in a channel. Never throws. */
    private readonly discover: (channelId: string) => Promise<void> = () => Promise.resolve(),
  ) {}

  /**
   * The review that is meant.
   * @throws Refusal `review.unknown` also for a review in a channel that the person cannot read, as if there were none;
   * `review.none-here`, `review.several-here` naming the keys
   */
  async resolve(actor: Actor, name: ReviewName, wanted: Wanted): Promise<Review> {
    if (name.trim() !== '') {
      const review = await this.reviews.find(name.trim());
      if (review === null || !(await this.mayRead(actor.userId, review.channelId))) {
        throw new Refusal('review.unknown', {review: name.trim()});
      }
      return review;
    }
    if (!(await this.mayRead(actor.userId, actor.channelId))) {
      throw new Refusal('review.none-here');
    }
    return this.meantHere(actor, wanted);
  }

  async mayRead(userId: string, channelId: string): Promise<boolean> {
    return this.server.hasPermissionToChannel(userId, channelId, READ_CHANNEL);
  }

  /** The same for many reviews: each channel is asked about once. For one answer only: rights change. */
  readableBy(userId: string): (channelId: string) => Promise<boolean> {
    const asked = new Map<string, Promise<boolean>>();
    return async (channelId) => {
      const known = asked.get(channelId) ?? this.mayRead(userId, channelId);
      asked.set(channelId, known);
      return known;
    };
  }

  /**
   * Which of these channels, all of one Mattermost team, a person can read. Who can read the team's channels without
   * being in them is asked once: system admins, as the server itself decides it (channels/app/authorization.go).
   */
  async readableIn(
    userId: string,
    mattermostTeamId: string,
    channelIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const ids = [...new Set(channelIds)];
    if (await this.server.hasPermissionToTeam(userId, mattermostTeamId, READ_CHANNEL)) {
      return new Set(ids);
    }
    const may = await Promise.all(ids.map((id) => this.mayRead(userId, id)));
    return new Set(ids.filter((_, place) => may[place]));
  }

  async isSystemAdmin(userId: string): Promise<boolean> {
    return this.server.hasPermissionTo(userId, MANAGE_SYSTEM);
  }

  /** Everything that a person is in a channel, and in a review there. */
  async rolesIn(channelId: string, userId: string, review: Review | null): Promise<Role[]> {
    const roles: Role[] = [];
    const member = await this.memberOf(channelId, userId);
    if (member === null) {
      roles.push('outsider');
    } else if (member.SchemeGuest || (await this.isGuest(userId))) {
      roles.push('guest');
    } else if (await this.server.hasPermissionToChannel(userId, channelId, CREATE_POST)) {
      roles.push('member');
    }
    if (member?.SchemeAdmin || (await this.mayManage(userId, channelId))) {
      roles.push('channel-admin');
    }
    if (review?.driId === userId) {
      roles.push('dri');
    }
    if (await this.isSystemAdmin(userId)) {
      roles.push('system-admin');
    }
    return roles;
  }

  /** Whether somebody is a guest of this server. */
  async isGuest(userId: string): Promise<boolean> {
    return (await this.server.getUser(userId)).Roles.split(' ').includes('system_guest');
  }

  async isMember(channelId: string, userId: string): Promise<boolean> {
    return (await this.memberOf(channelId, userId)) !== null;
  }

  private async meantHere({channelId, rootId}: Actor, wanted: Wanted): Promise<Review> {
    const open = await this.openHere(channelId);
    const inThread = open.find(({cardPostId}) => rootId !== '' && cardPostId === rootId);
    const [only, ...others] = open;
    if (inThread !== undefined) {
      return inThread;
    }
    const ended = wanted === 'any' ? await this.reviews.endedIn(channelId) : [];
    const endedInThread = ended.find(({cardPostId}) => rootId !== '' && cardPostId === rootId);
    if (endedInThread !== undefined) {
      return endedInThread;
    }
    if (others.length > 0) {
      throw new Refusal('review.several-here', {
        count: open.length,
        reviews: open.map(({key}) => key).join(', '),
      });
    }
    const meant = only ?? ended[0];
    if (meant === undefined) {
      throw new Refusal('review.none-here');
    }
    return meant;
  }

  /** Open reviews of the channel; also one that was started on the board a moment ago. */
  private async openHere(channelId: string): Promise<Review[]> {
    const open = await this.reviews.openIn(channelId);
    if (open.length > 0) {
      return open;
    }
    await this.discover(channelId);
    return this.reviews.openIn(channelId);
  }

  private async mayManage(userId: string, channelId: string): Promise<boolean> {
    return this.server.hasPermissionToChannel(userId, channelId, MANAGE_CHANNEL_ROLES);
  }

  private async memberOf(channelId: string, userId: string) {
    try {
      return await this.server.getChannelMember(channelId, userId);
    } catch (error) {
      if (isNotFound(error)) {
        return null;
      }
      throw error;
    }
  }
}
