import type {Announcer} from '../posts/announcer';
import {closeRefusal, ended, isDue, nextClosing, reminded} from '../review/closing';
import {withoutApprovals} from '../review/remembered';
import {Refusal} from '../review/refusal';
import type {ReviewReport} from '../review/report';
import type {Review, TimelineEntry} from '../review/types';
import type {Acknowledgements} from './acknowledgements';
import type {Clock} from '../store/clock';
import type {JobQueue} from '../store/jobs';
import {announceClosing} from './closing_messages';
import type {WakePayload} from './desk';
import {Ending} from './ending';
import {holderNames} from './holders';
import type {Names} from './names';
import type {ClosingPolicy, RecordKeeping} from './ports';
import {keepRow} from './keep_row';
import type {ReviewRows} from './review_rows';
import type {Reviews} from './reviews';
import {finishTicks, type RefusedTicks} from './unfinished';
import type {Verifier} from './verify';
import type {Work} from './work';

export interface CaretakerOptions {
  reviews: Reviews;
  rows: ReviewRows;
  verifier: Verifier;
  acknowledgements: Acknowledgements;
  announcer: Announcer;
  names: Names;
  clock: Clock;
  wakes: JobQueue<WakePayload>;
  policy(): ClosingPolicy;
  /** What else follows from a change, open or ended; can be repeated at any point. */
  followUps(work: Work): Promise<void>;
  records: RecordKeeping;
  /** Sees to those who are asked to review; absent where nobody ever is. */
  reviewers?: {settle(work: Work): Promise<'done' | 'again'>};
}

/** When what could not be said to reviewers is tried again. */
const AGAIN_MS = 60_000;

/**
 * Does what follows from a change of a review: checks the signed posts, moves the closing on, sets the timer, brings
 * the card up to date. Can be repeated at any point, and is, by the review's wake job, when a crash cut it short.
 */
export class Caretaker {
  private readonly ending: Ending;

  constructor(private readonly options: CaretakerOptions) {
    this.ending = new Ending(options);
  }

  async settle(work: Work): Promise<void> {
    if (work.review.status === 'open') {
      await this.settleOpen(work);
    }
    const again = await this.settleReviewers(work);
    // Closing may just have ended it.
    if (work.review.status !== 'open') {
      await this.conclude(work);
    }
    await this.setTimer(work.review, again);
  }

  /**
   * Closes a review that every needed team has approved.
   * @param by user id; '' for the plugin itself, at the end of the grace
   * @throws Refusal `close.on-hold` naming who put it on hold, for which team and why; `close.approvals-missing` naming
   * the teams, also of what happens on the board at that moment
   */
  async close(work: Work, by: string): Promise<void> {
    await this.options.verifier.verify(work);
    const refusal = closeRefusal(work.report, await holderNames(work.report, this.options.names));
    if (refusal !== null) {
      throw refusal;
    }
    await this.ending.end(work, {status: 'closed', by, reason: ''});
  }

  /** Ends a review whatever its approvals. */
  async cancel(work: Work, by: string, reason: string): Promise<void> {
    await this.ending.end(work, {status: 'cancelled', by, reason});
  }

  /**
   * Ends a review whose board does not answer, or has lost it, whatever its approvals. A board that answers again is
   * told then (`meant`).
   * @param work taken in hand unseen
   */
  async cancelUnseen(work: Work, by: string, reason: string): Promise<void> {
    const at = work.now();
    await work.saveWith(
      {
        ...ended(work.review, {status: 'cancelled', by, reason}, at),
        meant: {status: 'cancelled', by, reason},
      },
      {at, by, kind: 'cancelled', details: {reason}},
    );
    await this.concludeUnseen(work);
  }

  /** What belongs to the end of such a review; repeated, it finds what is there. */
  async concludeUnseen(work: Work): Promise<void> {
    const report = withoutApprovals(work.report);
    await this.list(work, report);
    await this.updateCard(work, report);
    await this.leaveRecord(work, report, 'the last look');
  }

  private async settleOpen(work: Work): Promise<void> {
    const {verifier, announcer, acknowledgements} = this.options;
    await verifier.verify(work);
    const refused = await finishTicks(work);
    await acknowledgements.bring(work);
    await this.noteApprovals(work);
    const before = work.review.closing;
    const policy = this.options.policy();
    const closing = nextClosing(
      work.review,
      work.report,
      {closing: policy.closing, graceMinutes: policy.closingGraceMinutes},
      work.now(),
    );
    if (closing.phase !== before.phase || closing.dueAt !== before.dueAt) {
      await work.save({...work.review, closing});
    }
    const due = isDue(closing, work.now());
    if (due && closing.phase === 'grace') {
      await this.closeByItself(work);
      return;
    }
    await this.list(work);
    await this.updateCard(work);
    await verifier.announce(work);
    await this.announceRefused(work, refused);
    await announceClosing(work, before, announcer);
    await this.options.followUps(work);
    if (due) {
      await work.save({...work.review, closing: reminded(closing)});
    }
  }

