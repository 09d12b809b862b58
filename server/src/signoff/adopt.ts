import {type Board, BoardMissing, BoardRefused, type SeenRun, type WatchedBoard} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {dossierOf, type Reviewer} from '../review/dossier';
import {reviewKey} from '../review/ids';
import {adoptedNeeds, type AdoptedNeeds, withoutItemsNote} from '../review/adopted';
import {editedPlaybookNote} from '../review/edited_playbook';
import {assigneesOf} from '../review/ownership';
import {mandatoryIds} from '../review/mandatory';
import {leftOutNote} from '../review/teams_left_out';
import type {BoardContent, Review, TimelineEntry} from '../review/types';
import type {Lease, Locks} from '../store/lock';
import type {AdoptNotices} from './adopt_notices';
import {announcementOf} from './announcement';
import type {Desk} from './desk';
import type {Done} from './done';
import type {Names} from './names';
import {
  isForGood,
  type KnownTemplate,
  type KnownTemplates,
  type Log,
  type Places,
  type TeamsNow,
} from './ports';
import {unsigned} from '../review/unsigned';
import type {Reviews} from './reviews';
import type {Work} from './work';

export interface AdoptionOptions {
  board: Board;
  watched: WatchedBoard;
  reviews: Reviews;
  desk: Desk;
  locks: Locks;
  teams: TeamsNow;
  places: Places;
  announcer: Announcer;
  notices: AdoptNotices;
  /** What runs are compared with; without it only with what their playbooks have. */
  templates?: KnownTemplates;
  names: Names;
  /** Who is asked to review one that is new; absent where nobody ever is. Never fails. */
  firstReviewers?: (review: Review) => Promise<Reviewer[]>;
  /** Runs that cannot be taken in, so that they are not tried at every change. */
  done: Done;
  log: Log;
  botUserId: string;
}

/**
 * Makes a review of a run that people started on the board. Nothing here is made twice when it is repeated, on this
 * node or another.
 */
export class Adoption {
  constructor(private readonly options: AdoptionOptions) {}

  /** @throws BoardAway, LockBusy, and what the server answers: to be tried again */
  async run(run: SeenRun): Promise<void> {
    const {locks, done} = this.options;
    // With the channel: a run that moves to another is another matter.
    const refused = `adopt-${run.ref}-${run.channelId}`;
    if (await done.has(refused)) {
      return;
    }
    await locks.run(`adopt-${run.ref}`, async (lease) => {
      const reason = await this.whyNotIn(run);
      if (reason !== null) {
        await this.options.notices.cannotJoin(run, reason);
        await done.mark(refused);
        return;
      }
      const review = await this.stored(run, lease);
      if (review !== null) {
        await this.introduce(review, lease);
      }
    });
  }

  /** Brings the bot to where the run is; why that can never succeed, or null when it is there. */
  private async whyNotIn({ref, channelId, mattermostTeamId}: SeenRun): Promise<string | null> {
    const {places, watched, botUserId} = this.options;
    try {
      if (mattermostTeamId !== '') {
        await places.createTeamMember(mattermostTeamId, botUserId);
      }
      await places.addChannelMember(channelId, botUserId);
      await watched.join(ref);
      return null;
    } catch (error) {
      if (isForGood(error) || error instanceof BoardRefused) {
        return error.message;
      }
      // What is gone shows when it is read.
      if (error instanceof BoardMissing) {
        return null;
      }
      throw error;
    }
  }

  /** The review of the run, made if there is none; null when the run is over before it became one, or gone. */
  private async stored(run: SeenRun, lease: Lease): Promise<Review | null> {
    const {reviews, board, log} = this.options;
    let review = await reviews.byRefNow(run.ref);
    if (review === null) {
      const content = await this.read(run.ref);
      if (content === null || content.finished) {
        log.debug('over before it became a review', {run: run.ref});
        return null;
      }
      review = await this.made(run, content, board.kind);
    }
    lease.assertHeld();
    // Also one that is there already: a crash may have come before it was listed.
    await reviews.create(review);
    return review;
  }

