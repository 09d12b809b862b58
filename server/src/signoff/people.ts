import type {ReviewView} from '../review/types';

/** Everybody whose membership the rules ask about: signers, whoever ticked, and assignees. */
export function peopleOf({review, content}: ReviewView): Set<string> {
  const items = content.sections.flatMap((section) => section.items);
  const ids = [
    ...review.signatures.map((signature) => signature.userId),
    ...review.marks.map((mark) => mark.by),
    ...items.flatMap((item) => [item.assigneeId, item.changedBy]),
  ];
  return new Set(ids.filter((id) => id !== ''));
}
