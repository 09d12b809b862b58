import type {ApprovalReport, ItemReport, ReviewReport} from '../review/report';
import type {Message} from './announcer';
import {numbers} from './approval_lines';

/** What a sign-off did, for the receipt in the thread. */
export interface SignedOff {
  /** User name of the signer, without `@`. */
  username: string;
  /** The approval of the team that was signed for, as it stands now. */
  approval: ApprovalReport;
  /** The items that this signature ticked. */
  ticked: readonly ItemReport[];
  report: ReviewReport;
}

function tickedMessage({username, approval, ticked}: SignedOff): Message {
  const params = {user: username, team: approval.name, count: ticked.length, numbers: numbers(ticked)};
  return {key: ticked.length === 0 ? 'receipt.signed' : 'receipt.ticked', params};
}

function approvalMessage({approval}: SignedOff): Message {
  const params = {
    team: approval.name,
    count: approval.missing.length,
    numbers: numbers(approval.missing),
    more: Math.max(0, approval.quorum - approval.signatures.length),
  };
  if (approval.state === 'approved') return {key: 'receipt.approved', params};
  return {key: params.more > 0 ? 'receipt.signers-missing' : 'receipt.items-missing', params};
}

/** What a counted sign-off is answered with: what was ticked and by whom, and who or what is still missing. */
export function receipt(signed: SignedOff): Message[] {
  const waiting = signed.report.approvals
    .filter(({state, teamId}) => state !== 'approved' && teamId !== signed.approval.teamId)
    .map(({name}) => name);
  const rest: Message[] = signed.report.approved
    ? [{key: 'receipt.all-approved', params: {}}]
    : [{key: 'receipt.waiting-for', params: {count: waiting.length, teams: waiting.join(', ')}}];
  return [
    tickedMessage(signed),
    approvalMessage(signed),
    ...(waiting.length > 0 || signed.report.approved ? rest : []),
  ];
}
