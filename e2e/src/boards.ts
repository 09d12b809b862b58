import {playbooksBundle} from './bundle';

export type BoardKind = 'builtin' | 'playbooks';

/** The boards that the plugin has. */
const PRESENT: readonly BoardKind[] = ['builtin'];

/** Why scenarios on a board are skipped; undefined when they run. */
function whySkipped(board: BoardKind): string | undefined {
  if (!PRESENT.includes(board)) {
    return 'the plugin does not have this board yet';
  }
  if (board === 'playbooks' && !playbooksBundle()) {
    return 'needs a Playbooks release bundle, named in PLAYBOOKS_BUNDLE';
  }
  return undefined;
}

/** Declares the same scenarios once for each board. Those that cannot run here count as skipped and say why. */
export function onEachBoard(name: string, scenarios: (board: BoardKind) => void): void {
  for (const board of ['builtin', 'playbooks'] as const) {
    const why = whySkipped(board);
    const declare = why === undefined ? describe : describe.skip;
    declare(`${name}, board ${board}${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
      scenarios(board);
    });
  }
}
