import type {ItemState} from '../../review/types';
import type {ItemPlace} from './calls';
import type {Run, RunItem, RunItemState} from './schemas';

const READ: Readonly<Record<RunItemState, ItemState>> = {
  '': 'open',
  in_progress: 'open',
  closed: 'done',
  skipped: 'skipped',
};

const WRITTEN: Readonly<Record<ItemState, RunItemState>> = {open: '', done: 'closed', skipped: 'skipped'};

/** Playbooks' word for a state → ours. */
export function stateOf(state: RunItemState): ItemState {
  return READ[state];
}

/** Our word for a state → Playbooks'. */
export function writtenState(state: ItemState): RunItemState {
  return WRITTEN[state];
}

/** Whether a condition of the playbook hides the item now: people do not see it, so it holds up nobody. */
export function isHidden(item: RunItem): boolean {
  return item.condition_action === 'hidden';
}

export function itemsOf(run: Run): RunItem[] {
  return run.checklists.flatMap(({items}) => items);
}

export function itemOf(run: Run, itemId: string): RunItem | undefined {
  return itemsOf(run).find(({id}) => id === itemId);
}

/** Where the item is on this very read; null when it is not there. True until the next change of anybody's. */
export function placeOf(run: Run, itemId: string): ItemPlace | null {
  for (const [checklist, {items}] of run.checklists.entries()) {
    const item = items.findIndex(({id}) => id === itemId);
    if (item >= 0) {
      return {runId: run.id, checklist, item};
    }
  }
  return null;
}

/** Whether every place means the same item on both reads. */
export function haveSameLayout(one: Run, other: Run): boolean {
  return layoutOf(one) === layoutOf(other);
}

function layoutOf(run: Run): string {
  return JSON.stringify(run.checklists.map(({items}) => items.map(({id}) => id)));
}

export function isFinished(run: Run): boolean {
  return run.current_status === '' ? run.end_at > 0 : run.current_status === 'Finished';
}
