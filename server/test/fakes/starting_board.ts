import type {BoardTemplate, NewBoardReview, Prepared} from '../../src/boards/board';
import type {Section} from '../../src/review/types';
import {WatchedBoardFake} from './watched_board';

/** A board like Playbooks on which we start reviews: runs come from a playbook, and it may say no. */
export class StartingBoard extends WatchedBoardFake {
  /** What people made of the playbook; null while it is as the template has it. */
  playbook: Section[] | null = null;
  /** What people add to a run at the moment when it starts. */
  added: Section[] = [];
  /** What it answers instead of doing it. */
  readonly refusing: {prepare?: Error; create?: Error} = {};
  readonly prepared: {template: BoardTemplate; mattermostTeamId: string; actorId: string}[] = [];
  readonly created: NewBoardReview[] = [];

  override async prepare(
    template: BoardTemplate,
    mattermostTeamId: string,
    actorId: string,
  ): Promise<Prepared> {
    if (this.refusing.prepare !== undefined) {
      throw this.refusing.prepare;
    }
    this.prepared.push({template, mattermostTeamId, actorId});
    const edited = this.playbook !== null;
    return {source: `playbook-${template.id}`, sections: this.playbook ?? template.sections, edited};
  }

  /** The same run again for the same key, as `create` promises. */
  override async create(input: NewBoardReview): Promise<{ref: string}> {
    const present = [...this.runs.values()].find(({seen}) => seen.key === input.key);
    if (present !== undefined) {
      return {ref: present.seen.ref};
    }
    if (this.refusing.create !== undefined) {
      throw this.refusing.create;
    }
    this.created.push(input);
    return super.create({...input, sections: [...input.sections, ...this.added]});
  }
}
