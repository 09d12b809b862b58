import {dossierOf, type ReviewComment} from './dossier';
import type {Review, TimelineEntry} from './types';

/** A post to be marked, or words for which there is no post yet (`postId` ''). */
export interface NewComment {
  postId: string;
  authorId: string;
  words: string;
  /** Who marks it, and when. */
  by: string;
  at: number;
}

/** What somebody says of a comment. */
export interface Said {
  by: string;
  at: number;
  note: string;
}

export function commentsOf(review: Pick<Review, 'dossier'>): ReviewComment[] {
  return dossierOf(review).comments;
}

/** Those that nobody has addressed yet, in the order in which they were marked. */
export function openComments(review: Pick<Review, 'dossier'>): ReviewComment[] {
  return commentsOf(review).filter(({addressed}) => addressed === null);
}

/** `C1, C3` */
export function commentIds(comments: readonly ReviewComment[]): string {
  return comments.map(({id}) => id).join(', ');
}

/** The comment that people call so (`C1`, `c1`, `1`); undefined when there is none. */
export function commentNamed(review: Pick<Review, 'dossier'>, name: string): ReviewComment | undefined {
  const id = name
    .trim()
    .toUpperCase()
    .replace(/^C?(?=\d)/u, 'C');
  return commentsOf(review).find((comment) => comment.id === id);
}

/** The one that a post is already; undefined for a post that is none. */
export function commentOnPost(review: Pick<Review, 'dossier'>, postId: string): ReviewComment | undefined {
  return commentsOf(review).find((comment) => comment.postId === postId && postId !== '');
}

/** The review with one more comment. A post that is marked already is not marked again: then it is the same object. */
export function markComment(review: Review, comment: NewComment): Review {
  if (commentOnPost(review, comment.postId) !== undefined) return review;
  const id = `C${String(commentsOf(review).length + 1)}`;
  const {by, at, authorId, words} = comment;
  return {
    ...review,
    dossier: {
      ...dossierOf(review),
      comments: [...commentsOf(review), {id, ...comment, addressed: null}],
    },
    timeline: [...review.timeline, entry({by, at, note: ''}, {comment: id, did: 'marked', authorId, words})],
  };
}

/** The review with that comment addressed; the same object when it is addressed already. */
export function addressComment(review: Review, id: string, said: Said): Review {
  return changed(review, id, said, 'addressed', (comment) =>
    comment.addressed === null ? {...comment, addressed: said} : comment,
  );
}

/** The review with that comment open again; the same object when it is open. */
export function reopenComment(review: Review, id: string, said: Said): Review {
  return changed(review, id, said, 'reopened', (comment) =>
    comment.addressed === null ? comment : {...comment, addressed: null, reopened: said},
  );
}

/** How a comment stands, for comparing it with what people were shown of it: each change makes another one. */
export function commentState({at, addressed, reopened}: ReviewComment): string {
  return addressed === null ? `open ${String(reopened?.at ?? at)}` : `addressed ${String(addressed.at)}`;
}

/** Whether somebody stands for a comment: they wrote or marked it. */
export function isOwnComment({authorId, by}: ReviewComment, userId: string): boolean {
  return authorId === userId || by === userId;
}

function changed(
  review: Review,
  id: string,
  said: Said,
  did: string,
  change: (comment: ReviewComment) => ReviewComment,
): Review {
  const before = commentsOf(review);
  const comments = before.map((comment) => (comment.id === id ? change(comment) : comment));
  if (comments.every((comment, place) => comment === before[place])) return review;
  return {
    ...review,
    dossier: {...dossierOf(review), comments},
    timeline: [...review.timeline, entry(said, {comment: id, did})],
  };
}

function entry({by, at, note}: Said, details: Record<string, string>): TimelineEntry {
  return {at, by, kind: 'comment', details: note === '' ? details : {...details, note}};
}
