import {escapeMarkdown} from '../i18n/escape';
import {Refusal} from '../review/refusal';
import type {MemberSource, ReviewingTeam} from '../review/types';
import type {Directory} from './directory';
import {labelOf, sameSource} from './member_source';
import {pin, readTyped} from './member_resolution';
import type {Membership} from './membership';
import {findSource} from './source_lookup';
import type {TeamConfiguration} from './team_configuration';
import {describeTeam, shortages, warningsFor, type TeamMessage} from './team_view';
import {fieldValue, freeId, TEAM_FIELDS} from './team_values';
import type {Teams} from './teams';

/** Who administers, and from where. */
export interface TeamActor {
  userId: string;
  /** The Mattermost team they are looking at: where `~channel` is looked for. '' when there is none. */
  mattermostTeamId: string;
}

export interface TeamAdminOptions {
  teams: Teams;
  membership: Membership;
  directory: Directory;
  configuration: TeamConfiguration;
  isSystemAdmin(userId: string): Promise<boolean>;
  /** Keys of the open reviews that need the team's approval. */
  openReviewsNeeding(teamId: string): Promise<string[]>;
  /** Who stands in for the team now, a line each. */
  standInsOf(teamId: string): Promise<readonly TeamMessage[]>;
}

/**
 * `/prr team …`, for system admins only. Each method answers what to say, as Markdown, one message a paragraph; each
 * throws a Refusal with the reason when it does not do what was asked.
 */
export class TeamAdmin {
  constructor(private readonly options: TeamAdminOptions) {}

  /** Every team with its sources, then whatever is wrong with the stored configuration. */
  async list(actor: TeamActor): Promise<TeamMessage[]> {
    await this.#requireAdmin(actor);
    const {teams} = this.options;
    const said: TeamMessage[] = [{key: 'team.list.head', params: {count: teams.all().length}}];
    for (const team of teams.all()) {
      const sources = team.members.map(labelOf).join(', ');
      const params = {
        id: team.id,
        name: escapeMarkdown(team.name),
        quorum: team.quorum,
        count: team.members.length,
        sources,
      };
      said.push({key: 'team.list.line', params});
    }
    if (teams.problems.length > 0) {
      said.push({key: 'team.list.problems', params: {count: teams.problems.length}});
      said.push(...teams.problems.map(escaped));
    }
    return said;
  }

  /** Who is in the team right now, through which source, with what an admin should look at. */
  async show(actor: TeamActor, name: string): Promise<TeamMessage[]> {
    await this.#requireAdmin(actor);
    const {membership, directory} = this.options;
    const team = this.#named(name);
    const said = await describeTeam(team, membership, directory);
    return [...said, ...(await this.options.standInsOf(team.id)).map(escaped)];
  }

  /**
   * Adds members to a team; with no members, makes a new team of that name.
   * @param members as typed: `@alice`, `~channel`, `~team/channel`, `team:name`, `group:name`
   */
  async add(actor: TeamActor, name: string, members: readonly string[]): Promise<TeamMessage[]> {
    await this.#requireAdmin(actor);
    return members.length === 0 ? this.#create(name) : this.#addMembers(actor, this.#named(name), members);
  }

  /** Removes members from a team; with no members, removes the team, unless an open review needs it. */
  async remove(actor: TeamActor, name: string, members: readonly string[]): Promise<TeamMessage[]> {
    await this.#requireAdmin(actor);
    const team = this.#named(name);
    return members.length === 0 ? this.#drop(team) : this.#removeMembers(actor, team, members);
  }

