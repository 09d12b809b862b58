import {lookOver, type ManyReviews} from '../review/many_reviews';
import type {MonthSpan} from '../review/months';
import type {Period} from '../review/period';
import {Refusal} from '../review/refusal';
import type {ReviewRow} from '../review/review_row';
import {type UserTimezone, zoneOf} from '../review/time_zone';
import {orNull} from '../signoff/or_null';
import type {ReviewRows} from '../signoff/review_rows';
import type {Clock} from '../store/clock';
import type {Doorman} from './doorman';
import type {Actor} from './types';

interface MattermostTeam {
  Id: string;
  Name: string;
  DisplayName: string;
  DeleteAt: number;
}

export interface ReportingOptions {
  rows: Pick<ReviewRows, 'between'>;
  doorman: Pick<Doorman, 'readableIn' | 'isSystemAdmin'>;
  /** Each fails with StatusCode 404 for what does not exist. */
  server: {
    getUser(userId: string): Promise<{Timezone?: UserTimezone}>;
    getTeam(teamId: string): Promise<MattermostTeam>;
    getTeamByName(name: string): Promise<MattermostTeam>;
    getTeamMember(teamId: string, userId: string): Promise<{DeleteAt: number}>;
  };
  clock: Clock;
}

export interface ReportInput {
  /** As it was typed: see `readPeriod`; '' for the usual. */
  period: string;
  /** The name of a Mattermost team, as in its address; '' for the one where it is asked. */
  team: string;
}

/** A report, and what it was made from. */
export interface Report {
  team: {id: string; name: string; title: string};
  period: Period;
  /** The first and the last day, where whoever asks is: `2026-10-05`. */
  days: {first: string; last: string};
  /** Its months, as far as they lie in it. */
  months: readonly MonthSpan[];
  /** The newest first. */
  rows: readonly ReviewRow[];
  found: ManyReviews;
}

/** Looking over many reviews: those of a Mattermost team in the channels that the person can read, and nothing else. */
export class Reporting {
  constructor(private readonly options: ReportingOptions) {}

  /**
   * @throws Refusal `report.team-missing`, `report.team-unknown` (also for one that the person is not in),
   * `period.…`: see `readPeriod`
   */
  async report(actor: Actor, input: ReportInput): Promise<Report> {
    const {rows, doorman, server, clock} = this.options;
    const [team, {Timezone}, {DEFAULT_PERIOD, daysOf, monthSpans, readPeriod}] = await Promise.all([
      this.teamOf(actor, input.team),
      server.getUser(actor.userId),
      // The calendar is the larger part of it.
      import('../review/period'),
    ]);
    const zone = zoneOf(Timezone);
    const now = clock.now();
    const period = readPeriod(input.period === '' ? DEFAULT_PERIOD : input.period, zone, now);
    const all = (await rows.between(period)).filter(({mattermostTeamId}) => mattermostTeamId === team.Id);
    const readable = await doorman.readableIn(
      actor.userId,
      team.Id,
      all.map(({channelId}) => channelId),
    );
    const seen = all.filter(({channelId}) => readable.has(channelId));
    return {
      team: {id: team.Id, name: team.Name, title: team.DisplayName},
      period,
      days: daysOf(period, zone),
      months: monthSpans(period, zone),
      rows: seen,
      found: lookOver(seen, period, now),
    };
  }

  private async teamOf({userId, mattermostTeamId}: Actor, name: string): Promise<MattermostTeam> {
    const {server} = this.options;
    if (name === '' && mattermostTeamId === '') {
      throw new Refusal('report.team-missing');
    }
    const team = await orNull(
      name === '' ? server.getTeam(mattermostTeamId) : server.getTeamByName(name.toLowerCase()),
    );
    if (team === null || team.DeleteAt > 0 || !(await this.mayKnow(userId, team.Id))) {
      throw new Refusal('report.team-unknown', {team: name === '' ? mattermostTeamId : name});
    }
    return team;
  }

  private async mayKnow(userId: string, teamId: string): Promise<boolean> {
    const member = await orNull(this.options.server.getTeamMember(teamId, userId));
    return member?.DeleteAt === 0 || this.options.doorman.isSystemAdmin(userId);
  }
}
