import {BoardRefused, type ItemChange} from '../board';
import type {PlaybooksCalls} from './calls';
import {bareTitle} from './bare_title';
import {History} from './history';
import {assigneeField, type ItemField, stateField} from './item_field';
import {haveSameLayout, isFinished, itemOf, itemsOf, placeOf, writtenState} from './run_items';
import type {Run, RunItem} from './schemas';
import {stateEvents} from './state_events';
import type {Step, WrittenBy} from './step';

/** An item's state or assignee as it is to be. */
export class ItemStep<V> implements Step {
  readonly key: string;

  constructor(
    private readonly field: ItemField<V>,
    private readonly itemId: string,
    private readonly value: V,
    readonly by: WrittenBy = 'writer',
  ) {
    this.key = `${field.name} ${itemId}`;
  }

  holds(run: Run): boolean {
    const item = itemOf(run, this.itemId);
    return item !== undefined && this.field.isSame(this.field.of(item), this.value);
  }

  overtaken(run: Run, held: Run): boolean {
    const [now, then] = [itemOf(run, this.itemId), itemOf(held, this.itemId)];
    return (
      now === undefined || then === undefined || this.field.isChangedSince(now, this.field.modifiedAt(then))
    );
  }

  async write(calls: PlaybooksCalls, run: Run): Promise<void> {
    if (isFinished(run)) {
      throw new BoardRefused(`run ${run.id} is finished`, 'finished');
    }
    const place = placeOf(run, this.itemId);
    if (place === null) {
      throw new BoardRefused(`run ${run.id} has no item ${this.itemId}`, 'item-gone');
    }
    await this.field.write(calls, place, this.value);
  }

  astray(before: Run, after: Run, writerId: string): Step[] {
    if (haveSameLayout(before, after)) {
      return [];
    }
    const known = new Set(before.timeline_events.map(({id}) => id));
    const times = new Set(
      after.timeline_events
        .filter(({id, event_type}) => event_type === this.field.eventType && !known.has(id))
        .filter(({subject_user_id}) => subject_user_id === writerId)
        .map(({event_at}) => event_at),
    );
    const hit = itemsOf(after).filter(
      (item) => times.has(this.field.modifiedAt(item)) && this.field.isSame(this.field.of(item), this.value),
    );
    return hit.some(({id}) => id === this.itemId) ? [] : hit.map((item) => this.undo(item, before, after));
  }

  private undo(item: RunItem, before: Run, after: Run): Step {
    const former = itemOf(before, item.id);
    if (this.field.name !== stateField.name) {
      return new ItemStep(
        this.field,
        item.id,
        former === undefined ? this.field.none : this.field.of(former),
      );
    }
    const {state, by} = formerState(item, before, after);
    // Done or skipped is somebody's word: it is put back as theirs. To open what was open is ours to do.
    const named: WrittenBy = by === '' ? 'bot' : {userId: by};
    return new ItemStep(stateField, item.id, state, state === '' ? 'writer' : named);
  }
}

/** The step for a change that a person or a sign-off makes. */
export function stepOf(change: ItemChange): Step {
  return change.kind === 'state'
    ? new ItemStep(stateField, change.itemId, writtenState(change.state))
    : new ItemStep(assigneeField, change.itemId, change.assigneeId);
}

/** How an item was right before we changed it by mistake: as read then, or as the timeline tells of the time between. */
function formerState(item: RunItem, before: Run, after: Run) {
  const known = new Set(before.timeline_events.map(({id}) => id));
  const title = bareTitle(item.title);
  const between = stateEvents(after).findLast(
    (event) => !known.has(event.id) && event.title === title && event.at < item.state_modified,
  );
  if (between !== undefined) {
    return {state: writtenState(between.state), by: between.by};
  }
  const former = itemOf(before, item.id);
  return former === undefined
    ? {state: '' as const, by: ''}
    : {state: former.state, by: new History(before).stateOf(former).by};
}
