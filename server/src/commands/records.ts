import type {RecordActions} from '../actions/record_actions';
import type {Renderings} from '../posts/renderings';
import {reReview} from './re_review';
import {record} from './record';
import {search} from './search';
import {verify} from './verify';
import type {Command} from './command';

export interface RecordCommandsOptions {
  records: RecordActions;
  renderings: Renderings;
  /** As it is configured now. */
  siteUrl(): string;
}

/** What people type about what reviews have left behind. */
export function recordCommands({records, renderings, siteUrl}: RecordCommandsOptions): Command[] {
  return [
    record({reading: records.reading, siteUrl}),
    verify(records.checking),
    search({searching: records.searching, renderings}),
    reReview(records.reReview),
  ];
}
