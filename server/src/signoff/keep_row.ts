import {peopleOfRow, rowOf} from '../review/review_row';
import type {ReviewReport} from '../review/report';
import {Contention} from '../store/documents';
import type {ReviewRows} from './review_rows';
import type {Work} from './work';

/** The row of a review could not be stored, for too many others were at its page: to be tried again. */
export class RowNotKept extends Error {
  override readonly name = 'RowNotKept';
}

/**
 * Brings the row of a review in hand up to date. @param report as the row is to show it
 * @throws RowNotKept, which unlike Contention is no reason to make the change itself again
 */
export async function keepRow(rows: ReviewRows, work: Work, report: ReviewReport): Promise<void> {
  await work.know(...peopleOfRow(work.review));
  try {
    await rows.put(rowOf(work.review, report, work.teams, work.memberships));
  } catch (error) {
    if (error instanceof Contention) {
      throw new RowNotKept(work.review.key, {cause: error});
    }
    throw error;
  }
}
