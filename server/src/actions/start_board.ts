import {BoardAway} from '../boards/board';
import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import type {BoardSetting} from '../teams/settings';

export interface BoardChoiceOptions {
  /** The setting as it is now. */
  setting(): BoardSetting;
  /** Whether Playbooks is active on this server now. Rejects with BoardAway when the server does not say. */
  isPlaybooksActive(): Promise<boolean>;
}

/**
 * Where a review that starts now is to live. Those that are under way stay where they began.
 * @returns a function that throws Refusal `start.board-away` when only a board that is switched off is allowed, and
 * `board.away` when nobody says whether it is
 */
export function boardChoice({setting, isPlaybooksActive}: BoardChoiceOptions) {
  return async (): Promise<Review['board']['kind']> => {
    const wanted = setting();
    if (wanted === 'builtin' || !(await known(isPlaybooksActive))) {
      if (wanted === 'playbooks') {
        throw new Refusal('start.board-away');
      }
      return 'builtin';
    }
    return 'playbooks';
  };
}

async function known(ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof BoardAway ? new Refusal('board.away') : error;
  }
}
