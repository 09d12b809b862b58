import type {PlaybooksCalls} from './calls';
import type {Playbook} from './schemas';

/** Playbooks sorts by title alone: the fewer pages, the fewer that slip between two. */
const PER_PAGE = 200;
const MAX_PAGES = 10;

export interface Listed {
  /** Without checklists. */
  playbooks: Playbook[];
  /** False when there are more than were looked at. */
  complete: boolean;
}

/** The playbooks of a Mattermost team that the caller can see, without archived ones. */
export async function listPlaybooks(calls: PlaybooksCalls, mattermostTeamId: string): Promise<Listed> {
  const found = new Map<string, Playbook>();
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await calls.playbooks({teamId: mattermostTeamId, search: '', page, perPage: PER_PAGE});
    for (const playbook of answer.items) found.set(playbook.id, playbook);
    if (!answer.has_more) return {playbooks: [...found.values()], complete: true};
  }
  return {playbooks: [...found.values()], complete: false};
}
