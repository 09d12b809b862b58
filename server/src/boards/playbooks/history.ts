import type {BoardContent, Erased} from '../../review/types';
import {CLOCKS_APART_MS} from '../../store/clock';
import {bareTitle} from './bare_title';
import {isFinished, isHidden, itemsOf} from './run_items';
import type {Run, RunItem, TimelineEvent} from './schemas';
import {type StateEvent, stateEvents} from './state_events';

/** Who made something so, and when: '' and 0 for never. */
export interface Authorship {
  /** User id; '' when the timeline does not tell. */
  by: string;
  /** Unix ms. */
  at: number;
}

const NEVER: Authorship = {by: '', at: 0};

/** An event is written some milliseconds after what it tells of: only so young a change can be waiting for its event. */
const YOUNG_MS = 5_000;

/**
 * Who changed what in a run. Items carry no name, and events no item id: what joins them is the millisecond, then the
 * title. Where that leaves a doubt, nobody is named: what nobody has done approves nothing.
 */
export class History {
  private readonly items: RunItem[];
  private readonly events: StateEvent[];
  /** By bare title. */
  private readonly itemsTitled: ReadonlyMap<string, RunItem[]>;
  private readonly eventsTitled: ReadonlyMap<string, StateEvent[]>;
  private readonly titles: ReadonlyMap<RunItem, string>;

  constructor(private readonly run: Run) {
    this.items = itemsOf(run);
    this.events = stateEvents(run);
    this.titles = new Map(this.items.map((item) => [item, bareTitle(item.title)]));
    this.itemsTitled = grouped(this.items, (item) => this.titleOf(item));
    this.eventsTitled = grouped(this.events, ({title}) => title);
  }

  /**
   * Who put the item into the state it has. When unknown, `at` is the item's last change of any kind, so that nothing
   * older vouches for the state: skipped or restored by the buttons that leave no event, its event removed from the
   * timeline, or the state an older one that a parallel write has brought back.
   */
  stateOf(item: RunItem): Authorship {
    if (item.state === '' && item.state_modified === 0 && item.delete_at === 0) {
      return NEVER;
    }
    const unknown = {by: '', at: item.update_at};
    const lost = this.lastLost(item);
    if (lost.length > 0) {
      const isClear = this.isAlone(item) && !isClose(item, lost) && lost.every(({fits}) => fits(item.state));
      return (isClear ? authorOf(lost) : null) ?? unknown;
    }
    if (item.delete_at >= item.state_modified) {
      return unknown;
    }
    return authorOf(this.eventsOf(item).filter(({fits}) => fits(item.state))) ?? unknown;
  }

  /** Whether the item was called otherwise when it was put into its state; undefined when the timeline does not tell. */
  isRetitled(item: RunItem): boolean | undefined {
    const events = this.eventsOf(item);
    const title = bareTitle(item.title);
    return events.length === 0 ? undefined : events.every((event) => event.title !== title);
  }

  /**
   * Who gave the item its assignee. Nobody's, also when the item was renamed since: items can be made that say they were
   * assigned when another one was.
   */
  assigneeOf(item: RunItem): Authorship {
    const at = item.assignee_modified;
    if (at === 0) {
      return NEVER;
    }
    const title = this.titleOf(item);
    const isShared = this.items.some(
      (other) => other !== item && other.assignee_modified === at && this.titleOf(other) === title,
    );
    const [told, ...others] = this.told('assignee_changed').filter(
      ({event_at, summary}) => event_at === at && isAssignmentOf(title, summary),
    );
    return isShared || others.length > 0 ? {by: '', at} : {by: told?.subject_user_id ?? '', at};
  }

  /**
   * Changes that the timeline tells as an item's last and that the item does not carry: a later write of an older copy
   * of the run has erased them. For items whose title is theirs alone; of others nobody can tell which was meant.
   */
  erased(): Erased[] {
    return this.items.flatMap((item) => {
      if (isHidden(item) || !this.isAlone(item)) {
        return [];
      }
      const lost = this.lastLost(item);
      const [event] = lost;
      const isTold =
        event !== undefined && lost.length === 1 && !event.fits(item.state) && !isClose(item, lost);
      return isTold ? [{itemId: item.id, state: event.state, by: event.by, at: event.at}] : [];
    });
  }

