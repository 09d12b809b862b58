import type {ReviewReport} from './report';
import type {BoardContent, Item, Review, Section, SeenItem} from './types';

/** A review's board as it was seen last, for one that does not show it any more. Without items where it never was. */
export function rememberedContent({title, driId, status, seen = []}: Review): BoardContent {
  const sections: Section[] = [];
  for (const each of seen) {
    const last = sections.at(-1);
    const section = last?.title === each.section ? last : {id: each.section, title: each.section, items: []};
    section.items.push(remembered(each));
    if (section !== last) sections.push(section);
  }
  return {title, driId, finished: status !== 'open', sections};
}

/** What is not seen is not approved, whatever is remembered of it. */
export function withoutApprovals(report: ReviewReport): ReviewReport {
  return {
    ...report,
    approved: false,
    approvals: report.approvals.map((approval) =>
      approval.state === 'approved' ? {...approval, state: 'waiting'} : approval,
    ),
  };
}

function remembered({id, title, assigneeId, assignedBy, assignedAt, state, changed}: SeenItem): Item {
  return {
    id,
    title,
    description: '',
    state,
    assigneeId,
    changedBy: changed.by,
    changedAt: changed.at,
    reason: '',
    ...(assignedBy === undefined ? {} : {assignedBy, assignedAt: assignedAt ?? 0}),
  };
}
