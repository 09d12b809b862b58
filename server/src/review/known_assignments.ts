import type {BoardContent, Item, SeenItem} from './types';

/**
 * What a board holds, with those who assigned its items as they were known when it was last seen: of an item that was
 * renamed or copied since it names nobody, and the same assignment is still theirs.
 */
export function withKnownAssignments(content: BoardContent, seen: readonly SeenItem[] = []): BoardContent {
  const known = new Map(seen.map((each) => [each.id, each]));
  const named = (item: Item): Item => {
    const before = known.get(item.id);
    return before !== undefined && isUnnamed(item) && isSameAssignment(before, item)
      ? {...item, assignedBy: before.assignedBy}
      : item;
  };
  const sections = content.sections.map((section) => ({...section, items: section.items.map(named)}));
  return {...content, sections};
}

function isUnnamed({assignedBy, assignedAt = 0}: Item): boolean {
  return assignedBy === '' && assignedAt > 0;
}

function isSameAssignment(before: SeenItem, {assigneeId, assignedAt}: Item): boolean {
  return before.assigneeId === assigneeId && before.assignedAt === assignedAt;
}
