import {BoardAway, type Board, type Prepared} from '../boards/board';
import type {Message} from '../posts/announcer';
import {approvalItemsIn} from '../review/approval_item';
import {editedPlaybookNote} from '../review/edited_playbook';
import {reviewKey} from '../review/ids';
import {assigneesOf, neededTeams} from '../review/ownership';
import {leftOutNote, teamsLeftOut} from '../review/teams_left_out';
import {Refusal} from '../review/refusal';
import type {TeamMembers} from '../signoff/ports';
import {aboutTeams} from '../signoff/team_messages';
import {zoneOf} from '../review/time_zone';
import {checkTitle} from '../review/title';
import type {Review, ReviewingTeam, Section} from '../review/types';
import {announcementOf} from '../signoff/announcement';
import type {Desk} from '../signoff/desk';
import type {TeamsNow} from '../signoff/ports';
import type {Reviews} from '../signoff/reviews';
import type {Clock} from '../store/clock';
import type {JobRunner} from '../store/job_runner';
import type {JobQueue} from '../store/jobs';
import {mandatoryItems, toSections} from '../templates/items';
import type {TemplateLibrary} from '../templates/library';
import type {Template} from '../templates/template';
import type {FirstReviewers} from '../reviewers/ports';
import {dossierOf} from '../review/dossier';
import type {Server} from './ports';
import {draftReview} from './start_draft';
import type {StartChecks} from './start_checks';
import {invitation} from './start_invitation';
import type {StartJob} from './start_job';
import {factEntries, startFacts} from './start_facts';
import {startNotes} from './start_notes';
import type {StartPayload} from './start_payload';
import {startRefusal} from './start_refusal';
import type {Actor, StartInput} from './types';
import {onceId} from './start_once';
import {usersById, usersNamed} from './user_names';

export interface StartOptions {
  server: Server;
  checks: StartChecks;
  reviews: Reviews;
  desk: Desk;
  teams: TeamsNow;
  members: TeamMembers;
  templates: TemplateLibrary;
  /** Where a review that starts now is to live. @throws Refusal when it can live nowhere */
  boardFor(): Promise<Review['board']['kind']>;
  /** Markdown in the language of what everybody reads. */
  inChannelLanguage(messages: readonly Message[]): string;
  /** Absent where nobody is asked to review. */
  reviewers?: FirstReviewers | undefined;
  job: StartJob;
  queue: JobQueue<StartPayload>;
  runner: JobRunner;
  clock: Clock;
  /** 26 characters, unlike any other. */
  newId(): string;
  /** What the channel is told of the post that a review is started from. @throws Refusal `start.post-unknown` */
  aboutPost(actor: Actor, postId: string): Promise<Message[]>;
}

/** A review that has started, and what the DRI should know. */
interface StartedReview {
  reviewId: string;
  notes: Message[];
}

/** The teams that a review needs, and what is theirs on the board. */
interface Needed {
  teams: ReviewingTeam[];
  /** Titles of the items that stand for their approvals. */
  approvalItems: string[];
}

/** Starts a review: everything is checked first, then stored as a job, then made. */
export class Start {
  /** Those that are being made now, by the id that they get. */
  private readonly underWay = new Map<string, Promise<StartedReview>>();

  constructor(private readonly options: StartOptions) {}

  /**
   * What was sent twice starts one review: here by waiting for the first, on another node by its id, which follows from
   * `once`.
   * @throws Refusal with what is wrong, naming the value
   */
  async start(actor: Actor, input: StartInput): Promise<StartedReview> {
    const {once = ''} = input;
    if (once === '') return this.make(actor, input, this.options.newId());
    const id = onceId(actor.userId, once);
    const present = this.underWay.get(id);
    if (present !== undefined) return present;
    const made = this.makeOnce(actor, input, id).finally(() => this.underWay.delete(id));
    this.underWay.set(id, made);
    return made;
  }

  private async makeOnce(actor: Actor, input: StartInput, id: string): Promise<StartedReview> {
    const present = await this.options.reviews.get(id);
    return present === null ? this.make(actor, input, id) : {reviewId: id, notes: []};
  }

