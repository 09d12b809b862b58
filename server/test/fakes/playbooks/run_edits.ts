import type {Database} from './database';
import type {EventRecord} from './records';
import {broken, Refusal} from './refusal';
import type {RunRecord} from './run_record';

export type EventDraft = Pick<EventRecord, 'event_type' | 'subject_user_id'> & Partial<EventRecord>;

export interface Written {
  /** Its time is that of the edit unless it says otherwise. */
  event?: EventDraft;
  /** True for an event whose time is taken after the write. */
  isTimedAfter?: boolean;
  /** What else is done between the write and the event. */
  alsoDo?: (run: RunRecord) => Promise<void>;
}

/**
 * How Playbooks edits: it reads the whole run, changes its copy, writes all of it back, and tells of it afterwards.
 * Nothing holds others off meanwhile.
 */
export class RunEdits {
  constructor(private readonly db: Database) {}

  /** @param change answers null when there is nothing to write */
  async edit(
    runId: string,
    change: (run: RunRecord, at: number) => Written | null | Promise<Written | null>,
  ): Promise<void> {
    const run = this.read(runId);
    const at = this.db.now();
    const written = await change(run, at);
    if (written === null) {
      return;
    }
    await this.db.pace.read();
    this.db.runs.writeBack(run);
    await written.alsoDo?.(run);
    await this.tell(runId, written.isTimedAfter === true ? this.db.now() : at, written.event);
  }

  /** @throws Refusal 500 when there is none */
  read(runId: string): RunRecord {
    const run = this.db.runs.read(runId);
    if (run === undefined) {
      throw broken();
    }
    return run;
  }

  async tell(runId: string, at: number, event: EventDraft | undefined): Promise<void> {
    await this.db.pace.written();
    if (event !== undefined) {
      this.db.runs.addEvent(runId, {event_at: at, ...event});
    }
  }

  /** From 2.10 on. */
  refuseFinished(run: RunRecord): void {
    if (run.current_status === 'Finished' && this.db.finishedStatus !== undefined) {
      throw new Refusal(this.db.finishedStatus, 'already ended');
    }
  }

  /** Makes people participants: those who are no members of the Mattermost team are passed over without a word. */
  async addParticipants(
    runId: string,
    userIds: readonly string[],
    requesterId: string,
    force: boolean,
  ): Promise<void> {
    const run = this.read(runId);
    const joining: string[] = [];
    for (const userId of userIds) {
      if (await this.db.directory.isTeamMember(run.team_id, userId)) {
        joining.push(userId);
      }
    }
    this.db.runs.addParticipants(runId, joining);
    for (const userId of joining) {
      await this.intoChannel(run, userId, requesterId, force);
      const followers = this.db.followers.get(runId) ?? [];
      this.db.followers.set(runId, [...new Set([...followers, userId])]);
    }
    await this.tellJoined(runId, joining, requesterId);
  }

  private async tellJoined(runId: string, joining: readonly string[], requesterId: string): Promise<void> {
    if (joining.length === 0) {
      return;
    }
    const names = await Promise.all(joining.map((userId) => this.nameOf(userId)));
    const alone = joining.length === 1 ? joining[0] : undefined;
    await this.tell(runId, this.db.now(), {
      event_type: alone === requesterId ? 'user_joined_left' : 'participants_changed',
      details: JSON.stringify({action: 'joined', requester: await this.nameOf(requesterId), users: names}),
      subject_user_id: alone ?? requesterId,
      creator_user_id: requesterId,
    });
  }

  /** @throws Refusal 500 for nobody */
  async nameOf(userId: string): Promise<string> {
    const name = await this.db.directory.username(userId);
    if (name === undefined) {
      throw broken();
    }
    return name;
  }

  private async intoChannel(
    run: RunRecord,
    userId: string,
    requesterId: string,
    force: boolean,
  ): Promise<void> {
    const channel = await this.db.directory.channel(run.channel_id);
    if (channel === undefined || !(run.create_channel_member_on_new_participant || force)) {
      return;
    }
    const permission = `manage_${channel.isPrivate ? 'private' : 'public'}_channel_members`;
    if (await this.db.directory.mayInChannel(requesterId, run.channel_id, permission)) {
      await this.db.directory.addToChannel(run.channel_id, userId);
    }
  }
}
