import type {MemberSource, ReviewingTeam} from '../review/types';
import {mayReview, orNull, type Directory, type DirectoryUser} from './directory';
import {labelOf} from './member_source';
import {findSource, type FoundSource} from './source_lookup';
import type {Teams} from './teams';

/** A reviewing team that somebody is in, and the source that makes them so, for people to read: `@alice`, `~core/sre`. */
export interface MembershipOf {
  teamId: string;
  through: string;
}

const PAGE = 200;

/**
 * Who is in which reviewing team, asked of the server each time: nothing is kept. A failure to find out is thrown; it
 * never counts as membership, and never as a definite no.
 */
export class Membership {
  constructor(
    private readonly teams: Pick<Teams, 'all'>,
    private readonly directory: Directory,
  ) {}

  /** All reviewing teams that the user is in at this moment. */
  async teamsOf(userId: string): Promise<MembershipOf[]> {
    const user = await this.#reviewer(userId);
    if (user === null) {
      return [];
    }
    const found: MembershipOf[] = [];
    for (const team of this.teams.all()) {
      const through = await this.#through(team, user);
      if (through !== null) {
        found.push({teamId: team.id, through});
      }
    }
    return found;
  }

  /** The source that makes the user a member of the team at this moment, or null when none does. */
  async membershipIn(team: ReviewingTeam, userId: string): Promise<MembershipOf | null> {
    const user = await this.#reviewer(userId);
    const through = user && (await this.#through(team, user));
    return through === null ? null : {teamId: team.id, through};
  }

  /** Whether anybody at all could sign for the team at this moment. @param otherThan user id of who does not count */
  async hasMembers(team: ReviewingTeam, otherThan = ''): Promise<boolean> {
    const two = await this.members(team, otherThan === '' ? 1 : 2);
    return two.some(({Id}) => Id !== otherThan);
  }

  /** How many people could sign for the team, counted up to `limit`. */
  async countMembers(team: ReviewingTeam, limit = 1000): Promise<number> {
    return (await this.members(team, limit)).length;
  }

  /** The first `limit` members of the team at this moment, each once, in the order of its sources. */
  async members(team: ReviewingTeam, limit: number): Promise<DirectoryUser[]> {
    const found = new Map<string, DirectoryUser>();
    for (const source of team.members) {
      for await (const user of this.usersOf(source)) {
        found.set(user.Id, user);
        if (found.size >= limit) {
          return [...found.values()];
        }
      }
    }
    return [...found.values()];
  }

  /** Everybody whom one source makes a member, page by page. Nobody when the source is gone. */
  async *usersOf(source: MemberSource): AsyncGenerator<DirectoryUser> {
    const found = await findSource(this.directory, source);
    if (found === null) {
      return;
    }
    for (let page = 0; ; page++) {
      const users = await this.#page(found, page);
      yield* users.filter(mayReview);
      if (found.kind === 'user' || users.length < PAGE) {
        return;
      }
    }
  }

  #page(found: FoundSource, page: number): Promise<DirectoryUser[]> {
    switch (found.kind) {
      case 'user':
        return Promise.resolve([found.user]);
      case 'channel':
        return this.directory.getUsersInChannel(found.id, 'username', page, PAGE);
      case 'team':
        return this.directory.getUsersInTeam(found.id, page, PAGE);
      case 'group':
        return this.directory.getGroupMemberUsers(found.id, page, PAGE);
    }
  }

  async #reviewer(userId: string): Promise<DirectoryUser | null> {
    const user = await orNull(this.directory.getUser(userId));
    return user !== null && mayReview(user) ? user : null;
  }

  /** One source that says yes is enough, even when another cannot be asked; a no needs all their answers. */
  async #through(team: ReviewingTeam, user: DirectoryUser): Promise<string | null> {
    const failures: unknown[] = [];
    for (const source of team.members) {
      try {
        if (await this.#holds(source, user)) {
          return labelOf(source);
        }
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) {
      throw new Error(`cannot tell whether ${user.Id} is in the reviewing team ${team.id}`, {
        cause: failures[0],
      });
    }
    return null;
  }

  async #holds(source: MemberSource, user: DirectoryUser): Promise<boolean> {
    if (source.kind === 'user') {
      return source.id === '' ? source.name === user.Username : source.id === user.Id;
    }
    const found = await findSource(this.directory, source);
    switch (found?.kind) {
      case 'channel':
        return (await orNull(this.directory.getChannelMember(found.id, user.Id))) !== null;
      case 'team':
        return (await orNull(this.directory.getTeamMember(found.id, user.Id)))?.DeleteAt === 0;
      case 'group':
        return (await this.directory.getGroupsForUser(user.Id)).some((group) => group.Id === found.id);
      default:
        return false;
    }
  }
}