  private async make(actor: Actor, input: StartInput, id: string): Promise<StartedReview> {
    const {server, checks, clock, reviews, templates} = this.options;
    const title = checkTitle(
      input.title,
      (await templates.entries()).map((each) => each.title),
    );
    const template = await this.template(input.templateId);
    const dri = await server.getUser(actor.userId);
    const facts = startFacts(input);
    const dueAt = await dueDate(input.due ?? '', zoneOf(dri.Timezone), clock.now());
    const kind = await this.options.boardFor();
    const named = await usersNamed(server, input.reviewers);
    const seats = new Map(input.seats?.map(({teamId, userIds}) => [teamId, userIds]));
    const seated = await usersById(server, [...seats.values()].flat());
    const invited = [...new Map([...named, ...seated].map((user) => [user.Id, user])).values()];
    const about = await this.options.aboutPost(actor, input.postId ?? '');
    const place =
      input.where === 'new'
        ? {channelId: '', newChannel: await checks.fresh(actor, invited)}
        : {channelId: (await checks.here(actor, invited, kind)).Id, newChannel: null};
    const mattermostTeamId = place.newChannel?.teamId ?? (await server.getChannel(place.channelId)).TeamId;
    const draft: Review = {
      ...draftReview({
        id,
        title,
        kind,
        channelId: place.channelId,
        mattermostTeamId,
        driId: actor.userId,
        dueAt,
        at: clock.now(),
      }),
      ...(facts === null ? {} : {dossier: facts}),
    };

    const prepared = await this.prepared(draft, template);
    const needed = await this.needed(prepared.sections, template);
    const {version = template.version} = prepared;
    // Not known any more when it came with an earlier version of the plugin.
    const began = version === template.version ? template : await templates.get(template.id, version);
    const leftOut = teamsLeftOut(toSections(began ?? template), needed.teams, this.options.teams.all());
    const asked = await this.options.reviewers?.first({
      ...draft,
      reviewId: draft.id,
      teams: needed.teams,
      named: named.map(({Id}) => Id),
      seats,
      wanted: (began ?? template).reviewers,
      at: draft.createdAt,
    });
    const reviewers = asked?.reviewers ?? [];
    const {carriedFrom = ''} = input;
    const review: Review = {
      ...draft,
      ...(reviewers.length === 0 && carriedFrom === ''
        ? {}
        : {dossier: {...dossierOf(draft), reviewers, carriedFrom}}),
      key: reviewKey(await reviews.nextNumber()),
      template: {
        id: template.id,
        version,
        title: (began ?? template).title,
        ...(began === null ? {} : {digest: await templates.keep(began)}),
      },
      teams: needed.teams.map(({id, name}) => ({id, name})),
      timeline: [
        ...draft.timeline,
        ...factEntries(facts, draft),
        ...(prepared.edited ? [editedPlaybookNote(draft.createdAt, prepared.source)] : []),
        ...(leftOut.length === 0 ? [] : [leftOutNote(draft.createdAt, leftOut)]),
      ],
    };
    await this.store({
      review,
      sections: prepared.sections,
      newChannel: place.newChannel,
      invite: [...new Set([...invited.map(({Id}) => Id), ...reviewers.map(({userId}) => userId)])],
      announcement: [
        ...announcementOf(review, dri.Username, needed.teams),
        ...aboutTeams(
          'start.announcement.left-out',
          leftOut.map(({name}) => name),
        ),
        ...invitation(
          invited.filter(({Id}) => !reviewers.some(({userId}) => userId === Id)),
          needed.teams,
        ),
        ...(asked?.announcement ?? []),
        ...about,
      ],
      source: prepared.source,
      summary: this.options.inChannelLanguage([
        {
          key: prepared.edited ? 'start.summary-edited' : 'start.summary',
          params: {template: review.template.title, version, dri: dri.Username},
        },
      ]),
      dueItems: dueAt === 0 ? [] : needed.approvalItems,
      mandatory: mandatoryItems(began ?? template, facts?.tier ?? ''),
    });
    const {edited} = prepared;
    const {driId} = draft;
    const notes = await startNotes(
      {template, version, edited, needed: needed.teams, leftOut, driId},
      this.options.members,
    );
    return {reviewId: review.id, notes: [...notes, ...(asked?.notes ?? [])]};
  }

  /** Stores it as a job and waits until it is made. @throws Refusal when it is not, or not yet */
  private async store(payload: StartPayload): Promise<void> {
    const {queue, runner, clock, job} = this.options;
    const {id, title} = payload.review;
    await queue.add(id, payload, clock.now());
    let refusal: Refusal | null;
    try {
      refusal = await job.outcomeOf(id, () => runner.runNow(queue, id));
    } catch {
      // The job is kept and tried again; its failure is logged by the runner.
      throw new Refusal('start.delayed', {title});
    }
    if (refusal !== null) {
      throw refusal;
    }
  }

  /** @throws Refusal `start.template-unknown`, `start.template-retired` */
  private async template(templateId: string): Promise<Template> {
    const {templates} = this.options;
    const wanted = templateId.trim() === '' ? await templates.defaultId() : templateId.trim();
    const entries = await templates.entries();
    const entry = entries.find(({id}) => id === wanted);
    const template = entry?.retired === null ? await templates.get(wanted) : null;
    if (template === null) {
      const offered = entries.filter(({retired}) => retired === null).map(({id}) => id);
      throw new Refusal(`start.template-${entry === undefined ? 'unknown' : 'retired'}`, {
        template: wanted,
        templates: offered.join(', '),
      });
    }
    return template;
  }

  private async prepared(draft: Review, template: Template): Promise<Prepared> {
    const {id, version, title, description} = template;
    const wanted = {id, version, title, description, sections: toSections(template)};
    try {
      const board: Board = this.options.desk.boardOf(draft);
      return await board.prepare(wanted, draft.mattermostTeamId, draft.driId);
    } catch (error) {
      if (error instanceof BoardAway) {
        throw new Refusal('board.away');
      }
      throw startRefusal(error, draft.title) ?? error;
    }
  }

  /** Nobody but its DRI has to do with a self-assessment. @throws Refusal `start.no-team-owns-anything` */
  private async needed(sections: readonly Section[], {id, scored}: Template): Promise<Needed> {
    const {teams, desk} = this.options;
    const content = {sections: [...sections]};
    const memberships = await desk.membershipsOf(assigneesOf(content));
    const needed = neededTeams(content, teams.all(), memberships);
    if (needed.length === 0 && scored !== true) {
      throw new Refusal('start.no-team-owns-anything', {template: id});
    }
    return {teams: needed, approvalItems: approvalItemsIn(content, needed, teams.all(), memberships)};
  }
}

/** Calendars are loaded for those who name a day. @throws Refusal `start.due-…` */
async function dueDate(text: string, zone: string, now: number): Promise<number> {
  if (text.trim() === '') {
    return 0;
  }
  const {endOfDay} = await import('../review/due_date');
  return endOfDay(text, zone, now);
}