  private async read(ref: string): Promise<BoardContent | null> {
    try {
      return await this.options.board.read(ref);
    } catch (error) {
      if (error instanceof BoardMissing) {
        return null;
      }
      throw error;
    }
  }

  private async made(run: SeenRun, content: BoardContent, kind: Board['kind']): Promise<Review> {
    const {reviews, templates} = this.options;
    const {ref, createdBy, createdAt, channelId, mattermostTeamId} = run;
    const from = run.template;
    const known = from === null ? null : ((await templates?.find(from.id, from.version)) ?? null);
    const needs = await this.needsOf(run, content, known);
    const timeline: TimelineEntry[] = [
      {at: createdAt, by: createdBy, kind: 'started', details: {on: kind}},
      ...(needs.edited ? [editedPlaybookNote(createdAt, '')] : []),
      ...(needs.leftOut.length > 0 ? [leftOutNote(createdAt, needs.leftOut)] : []),
      ...(needs.withoutItems.length > 0 ? [withoutItemsNote(createdAt, needs.withoutItems)] : []),
    ];
    return {
      ...unsigned(),
      id: ref,
      key: reviewKey(await reviews.nextNumber()),
      board: {kind, ref},
      title: content.title,
      channelId,
      mattermostTeamId,
      driId: content.driId,
      createdBy,
      createdAt,
      template: {
        ...(from ?? {id: '', version: '', title: ''}),
        ...(known?.digest !== undefined && known.version === from?.version ? {digest: known.digest} : {}),
      },
      teams: needs.teams.map(({id, name}) => ({id, name})),
      mandatory: mandatoryIds(known?.mandatory ?? [], content.sections),
      timeline,
    };
  }

  private async needsOf(
    {ref, template: from}: SeenRun,
    {sections}: BoardContent,
    template: KnownTemplate | null,
  ): Promise<AdoptedNeeds> {
    const {desk, teams, watched} = this.options;
    const atStart = await watched.startedWith(ref);
    const memberships = await desk.membershipsOf(assigneesOf({sections: [...sections, ...(atStart ?? [])]}));
    return adoptedNeeds(
      {
        run: sections,
        atStart,
        template,
        version: from?.version ?? '',
      },
      teams.all(),
      memberships,
    );
  }

  /** The card, which comes with what follows from every change; the announcement; what its DRI should know. */
  private async introduce({id}: Review, lease: Lease): Promise<void> {
    const {desk, teams, announcer, names, notices} = this.options;
    const {review} = await desk.work(id, async (work) => {
      await this.askReviewers(work);
      await work.touch();
      return work;
    });
    lease.assertHeld();
    const needed = teams.all().filter((team) => review.teams.some((each) => each.id === team.id));
    const said = [
      ...(needed.length === 0 ? [] : announcementOf(review, await names.usernameOf(review.driId), needed)),
      ...notices.whoIsMissing(review, 'start.announcement.left-out'),
      ...(await this.askedLines(review)),
    ];
    if (said.length > 0) {
      const thread = {channelId: review.channelId, rootId: review.cardPostId};
      await announcer.say(thread, `started-${id}`, said);
    }
    await notices.whatToDo(review, needed);
  }

  /** Once, and after the review is there to be found: whose turn it is takes a while to find out. */
  private async askReviewers(work: Work): Promise<void> {
    const dossier = dossierOf(work.review);
    if (work.review.status !== 'open' || dossier.reviewers.length > 0) {
      return;
    }
    const reviewers = (await this.options.firstReviewers?.(work.review)) ?? [];
    if (reviewers.length > 0) {
      await work.save({...work.review, dossier: {...dossier, reviewers}});
    }
  }

  private async askedLines(review: Review): Promise<Message[]> {
    const {names} = this.options;
    return Promise.all(
      dossierOf(review).reviewers.map(async ({teamId, userId}) => ({
        key: 'start.announcement.asked',
        params: {
          team: review.teams.find(({id}) => id === teamId)?.name ?? teamId,
          user: await names.of(userId),
        },
      })),
    );
  }
}
