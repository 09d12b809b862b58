import {type ReviewRow, stateOfRowTeam} from '../review/review_row';
import {stateOfRow} from '../review/row_state';
import type {PageReview} from './pages';

/** A review as the page of all reviews shows it. */
export function pageReview(row: ReviewRow): PageReview {
  const {items, done, gaps, comments, teams} = row;
  const {id, key, title, service, mattermostTeamId, channelId, cardPostId, driId, tier, template} = row;
  const {createdAt, endedAt, dueAt, reReviewAt} = row;
  return {
    ...{id, key, title, service, mattermostTeamId, channelId, cardPostId, driId, tier, template},
    ...{createdAt, endedAt, dueAt, reReviewAt},
    state: stateOfRow(row),
    teams: teams.map((team) => ({id: team.id, name: team.name, state: stateOfRowTeam(team)})),
    done,
    total: items,
    gaps: gaps.length,
    comments,
  };
}
