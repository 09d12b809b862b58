import type {BoardContent, Item} from '../../review/types';
import {type Authorship, History} from './history';
import {isTickedByKeywords} from './playbook_keywords';
import {isFinished, isHidden, stateOf} from './run_items';
import type {RunItem} from './schemas';
import type {Settled} from './ticking';

/** What a run holds. Who ended it, and whose change was erased, is told of the bot as of anybody else. */
export function contentOf({run, erased}: Settled, botUserId: string): BoardContent {
  const history = new History(run);
  const ending = history.ending();
  return {
    title: run.name,
    driId: run.owner_user_id,
    finished: isFinished(run),
    sections: run.checklists.map(({id, title, items}) => ({
      id,
      title,
      items: items.filter((item) => !isHidden(item)).map((item) => itemOf(item, history, botUserId)),
    })),
    ...(ending === undefined ? {} : {ending}),
    erased,
    changedAt: run.update_at,
  };
}

function itemOf(item: RunItem, history: History, botUserId: string): Item {
  const retitled = history.isRetitled(item);
  const changed = notOurs(history.stateOf(item), botUserId);
  const assigned = notOurs(history.assigneeOf(item), botUserId);
  return {
    id: item.id,
    title: item.title,
    description: item.description,
    state: stateOf(item.state),
    assigneeId: item.assignee_id,
    changedBy: changed.by,
    changedAt: changed.at,
    // Playbooks keeps none: ours are in the review.
    reason: '',
    assignedBy: assigned.by,
    assignedAt: assigned.at,
    dueAt: item.due_date,
    ...(retitled === undefined ? {} : {retitled}),
    ...(isTickedByKeywords(item) ? {byKeywords: true} : {}),
  };
}

/** What our bot did is no person's doing: only what we know of it ourselves speaks for it. */
function notOurs(authorship: Authorship, botUserId: string): Authorship {
  return authorship.by === botUserId ? {by: '', at: 0} : authorship;
}
