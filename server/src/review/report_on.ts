import {approvalOf} from './approval';
import {itemReports} from './item_reports';
import type {ReviewReport} from './report';
import type {Memberships, ReviewingTeam, ReviewView} from './types';

/**
 * What the rules make of a review at one moment.
 * @param teams the teams as they are configured now
 * @param memberships must hold everybody in `assigneesOf(view.content)`
 */
export function reportOn(
  view: ReviewView,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): ReviewReport {
  const items = itemReports(view, teams, memberships);
  const approvals = view.review.teams.map((team) => {
    const configured = teams.find(({id}) => id === team.id);
    return approvalOf(view.review, team, configured, items);
  });
  const needed = new Set(approvals.map(({teamId}) => teamId));
  return {
    items,
    approvals,
    // A review that needs no team is never approved by itself: a person closes it.
    approved: approvals.length > 0 && approvals.every(({state}) => state === 'approved'),
    done: items.filter(({counts}) => counts).length,
    total: items.length,
    openUnowned: items.filter(
      ({item, owner}) => item.state === 'open' && !(owner.kind === 'team' && needed.has(owner.teamId)),
    ),
  };
}
