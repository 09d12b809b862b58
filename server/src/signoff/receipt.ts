import type {Message} from '../posts/announcer';
import {itemNumbers} from '../posts/item_numbers';
import type {ApprovalReport, ItemReport, ReviewReport} from '../review/report';
import {readStandInLabel} from '../review/stand_in';

/** What a sign-off did. */
export interface SignedOff {
  /** User name of the signer, without `@`. */
  username: string;
  /** What made the signer a member when they signed. */
  membership: string;
  /** The approval of the team that was signed for, as it stands now. */
  approval: ApprovalReport;
  /** The items that this signature ticked. */
  ticked: readonly ItemReport[];
  report: ReviewReport;
}

/** What a counted sign-off is answered with: what was ticked and by whom, and who or what is still missing. */
export function receipt({username, membership, approval, ticked, report}: SignedOff): Message[] {
  const team = approval.name;
  const standIn = String(readStandInLabel(membership) !== null);
  const waiting = report.approvals.filter(({state}) => state !== 'approved').map(({name}) => name);
  return [
    {
      key: ticked.length === 0 ? 'signoff.receipt.signed' : 'signoff.receipt.ticked',
      params: {user: username, standIn, team, count: ticked.length, numbers: itemNumbers(ticked)},
    },
    standing(approval),
    waiting.length === 0
      ? {key: 'signoff.receipt.all-approved', params: {count: report.approvals.length}}
      : {key: 'signoff.receipt.waiting-for', params: {count: waiting.length, teams: waiting.join(', ')}},
  ];
}

function standing({
  name: team,
  state,
  holds,
  missing,
  notCounting,
  signatures,
  quorum,
}: ApprovalReport): Message {
  if (state === 'approved') {
    return {key: 'signoff.receipt.approved', params: {team}};
  }
  if (state === 'on hold') {
    return {key: 'signoff.receipt.on-hold', params: {team, count: holds.length}};
  }
  const more = Math.max(0, quorum - signatures.length);
  if (more > 0) {
    return {key: 'signoff.receipt.signers-missing', params: {team, more, quorum}};
  }
  const left = [...missing, ...notCounting];
  return {
    key: 'signoff.receipt.items-missing',
    params: {team, count: left.length, numbers: itemNumbers(left)},
  };
}
