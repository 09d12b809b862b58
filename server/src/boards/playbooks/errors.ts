import {BoardAway, BoardRefused, type RefusedBecause} from '../board';
import {PlaybooksAway, PlaybooksFailed, PlaybooksForbidden, PlaybooksRejected, SignInRefused} from './calls';

/**
 * Playbooks' errors as the board's. There is no BoardMissing among them: Playbooks deletes no run, so that a run which
 * our bot may not see is one it has lost sight of, and no reason to drop a sign-off.
 * @param forbidden what a 403 means for the person, where it was met
 */
function boardError(error: unknown, forbidden: RefusedBecause = 'not-a-participant'): unknown {
  if (error instanceof PlaybooksAway || error instanceof PlaybooksFailed) {
    return new BoardAway(error.message);
  }
  if (error instanceof PlaybooksForbidden) {
    return new BoardRefused(error.message, forbidden);
  }
  if (error instanceof PlaybooksRejected) {
    return new BoardRefused(error.message);
  }
  return error instanceof SignInRefused ? new BoardRefused(error.message, 'sign-in') : error;
}

/** The work's own answer, or its error as the board's. */
export async function asBoard<T>(work: () => Promise<T>, forbidden?: RefusedBecause): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw boardError(error, forbidden);
  }
}

/** Playbooks has answered, and the answer is no. */
export function isNo(error: unknown): boolean {
  return (
    error instanceof PlaybooksForbidden ||
    error instanceof PlaybooksRejected ||
    error instanceof PlaybooksFailed
  );
}

/** It may have been done all the same: only reading tells. */
export function isUnclear(error: unknown): error is PlaybooksAway | PlaybooksFailed {
  return error instanceof PlaybooksAway || error instanceof PlaybooksFailed;
}
