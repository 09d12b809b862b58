import type {ApprovalReport} from '../review/report';
import type {Review} from '../review/types';
import {dossierOf} from '../review/dossier';
import {activeReviewers} from '../review/reviewers';
import {itemNumbers} from './item_numbers';
import {plain, shorten} from './markdown';
import {moment, type Rendering} from './rendering';
import {signerName} from './signer';

const shownReason = 300;
const shownHolds = 5;
const shownReviewers = 10;

/** Withdrawals that nobody has made: by the reason that is stored with them. */
const FELL: Readonly<Record<string, string>> = {
  deleted: 'deleted',
  edited: 'edited',
  'items-taken-away': 'taken',
  'board-refused': 'refused',
};

function withdrawnLine(review: Review, {teamId, name}: ApprovalReport, {person, t}: Rendering): string {
  const last = review.signatures
    .filter((signature) => signature.teamId === teamId)
    .map(({withdrawn}) => withdrawn)
    .filter((withdrawn) => withdrawn !== null)
    .sort((a, b) => a.at - b.at)
    .at(-1);
  const team = plain(name);
  return last === undefined || last.by === ''
    ? t('card.approval.fell', {team, reason: FELL[last?.reason ?? ''] ?? 'other'})
    : t('card.approval.withdrawn', {team, by: person(last.by)});
}

/** Who has put it on hold and why, the latest last; the record has them all. */
function holdLines({name, holds}: ApprovalReport, {t, person}: Rendering): string[] {
  const hidden = holds.length - shownHolds;
  const lines = holds.slice(-shownHolds).map(({by, at, reason}) =>
    t('card.approval.on-hold', {
      team: plain(name),
      by: person(by),
      at: moment(at),
      reason: plain(shorten(reason, shownReason)),
    }),
  );
  return hidden > 0 ? [...lines, t('card.approval.more-holds', {team: plain(name), count: hidden})] : lines;
}

/** Who is asked to review for the team, while it has not approved: behind the line that says so. */
function askedSuffix(review: Review, {teamId, state}: ApprovalReport, {t, person}: Rendering): string {
  const asked = state === 'approved' ? [] : activeReviewers(dossierOf(review).reviewers, teamId);
  const shown = asked.slice(0, shownReviewers);
  const names = shown.map((each) =>
    t('card.approval.reviewer', {user: person(each.userId), state: each.state}),
  );
  return names.length === 0
    ? ''
    : t('card.approval.reviewers', {count: names.length, reviewers: names.join(', ')});
}

/** How one team's approval stands, in one line; a second line when somebody has to act. */
export function approvalLines(review: Review, approval: ApprovalReport, rendering: Rendering): string[] {
  const {t, person} = rendering;
  const params = {
    team: plain(approval.name),
    signers: approval.signatures.map((signature) => signerName(signature, rendering)).join(', '),
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
    withdrawn: () => withdrawnLine(review, approval, rendering),
    'on hold': () => holdLines(approval, rendering).join('\n'),
    waiting: () => {
      if (params.open === 0 && params.more > 0) return t('card.approval.waiting-signers', params);
      if (params.open === 0) return t('card.approval.waiting-signed-all', params);
      return t(params.signed > 0 ? 'card.approval.waiting-signed' : 'card.approval.waiting', params);
    },
  };
  const {first, notCounting, ownReview, configured, state, teamId} = approval;
  const more = [
    ...(first.length === 0
      ? []
      : [
          t('card.approval.mandatory-first', {
            team: params.team,
            count: first.length,
            numbers: itemNumbers(first),
          }),
        ]),
    ...(ownReview.length === 0
      ? []
      : [
          t('card.approval.own-review', {
            team: params.team,
            signer: ownReview.map(({userId}) => person(userId)).join(', '),
          }),
        ]),
    ...(notCounting.length === 0 || state === 'approved'
      ? []
      : [
          t('card.approval.not-counting', {
            team: params.team,
            count: notCounting.length,
            numbers: itemNumbers(notCounting),
          }),
        ]),
    ...(configured ? [] : [t('card.approval.not-configured', {team: params.team, id: teamId})]),
  ];
  return [lines[state]() + askedSuffix(review, approval, rendering), ...more];
}
