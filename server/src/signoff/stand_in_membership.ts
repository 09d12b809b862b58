import {standInLabel} from '../review/stand_in';
import type {ReviewingTeam} from '../review/types';
import type {Clock} from '../store/clock';
import {mayReview} from '../teams/directory';
import {isNotFound, type MembershipNow, type TeamMembers, type TeamsNow} from './ports';
import type {StandIns} from './stand_ins';

/** A person, as far as it decides whether they may stand in. */
export interface Person {
  IsBot: boolean;
  DeleteAt: number;
  RemoteId: string | null;
  /** Space-separated, e.g. `system_user`, `system_guest`. */
  Roles: string;
  Id: string;
  Username: string;
}

/** Whether somebody may stand in for a team at all: a full member of this server, of flesh and blood. */
export function mayStandIn(person: Person): boolean {
  return mayReview(person) && !person.Roles.split(' ').includes('system_guest');
}

export interface StandInMembershipOptions {
  /** The teams' own members. */
  members: MembershipNow & TeamMembers;
  standIns: StandIns;
  teams: TeamsNow;
  users: {getUser(userId: string): Promise<Person>};
  clock: Clock;
}

/** Who is in a reviewing team, or stands in for it, looked up when it is asked. */
export class StandInMembership implements MembershipNow, TeamMembers {
  constructor(private readonly options: StandInMembershipOptions) {}

  /** Who is a member anyway is one, whatever else they were named. */
  async teamsOf(userId: string): Promise<readonly {teamId: string; through: string}[]> {
    const {members, standIns, teams, clock} = this.options;
    const [own, standing] = await Promise.all([members.teamsOf(userId), standIns.now(userId, clock.now())]);
    const more = standing.filter(
      ({teamId}) => !own.some((each) => each.teamId === teamId) && teams.all().some(({id}) => id === teamId),
    );
    return more.length === 0 || !(await this.isFit(userId))
      ? own
      : [...own, ...more.map(({teamId, day, by}) => ({teamId, through: standInLabel({day, by})}))];
  }

  async stoodInFor(userId: string): Promise<string[]> {
    return (await this.options.standIns.ever(userId)).map(({teamId}) => teamId);
  }

  /** @param otherThan user id of somebody who does not count, nor anybody whom they have named */
  async hasMembers(team: ReviewingTeam, otherThan = ''): Promise<boolean> {
    const {members, standIns, clock} = this.options;
    if (await members.hasMembers(team, otherThan)) {
      return true;
    }
    const standing = (await standIns.all(clock.now())).filter(
      ({teamId, userId, by}) => teamId === team.id && userId !== otherThan && by !== otherThan,
    );
    const fit = await Promise.all(standing.map(({userId}) => this.isFit(userId)));
    return fit.includes(true);
  }

  private async isFit(userId: string): Promise<boolean> {
    try {
      return mayStandIn(await this.options.users.getUser(userId));
    } catch (error) {
      if (isNotFound(error)) {
        return false;
      }
      throw error;
    }
  }
}
