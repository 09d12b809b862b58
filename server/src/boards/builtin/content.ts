import {z} from 'zod';
import type {BoardContent, Item, Section} from '../../review/types';
import type {ItemChange, NewBoardReview} from '../board';

const itemSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  state: z.enum(['open', 'done', 'skipped']),
  assigneeId: z.string(),
  changedBy: z.string(),
  changedAt: z.number(),
  reason: z.string(),
  dueAt: z.number().optional(),
});

/** The stored form of a review on the builtin board: one document, so that every change of it is atomic. */
export const boardContentSchema: z.ZodType<BoardContent> = z.object({
  title: z.string(),
  driId: z.string(),
  finished: z.boolean(),
  sections: z.array(z.object({id: z.string(), title: z.string(), items: z.array(itemSchema)})),
});

/** The sections of a new review, with the date on the items that are due. */
export function withDueDates({
  sections,
  dueAt,
  dueItems,
}: Pick<NewBoardReview, 'sections' | 'dueAt' | 'dueItems'>): Section[] {
  if (dueAt === 0) {
    return sections;
  }
  return sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (dueItems.includes(item.title) ? {...item, dueAt} : item)),
  }));
}

/** The content with the changes made in somebody's name. A change that already holds keeps who made it. */
export function withChanges(
  content: BoardContent,
  changes: readonly ItemChange[],
  actorId: string,
  at: number,
): BoardContent {
  const changeItem = (item: Item): Item =>
    changes
      .filter((change) => change.itemId === item.id)
      .reduce((each, change) => apply(each, change, actorId, at), item);
  return {
    ...content,
    sections: content.sections.map((section) => ({...section, items: section.items.map(changeItem)})),
  };
}

function apply(item: Item, change: ItemChange, actorId: string, at: number): Item {
  if (change.kind === 'assignee') {
    return {...item, assigneeId: change.assigneeId};
  }
  if (item.state === change.state) {
    return item;
  }
  return {...item, state: change.state, reason: change.reason, changedBy: actorId, changedAt: at};
}
