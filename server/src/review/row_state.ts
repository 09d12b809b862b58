import type {ReviewRow} from './review_row';

/**
 * Where a review stands among others: `waiting` for approvals, `held` by a team, `approved` by all and about to be closed,
 * or at its end.
 */
export const ROW_STATES = ['waiting', 'held', 'approved', 'closed', 'cancelled'] as const;
export type RowState = (typeof ROW_STATES)[number];

export function stateOfRow({status, teams}: Pick<ReviewRow, 'status' | 'teams'>): RowState {
  if (status !== 'open') return status;
  if (teams.some(({onHold}) => onHold)) return 'held';
  return teams.length > 0 && teams.every(({approvedAt}) => approvedAt > 0) ? 'approved' : 'waiting';
}
