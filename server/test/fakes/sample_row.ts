import type {ReviewRow} from '../../src/review/review_row';
import {sampleTime} from './sample_review';

/** Of a review that was closed an hour after it began. */
export function sampleRow(change: Partial<ReviewRow> = {}): ReviewRow {
  const number = change.number ?? 12;
  return {
    number,
    id: `review${String(number)}`,
    key: `PRR-${String(number)}`,
    title: 'Checkout service to production',
    service: '',
    status: 'closed',
    mattermostTeamId: 'core',
    channelId: 'channel',
    cardPostId: `card${String(number)}`,
    board: 'builtin',
    template: {id: 'prr', version: '1.0', title: 'Mattermost PRR'},
    driId: 'dave',
    signers: [],
    teams: [],
    reviewers: [],
    createdAt: sampleTime,
    endedAt: sampleTime + 3_600_000,
    dueAt: 0,
    reReviewAt: 0,
    tier: '',
    items: 4,
    done: 4,
    skipped: [],
    gaps: [],
    comments: 0,
    ...change,
  };
}
