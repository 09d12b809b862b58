import {stands} from './approval';
import {isFreshHand, isNews, isReworded, isSame, seenOf, touchOf} from './board_changes_seen';
import {
  type BoardNews,
  type ItemRule,
  nameOf,
  type Progress,
  type Situation,
  withoutMark,
} from './board_changes_situation';
import {speaksFor} from './item_reports';
import {isStrict} from './mandatory';
import {markItem} from './mark';
import {handsIn} from './own_review';
import {isMember, isSystemAdmin} from './ownership';
import type {ItemReport} from './report';
import type {BoardContent, Item, Mark, Review, SeenItem, Touch} from './types';

/** Whose hand it was that ticked or skipped a team's item: `unknown` counts as little as `outsider`. */
export type TickedBy = 'member' | 'admin' | 'outsider' | 'unknown';

/**
 * An item of a team's that somebody has ticked or skipped. The hand of a current member counts, and that of a system
 * admin, who is named as such; of nobody else. A mark that does not speak for what is on the board any more goes.
 */
export const ticked: ItemRule = (progress, report, content, situation) => {
  const {item, owner} = report;
  if (item.state === 'open' || owner.kind !== 'team') return progress;
  const {review} = progress;
  const seen = seenOf(review, item.id);
  const mark = review.marks.find(({itemId}) => itemId === item.id);
  const isOther = seen !== undefined && isReworded(seen.title, item.title);
  if (mark !== undefined && speaksFor(mark, item) && !isOther) return progress;
  if (mark !== undefined && isOther && !isTickedAsItIs(seen, item)) {
    return reworded(progress, report, seen.title, situation);
  }
  if (!isNews(seen, item) || isSignature(review, report, content, situation)) return progress;

  const hand = tickedBy(review, report, content, situation);
  if (isUnexplained(report, situation)) return unexplained(progress, report, hand, situation);
  if (hand === 'member' || hand === 'admin') return marked(progress, report, hand === 'admin', situation);
  if (mark !== undefined && isOvertaken(review, mark, report)) return answeredFor(progress, mark, report);
  const by = hand === 'outsider' ? item.changedBy : '';
  return {
    ...progress,
    review: withoutMark(review, report, by, by === '' ? situation.now : item.changedAt),
    news: [...progress.news, ...ownReviewNews(review, report, hand, situation)],
  };
};

/** A mandatory item of a strict team's is skipped for a reason, which this board cannot keep. */
function isUnexplained({item, owner, mandatory, approvalOf}: ItemReport, {teams}: Situation): boolean {
  const team = teams.find(({id}) => owner.kind === 'team' && id === owner.teamId);
  return mandatory && approvalOf === '' && isStrict(team) && item.state === 'skipped' && item.reason === '';
}

/** It does not count until somebody says why. */
function unexplained(progress: Progress, report: ItemReport, hand: TickedBy, situation: Situation): Progress {
  const {item, number} = report;
  const {review} = progress;
  const {changedBy, changedAt} = item;
  const by = hand === 'unknown' ? '' : changedBy;
  const params = {number, item: item.title, key: review.key};
  const once = `unexplained-${review.id}-${item.id}-${String(changedAt)}`;
  const isTold = hand === 'member' || hand === 'admin';
  const news: BoardNews[] = isTold ? [{once, code: 'reason-missing', by, params}] : [];
  return {
    ...progress,
    review: withoutMark(review, report, by, by === '' ? situation.now : changedAt),
    news: [...progress.news, ...news],
  };
}

/** The DRI who ticks what stands for a sign-off of their own team's should not wait for it to count. */
function ownReviewNews(
  review: Review,
  {item, approvalOf}: ItemReport,
  hand: TickedBy,
  situation: Situation,
): BoardNews[] {
  const {changedBy: by, changedAt, state} = item;
  const isDri = by === review.driId && isMember(by, approvalOf, situation.memberships);
  if (hand !== 'outsider' || !isDri || state !== 'done') return [];
  const params = {team: nameOf(approvalOf, review, situation), item: item.title};
  return [{once: `own-review-${review.id}-${item.id}-${String(changedAt)}`, code: 'own-review', by, params}];
}

