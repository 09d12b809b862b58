import type {FreshIds} from './fresh_id';
import type {ChecklistRecord, EventRecord} from './records';
import type {RunRecord} from './run_record';

/** What writing a run back does not touch: columns and tables that have statements of their own. */
type Apart =
  | 'current_status'
  | 'end_at'
  | 'participant_ids'
  | 'timeline_events'
  | 'status_posts'
  | 'create_at'
  | 'team_id'
  | 'channel_id'
  | 'playbook_id';

/** Playbooks' runs in the database. Everything that is read is a copy. */
export class RunTable {
  private readonly rows = new Map<string, RunRecord>();

  constructor(
    private readonly ids: FreshIds,
    private readonly clock: () => number,
  ) {}

  insert(run: RunRecord): void {
    this.rows.set(run.id, {...copyOf(run), checklists: this.withIds(run.checklists)});
  }

  /** @returns undefined when there is none */
  read(id: string): RunRecord | undefined {
    const row = this.rows.get(id);
    if (row === undefined) {
      return undefined;
    }
    const run = copyOf(row);
    run.timeline_events.sort((a, b) => a.event_at - b.event_at);
    run.participant_ids.sort();
    for (const checklist of run.checklists) {
      checklist.items_order = checklist.items.map((item) => item.id);
    }
    run.items_order = run.checklists.map((checklist) => checklist.id);
    return run;
  }

  /** @param wanted looks at the rows themselves: only what is answered is copied */
  all(wanted: (row: Readonly<RunRecord>) => boolean = () => true): RunRecord[] {
    return [...this.rows.values()].filter(wanted).flatMap(({id}) => this.read(id) ?? []);
  }

  /** Writes back a run as it was read some time ago and changed since: whatever others wrote meanwhile is gone. */
  writeBack(run: RunRecord): void {
    const row = this.rows.get(run.id);
    if (row === undefined) {
      return;
    }
    const kept: Pick<RunRecord, Apart> = {
      current_status: row.current_status,
      end_at: row.end_at,
      participant_ids: row.participant_ids,
      timeline_events: row.timeline_events,
      status_posts: row.status_posts,
      create_at: row.create_at,
      team_id: row.team_id,
      channel_id: row.channel_id,
      playbook_id: row.playbook_id,
    };
    const checklists = this.withIds(run.checklists);
    this.rows.set(run.id, {...copyOf(run), ...kept, checklists, update_at: this.clock()});
  }

  /** One statement that sets some columns only. */
  set(id: string, columns: Partial<RunRecord>): void {
    const row = this.rows.get(id);
    if (row !== undefined) {
      Object.assign(row, copyOf(columns), {update_at: this.clock()});
    }
  }

  addParticipants(id: string, userIds: readonly string[]): void {
    const row = this.rows.get(id);
    if (row !== undefined && userIds.length > 0) {
      this.set(id, {participant_ids: [...new Set([...row.participant_ids, ...userIds])]});
    }
  }

  removeParticipant(id: string, userId: string): void {
    const ids = this.rows.get(id)?.participant_ids ?? [];
    this.set(id, {participant_ids: ids.filter((other) => other !== userId)});
  }

  /** Does not touch the run: who asks what changed since then does not see it. */
  addEvent(id: string, event: Pick<EventRecord, 'event_type' | 'event_at'> & Partial<EventRecord>): void {
    this.rows.get(id)?.timeline_events.push({
      id: this.ids.next(),
      playbook_run_id: id,
      create_at: event.event_at,
      delete_at: 0,
      summary: '',
      details: '',
      post_id: '',
      subject_user_id: '',
      creator_user_id: '',
      ...event,
    });
  }

  addStatusPost(id: string, postId: string, at: number): void {
    this.rows.get(id)?.status_posts.push({id: postId, create_at: at, delete_at: 0});
  }

  /** Only ids that are missing are made: those that a playbook brings along are the run's as well. */
  private withIds(checklists: readonly ChecklistRecord[]): ChecklistRecord[] {
    return copyOf([...checklists]).map((checklist) => ({
      ...checklist,
      id: checklist.id === '' ? this.ids.next() : checklist.id,
      items: checklist.items.map((item) => ({...item, id: item.id === '' ? this.ids.next() : item.id})),
    }));
  }
}

/** A row as the database gives it, which is JSON; copied by hand, as the tests read very many of them. */
function copyOf<T extends object>(value: T): T {
  return copied(value) as T;
}

function copied(value: object): object {
  if (Array.isArray(value)) {
    return value.map((each: unknown) => (isObject(each) ? copied(each) : each));
  }
  const copy: Record<string, unknown> = {...value};
  for (const name in copy) {
    const each = copy[name];
    if (isObject(each)) {
      copy[name] = copied(each);
    } else if (each === undefined) {
      // As in JSON, it is not there.
      Reflect.deleteProperty(copy, name);
    }
  }
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
