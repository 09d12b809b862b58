import {type Deed, dossierOf, type Lesson} from './dossier';
import {Refusal} from './refusal';
import type {Review} from './types';

/** Characters of a lesson, and lessons of a review. */
export const MAX_LESSON = 2000;
export const MAX_LESSONS = 100;

export function lessonsOf(review: Pick<Review, 'dossier'>): Lesson[] {
  return dossierOf(review).lessons;
}

/**
 * The review with one more lesson; the same object when the person has said just that before.
 * @throws Refusal `lesson.too-long`, `lesson.too-many`
 */
export function withLesson(review: Review, given: string, {by, at}: Deed): Review {
  const text = given.trim();
  const length = Array.from(text).length;
  if (length > MAX_LESSON) throw new Refusal('lesson.too-long', {length, most: MAX_LESSON});
  const before = lessonsOf(review);
  if (before.some((each) => each.by === by && each.text === text)) return review;
  if (before.length >= MAX_LESSONS) {
    throw new Refusal('lesson.too-many', {review: review.key, count: MAX_LESSONS});
  }
  const details = {lesson: String(before.length + 1)};
  return {
    ...review,
    dossier: {...dossierOf(review), lessons: [...before, {text, by, at}]},
    timeline: [...review.timeline, {at, by, kind: 'lesson', details}],
  };
}
