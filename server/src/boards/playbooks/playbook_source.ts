import type {BoardTemplate, Prepared} from '../board';

/** Where runs come from: one public playbook for each template in each Mattermost team. */
export interface PlaybookSource {
  /** Makes the template's playbook there if it is missing; never changes one that people have edited. */
  prepare(template: BoardTemplate, mattermostTeamId: string, actorId: string): Promise<Prepared>;
  /** The template whose reviews runs of this playbook are; null for a playbook that has nothing to do with us. */
  templateOf(playbookId: string): Promise<{id: string; version: string; title: string} | null>;
}
