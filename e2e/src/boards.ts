import {playbooksBundle} from './bundle';

export type BoardKind = 'builtin' | 'playbooks';

/** Said where scenarios are skipped. */
export const WHY_SKIPPED = 'needs a Playbooks release bundle: name one in PLAYBOOKS_BUNDLE';

/**
 * Declares the same scenarios once for each board. Without a Playbooks bundle, those of that board count as skipped
 * and say why.
 */
export function onEachBoard(name: string, scenarios: (board: BoardKind) => void): void {
  describe(`${name} (builtin board)`, () => {
    scenarios('builtin');
  });
  if (playbooksBundle()) {
    describe(`${name} (Playbooks)`, () => {
      scenarios('playbooks');
    });
  } else {
    describe.skip(`${name} (Playbooks): ${WHY_SKIPPED}`, () => {
      scenarios('playbooks');
    });
  }
}
