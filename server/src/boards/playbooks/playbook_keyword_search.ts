import type {Clock} from '../../store/clock';
import type {PlaybooksCalls} from './calls';
import {livePlaybook} from './playbook_keeper';
import {keywordsIn, type KeywordWarning} from './playbook_keywords';
import {listPlaybooks} from './playbook_listing';

/** The listing has no checklists: each playbook is read by itself. */
const MAX_READ = 100;
/** The person waits, and acts in a session that is short. */
const MAX_MS = 20_000;

export interface KeywordReport {
  warnings: KeywordWarning[];
  /** How many playbooks were looked at, of how many that are known to be there. */
  looked: number;
  of: number;
  /** True when there are more than `of`. */
  andMore: boolean;
}

/** Looks through the playbooks that the caller sees, those that were run last first. */
export async function findKeywords(
  calls: PlaybooksCalls,
  mattermostTeamId: string,
  teamNames: readonly string[],
  clock: Clock,
): Promise<KeywordReport> {
  const giveUpAt = clock.now() + MAX_MS;
  const {playbooks, complete} = await listPlaybooks(calls, mattermostTeamId);
  const lately = [...playbooks].sort((a, b) => b.last_run_at - a.last_run_at || b.create_at - a.create_at);
  const warnings: KeywordWarning[] = [];
  let looked = 0;
  for (const {id} of lately.slice(0, MAX_READ)) {
    if (clock.now() > giveUpAt) break;
    const playbook = await livePlaybook(calls, id, mattermostTeamId);
    if (playbook !== null) warnings.push(...keywordsIn(playbook, teamNames));
    looked += 1;
  }
  return {warnings, looked, of: playbooks.length, andMore: !complete};
}
