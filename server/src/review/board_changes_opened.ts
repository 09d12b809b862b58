import {stands} from './approval';
import {isFreshHand, seenOf} from './board_changes_seen';
import {type ItemRule, nameOf, type Progress, type Situation, withoutMark} from './board_changes_situation';
import {isUnchangedSince} from './item_reports';
import {isMember} from './ownership';
import type {ItemReport} from './report';
import type {BoardContent, Review, Signature} from './types';
import {withdraw} from './withdraw';

/** Why a colleague's sign-off is withdrawn that was made on the board: nobody is asked for a reason there. */
export const UNTICKED = 'unticked-on-board';

/**
 * An item that was ticked, and that somebody has opened. Whoever it was, its tick is gone. A member of the team who
 * unticks its approval item withdraws: their own sign-off, or else the one that was made by ticking it. A tick of ours
 * that is not on the board yet, or was lost there, is neither: it is still to be made.
 */
export const opened: ItemRule = (progress, report, content, situation) => {
  const {item} = report;
  if (item.state !== 'open') return progress;
  const {review} = progress;
  const seen = seenOf(review, item.id);
  const mark = review.marks.find(({itemId}) => itemId === item.id);
  const wasTicked = mark !== undefined || (seen !== undefined && seen.state !== 'open');
  if (!wasTicked || (mark !== undefined && isUnchangedSince(mark, item))) return progress;

  const by = isFreshHand(seen, item) ? item.changedBy : '';
  const signature = by === '' ? undefined : signatureOf(review, report, by, mark?.signatureId, situation);
  if (signature !== undefined) return withdrawn(progress, report, signature, content, situation);
  return {...progress, review: withoutMark(review, report, by, by === '' ? situation.now : item.changedAt)};
};

/**
 * The sign-off that is withdrawn with the approval item by this person; undefined when none is. An item that was ticked
 * as a sign-off stands for it also when another has become the approval item since.
 */
function signatureOf(
  review: Review,
  {item, approvalOf}: ItemReport,
  by: string,
  markedBy: string | undefined,
  {memberships}: Situation,
): Signature | undefined {
  const ofTheirTeams = review.signatures.filter(
    ({withdrawn: fallen, teamId}) => fallen === null && isMember(by, teamId, memberships),
  );
  const ticks = ofTheirTeams.filter(({via, id}) => via === 'tick' && id.startsWith(`tick:${item.id}:`));
  const standing = ofTheirTeams.filter((signature) => stands(signature, approvalOf));
  return (
    [...ticks, ...standing].findLast(({userId}) => userId === by) ??
    ticks.find(({id}) => id === markedBy) ??
    ticks.at(-1)
  );
}

function withdrawn(
  progress: Progress,
  report: ItemReport,
  signature: Signature,
  content: BoardContent,
  situation: Situation,
): Progress {
  const {changedBy: by, changedAt, id: itemId} = report.item;
  const {review: before} = progress;
  // One's own: all that stand, or a repeated sign-off would go on counting.
  const falling =
    signature.userId === by
      ? before.signatures.filter((each) => stands(each, signature.teamId) && each.userId === by)
      : [signature];
  let next = progress;
  for (const {id, userId} of falling) {
    const reason = userId === by ? '' : UNTICKED;
    const at = Math.max(situation.now, changedAt);
    const {review, reopen} = withdraw({review: next.review, content}, situation.teams, id, {at, by, reason});
    const effects = reopen.map((each) => ({by, itemId: each, state: 'open' as const}));
    next = {...next, review, effects: [...next.effects, ...effects]};
  }
  const params = {
    team: nameOf(signature.teamId, before, situation),
    item: report.item.title,
    own: String(signature.userId === by),
  };
  const once = `unticked-${signature.id}-${String(changedAt)}`;
  return {
    ...next,
    review: {...next.review, marks: next.review.marks.filter((mark) => mark.itemId !== itemId)},
    news: [...next.news, {once, code: 'withdrawn', by, params}],
  };
}
