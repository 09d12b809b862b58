import {BoardMissing, BoardRefused} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {askButtons} from '../posts/reviewer_buttons';
import {dossierOf, type Reviewer} from '../review/dossier';
import {localMoment} from '../review/local_day';
import {amend, propose, type Reviewers, untold, vacated} from '../review/reviewers';
import {selector} from '../review/selector';
import type {Review, TimelineEntry} from '../review/types';
import {type Desk, isWithoutBoard} from '../signoff/desk';
import type {Names} from '../signoff/names';
import type {Log} from '../signoff/ports';
import {unlessRefused} from '../signoff/unless_refused';
import type {Work} from '../signoff/work';
import type {Candidates} from './candidates';
import type {Joining} from './joining';
import type {ReviewersPolicy} from './ports';

export interface ReviewerCareOptions {
  candidates: Candidates;
  joining: Joining;
  boardOf: Desk['boardOf'];
  announcer: Pick<Announcer, 'direct'>;
  names: Pick<Names, 'of'>;
  /** Parameters that name a review in a message: `key`, `title`, `link`, `hasLink`. */
  called(review: Review): Promise<Message['params']>;
  zoneOf(userId: string): Promise<string>;
  policy(): ReviewersPolicy;
  log: Log;
}

/**
 * Sees to it that who is asked to review knows of it, and that somebody else is asked where one says no. What is to be
 * done is in the review itself, so that it is done once, however often it is tried, on whichever node.
 */
export class ReviewerCare {
  constructor(private readonly options: ReviewerCareOptions) {}

  /**
   * @param work an open review in hand
   * @returns `again` when something could not be done now: nothing else has to wait for it
   * @throws Contention, LockLost
   */
  async settle(work: Work): Promise<'done' | 'again'> {
    let again = false;
    for (const left of vacated(reviewersOf(work))) {
      again = !(await this.tried(work.review, () => this.follow(work, left))) || again;
    }
    const asked = new Set(untold(reviewersOf(work)).map(({userId}) => userId));
    for (const userId of asked) {
      again = !(await this.tried(work.review, () => this.ask(work, userId))) || again;
    }
    return again ? 'again' : 'done';
  }

  /** What the server or the board does not do now is tried later; all else is somebody else's business. */
  private async tried(review: Review, use: () => Promise<void>): Promise<boolean> {
    try {
      await use();
      return true;
    } catch (error) {
      if (!(error instanceof Error) || !('StatusCode' in error || isWithoutBoard(error))) {
        throw error;
      }
      this.options.log.error('reviewers of a review could not be told', {
        review: review.id,
        reason: error.message,
      });
      return false;
    }
  }

  private async follow(work: Work, left: Reviewer): Promise<void> {
    const next = left.next ?? (await this.successor(work, left));
    await this.tellDri(work.review, left, next, this.isApproved(work, left.teamId));
    await save(work, amend(reviewersOf(work), left, {told: true}));
  }

  /** Settles who is asked next, in the same write as the ask itself. @returns user id, '' for nobody */
  private async successor(work: Work, left: Reviewer): Promise<string> {
    const {candidates, policy} = this.options;
    const {review} = work;
    const reviewers = reviewersOf(work);
    const team = work.teams.find(({id}) => id === left.teamId);
    const people = reviewers.filter(({teamId}) => teamId === left.teamId).map(({userId}) => userId);
    const chosen =
      team === undefined || !policy().proposeReviewers || this.isApproved(work, left.teamId)
        ? null
        : await candidates.take(team, review, {people, reviewId: review.id});
    const next = chosen?.userId ?? '';
    const settled = amend(reviewers, left, {next});
    if (next === '') {
      await save(work, settled);
    } else {
      const seat = {teamId: left.teamId, userId: next};
      await save(work, propose(settled, seat, {by: '', at: work.now()}), {
        at: work.now(),
        by: '',
        kind: 'reviewer',
        details: {state: 'proposed', team: left.teamId, user: next},
      });
    }
    return next;
  }

  private isApproved(work: Work, teamId: string): boolean {
    return work.report.approvals.some((each) => each.teamId === teamId && each.state === 'approved');
  }

  private async tellDri(review: Review, left: Reviewer, next: string, approved: boolean): Promise<void> {
    const {names, called, announcer, policy} = this.options;
    const team = review.teams.find(({id}) => id === left.teamId)?.name ?? left.teamId;
    const params = {...(await called(review)), team, id: left.teamId};
    const user = await names.of(left.userId);
    const why = approved ? 'approved' : policy().proposeReviewers ? 'nobody' : 'off';
    const messages: Message[] = [
      {key: 'reviewers.left', params: {...params, user, state: selector(left.state)}},
      ...(left.reason === '' ? [] : [{key: 'reviewers.left-reason', params: {reason: left.reason}}]),
      next === ''
        ? {key: 'reviewers.left-nobody', params: {...params, why}}
        : {key: 'reviewers.left-next', params: {...params, user: await names.of(next)}},
    ];
    const once = `reviewer-left-${review.id}-${left.teamId}-${left.userId}-${String(left.stateAt)}`;
    await unlessRefused(() => announcer.direct(review.driId, once, messages));
  }

  /** One message for all that somebody is asked for in the review. */
  private async ask(work: Work, userId: string): Promise<void> {
    const {joining, announcer, names, called, zoneOf} = this.options;
    const {review} = work;
    const mine = untold(reviewersOf(work)).filter((each) => each.userId === userId);
    const [first] = mine;
    if (first === undefined) return;
    await unlessRefused(() => joining.bring(review, userId));
    await this.takePart(review, userId);
    const teams = mine.map(({teamId}) => review.teams.find(({id}) => id === teamId)?.name ?? teamId);
    const dueDay = review.dueAt === 0 ? '' : localMoment(review.dueAt, await zoneOf(userId)).day;
    const params = {
      ...(await called(review)),
      dri: await names.of(review.driId),
      teams: teams.join(', '),
      count: teams.length,
      due: dueDay,
      hasDue: String(dueDay !== ''),
      accepted: String(mine.every(({state}) => state === 'accepted')),
    };
    const once = `reviewer-asked-${review.id}-${String(first.at)}`;
    const asked = mine.some(({state}) => state === 'proposed');
    await unlessRefused(() =>
      announcer.direct(
        userId,
        once,
        [
          {key: 'reviewers.you', params},
          {key: 'reviewers.you-how', params: {...params, team: teams[0] ?? ''}},
        ],
        asked ? askButtons(review.id) : [],
      ),
    );
    const told = mine.reduce<Reviewers>((all, each) => amend(all, each, {told: true}), reviewersOf(work));
    await save(work, told);
  }

  /** Who is not let in now is let in when they tick. */
  private async takePart(review: Review, userId: string): Promise<void> {
    try {
      await this.options.boardOf(review).addParticipants?.(review.board.ref, [userId]);
    } catch (error) {
      if (!(error instanceof BoardRefused || error instanceof BoardMissing)) {
        throw error;
      }
      this.options.log.debug('a reviewer was not made a participant', {
        review: review.id,
        reason: error.message,
      });
    }
  }
}

function reviewersOf({review}: Work): Reviewers {
  return dossierOf(review).reviewers;
}

async function save(work: Work, reviewers: Reviewers, entry?: TimelineEntry): Promise<void> {
  const next = {...work.review, dossier: {...dossierOf(work.review), reviewers: [...reviewers]}};
  await (entry === undefined ? work.save(next) : work.saveWith(next, entry));
}
