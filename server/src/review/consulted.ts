import {type Consulted, type Deed, dossierOf} from './dossier';
import {Refusal} from './refusal';
import type {Review} from './types';

/** Characters of what somebody is asked about, and experts of a review. */
export const MAX_ABOUT = 500;
export const MAX_CONSULTED = 50;

export function consultedOf(review: Pick<Review, 'dossier'>): Consulted[] {
  return dossierOf(review).consulted;
}

/** Whether somebody can be asked about that. @throws Refusal `consult.too-long`, `consult.too-many` */
export function checkConsult(review: Review, userId: string, about: string): void {
  const length = Array.from(about).length;
  if (length > MAX_ABOUT) throw new Refusal('consult.too-long', {length, most: MAX_ABOUT});
  const others = consultedOf(review).filter((each) => each.userId !== userId);
  if (others.length >= MAX_CONSULTED) {
    throw new Refusal('consult.too-many', {review: review.key, count: MAX_CONSULTED});
  }
}

/**
 * The review with somebody who is asked and does not approve. Said again, only what they are asked about changes; the same
 * object when nothing does.
 */
export function withConsulted(review: Review, userId: string, about: string, {by, at}: Deed): Review {
  const before = consultedOf(review);
  const known = before.find((each) => each.userId === userId);
  if (known?.about === about) return review;
  const consulted =
    known === undefined
      ? [...before, {userId, about, by, at}]
      : before.map((each) => (each === known ? {...each, about} : each));
  return {
    ...review,
    dossier: {...dossierOf(review), consulted},
    timeline: [...review.timeline, {at, by, kind: 'consulted', details: {user: userId, about}}],
  };
}
