import type {ApprovalReport} from '../review/report';
import type {Review} from '../review/types';
import {itemNumbers} from './item_numbers';
import {plain} from './markdown';
import type {Rendering} from './rendering';

function withdrawnBy(review: Review, teamId: string, {person, t}: Rendering): string {
  const last = review.signatures
    .filter((signature) => signature.teamId === teamId)
    .map(({withdrawn}) => withdrawn)
    .filter((withdrawn) => withdrawn !== null)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  return last === undefined || last.by === '' ? t('card.somebody') : person(last.by);
}

/** How one team's approval stands, in one line; a second line when an admin has to act. */
export function approvalLines(review: Review, approval: ApprovalReport, rendering: Rendering): string[] {
  const {t, person} = rendering;
  const params = {
    team: plain(approval.name),
    signers: approval.signatures.map(({userId}) => person(userId)).join(', '),
    signed: approval.signatures.length,
    more: Math.max(0, approval.quorum - approval.signatures.length),
    open: approval.missing.length,
    numbers: itemNumbers(approval.missing),
  };
  const lines = {
    approved: () =>
      t(
        approval.signatures.length > 0 ? 'card.approval.approved' : 'card.approval.approved-unsigned',
        params,
      ),
    withdrawn: () =>
      t('card.approval.withdrawn', {...params, by: withdrawnBy(review, approval.teamId, rendering)}),
    'on hold': () => t('card.approval.on-hold', params),
    waiting: () => {
      if (params.open === 0) return t('card.approval.waiting-signers', params);
      return t(params.signed > 0 ? 'card.approval.waiting-signed' : 'card.approval.waiting', params);
    },
  };
  const line = lines[approval.state]();
  return approval.configured
    ? [line]
    : [line, t('card.approval.not-configured', {team: params.team, id: approval.teamId})];
}
