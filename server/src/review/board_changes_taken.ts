import {standingSignatures} from './approval';
import {isFreshHand} from './board_changes_seen';
import {nameOf, noted, type Progress, type Situation} from './board_changes_situation';
import {itemReports} from './item_reports';
import {handsIn} from './own_review';
import {isMember, mayTakeFrom, ownerOf} from './ownership';
import type {ItemReport} from './report';
import type {BoardContent, Item, Review, SeenItem} from './types';
import {withdraw} from './withdraw';

/** Why sign-offs fall when what their team had still to do is not there any more. */
export const ITEMS_TAKEN_AWAY = 'items-taken-away';

const SHOWN = 5;

/**
 * Items that a team had still to do and that are its no longer: deleted, moved, renamed, their section renamed. Nobody
 * can tell whose hand that was, so the team says anew whether it approves what is left.
 */
export function takenAway(progress: Progress, content: BoardContent, situation: Situation): Progress {
  const {review} = progress;
  const {teams, memberships} = situation;
  const reports = new Map(
    itemReports({review, content}, teams, memberships).map((report) => [report.item.id, report]),
  );
  const taken = (review.seen ?? []).filter((seen) => isTaken(seen, reports.get(seen.id), review, situation));
  const needed = review.teams.map(({id}) => id);
  return needed.reduce((next, teamId) => {
    const lost = taken.filter((seen) => seen.teamId === teamId);
    return lost.length === 0 ? next : fallen(next, teamId, lost, content, situation);
  }, progress);
}

function isTaken(seen: SeenItem, now: ItemReport | undefined, review: Review, situation: Situation): boolean {
  const {teamId} = seen;
  if (teamId === '' || !seen.owed) return false;
  if (now?.owner.kind === 'team' && now.owner.teamId === teamId) return false;
  const {teams, memberships} = situation;
  // Not by what happened on the board, but because teams or their members are others now.
  const hands = handsIn(review, teams, memberships);
  const before = ownerOf({title: seen.section}, seen, teams, memberships, hands);
  if (before.kind !== 'team' || before.teamId !== teamId) return false;
  if (now === undefined) return true;
  const {item, sectionTitle} = now;
  const inPlace = item.title === seen.title && sectionTitle === seen.section;
  if (inPlace && !isForged(seen, item) && mayTakeFrom(teamId, item, hands)) return false;
  // A member has seen to it before it went.
  const done = item.state !== 'open' && isFreshHand(seen, item);
  return !(done && isMember(item.changedBy, teamId, hands));
}

/** An assignment that is said to be there from the start, or ours, and that we know nothing of: items can be made so. */
function isForged(seen: SeenItem, {assigneeId, assignedBy}: Item): boolean {
  return assignedBy === '' && assigneeId !== seen.assigneeId;
}

function fallen(
  progress: Progress,
  teamId: string,
  lost: readonly SeenItem[],
  content: BoardContent,
  situation: Situation,
): Progress {
  const team = nameOf(teamId, progress.review, situation);
  const standing = progress.review.signatures.filter(
    (signature) => signature.teamId === teamId && signature.withdrawn === null,
  );
  const signers = standingSignatures(progress.review, teamId).length;
  let {review} = progress;
  const effects = [...progress.effects];
  for (const {id} of standing) {
    const withdrawal = {at: situation.now, by: '', reason: ITEMS_TAKEN_AWAY};
    const result = withdraw({review, content}, situation.teams, id, withdrawal);
    review = result.review;
    effects.push(...result.reopen.map((itemId) => ({by: '', itemId, state: 'open' as const})));
  }
  const [first] = lost;
  const titles = lost.slice(0, SHOWN).map(({title}) => `“${title}”`);
  const params = {
    team,
    items: titles.join(', '),
    count: lost.length,
    more: lost.length - titles.length,
    signers,
  };
  const once = `taken-${review.id}-${first?.id ?? ''}-${String(first?.changed.at ?? 0)}-${String(review.signatures.length)}`;
  const code = standing.length > 0 ? 'taken-away' : 'taken-away-unsigned';
  return {
    review: noted(review, {
      at: situation.now,
      by: '',
      kind: 'note',
      details: {team, reason: ITEMS_TAKEN_AWAY, items: lost.map(({title}) => title).join('; ')},
    }),
    effects,
    news: [...progress.news, {once, code, by: '', params}],
  };
}
