import {dossierOf} from '../review/dossier';
import type {ReviewReport} from '../review/report';
import {type ReviewRow, stateOfRowTeam} from '../review/review_row';
import {TIER_IDS} from '../review/tier';
import type {ReviewView} from '../review/types';
import type {ChannelReviews, ReviewSummary} from './views';

/** Reviews that have ended and are shown with the open ones of their channel. */
const ENDED_SHOWN = 5;

/** What a channel shows: those that are open, the newest first, then those that ended last. */
export function channelReviews(rows: readonly ReviewRow[]): ChannelReviews {
  const byAge = [...rows].sort((one, other) => other.number - one.number);
  const ended = byAge
    .filter(({status}) => status !== 'open')
    .sort((one, other) => other.endedAt - one.endedAt)
    .slice(0, ENDED_SHOWN);
  return {reviews: [...byAge.filter(({status}) => status === 'open'), ...ended].map(summaryOfRow)};
}

export function summaryOfRow(row: ReviewRow): ReviewSummary {
  const teams = row.teams.map((team) => ({id: team.id, name: team.name, state: stateOfRowTeam(team)}));
  return {
    id: row.id,
    key: row.key,
    title: row.title,
    status: row.status,
    board: row.board,
    channelId: row.channelId,
    driId: row.driId,
    tier: TIER_IDS.find((tier) => tier === row.tier) ?? '',
    dueAt: row.dueAt,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    cardPostId: row.cardPostId,
    teams,
    approved: teams.filter(({state}) => state === 'approved').length,
    done: row.done,
    total: row.items,
  };
}

export function summaryOf({review, content}: ReviewView, report: ReviewReport): ReviewSummary {
  const teams = report.approvals.map(({teamId, name, state}) => ({id: teamId, name, state}));
  return {
    id: review.id,
    key: review.key,
    title: content.title,
    status: review.status,
    board: review.board.kind,
    channelId: review.channelId,
    driId: review.driId,
    tier: dossierOf(review).tier,
    dueAt: review.dueAt,
    createdAt: review.createdAt,
    endedAt: review.endedAt,
    cardPostId: review.cardPostId,
    teams,
    approved: teams.filter(({state}) => state === 'approved').length,
    done: report.done,
    total: report.total,
  };
}
