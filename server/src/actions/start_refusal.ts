import {BoardMissing, BoardRefused, type RefusedBecause} from '../boards/board';
import {Refusal} from '../review/refusal';
import {isForGood} from '../signoff/ports';

/** What the person, or an admin, can do something about has a sentence of its own. */
const BOARD_REFUSALS: Readonly<Partial<Record<RefusedBecause, string>>> = {
  'may-not-start': 'start.may-not-start',
  'may-not-make-playbook': 'start.may-not-make-playbook',
  'sign-in': 'start.sign-in',
};

/**
 * What is said to the DRI when a start can never succeed as it was asked for.
 * @returns null when trying again may help
 */
export function startRefusal(error: unknown, title: string): Refusal | null {
  if (error instanceof BoardRefused) {
    const code = BOARD_REFUSALS[error.because];
    return code === undefined
      ? new Refusal('start.board-refused', {
          title,
          reason: error.message,
          hasReason: error.message === '' ? 0 : 1,
        })
      : new Refusal(code, {title});
  }
  if (error instanceof BoardMissing) {
    return new Refusal('start.playbook-gone', {title});
  }
  return isForGood(error) ? new Refusal('start.failed', {title, reason: error.message}) : null;
}
