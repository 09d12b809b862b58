import {BoardAway} from '../boards/board';
import type {Caretaker} from './caretaker';
import {type Desk, isWithoutBoard, ReviewMissing, type WakePayload} from './desk';
import type {Log} from './ports';
import type {Reviews} from './reviews';
import {Waiting} from './waiting';

export interface WakeJobOptions {
  desk: Desk;
  reviews: Reviews;
  caretaker: Caretaker;
  log: Log;
}

/** A review's own job: something is due, a change was cut short, or others have changed it on the board. */
export class WakeJob {
  constructor(private readonly options: WakeJobOptions) {}

  /** @throws what keeps it from being done: to be tried again */
  async run({reviewId}: WakePayload): Promise<void> {
    const {desk, log} = this.options;
    try {
      await desk.work(reviewId, (work) => work.touch());
    } catch (error) {
      if (error instanceof ReviewMissing) {
        log.error('a timer for a review that is not stored', {review: reviewId});
      } else if (isWithoutBoard(error) && (await this.isOver(reviewId))) {
        await this.endUnseen(reviewId, error);
      } else {
        throw error;
      }
    }
  }

  private async isOver(reviewId: string): Promise<boolean> {
    const {value} = await this.options.reviews.hold(reviewId);
    return value !== null && value.status !== 'open';
  }

  /** It was cancelled without its board: one that answers again has to be told, one that has lost it never will be. */
  private async endUnseen(reviewId: string, because: Error): Promise<void> {
    const {desk, caretaker} = this.options;
    await desk.workUnseen(reviewId, (work) => caretaker.concludeUnseen(work));
    if (because instanceof BoardAway) {
      throw new Waiting(because.message, {cause: because});
    }
  }
}