  /** Whether a change may have no event yet: state and event are written one after the other. */
  isWaiting(): boolean {
    return this.items.some(
      (item) =>
        item.state_modified > 0 &&
        item.state_modified > this.run.update_at - YOUNG_MS &&
        !this.events.some(({at}) => at === item.state_modified),
    );
  }

  /** Who finished the run last, or took it up again; '' when the timeline does not tell. */
  ending(): BoardContent['ending'] {
    const last = this.told('run_finished', 'run_restored').at(-1);
    const finished = isFinished(this.run);
    if (last !== undefined && (last.event_type === 'run_finished') === finished) {
      return {by: last.subject_user_id, at: last.event_at};
    }
    if (finished) {
      return {by: '', at: this.run.end_at};
    }
    return last === undefined ? undefined : {by: '', at: this.run.update_at};
  }

  /**
   * The last events of the item's title, of one millisecond, that are newer than the item itself, and that no other
   * item of that title carries.
   */
  private lastLost(item: RunItem): StateEvent[] {
    const title = this.titleOf(item);
    const namesakes = this.itemsTitled.get(title)?.filter((other) => other !== item) ?? [];
    const lost = (this.eventsTitled.get(title) ?? []).filter(
      ({at}) => at > item.update_at && !namesakes.some(({update_at}) => update_at >= at),
    );
    return lost.filter(({at}) => at === lost.at(-1)?.at);
  }

  /** The events that may tell of the item's last change of state. */
  private eventsOf(item: RunItem): StateEvent[] {
    const then = this.events.filter(({at}) => at === item.state_modified);
    const title = this.titleOf(item);
    const named = then.filter((event) => event.title === title);
    if (named.length > 0) {
      return named;
    }
    // Renamed since: the millisecond alone tells, unless it may tell of another item.
    const isShared = this.items.some(
      (other) => other !== item && other.state_modified === item.state_modified,
    );
    const isOfAnother = then.some(({title: told}) => this.itemsTitled.has(told));
    return then.length === 1 && !isShared && !isOfAnother ? then : [];
  }

  private isAlone(item: RunItem): boolean {
    return this.itemsTitled.get(this.titleOf(item))?.length === 1;
  }

  private titleOf(item: RunItem): string {
    return this.titles.get(item) ?? bareTitle(item.title);
  }

  private told(...types: string[]): TimelineEvent[] {
    return this.run.timeline_events
      .filter(({event_type, delete_at}) => types.includes(event_type) && delete_at === 0)
      .sort((one, other) => one.event_at - other.event_at);
  }
}

/** Whether the item's own change and the lost one may have been made in the other order, by nodes with other clocks. */
function isClose(item: RunItem, lost: readonly StateEvent[]): boolean {
  return item.state_modified > 0 && lost.some(({at}) => at - item.state_modified < CLOCKS_APART_MS);
}

/** Null when the events name nobody, or more than one person. */
function authorOf(events: readonly StateEvent[]): Authorship | null {
  const [first] = events;
  return first !== undefined && first.by !== '' && events.every(({by}) => by === first.by)
    ? {by: first.by, at: first.at}
    : null;
}

/** E.g. `changed assignee of checklist item **Alerts** from **@alice** to **No Assignee**`: Playbooks gives no details. */
const ASSIGNMENT = /\*\*(.*)\*\* from \*\*.*\*\* to \*\*.*\*\*$/su;

/** @param title bare */
function isAssignmentOf(title: string, summary: string): boolean {
  return bareTitle(ASSIGNMENT.exec(summary)?.[1] ?? '') === title;
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [each]);
    } else {
      group.push(each);
    }
  }
  return groups;
}