/** Whether the tick is its maker's sign-off: of the approval item, as the team knew it. */
export function isSignature(
  review: Review,
  report: ItemReport,
  content: BoardContent,
  situation: Situation,
): boolean {
  const {item, owner, approvalOf} = report;
  if (approvalOf === '' || owner.kind !== 'team' || item.state !== 'done') return false;
  if (tickedBy(review, report, content, situation) !== 'member') return false;
  const seen = seenOf(review, item.id);
  // What was made the approval item just now may have been ticked as something else.
  return review.seen === undefined || (seen !== undefined && seen.approval && seen.teamId === approvalOf);
}

export function tickedBy(
  review: Review,
  {item, owner}: ItemReport,
  content: BoardContent,
  {teams, memberships}: Situation,
): TickedBy {
  const seen = seenOf(review, item.id);
  if (owner.kind !== 'team' || !isFreshHand(seen, item) || item.byKeywords === true) return 'unknown';
  const {retitled = seen !== undefined && isReworded(seen.title, item.title)} = item;
  if (retitled) return 'unknown';
  if (review.seen !== undefined && isCopy(review, item.id, content)) return 'unknown';
  if (isMember(item.changedBy, owner.teamId, handsIn(review, teams, memberships))) return 'member';
  return isSystemAdmin(item.changedBy, memberships) ? 'admin' : 'outsider';
}

/** Whether the item was ticked after it was given its present title. */
function isTickedAsItIs(seen: SeenItem, item: Item): boolean {
  return isFreshHand(seen, item) && item.retitled === false;
}

/**
 * A copy of an item comes with the tick of the original, which its maker has not made here; and who adds an item to a
 * run through the API may say of it what they like. One change is of one item.
 */
function isCopy(review: Review, itemId: string, {sections}: BoardContent): boolean {
  const items = sections.flatMap((section) => section.items);
  const item = items.find(({id}) => id === itemId);
  if (item === undefined) return false;
  const touch = touchOf(item);
  return (
    items.some((other) => other.id !== itemId && isSame(touchOf(other), touch)) ||
    (review.seen ?? []).some(({id, past}) => id !== itemId && past.some((each) => isSame(each, touch)))
  );
}

function marked(progress: Progress, report: ItemReport, asAdmin: boolean, situation: Situation): Progress {
  const {item, owner, approvalOf} = report;
  const teamId = owner.kind === 'team' ? owner.teamId : '';
  const membership = asAdmin ? '' : situation.through(item.changedBy, teamId);
  const hand = {userId: item.changedBy, at: item.changedAt, asAdmin, membership};
  const state = item.state === 'skipped' ? 'skipped' : 'done';
  const review = markItem(progress.review, {...report, mark: null, counts: false}, state, hand, item.reason);
  if (approvalOf === '' || asAdmin || state !== 'done') return {...progress, review};
  const params = {team: nameOf(approvalOf, review, situation), item: item.title};
  const once = `sign-too-${review.id}-${item.id}-${String(item.changedAt)}`;
  return {
    ...progress,
    review,
    news: [...progress.news, {once, code: 'sign-too', by: item.changedBy, params}],
  };
}

/** A sign-off said that the item is done, and before that was on the board somebody else had ticked it. */
function isOvertaken(review: Review, mark: Mark, {item}: ItemReport): boolean {
  const seen = seenOf(review, item.id);
  if (mark.state !== item.state || seen?.state !== 'open') return false;
  const signature = review.signatures.find(({id}) => id === mark.signatureId);
  return signature !== undefined && stands(signature, mark.teamId) && isStillToMake(mark, seen.changed);
}

function isStillToMake(mark: Mark, changed: Touch): boolean {
  return mark.over !== undefined && isSame(mark.over, changed);
}

function answeredFor(progress: Progress, mark: Mark, {item}: ItemReport): Progress {
  const marks = progress.review.marks.map((each) => (each === mark ? {...mark, over: touchOf(item)} : each));
  return {...progress, review: {...progress.review, marks}};
}

/** Nobody has ticked what it says now. */
function reworded(progress: Progress, report: ItemReport, before: string, situation: Situation): Progress {
  const {item, owner, number} = report;
  const teamId = owner.kind === 'team' ? owner.teamId : '';
  const {review} = progress;
  const once = `reworded-${review.id}-${item.id}-${String(item.changedAt)}-${item.title}`;
  const params = {team: nameOf(teamId, review, situation), number, before, now: item.title};
  return {
    ...progress,
    review: withoutMark(review, report, '', situation.now),
    news: [...progress.news, {once, code: 'reworded', by: '', params}],
  };
}
