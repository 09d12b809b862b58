import type {Translate} from '../i18n/messages';
import {peopleOfCourse} from '../review/course';
import {readStandInLabel} from '../review/stand_in';
import {dossierOf} from '../review/dossier';
import type {BoardContent, Review, ReviewView} from '../review/types';
import {peopleOfDossier} from './dossier_people';

/** Everything that a rendering needs and does not look up itself, so that it stays a pure function. */
export interface Rendering {
  t: Translate;
  /** `@alice` for a user id, and words for somebody unknown. */
  person(userId: string): string;
  /** Address of a post; '' when there is none. */
  permalink(postId: string): string;
  /** Address of what stands for the review on its board; '' where that is nothing but our card. */
  boardLink(board: Review['board']): string;
  /** IANA name of the time zone in which days are meant: the DRI's, who named them. */
  zone: string;
  /** Unix ms: when this is read. */
  now: number;
}

/** A moment for people, to the minute: `2026-01-31 14:05 UTC`. */
export function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** When something is due, in the reader's language: `Dec 1, 2026, 11:59 PM PST`. The zone makes it right for everybody. */
export function deadline(at: number, {t, zone}: Pick<Rendering, 't' | 'zone'>): string {
  const format = new Intl.DateTimeFormat(t('language'), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    timeZone: zone,
    timeZoneName: 'short',
  });
  // Which kinds of space are in it depends on the engine.
  return format.format(at).replace(/\s/gu, ' ');
}

/** Whether the review is over, closed or cancelled. */
export function ended(review: Review): boolean {
  return review.status !== 'open';
}

function peopleOfContent(content: BoardContent): string[] {
  return content.sections.flatMap(({items}) => items.flatMap((item) => [item.assigneeId, item.changedBy]));
}

/** Ids of everybody whose name may be shown with this review. */
export function peopleOf({review, content}: ReviewView): string[] {
  const ids = [
    review.driId,
    review.createdBy,
    review.endedBy,
    ...review.signatures.flatMap(({userId, membership, withdrawn}) => [
      userId,
      readStandInLabel(membership)?.by ?? '',
      withdrawn?.by ?? '',
    ]),
    ...review.marks.flatMap(({by, standIn = ''}) => [by, readStandInLabel(standIn)?.by ?? '']),
    ...(review.holds ?? []).flatMap(({by, lifted}) => [by, lifted?.by ?? '']),
    ...peopleOfDossier(review),
    ...dossierOf(review).reviewers.map(({userId}) => userId),
    ...peopleOfCourse(review),
    ...peopleOfContent(content),
  ];
  return [...new Set(ids)].filter((id) => id !== '');
}
