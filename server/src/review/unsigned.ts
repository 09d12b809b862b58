import type {Review} from './types';

/** What a review has when nothing has happened to it yet. */
export function unsigned(): Pick<
  Review,
  | 'schema'
  | 'status'
  | 'signatures'
  | 'marks'
  | 'closing'
  | 'cardPostId'
  | 'endedAt'
  | 'endedBy'
  | 'endReason'
  | 'dueAt'
> {
  return {
    schema: 1,
    status: 'open',
    signatures: [],
    marks: [],
    closing: {phase: 'none', dueAt: 0},
    cardPostId: '',
    endedAt: 0,
    endedBy: '',
    endReason: '',
    dueAt: 0,
  };
}