  /** Sets the name, the aliases (none: an empty list) or the quorum of a team. */
  async set(
    actor: TeamActor,
    name: string,
    field: string,
    values: readonly string[],
  ): Promise<TeamMessage[]> {
    await this.#requireAdmin(actor);
    const team = this.#named(name);
    const known = TEAM_FIELDS.find((one) => one === field.toLowerCase());
    if (known === undefined) {
      throw new Refusal('team.unknown-field', {value: field});
    }
    const value = fieldValue(known, values);
    this.#refuseTakenNames(team, value);
    await this.options.configuration.edit((document) => {
      document.set(team.id, known, value);
    });
    const changed = this.#current(team.id);
    return [
      {
        key: `team.set.${known}`,
        params: {
          ...paramsOf(changed),
          aliases: escapeMarkdown(changed.aliases.join(', ')),
          count: changed.aliases.length,
        },
      },
      ...(known === 'quorum'
        ? await shortages(changed, this.options.membership)
        : await this.#renameNotes(team)),
    ];
  }

  async #create(name: string): Promise<TeamMessage[]> {
    let id = '';
    await this.options.configuration.edit((document, teams) => {
      id = freeId(name, teams);
      document.addTeam({id, name: name.trim()});
    });
    return [{key: 'team.created', params: paramsOf(this.#current(id))}];
  }

  async #addMembers(actor: TeamActor, team: ReviewingTeam, typed: readonly string[]): Promise<TeamMessage[]> {
    const {directory, configuration, membership} = this.options;
    const sources: MemberSource[] = [];
    for (const text of typed) {
      sources.push(await pin(directory, await readTyped(directory, text, actor.mattermostTeamId)));
    }
    await configuration.edit((document) => {
      for (const source of sources) {
        document.addMember(team.id, source);
      }
    });
    const said: TeamMessage[] = [
      {key: 'team.added', params: {...paramsOf(team), sources: sources.map(labelOf).join(', ')}},
    ];
    for (const source of sources) {
      const found = await findSource(directory, source);
      said.push(...(found === null ? [] : warningsFor(source, found)));
    }
    return [...said, ...(await shortages(this.#current(team.id), membership))];
  }

  async #removeMembers(
    actor: TeamActor,
    team: ReviewingTeam,
    typed: readonly string[],
  ): Promise<TeamMessage[]> {
    const {directory, configuration, membership} = this.options;
    const sources: MemberSource[] = [];
    for (const text of typed) {
      const source = await readTyped(directory, text, actor.mattermostTeamId);
      const member = team.members.find((one) => sameSource(one, source));
      if (member === undefined) {
        throw new Refusal('team.not-a-source', {...paramsOf(team), value: labelOf(source)});
      }
      sources.push(member);
    }
    await configuration.edit((document) => {
      for (const source of sources) {
        document.removeMember(team.id, source);
      }
    });
    const removed = {
      key: 'team.removed-members',
      params: {...paramsOf(team), sources: sources.map(labelOf).join(', ')},
    };
    return [removed, ...(await shortages(this.#current(team.id), membership))];
  }

  async #drop(team: ReviewingTeam): Promise<TeamMessage[]> {
    const reviews = await this.options.openReviewsNeeding(team.id);
    if (reviews.length > 0) {
      throw new Refusal('team.needed', {
        ...paramsOf(team),
        count: reviews.length,
        reviews: reviews.slice(0, 10).join(', '),
      });
    }
    await this.options.configuration.edit((document) => {
      document.removeTeam(team.id);
    });
    return [{key: 'team.dropped', params: paramsOf(team)}];
  }

  /** Items are a team's by its name: taking a name away takes them away in reviews that are open. */
  async #renameNotes(before: ReviewingTeam): Promise<TeamMessage[]> {
    const {teams} = this.options;
    const lost = [before.name, ...before.aliases].filter(
      (name) => teams.byNameOrAlias(name)?.id !== before.id,
    );
    const reviews = lost.length > 0 ? await this.options.openReviewsNeeding(before.id) : [];
    if (reviews.length === 0) {
      return [];
    }
    const params = {
      id: before.id,
      names: escapeMarkdown(lost.join(', ')),
      count: reviews.length,
      reviews: reviews.slice(0, 10).join(', '),
    };
    return [{key: 'team.warn.renamed-team', params}];
  }

  /** The check of the result would find it too, but name the wrong one of the two teams. */
  #refuseTakenNames(team: ReviewingTeam, value: string | number | string[]): void {
    for (const name of [value].flat()) {
      const other = this.options.teams.byNameOrAlias(String(name));
      if (other !== undefined && other.id !== team.id) {
        throw new Refusal('team.name-taken', {value: String(name), other: other.name});
      }
    }
  }

  async #requireAdmin(actor: TeamActor): Promise<void> {
    if (!(await this.options.isSystemAdmin(actor.userId))) {
      throw new Refusal('team.admins-only');
    }
  }

  #named(name: string): ReviewingTeam {
    const {teams} = this.options;
    const team = teams.byNameOrAlias(name);
    if (team === undefined) {
      throw new Refusal('team.unknown', {
        value: name,
        teams: teams
          .all()
          .map((one) => one.name)
          .join(', '),
      });
    }
    return team;
  }

  #current(id: string): ReviewingTeam {
    const team = this.options.teams.byId(id);
    if (team === undefined) {
      throw new Error(`the team ${id} was saved and is not in force`);
    }
    return team;
  }
}

function paramsOf(team: ReviewingTeam): {id: string; name: string; quorum: number} {
  return {id: team.id, name: escapeMarkdown(team.name), quorum: team.quorum};
}

function escaped(message: TeamMessage): TeamMessage {
  const params = Object.entries(message.params).map(([key, value]) => [
    key,
    typeof value === 'string' ? escapeMarkdown(value) : value,
  ]);
  return {key: message.key, params: Object.fromEntries(params)};
}
