import type {PlaybooksCalls, RunFilter} from './calls';
import type {Run} from './schemas';

/** Playbooks takes up to 256 KiB of items a run, with the timeline besides: a page of such runs is still taken in. */
const PER_PAGE = 20;
const MAX_PAGES = 500;
/** Pages are counted, not held: a run that leaves the listing meanwhile pushes another over the edge of a page. */
const MAX_ROUNDS = 3;

export interface Listed {
  runs: Run[];
  /** False when there are more than were looked at. */
  isComplete: boolean;
}

/** All runs that the caller sees and that the filter lets through. */
export async function listRuns(
  calls: PlaybooksCalls,
  filter: Omit<RunFilter, 'page' | 'perPage'>,
): Promise<Listed> {
  const found = new Map<string, Run>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const totals = new Set<number>();
    for (let page = 0; page < MAX_PAGES; page++) {
      const answer = await calls.runs({...filter, page, perPage: PER_PAGE});
      totals.add(answer.total_count);
      for (const run of answer.items) {
        found.set(run.id, run);
      }
      if (!answer.has_more) {
        if (totals.size === 1) {
          return {runs: [...found.values()], isComplete: true};
        }
        break;
      }
    }
  }
  return {runs: [...found.values()], isComplete: false};
}
