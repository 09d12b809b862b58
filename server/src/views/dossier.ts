import {itemOf} from '../review/answers';
import {isOwnComment} from '../review/comments';
import {dossierOf, type Gap, type ReviewComment} from '../review/dossier';
import {owns} from '../review/ownership';
import type {ReviewReport} from '../review/report';
import type {Review} from '../review/types';
import type {Viewer} from './viewer';
import type {CommentView, GapView} from './views';

/** The comments, in the order in which they were marked. */
export function commentViews(review: Review, viewer: Viewer): CommentView[] {
  const isReviewer = review.teams.some(({id}) => viewer.isHandOf(id));
  return dossierOf(review).comments.map((comment) => commentView(comment, isReviewer, viewer));
}

function commentView(comment: ReviewComment, isReviewer: boolean, viewer: Viewer): CommentView {
  const {id, postId, authorId, words, by, at, addressed} = comment;
  const isOwn = isOwnComment(comment, viewer.userId);
  return {
    id,
    postId,
    authorId,
    words,
    by,
    at,
    addressed: addressed === null ? null : {...addressed},
    may: {
      address: addressed === null && viewer.may('address-comment', isOwn),
      reopen: addressed !== null && viewer.may('reopen-comment', isOwn || isReviewer),
    },
  };
}

/** The gaps, in the order in which they were opened. */
export function gapViews(review: Review, report: ReviewReport, viewer: Viewer): GapView[] {
  return dossierOf(review).gaps.map((gap) => gapView(gap, report, viewer));
}

function gapView(gap: Gap, {items}: ReviewReport, viewer: Viewer): GapView {
  const {id, text, severity, ownerId, dueAt, ticket, rank, state, by, at, accepted} = gap;
  const item = itemOf(gap, items);
  const isTheirs =
    by === viewer.userId ||
    ownerId === viewer.userId ||
    (item !== undefined && owns(viewer.userId, item.owner, viewer.hands));
  const change = viewer.may('change-gap', isTheirs);
  return {
    id,
    itemId: item?.item.id ?? '',
    text,
    severity,
    ownerId,
    dueAt,
    ticket,
    rank,
    state,
    by,
    at,
    accepted:
      accepted === null ? null : {ownerId: accepted.ownerId, until: accepted.until, reason: accepted.reason},
    may: {
      change,
      plan: viewer.isOpen && change,
      accept: state !== 'done' && viewer.may('accept-gap', isTheirs),
    },
  };
}
