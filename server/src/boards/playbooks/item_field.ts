import type {ItemPlace, PlaybooksCalls} from './calls';
import {stateOf} from './run_items';
import type {RunItem, RunItemState} from './schemas';

/** One thing about an item that we write. */
export interface ItemField<V> {
  name: string;
  /** Of a new item. */
  none: V;
  of(item: RunItem): V;
  isSame(one: V, other: V): boolean;
  /** Unix ms of its last change that an event tells of. */
  modifiedAt(item: RunItem): number;
  /** Whether somebody changed it at or after a moment. */
  isChangedSince(item: RunItem, at: number): boolean;
  /** The timeline's event of such a change; its `event_at` is `modifiedAt`. */
  eventType: string;
  write(calls: PlaybooksCalls, place: ItemPlace, value: V): Promise<void>;
}

export const stateField: ItemField<RunItemState> = {
  name: 'state',
  none: '',
  of: ({state}) => state,
  isSame: (one, other) => stateOf(one) === stateOf(other),
  modifiedAt: ({state_modified}) => state_modified,
  // The skip button leaves `state_modified` as it was.
  isChangedSince: ({state_modified, delete_at}, at) => state_modified >= at || delete_at > at,
  eventType: 'task_state_modified',
  write: (calls, place, state) => calls.setState(place, state),
};

export const assigneeField: ItemField<string> = {
  name: 'assignee',
  none: '',
  of: ({assignee_id}) => assignee_id,
  isSame: (one, other) => one === other,
  modifiedAt: ({assignee_modified}) => assignee_modified,
  isChangedSince: ({assignee_modified}, at) => assignee_modified >= at,
  eventType: 'assignee_changed',
  write: (calls, place, userId) => calls.setAssignee(place, userId),
};
