import type {Message} from '../posts/announcer';
import type {ReviewReport} from '../review/report';
import type {SignOffOutcome} from '../review/sign_off';
import type {Work} from './work';

/** Titles of so many items are named in a receipt. */
const NAMED_ITEMS = 5;

/** What one sign-off has done: what was ticked, or what it still takes. */
function signed(work: Work, teamId: string, signatureId: string, outcome: SignOffOutcome): Message {
  const {report, review} = work;
  const approval = report.approvals.find((each) => each.teamId === teamId);
  const team = approval?.name ?? teamId;
  if (outcome === 'already-signed') {
    return {key: 'signoff.receipt.already', params: {team}};
  }
  if (outcome === 'quorum-pending') {
    const have = approval?.signatures.length ?? 0;
    const need = approval?.quorum ?? 1;
    return {key: 'signoff.receipt.quorum', params: {team, have, need, more: Math.max(0, need - have)}};
  }
  const ticked = review.signatures.find(({id}) => id === signatureId)?.itemIds ?? [];
  const titles = report.items.filter(({item}) => ticked.includes(item.id)).map(({item}) => item.title);
  return {
    key: 'signoff.receipt.ticked',
    params: {
      team,
      count: ticked.length,
      items: titles.slice(0, NAMED_ITEMS).join(', '),
      more: Math.max(0, titles.length - NAMED_ITEMS),
    },
  };
}

/** Which teams are still missing, or that none is. */
function stillMissing(report: ReviewReport): Message[] {
  const missing = report.approvals.filter(({state}) => state !== 'approved').map(({name}) => name);
  return missing.length === 0
    ? [{key: 'signoff.receipt.all-approved', params: {count: report.approvals.length}}]
    : [{key: 'signoff.receipt.missing', params: {count: missing.length, teams: missing.join(', ')}}];
}

export const receipt = {signed, stillMissing};
