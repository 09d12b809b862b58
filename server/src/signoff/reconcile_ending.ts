import {BoardRefused} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {closeRefusal, ended, keptOpen} from '../review/closing';
import type {ApprovalState, Review} from '../review/types';
import type {Names} from './names';
import {isForGood} from './ports';
import type {Verifier} from './verify';
import type {Work} from './work';

export interface ElsewhereEndedOptions {
  verifier: Verifier;
  announcer: Announcer;
  names: Names;
}

/** Reviews that people end, and take up again, on the board; also what we had ended there when the process died. */
export class ElsewhereEnded {
  constructor(private readonly options: ElsewhereEndedOptions) {}

  /** A review that was cancelled while the board did not answer, and goes on there: it is finished there now. */
  async finishAsMeant(work: Work): Promise<void> {
    const {review, botUserId, view, report} = work;
    const {meant} = review;
    if (review.status === 'open' || meant === undefined) {
      return;
    }
    if (!work.content.finished) {
      const note = await this.options.announcer.closingNote(view, report);
      await this.finish(work, [meant.by, botUserId], note);
    }
    await work.save({...work.review, meant: undefined});
  }

  /** In the name of the first whom the board lets. @throws BoardRefused when it lets nobody: it stays ended for us */
  private async finish(work: Work, [by, ...others]: readonly string[], note: string): Promise<void> {
    try {
      await work.onBoard((board, ref) => board.finish(ref, by ?? work.botUserId, note));
    } catch (error) {
      if (!(error instanceof BoardRefused) || others.length === 0) {
        throw error;
      }
      await this.finish(work, others, note);
    }
  }

  /** An ended review that goes on again on the board. */
  async takeUpAgain(work: Work): Promise<void> {
    const {review, content} = work;
    if (review.status === 'open' || content.finished) {
      return;
    }
    const {by, at} = endingOf(work);
    const params = {key: review.key, user: by === '' ? '' : await this.options.names.of(by), ...known(by)};
    await this.say(
      review,
      review.cardPostId,
      `reopened-${review.id}-${String(review.endedAt)}-${String(at)}`,
      {
        key: 'signoff.board.reopened',
        params,
      },
    );
    await work.saveWith(
      {
        ...review,
        status: 'open',
        endedAt: 0,
        endedBy: '',
        endReason: '',
        closing: keptOpen(),
        meant: undefined,
      },
      {at: work.now(), by, kind: 'reopened', details: {on: review.board.kind}},
    );
  }

  /**
   * A review that goes on for us and is over on the board. With all approvals it is closed, by whoever ended it; else it
   * is cancelled, which everybody in the channel is told.
   */
  async endedElsewhere(work: Work): Promise<void> {
    if (!work.content.finished) {
      if (work.review.meant !== undefined) {
        await work.save({...work.review, meant: undefined});
      }
      return;
    }
    await this.options.verifier.verify(work);
    const {by} = endingOf(work);
    const {meant} = work.review;
    const isAsMeant = meant !== undefined && (by === '' || meant.by === '' || by === meant.by);
    if (isAsMeant && meant.status === 'cancelled') {
      await this.store(work, 'cancelled', meant.by, meant.reason);
    } else if (closeRefusal(work.report) === null) {
      await this.store(work, 'closed', isAsMeant ? meant.by : by, '');
    } else {
      await this.cancelled(work, by);
    }
  }

  private async cancelled(work: Work, by: string): Promise<void> {
    const {announcer, names} = this.options;
    const {review, report} = work;
    const namesOf = (isMeant: (state: ApprovalState) => boolean): string[] =>
      report.approvals.filter(({state}) => isMeant(state)).map(({name}) => name);
    const held = namesOf((state) => state === 'on hold');
    const missing = namesOf((state) => state !== 'approved' && state !== 'on hold');
    // What an approval that is missing is to a review, a hold is too.
    const key = held.length === 0 ? 'signoff.board.cancelled' : 'signoff.board.cancelled-on-hold';
    const params = {
      key: review.key,
      title: review.title,
      user: by === '' ? '' : await names.of(by),
      ...known(by),
      count: missing.length,
      teams: missing.join(', '),
      held: held.length,
      holders: held.join(', '),
    };
    // In the channel itself: not everybody follows the card's thread.
    await this.say(review, '', `ended-${review.id}-${String(endingOf(work).at)}`, {
      key,
      params,
    });
    const reason = await announcer.phrase([{key: `${key}-reason`, params}]);
    await this.store(work, 'cancelled', by, reason);
  }

  private async store(work: Work, status: 'closed' | 'cancelled', by: string, reason: string): Promise<void> {
    const at = work.now();
    const {review} = work;
    const details = {on: review.board.kind, ...(reason === '' ? {} : {reason})};
    await work.saveWith(ended(review, {status, by, reason}, at), {at, by, kind: status, details});
  }

  private async say({channelId}: Review, rootId: string, once: string, message: Message): Promise<void> {
    try {
      await this.options.announcer.say({channelId, rootId}, once, [message]);
    } catch (error) {
      if (!isForGood(error)) {
        throw error;
      }
    }
  }
}

/** Who ended it, or took it up again, and when; '' for our bot and for somebody whom the board does not name. */
function endingOf({content, botUserId}: Work): {by: string; at: number} {
  const {by = '', at = 0} = content.ending ?? {};
  return {by: by === botUserId ? '' : by, at};
}

/** For sentences that are others when nobody can be named. */
function known(by: string): {known: string} {
  return {known: String(by !== '')};
}
