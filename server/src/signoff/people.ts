import type {ReviewView} from '../review/types';

/** Everybody whose membership the rules ask about: signers, whoever ticked or assigned, and assignees. */
export function peopleOf({review, content}: ReviewView): Set<string> {
  const items = content.sections.flatMap((section) => section.items);
  const ids = [
    ...review.signatures.map((signature) => signature.userId),
    ...review.marks.map((mark) => mark.by),
    ...items.flatMap((item) => [item.assigneeId, item.assignedBy ?? '', item.changedBy]),
    ...(content.erased ?? []).map(({by}) => by),
    ...(review.seen ?? []).flatMap((seen) => [seen.assigneeId, seen.assignedBy ?? '']),
  ];
  return new Set(ids.filter((id) => id !== ''));
}
