import type {Review} from '../review/types';
import {unsigned} from '../review/unsigned';

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
    ...unsigned(),
    ...given,
    key: '',
    board: {kind, ref: ''},
    driId,
    createdBy: driId,
    createdAt: at,
    template: {id: '', version: '', title: ''},
    teams: [],
    timeline: [{at, by: driId, kind: 'started', details: {}}],
  };
}
