import {approvalItemOf} from './approval_item';
import {excludedFrom, handsIn, isOwnDoing} from './own_review';
import {assignmentCounts, ownerOf} from './ownership';
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
  const hands = handsIn(view.review, teams, memberships);
  const mandatory = new Set(view.review.mandatory);
  const marks = new Map(view.review.marks.map((mark) => [mark.itemId, mark]));
  const reports: ItemReport[] = [];
  for (const section of view.content.sections) {
    for (const item of section.items) {
      const owner = ownerOf(section, item, teams, memberships, hands);
      const team = teams.find(({id}) => owner.kind === 'team' && id === owner.teamId);
      const mark = matching(item, marks.get(item.id));
      // One mark is for one item: a second of that id can only have been made up.
      marks.delete(item.id);
      reports.push({
        number: reports.length + 1,
        sectionId: section.id,
        sectionTitle: section.title,
        item: mark?.reason !== undefined && item.reason === '' ? {...item, reason: mark.reason} : item,
        owner,
        strayAssignment: !assignmentCounts(section, item, teams, memberships, hands),
        approvalOf: '',
        mandatory: mandatory.has(item.id),
        mark,
        counts: counts(item, owner, mark, excludedFrom(view.review, team)),
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
 * The mark, if it speaks of the state that the item is in: its maker is who changed the item last, or answers for what
 * others had made of it before. What our bot has written, nobody else can have: only our own marks speak for it.
 */
function matching(item: Item, mark: Mark | undefined): Mark | null {
  return mark !== undefined && speaksFor(mark, item) ? mark : null;
}

/** Whether a mark speaks of the state that an item is in. */
export function speaksFor(mark: Mark, item: Item): boolean {
  if (mark.state !== item.state) return false;
  return item.changedBy === mark.by || isByBot(item) || isUnchangedSince(mark, item);
}

/**
 * Whether nobody has changed the item since the mark was made. The clocks of the board and ours may differ: it is the
 * change that is compared, not the time. (Older marks are of our own board, which has our clock.)
 */
export function isUnchangedSince(mark: Mark, item: Item): boolean {
  const {over} = mark;
  return over === undefined
    ? item.changedAt <= mark.at
    : over.by === item.changedBy && over.at === item.changedAt;
}

/** Whether our bot changed the item last, or nobody ever. */
export function isByBot({changedBy, changedAt}: Item): boolean {
  return changedBy === '' && changedAt === 0;
}

function isDriDoing({by, standIn = ''}: Mark, excluded: string): boolean {
  return isOwnDoing(excluded, {userId: by, membership: standIn});
}

/** @param excluded who may not act for the team that owns it */
function counts(item: Item, owner: Owner, mark: Mark | null, excluded: string): boolean {
  if (item.state === 'open') return false;
  if (owner.kind !== 'team') return true;
  return mark !== null && (mark.asAdmin || (mark.teamId === owner.teamId && !isDriDoing(mark, excluded)));
}
