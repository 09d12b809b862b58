import type {Message} from '../posts/announcer';
import type {Announcer} from '../posts/announcer';
import {may} from '../review/may';
import {matchTeam} from '../review/names';
import {Refusal} from '../review/refusal';
import {MAX_STAND_IN_DAYS, type StandIn} from '../review/stand_in';
import {zoneOf} from '../review/time_zone';
import type {ReviewingTeam} from '../review/types';
import type {MembershipNow, TeamsNow} from '../signoff/ports';
import {unlessRefused} from '../signoff/unless_refused';
import type {Names} from '../signoff/names';
import {mayStandIn} from '../signoff/stand_in_membership';
import type {StandIns} from '../signoff/stand_ins';
import type {Clock} from '../store/clock';
import type {Server} from './ports';
import type {Actor} from './types';
import {userNamed} from './user_names';

const DAY_MS = 24 * 60 * 60_000;

export interface StandInActionsOptions {
  server: Pick<Server, 'getUser' | 'getUserByUsername'>;
  standIns: StandIns;
  teams: TeamsNow;
  /** The teams' own members: a stand-in names nobody. */
  members: MembershipNow;
  isSystemAdmin(userId: string): Promise<boolean>;
  announcer: Pick<Announcer, 'direct'>;
  names: Names;
  clock: Clock;
}

/** `/prr stand-in …`: members of a team name somebody who acts for it while they are away. */
export class StandInActions {
  constructor(private readonly options: StandInActionsOptions) {}

  /**
   * Names a stand-in until the end of a day, in the time zone of who names them. One whom they are already is replaced.
   * @param username with or without `@`
   * @param until the day as it was typed: `2026-12-01`
   * @throws Refusal `team.unknown`, `rights.stand-in`, `user.unknown`, `stand-in.unfit`, `stand-in.member`,
   * `stand-in.until-…`, `stand-in.too-long`
   */
  async name(actor: Actor, username: string, teamName: string, until: string): Promise<Message[]> {
    const {server, standIns, members, clock, names} = this.options;
    const team = this.named(teamName);
    await this.assertMay(actor.userId, team);
    const user = await userNamed(server, username);
    const params = {user: user.Username, team: team.name};
    if (!mayStandIn({...user, RemoteId: user.RemoteId ?? null})) {
      throw new Refusal('stand-in.unfit', params);
    }
    if ((await members.teamsOf(user.Id)).some(({teamId}) => teamId === team.id)) {
      throw new Refusal('stand-in.member', params);
    }
    const at = clock.now();
    const zone = zoneOf((await server.getUser(actor.userId)).Timezone);
    const last = await lastDay(until, zone, at);
    await standIns.name({userId: user.Id, teamId: team.id, ...last, by: actor.userId, at, ended: null});
    const told = {...params, day: last.day, zone, namer: await names.of(actor.userId)};
    await this.tell(user.Id, `stand-in-${team.id}-${String(at)}`, {key: 'stand-in.you', params: told});
    return [{key: 'stand-in.named', params: told}];
  }

  /**
   * Ends it before its day.
   * @param teamName '' for the only team that they stand in for
   * @throws Refusal `team.unknown`, `rights.stand-in`, `user.unknown`, `stand-in.nobody`, `stand-in.which-team`
   */
  async end(actor: Actor, username: string, teamName: string): Promise<Message[]> {
    const {server, standIns, clock, names} = this.options;
    const user = await userNamed(server, username);
    const at = clock.now();
    const standing = await standIns.now(user.Id, at);
    const team = teamName.trim() === '' ? this.onlyOne(standing, user.Username) : this.named(teamName);
    await this.assertMay(actor.userId, team);
    const ended = await standIns.end(user.Id, team.id, {at, by: actor.userId});
    const params = {user: user.Username, team: team.name};
    if (ended === null) {
      throw new Refusal('stand-in.nobody', {...params, hasTeam: 'true'});
    }
    await this.tell(user.Id, `stand-in-ended-${team.id}-${String(at)}`, {
      key: 'stand-in.you-no-longer',
      params: {...params, namer: await names.of(actor.userId)},
    });
    return [{key: 'stand-in.ended', params}];
  }

  /** Who stands in for whom now. @throws Refusal `rights.stand-in-list` for guests */
  async list({userId}: Actor): Promise<Message[]> {
    const {server} = this.options;
    if ((await server.getUser(userId)).Roles.split(' ').includes('system_guest')) {
      throw new Refusal('rights.stand-in-list');
    }
    const lines = (await Promise.all(this.options.teams.all().map(({id}) => this.of(id)))).flat();
    return lines.length === 0 ? [{key: 'stand-in.none', params: {}}] : lines;
  }

  /** Who stands in for a team now, a line each. Whoever asks has seen to who may know. */
  async of(teamId: string): Promise<Message[]> {
    const {standIns, teams, clock, names} = this.options;
    const team = teams.all().find(({id}) => id === teamId)?.name ?? teamId;
    const standing = (await standIns.all(clock.now())).filter((each) => each.teamId === teamId);
    return Promise.all(
      standing.map(async ({userId, day, by}) => ({
        key: 'stand-in.line',
        params: {user: await names.of(userId), team, day, namer: await names.of(by)},
      })),
    );
  }

  private named(name: string): ReviewingTeam {
    const all = this.options.teams.all();
    const team = matchTeam(name, all);
    if (team === undefined) {
      throw new Refusal('team.unknown', {value: name, teams: all.map((each) => each.name).join(', ')});
    }
    return team;
  }

  private onlyOne(standing: readonly StandIn[], user: string): Pick<ReviewingTeam, 'id' | 'name'> {
    const names = standing.map(
      ({teamId}) => this.options.teams.all().find(({id}) => id === teamId)?.name ?? teamId,
    );
    const [first, ...others] = standing;
    if (first === undefined) {
      throw new Refusal('stand-in.nobody', {user, team: '', hasTeam: 'false'});
    }
    if (others.length > 0) {
      throw new Refusal('stand-in.which-team', {user, teams: names.join(', ')});
    }
    return {id: first.teamId, name: names[0] ?? first.teamId};
  }

  private async assertMay(userId: string, {id, name}: Pick<ReviewingTeam, 'id' | 'name'>): Promise<void> {
    const {members, isSystemAdmin} = this.options;
    const isMember = (await members.teamsOf(userId)).some(({teamId}) => teamId === id);
    const isAdmin = await isSystemAdmin(userId);
    if (
      !may('stand-in', [
        ...(isMember ? ['item-owner' as const] : []),
        ...(isAdmin ? ['system-admin' as const] : []),
      ])
    ) {
      throw new Refusal('rights.stand-in', {team: name});
    }
  }

  /** Who cannot be reached still stands in. */
  private async tell(userId: string, once: string, message: Message): Promise<void> {
    await unlessRefused(() => this.options.announcer.direct(userId, once, [message]));
  }
}

/** Calendars are loaded for those who name a day. */
async function lastDay(text: string, zone: string, now: number): Promise<{day: string; until: number}> {
  const {endOfDay, isoDay} = await import('../review/due_date');
  const until = endOfDay(text, zone, now, 'stand-in.until');
  // The last day itself counts too.
  if (until === 0 || until - now > (MAX_STAND_IN_DAYS + 1) * DAY_MS) {
    throw new Refusal('stand-in.too-long', {
      days: MAX_STAND_IN_DAYS,
      latest: isoDay(now + MAX_STAND_IN_DAYS * DAY_MS, zone),
    });
  }
  return {day: isoDay(until, zone), until};
}
