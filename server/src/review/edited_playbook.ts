import type {Review, TimelineEntry} from './types';

/**
 * The line in the timeline of a review that was started from a playbook which people had changed: the template that the
 * review names is then where its items come from, and not what they are.
 */
export function editedPlaybookNote(at: number, playbook: string): TimelineEntry {
  return {at, by: '', kind: 'note', details: {note: NOTE, playbook}};
}

/** Whether the review's items were not the template's at the start. */
export function startedFromEdited({timeline}: Pick<Review, 'timeline'>): boolean {
  return timeline.some(({kind, details}) => kind === 'note' && details['note'] === NOTE);
}

const NOTE = 'playbook-edited';
