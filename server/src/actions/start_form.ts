import type {Message} from '../posts/announcer';
import {neededTeams, ownerOf} from '../review/ownership';
import {Refusal} from '../review/refusal';
import {TIERS, type Tier, type TierId} from '../review/tier';
import {zoneOf} from '../review/time_zone';
import {checkTitle} from '../review/title';
import type {Review, ReviewingTeam, Section} from '../review/types';
import type {TeamForecast} from '../reviewers/forecast';
import type {Place} from '../reviewers/ports';
import type {TeamMembers, TeamsNow} from '../signoff/ports';
import {withoutMembers} from '../signoff/team_messages';
import {toSections} from '../templates/items';
import type {TemplateLibrary} from '../templates/library';
import type {Template} from '../templates/template';
import type {Channel, Server} from './ports';
import type {StartChecks} from './start_checks';
import type {Actor} from './types';

export interface StartFormOptions {
  server: Pick<Server, 'getUser' | 'getChannel'>;
  checks: Pick<StartChecks, 'here' | 'fresh'>;
  reviews: {openIn(channelId: string): Promise<Review[]>};
  teams: TeamsNow;
  members: TeamMembers;
  templates: TemplateLibrary;
  boardFor(): Promise<Review['board']['kind']>;
  forecast: {
    of(teams: readonly ReviewingTeam[], place: Place, wanted: Template['reviewers']): Promise<TeamForecast[]>;
  };
}

/** What can be chosen for a review that somebody may start in a channel. */
export interface StartChoice {
  /** The default one first. */
  templates: Template[];
  tiers: readonly Tier[];
  /** Null where a review can live nowhere: `refused` says why. */
  board: Review['board']['kind'] | null;
  refused: Refusal | null;
  /** Why not in the channel, and why not in one of its own; null where it can. */
  here: Refusal | null;
  fresh: Refusal | null;
  open: Review[];
  channel: Pick<Channel, 'Id' | 'DisplayName'>;
  timeZone: string;
}

/** A template as a review would begin with it. */
export interface StartPreview {
  template: Template;
  sections: {id: string; title: string; items: StartPreviewItem[]}[];
  teams: {team: ReviewingTeam; forecast: TeamForecast}[];
  warnings: Message[];
  refused: Refusal | null;
}

export interface StartPreviewItem {
  id: string;
  title: string;
  description: string;
  /** Name of the reviewing team that owns it; '' for none. */
  team: string;
  mandatory: boolean;
  tiers: TierId[];
}

/** Looks ahead for somebody who is about to start a review. Makes nothing, and takes nobody's turn. */
export class StartForm {
  constructor(private readonly options: StartFormOptions) {}

  /** Whether the person may read the channel has been asked. */
  async choice(actor: Actor): Promise<StartChoice> {
    const {server, checks, reviews, templates, boardFor} = this.options;
    const [board, channel, user, open, offered, defaultId] = await Promise.all([
      settled(boardFor()),
      server.getChannel(actor.channelId),
      server.getUser(actor.userId),
      reviews.openIn(actor.channelId),
      templates.all(),
      templates.defaultId(),
    ]);
    const kind = board instanceof Refusal ? null : board;
    const [here, fresh] = await Promise.all([
      settled(checks.here(actor, [], kind ?? 'builtin')),
      settled(checks.fresh(actor, [])),
    ]);
    return {
      templates: offered.toSorted(
        (one, other) => Number(other.id === defaultId) - Number(one.id === defaultId),
      ),
      tiers: TIERS,
      board: kind,
      refused: board instanceof Refusal ? board : null,
      here: here instanceof Refusal ? here : null,
      fresh: fresh instanceof Refusal ? fresh : null,
      open,
      channel,
      timeZone: zoneOf(user.Timezone),
    };
  }

  /** Why a review could not be called so: the same check as at the start. Null for a good title. */
  async titleProblem(title: string): Promise<Refusal | null> {
    const entries = await this.options.templates.entries();
    const checked = await settled(
      (async () =>
        checkTitle(
          title,
          entries.map((each) => each.title),
        ))(),
    );
    return checked instanceof Refusal ? checked : null;
  }

  /**
   * Null for a template that nothing can be started from. Whose turn it is, and who is away, is for those who may start.
   * @throws Refusal of a start here, when the person can start one nowhere
   */
  async preview(actor: Actor, templateId: string, where: 'here' | 'new'): Promise<StartPreview | null> {
    const {templates, teams, members, forecast, server, checks} = this.options;
    const [here, fresh] = await Promise.all([
      settled(checks.here(actor, [], 'builtin')),
      settled(checks.fresh(actor, [])),
    ]);
    if (here instanceof Refusal && fresh instanceof Refusal) throw here;
    const isOffered = (await templates.offered()).some(({id}) => id === templateId);
    const template = isOffered ? await templates.get(templateId) : null;
    if (template === null) return null;
    const sections = toSections(template);
    const needed = neededTeams({sections}, teams.all(), new Map());
    const {TeamId} = await server.getChannel(actor.channelId);
    const place: Place = {
      channelId: where === 'here' ? actor.channelId : '',
      mattermostTeamId: TeamId,
      driId: actor.userId,
    };
    const [warnings, asked] = await Promise.all([
      withoutMembers(needed, members, actor.userId),
      forecast.of(needed, place, template.reviewers),
    ]);
    const isNobodys = needed.length === 0 && template.scored !== true;
    return {
      template,
      sections: sections.map((section, at) => this.section(section, template, at)),
      teams: needed.flatMap((team) => {
        const found = asked.find(({teamId}) => teamId === team.id);
        return found === undefined ? [] : [{team, forecast: found}];
      }),
      warnings,
      refused: isNobodys ? new Refusal('start.no-team-owns-anything', {template: template.id}) : null,
    };
  }

  private section(section: Section, template: Template, at: number): StartPreview['sections'][number] {
    const all = this.options.teams.all();
    return {
      id: section.id,
      title: section.title,
      items: section.items.map((item, line) => {
        const owner = ownerOf(section, item, all, new Map());
        const source = template.sections[at]?.items[line];
        const team = owner.kind === 'team' ? all.find(({id}) => id === owner.teamId) : undefined;
        return {
          id: item.id,
          title: source?.title ?? item.title,
          description: source?.description ?? '',
          team: team?.name ?? '',
          mandatory: source?.mandatory === true,
          tiers: source?.tiers ?? [],
        };
      }),
    };
  }
}

async function settled<T>(asked: Promise<T>): Promise<T | Refusal> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
