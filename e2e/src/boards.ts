import {playbooksBundle} from './bundle';

export type BoardKind = 'builtin' | 'playbooks';

const SKIPPED = 'skipped: needs a Playbooks release bundle, named in PLAYBOOKS_BUNDLE';

/** The jest project says which board its test files run on. */
const place: typeof globalThis & {prrBoard?: BoardKind} = globalThis;

/** The board that this test file runs on. @throws Error outside of jest */
export function thisBoard(): BoardKind {
  if (place.prrBoard === undefined) {
    throw new Error('no board: scenarios are run by "make e2e"');
  }
  return place.prrBoard;
}

/**
 * Declares the scenarios of a file for each board. The file is run once for every board that is there, on a world of
 * that board; those of a board that is not there count as skipped and say why.
 */
export function onEachBoard(name: string, scenarios: () => void): void {
  onBoard('builtin', name, scenarios);
  onBoard('playbooks', name, scenarios);
}

/** Declares scenarios that one board alone has. */
export function onBoard(board: BoardKind, name: string, scenarios: () => void): void {
  if (board === thisBoard()) {
    describe(`${name}, board ${board}`, scenarios);
  } else if (board === 'playbooks' && !playbooksBundle()) {
    describe.skip(`${name}, board ${board} (${SKIPPED})`, scenarios);
  }
}