  /** What speaks against it now is taken in with the next look, for which the timer is set at once. */
  private async closeByItself(work: Work): Promise<void> {
    try {
      await this.close(work, '');
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
    }
  }

  /** Everything that belongs to the end of a review; repeated, it finds what is there. */
  private async conclude(work: Work): Promise<void> {
    await this.options.verifier.noteGone(work);
    await this.list(work);
    await this.updateCard(work);
    await this.leaveRecord(work, work.report, 'the end');
    await this.options.followUps(work);
  }

  /** Kept before it is posted: what is posted is what is kept, also after a crash between the two. */
  private async leaveRecord(
    {view}: Work,
    report: ReviewReport,
    itemsAsOf: 'the end' | 'the last look',
  ): Promise<void> {
    const record = await this.options.records.keep(view, report, itemsAsOf);
    if (record !== null) {
      await this.options.announcer.postRecord(view, report, record);
    }
  }

  /** Once for each sign-off: nobody may be waiting for an answer when the board says no. */
  private async announceRefused({review}: Work, refused: readonly RefusedTicks[]): Promise<void> {
    const {announcer, names} = this.options;
    for (const {signature, itemIds} of refused) {
      const team = review.teams.find(({id}) => id === signature.teamId)?.name ?? signature.teamId;
      const params = {team, signer: await names.of(signature.userId), count: itemIds.length};
      const thread = {channelId: review.channelId, rootId: review.cardPostId};
      await announcer.say(thread, `ticks-refused-${signature.id}`, [
        {key: 'signoff.board.ticks-refused', params},
      ]);
    }
  }

  private async updateCard(work: Work, report = work.report): Promise<void> {
    const {announcer} = this.options;
    const {view} = work;
    const cardPostId =
      view.review.cardPostId === ''
        ? await announcer.postCard(view, report)
        : await announcer.updateCard(view, report);
    if (cardPostId !== work.review.cardPostId) {
      await work.save({...work.review, cardPostId});
      await keepRow(this.options.rows, work, report);
    }
  }

  /** Where the review is found: among the open ones, and in lists, searches and reports. */
  private async list(work: Work, report = work.report): Promise<void> {
    await this.options.reviews.list(work.review);
    await keepRow(this.options.rows, work, report);
  }

  /** One line in the timeline for each team's approval, and again when it approved anew. */
  private async noteApprovals(work: Work): Promise<void> {
    const news = work.report.approvals.flatMap(({name, state, signatures}): TimelineEntry[] => {
      const signedAt = Math.max(0, ...signatures.map(({at}) => at));
      const noted = work.review.timeline.some(
        ({kind, at, details}) => kind === 'approved' && details['team'] === name && at >= signedAt,
      );
      return state === 'approved' && !noted
        ? // The board's clock may be ahead of ours: it would be noted again and again until ours has caught up.
          [{at: Math.max(work.now(), signedAt), by: '', kind: 'approved', details: {team: name}}]
        : [];
    });
    if (news.length > 0) {
      await work.save({...work.review, timeline: [...work.review.timeline, ...news]});
    }
  }

  /** @returns whether it has to be tried again */
  private async settleReviewers(work: Work): Promise<boolean> {
    const {reviewers} = this.options;
    if (reviewers === undefined || work.review.status !== 'open') {
      return false;
    }
    const before = work.review;
    const again = (await reviewers.settle(work)) === 'again';
    if (work.review !== before) {
      await this.updateCard(work);
    }
    return again;
  }

  private async setTimer({id, status, closing, dueAt}: Review, again: boolean): Promise<void> {
    const {wakes, clock} = this.options;
    const now = clock.now();
    // A moment after it is due the card says that it is overdue.
    const moments = [closing.dueAt, dueAt > now ? dueAt + 1_000 : 0, again ? now + AGAIN_MS : 0];
    const [next] = moments.filter((at) => at > 0).sort((one, other) => one - other);
    if (status === 'open' && next !== undefined) {
      await wakes.put(id, {reviewId: id}, now, next);
    } else {
      await wakes.remove(id);
    }
  }
}
