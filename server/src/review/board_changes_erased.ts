import {isPast, seenOf} from './board_changes_seen';
import {itemReports} from './item_reports';
import {isMember, isSystemAdmin} from './ownership';
import type {Memberships, ReviewingTeam, ReviewView, Erased} from './types';

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
  const reports = new Map(itemReports(view, teams, memberships).map((report) => [report.item.id, report]));
  return (view.content.erased ?? []).filter(({itemId, state, by, at}) => {
    const report = reports.get(itemId);
    if (report === undefined || report.item.state === state) return false;
    const mark = view.review.marks.find((each) => each.itemId === itemId);
    if (by === '') return state === 'open' ? mark === undefined : mark?.state === state;
    if (state === 'open' || mark?.by === by) return true;
    if (!isPast(seenOf(view.review, itemId), {by, at})) return true;
    const {owner} = report;
    const counted =
      owner.kind === 'team' && (isMember(by, owner.teamId, memberships) || isSystemAdmin(by, memberships));
    return !counted;
  });
}
