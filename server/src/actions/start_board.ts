import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import type {BoardSetting} from '../teams/settings';

export interface BoardChoiceOptions {
  /** The setting as it is now. */
  setting(): BoardSetting;
  /** Whether Playbooks is active on this server now. */
  isPlaybooksActive(): Promise<boolean>;
}

/**
 * Where a review that starts now is to live. Those that are under way stay where they began.
 * @returns a function that throws Refusal `start.board-away` when only a board that is switched off is allowed
 */
export function boardChoice({setting, isPlaybooksActive}: BoardChoiceOptions) {
  return async (): Promise<Review['board']['kind']> => {
    const wanted = setting();
    if (wanted === 'builtin' || !(await isPlaybooksActive())) {
      if (wanted === 'playbooks') {
        throw new Refusal('start.board-away');
      }
      return 'builtin';
    }
    return 'playbooks';
  };
}
