import {approvalItemOf} from './approval_item';
import {ownerOf} from './ownership';
import type {ItemReport} from './report';
import type {Item, Mark, Memberships, Owner, ReviewingTeam, ReviewView} from './types';

/**
 * Every item of the review with its number, owner and mark, in the order of the board.
 * @param memberships must hold all assignees
 */
export function itemReports(
  view: ReviewView,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): ItemReport[] {
  const marks = new Map(view.review.marks.map((mark) => [mark.itemId, mark]));
  const reports: ItemReport[] = [];
  for (const section of view.content.sections) {
    for (const item of section.items) {
      const owner = ownerOf(section, item, teams, memberships);
      const mark = matching(item, marks.get(item.id));
      reports.push({
        number: reports.length + 1,
        sectionId: section.id,
        sectionTitle: section.title,
        item,
        owner,
        approvalOf: '',
        mark,
        counts: counts(item, owner, mark),
      });
    }
  }
  for (const team of teams) {
    const titles = itemsOf(team.id, reports).map((report) => ({title: report.item.title, report}));
    const found = approvalItemOf(team, titles);
    if (found !== undefined) found.report.approvalOf = team.id;
  }
  return reports;
}

/** The items that a team owns. */
export function itemsOf(teamId: string, reports: readonly ItemReport[]): ItemReport[] {
  return reports.filter(({owner}) => owner.kind === 'team' && owner.teamId === teamId);
}

/**
 * The mark, if it speaks of the state that the item is in: its maker is who changed the item last, or vouched for the
 * state after it was last changed. (A member who ticks what an outsider has ticked on Playbooks cannot become the one
 * who changed it there, yet answers for it from then on.)
 */
function matching(item: Item, mark: Mark | undefined): Mark | null {
  if (mark === undefined || mark.state !== item.state) return null;
  return item.changedBy === mark.by || item.changedAt <= mark.at ? mark : null;
}

function counts(item: Item, owner: Owner, mark: Mark | null): boolean {
  if (item.state === 'open') return false;
  if (owner.kind !== 'team') return true;
  return mark !== null && (mark.teamId === owner.teamId || mark.asAdmin);
}
