import type {ApprovalView, CommentView, GapView, ItemView, ReviewDetail} from '../server_types';
import type {Change} from './change';

/** Whose change it is, and when it was made. */
export interface Deed {
  me: string;
  at: number;
}

/**
 * A review as it will most probably be, before the server has said so. Nothing here makes an approval: a sign-off, the
 * lifting of a hold and the undoing of a sign-off are shown once they have happened.
 */
export function foreseen(review: ReviewDetail, change: Change, {me, at}: Deed): ReviewDetail {
  switch (change.kind) {
    case 'tick':
      return withItem(review, change.itemId, (item) =>
        item.approvalOf === '' ? {...item, state: 'done', counts: true, by: me, at, reason: ''} : item,
      );
    case 'untick':
      return withItem(review, change.itemId, (item) =>
        item.approvalOf === '' ? {...item, state: 'open', counts: false, by: '', at: 0, reason: ''} : item,
      );
    case 'skip':
      return withItem(review, change.itemId, (item) =>
        item.approvalOf === ''
          ? {...item, state: 'skipped', counts: true, by: me, at, reason: change.reason}
          : item,
      );
    case 'assign':
      // Somebody whose name was typed is known to the server alone.
      return change.userId === '' && change.username !== ''
        ? review
        : withItem(review, change.itemId, (item) => ({...item, assigneeId: change.userId}));
    case 'hold':
      return withTeam(review, change.teamId, (team) => ({
        ...team,
        state: 'on hold',
        holds: [...team.holds, {id: `new-${String(at)}`, by: me, at, reason: change.reason}],
      }));
    case 'gap-done':
      return withGap(review, change.gapId, (gap) => ({...gap, state: 'done'}));
    case 'gap-reopen':
      return withGap(review, change.gapId, (gap) => ({...gap, state: 'open', accepted: null}));
    case 'address':
      return withComment(review, change.commentId, (comment) => ({
        ...comment,
        addressed: {by: me, at, note: change.note},
      }));
    case 'reopen-comment':
      return withComment(review, change.commentId, (comment) => ({...comment, addressed: null}));
    case 'keep-open':
      return {...review, closing: {phase: 'kept-open', dueAt: 0}};
    case 'rename':
      return {...review, title: change.title};
    default:
      return review;
  }
}

function withItem(review: ReviewDetail, id: string, change: (item: ItemView) => ItemView): ReviewDetail {
  const sections = review.sections.map((section) => {
    const items = replaced(section.items, id, change);
    return items === section.items ? section : {...section, items};
  });
  const counted = sections.flatMap(({items}) => items);
  return {...review, sections, done: counted.filter(({counts}) => counts).length};
}

function withTeam(
  review: ReviewDetail,
  teamId: string,
  change: (team: ApprovalView) => ApprovalView,
): ReviewDetail {
  return {
    ...review,
    approvals: review.approvals.map((team) => (team.teamId === teamId ? change(team) : team)),
  };
}

function withGap(review: ReviewDetail, id: string, change: (gap: GapView) => GapView): ReviewDetail {
  return {...review, gaps: replaced(review.gaps, id, change)};
}

function withComment(
  review: ReviewDetail,
  id: string,
  change: (comment: CommentView) => CommentView,
): ReviewDetail {
  return {...review, comments: replaced(review.comments, id, change)};
}

/** The same list where nothing of that id is in it. */
function replaced<T extends {id: string}>(all: T[], id: string, change: (one: T) => T): T[] {
  return all.some((one) => one.id === id) ? all.map((one) => (one.id === id ? change(one) : one)) : all;
}
