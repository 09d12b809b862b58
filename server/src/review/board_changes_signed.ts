import {isSignature} from './board_changes_ticked';
import {type ItemRule, nameOf} from './board_changes_situation';
import {countingSignatures, stands} from './approval';
import {itemReports} from './item_reports';
import {mandatoryFirst, mandatoryParams} from './mandatory';
import {markItem} from './mark';
import {signOff} from './sign_off';
import {readStandInLabel} from './stand_in';

const NOBODY = {name: '', aliases: [], members: [], quorum: 1};

/**
 * A team's approval item that a member has ticked: their sign-off, like one by `/prr tick`. The same tick has the same
 * id, so that it counts once, and never again when it was withdrawn.
 */
export const signedByTick: ItemRule = (progress, report, content, situation) => {
  const {item, approvalOf: teamId} = report;
  if (!isSignature(progress.review, report, content, situation)) return progress;
  const {changedBy: userId, changedAt: at} = item;
  const id = `tick:${item.id}:${userId}:${String(at)}`;
  const {teams, memberships} = situation;
  const before = progress.review;
  const known = before.signatures.some((signature) => signature.id === id);
  const team = teams.find((each) => each.id === teamId) ?? {...NOBODY, id: teamId};
  const first = mandatoryFirst(team, itemReports({review: before, content}, teams, memberships));
  if (first.length > 0 && !known) {
    // The tick stays, and does not count: whoever made it is told what comes first.
    const params = {...mandatoryParams(nameOf(teamId, before, situation), first), item: item.title};
    const once = `mandatory-${before.id}-${id}`;
    return {...progress, news: [...progress.news, {once, code: 'mandatory-first', by: userId, params}]};
  }
  const membership = situation.through(userId, teamId);
  const {review, itemIds, outcome} = signOff({review: before, content}, teams, memberships, {
    id,
    teamId,
    userId,
    via: 'tick',
    postId: '',
    words: '',
    at,
    membership,
  });
  // Ours, in the name of who has signed already: the process died, or the board went away, right after it.
  const mark = before.marks.find(({itemId}) => itemId === item.id);
  const isOurs = before.signatures.some(
    (signature) =>
      signature.id === mark?.signatureId && signature.userId === userId && stands(signature, teamId),
  );
  if (known || isOurs || review === before) return progress;

  const effects = itemIds.map((itemId) => ({by: userId, itemId, state: 'done' as const}));
  const pending = outcome === 'quorum-pending';
  // More signers are needed before the rest is ticked; this one item has its tick already.
  const next = pending ? markItem(review, report, 'done', {userId, at, asAdmin: false, membership}) : review;
  const params = {
    team: nameOf(teamId, review, situation),
    item: item.title,
    standIn: String(readStandInLabel(membership) !== null),
    count: itemIds.length,
    more: Math.max(0, team.quorum - countingSignatures(review, team).length),
  };
  const code = pending ? 'signed-not-all' : 'signed';
  return {
    review: next,
    effects: [...progress.effects, ...effects],
    news: [...progress.news, {once: `signed-${before.id}-${id}`, code, by: userId, params}],
  };
};
