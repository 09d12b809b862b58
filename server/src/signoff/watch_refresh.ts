import pLimit from 'p-limit';
import type {Review} from '../review/types';
import type {Clock} from '../store/clock';
import {recent} from '../store/recent';
import type {Desk} from './desk';
import type {Log} from './ports';
import {within} from './within';

/** Who asks how a review stands does not wait longer for what people did on the board. */
const WAIT_MS = 5_000;
const REMEMBERED = 2_000;
/** A list of reviews must not take the board by storm. */
const AT_ONCE = 4;

export interface RefreshOptions {
  desk: Desk;
  clock: Clock;
  log: Log;
}

/** Takes in what people did on the board, before a review is shown. */
export class Refresh {
  /** As of which change of theirs reviews were taken in. */
  private readonly done = recent<number>(REMEMBERED);

  private readonly limit = pLimit(AT_ONCE);

  constructor(private readonly options: RefreshOptions) {}

  /** Never throws: what cannot be taken in now is by the watch. */
  async of(review: Review): Promise<void> {
    const {desk, clock, log} = this.options;
    const reading = this.limit(() => this.takeIn(review, desk)).catch((error: unknown) => {
      log.debug('not read again', {review: review.key, reason: String(error)});
    });
    await within(clock, WAIT_MS, reading);
  }

  private async takeIn(review: Review, desk: Desk): Promise<void> {
    const {id} = review;
    const board = desk.boardOf(review);
    if (board.watched === undefined) {
      return;
    }
    const {changedAt} = await board.read(review.board.ref);
    if (changedAt !== undefined && this.done.get(id) === changedAt) {
      return;
    }
    await desk.work(id, async () => undefined, 'now or later');
    if (changedAt !== undefined) {
      this.done.set(id, changedAt);
    }
  }
}
