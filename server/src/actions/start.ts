import type {Message} from '../posts/announcer';
import {reviewKey} from '../review/ids';
import {neededTeams} from '../review/ownership';
import {Refusal} from '../review/refusal';
import {checkTitle} from '../review/title';
import type {MemberSource, Review, ReviewingTeam} from '../review/types';
import {isForGood, type TeamsNow} from '../signoff/ports';
import type {Reviews} from '../signoff/reviews';
import type {Clock} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {labelOf} from '../teams/member_source';
import {type TemplateLibrary, toSections} from '../templates/library';
import type {Server, TeamMembers, User} from './ports';
import type {StartChecks} from './start_checks';
import type {StartPayload} from './start_job';
import type {Actor, StartInput} from './types';
import {usersNamed} from './user_names';

export interface StartOptions {
  server: Server;
  checks: StartChecks;
  reviews: Reviews;
  teams: TeamsNow;
  members: TeamMembers;
  templates: TemplateLibrary;
  boardKind: Review['board']['kind'];
  queue: JobQueue<StartPayload>;
  runner: JobRunner;
  clock: Clock;
  /** 26 characters, unlike any other. */
  newId(): string;
}

/** Starts a review: everything is checked first, then stored as a job, then made. */
export class Start {
  constructor(private readonly options: StartOptions) {}

  /** @returns the id of the review and what the DRI should know. @throws Refusal with what is wrong, naming the value */
  async start(actor: Actor, input: StartInput): Promise<{reviewId: string; notes: Message[]}> {
    const {server, checks, teams, queue, runner, clock, reviews} = this.options;
    const title = checkTitle(input.title);
    const template = this.template(input.templateId);
    const sections = toSections(template);
    // Nobody is assigned yet: sections and tags alone decide.
    const needed = neededTeams({sections}, teams.all(), new Map());
    if (needed.length === 0) {
      throw new Refusal('start.no-team-owns-anything', {template: template.id});
    }
    const invited = await usersNamed(server, input.reviewers);
    const place =
      input.where === 'new'
        ? {channelId: '', newChannel: await checks.fresh(actor, invited)}
        : {channelId: (await checks.here(actor, invited)).Id, newChannel: null};
    const mattermostTeamId = place.newChannel?.teamId ?? (await server.getChannel(place.channelId)).TeamId;

    const review: Review = {
      ...this.blank(actor, title),
      key: reviewKey(await reviews.nextNumber()),
      channelId: place.channelId,
      mattermostTeamId,
      template: {id: template.id, version: template.version, title: template.title},
      teams: needed.map(({id, name}) => ({id, name})),
    };
    const payload = {
      review,
      sections,
      newChannel: place.newChannel,
      invite: invited.map(({Id}) => Id),
      announcement: await this.announcement(review, needed, invited),
    };
    await queue.add(review.id, payload, clock.now());
    try {
      await runner.runNow(queue, review.id);
    } catch (error) {
      if (isForGood(error)) {
        await queue.remove(review.id);
        throw new Refusal('start.failed', {title, reason: error.message});
      }
      // The job is kept and tried again; its failure is logged by the runner.
      throw new Refusal('start.delayed', {title});
    }
    return {reviewId: review.id, notes: await this.warnings(needed)};
  }

  private template(templateId: string) {
    const {templates} = this.options;
    const wanted = templateId.trim() === '' ? templates.defaultId : templateId.trim();
    const template = templates.get(wanted);
    if (template === undefined) {
      throw new Refusal('start.template-unknown', {
        template: wanted,
        templates: templates
          .all()
          .map(({id}) => id)
          .join(', '),
      });
    }
    return template;
  }

  private blank({userId}: Actor, title: string): Review {
    const at = this.options.clock.now();
    return {
      schema: 1,
      id: this.options.newId(),
      key: '',
      board: {kind: this.options.boardKind, ref: ''},
      title,
      status: 'open',
      channelId: '',
      mattermostTeamId: '',
      driId: userId,
      createdBy: userId,
      createdAt: at,
      template: {id: '', version: '', title: ''},
      teams: [],
      signatures: [],
      marks: [],
      closing: {phase: 'none', dueAt: 0},
      cardPostId: '',
      endedAt: 0,
      endedBy: '',
      endReason: '',
      dueAt: 0,
      timeline: [{at, by: userId, kind: 'started', details: {}}],
    };
  }

  /** Each team is mentioned once, by its members' names and its channels, never by a name that calls a whole channel. */
  private async announcement(
    review: Review,
    needed: readonly ReviewingTeam[],
    invited: readonly User[],
  ): Promise<Message[]> {
    const dri = await this.options.server.getUser(review.driId);
    const mentioned = needed.flatMap(({members}) => members.map(mention));
    const others = invited.map(({Username}) => `@${Username}`).filter((name) => !mentioned.includes(name));
    const params = {key: review.key, title: review.title, dri: dri.Username};
    return [
      {key: 'start.announcement', params},
      ...needed.map(({name, members}): Message => ({
        key: members.length === 0 ? 'start.announcement.team-empty' : 'start.announcement.team',
        params: {team: name, members: members.map(mention).join(' ')},
      })),
      ...(others.length === 0
        ? []
        : [
            {
              key: 'start.announcement.invited',
              params: {count: others.length, users: others.join(' ')},
            },
          ]),
    ];
  }

  private async warnings(needed: readonly ReviewingTeam[]): Promise<Message[]> {
    const checked = await Promise.all(
      needed.map(async (team) => ({team, has: await this.options.members.hasMembers(team)})),
    );
    return checked
      .filter(({has}) => !has)
      .map(({team}) => ({key: 'start.team-without-members', params: {team: team.name, id: team.id}}));
  }
}

/** Within the same Mattermost team a channel goes by its own name. */
function mention(source: MemberSource): string {
  return source.kind === 'channel' ? `~${source.name.split('/').at(-1) ?? source.name}` : labelOf(source);
}
