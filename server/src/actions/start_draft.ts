import type {Review} from '../review/types';

/** What of a new review is known before anything is made ready. */
export interface DraftInput {
  id: string;
  title: string;
  kind: Review['board']['kind'];
  /** '' for a channel that is yet to be made. */
  channelId: string;
  mattermostTeamId: string;
  driId: string;
  dueAt: number;
  /** Unix ms. */
  at: number;
}

/** A review at its very beginning: without key, template and teams. */
export function draftReview({kind, at, driId, ...given}: DraftInput): Review {
  return {
    ...given,
    schema: 1,
    key: '',
    board: {kind, ref: ''},
    status: 'open',
    driId,
    createdBy: driId,
    createdAt: at,
    template: {id: '', version: '', title: ''},
    teams: [],
    signatures: [],
    marks: [],
    closing: {phase: 'none', dueAt: 0},
    cardPostId: '',
    endedAt: 0,
    endedBy: '',
    endReason: '',
    timeline: [{at, by: driId, kind: 'started', details: {}}],
  };
}
