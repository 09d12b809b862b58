import type {PlaybooksDirectory} from './directory';
import type {PlaybookRecord} from './records';
import {forbidden} from './refusal';
import type {RunRecord} from './run_record';

/** Who may do what, as Playbooks decides it. A missing thing is forbidden, too. */
export class Permissions {
  constructor(
    private readonly directory: PlaybooksDirectory,
    private readonly playbookOf: (id: string) => PlaybookRecord | undefined,
  ) {}

  async listPlaybooks(userId: string, teamId: string): Promise<void> {
    check(await this.viewsTeam(userId, teamId));
  }

  async createPlaybook(userId: string, playbook: PlaybookRecord): Promise<void> {
    const permission = playbook.public ? 'public_playbook_create' : 'private_playbook_create';
    check(await this.directory.mayInTeam(userId, playbook.team_id, permission));
  }

  async viewPlaybook(userId: string, playbook: PlaybookRecord | undefined): Promise<void> {
    check(playbook !== undefined && (await this.viewsPlaybook(userId, playbook)));
  }

  /** Every member of the Mattermost team may change its public playbooks, unless the role was changed. */
  async managePlaybook(userId: string, playbook: PlaybookRecord): Promise<void> {
    const kind = playbook.public ? 'public' : 'private';
    check(await this.mayWith(userId, playbook, `${kind}_playbook_manage_properties`));
  }

  startsFrom(userId: string, playbook: PlaybookRecord): Promise<boolean> {
    return this.mayWith(userId, playbook, 'run_create');
  }

  async viewRun(userId: string, run: RunRecord | undefined): Promise<void> {
    check(run !== undefined && (await this.viewsRun(userId, run)));
  }

  async editRun(userId: string, run: RunRecord | undefined): Promise<void> {
    check(
      run !== undefined &&
        (await this.viewsTeam(userId, run.team_id)) &&
        (isIn(run, userId) || (await this.directory.isSystemAdmin(userId))),
    );
  }

  /** What the listing shows: not the same rule as for a single run. */
  async listed(userId: string, run: RunRecord): Promise<boolean> {
    if (await this.directory.isSystemAdmin(userId)) {
      return true;
    }
    const playbook = this.playbookOf(run.playbook_id);
    return (
      (await this.directory.isTeamMember(run.team_id, userId)) &&
      (run.participant_ids.includes(userId) || (playbook !== undefined && isOpenTo(playbook, userId)))
    );
  }

  async viewsPlaybook(userId: string, playbook: PlaybookRecord): Promise<boolean> {
    return (await this.viewsTeam(userId, playbook.team_id)) && (await this.opens(userId, playbook));
  }

  private async viewsRun(userId: string, run: RunRecord): Promise<boolean> {
    if (!(await this.viewsTeam(userId, run.team_id))) {
      return false;
    }
    const playbook = this.playbookOf(run.playbook_id);
    return isIn(run, userId) || (playbook !== undefined && (await this.viewsPlaybook(userId, playbook)));
  }

  private async mayWith(userId: string, playbook: PlaybookRecord, permission: string): Promise<boolean> {
    const {team_id: teamId} = playbook;
    return (
      (await this.opens(userId, playbook)) && (await this.directory.mayInTeam(userId, teamId, permission))
    );
  }

  private async opens(userId: string, playbook: PlaybookRecord): Promise<boolean> {
    return isOpenTo(playbook, userId) || this.directory.isSystemAdmin(userId);
  }

  private viewsTeam(userId: string, teamId: string): Promise<boolean> {
    return teamId === '' ? Promise.resolve(false) : this.directory.mayInTeam(userId, teamId, 'view_team');
  }
}

function isIn(run: RunRecord, userId: string): boolean {
  return run.owner_user_id === userId || run.participant_ids.includes(userId);
}

function isOpenTo(playbook: PlaybookRecord, userId: string): boolean {
  return playbook.public || playbook.members.some((member) => member.user_id === userId);
}

function check(allowed: boolean): void {
  if (!allowed) {
    throw forbidden();
  }
}
