import {z} from 'zod';
import type {ItemState} from '../../review/types';
import {bareTitle} from './bare_title';
import type {Run, RunItemState} from './schemas';

const actionSchema = z.enum(['check', 'uncheck', 'skip', 'restore']);
type Action = z.infer<typeof actionSchema>;

/** `check` is written for `in_progress` as well, which no button of Playbooks' sets. */
const OUTCOME: Readonly<Record<Action, ItemState>> = {
  check: 'done',
  uncheck: 'open',
  restore: 'open',
  skip: 'skipped',
};

const detailsSchema = z.object({action: actionSchema, task: z.string().default('')});

/** Somebody checked, unchecked or skipped an item, as the timeline tells. */
export interface StateEvent {
  id: string;
  /** Unix ms: what the item's `state_modified` was right after. */
  at: number;
  /** User id. */
  by: string;
  /** The item's title then, bare. */
  title: string;
  state: ItemState;
  /** Whether it can have made an item so. */
  fits(state: RunItemState): boolean;
}

/**
 * The changes of items' states that the timeline tells, the oldest first. Events that people have removed from it are
 * left out: a removed event vouches for nobody.
 */
export function stateEvents(run: Run): StateEvent[] {
  return run.timeline_events
    .filter(({event_type, delete_at}) => event_type === 'task_state_modified' && delete_at === 0)
    .flatMap(({id, event_at, subject_user_id, details}) => {
      const read = detailsSchema.safeParse(parsed(details));
      if (!read.success) {
        return [];
      }
      const {action, task} = read.data;
      return [
        {
          id,
          at: event_at,
          by: subject_user_id,
          title: bareTitle(task),
          state: OUTCOME[action],
          fits: (state: RunItemState) => fits(action, state),
        },
      ];
    })
    .sort((one, other) => one.at - other.at);
}

function fits(action: Action, state: RunItemState): boolean {
  switch (state) {
    case 'closed':
    case 'in_progress':
      return action === 'check';
    case 'skipped':
      return action === 'skip';
    case '':
      return action === 'uncheck' || action === 'restore';
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
