import {isPast, seenOf} from './board_changes_seen';
import {itemReports} from './item_reports';
import {handsIn} from './own_review';
import {isMember, isSystemAdmin} from './ownership';
import type {BoardContent, Erased, Item, Memberships, ReviewingTeam, ReviewView} from './types';

/**
 * The changes that a later write on the board has erased and that are to be made again, in their maker's name: also
 * those that do not count, which are theirs all the same. Not those of ours that were meant no longer, nor a tick that
 * was taken into account and does not stand any more: put back, it would count as a new one.
 */
export function toPutBack(
  view: ReviewView,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): Erased[] {
  const hands = handsIn(view.review, teams, memberships);
  const reports = new Map(itemReports(view, teams, memberships).map((report) => [report.item.id, report]));
  return (view.content.erased ?? []).filter(({itemId, state, by, at}) => {
    const report = reports.get(itemId);
    if (report === undefined || report.item.state === state) return false;
    const mark = view.review.marks.find((each) => each.itemId === itemId);
    if (by === '') return state === 'open' ? mark === undefined : mark?.state === state;
    if (state === 'open' || mark?.by === by) return true;
    if (!isPast(seenOf(view.review, itemId), {by, at})) return true;
    const {owner} = report;
    const counted = owner.kind === 'team' && (isMember(by, owner.teamId, hands) || isSystemAdmin(by, hands));
    return !counted;
  });
}

/** The board as it would be without those losses: who did what is judged by it, in whosever name it is put back. */
export function withErased(content: BoardContent, erased: readonly Erased[]): BoardContent {
  const lost = new Map(erased.map((each) => [each.itemId, each]));
  const restored = (item: Item): Item => {
    const each = lost.get(item.id);
    if (each === undefined) return item;
    const {state, by, at} = each;
    // What our bot has written looks like nobody's.
    return {...item, state, changedBy: by, changedAt: by === '' ? 0 : at};
  };
  const sections = content.sections.map((section) => ({...section, items: section.items.map(restored)}));
  return {...content, sections};
}
