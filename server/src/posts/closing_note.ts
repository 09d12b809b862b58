import type {ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import {openGapsLine} from './dossier_lines';
import {plain, shorten} from './markdown';
import type {Rendering} from './rendering';
import {signerName} from './signer';

const shownReason = 300;

/**
 * What a board tells of a review that ends: Markdown for people who may not know us. Nobody is called by it who was not
 * called before.
 * @param view with `status` and `endReason` as they are about to be
 */
export function renderClosingNote(
  {review, content}: ReviewView,
  report: ReviewReport,
  rendering: Rendering,
): string {
  const {t, permalink} = rendering;
  const params = {key: review.key, title: plain(content.title)};
  const reason = plain(shorten(review.endReason, shownReason));
  const card = permalink(review.cardPostId);
  const head =
    review.status === 'closed' ? t('note.closed', params) : t('note.cancelled', {...params, reason});
  const teams = report.approvals.map(({name, state, signatures}) =>
    state === 'approved'
      ? t('note.approved', {
          team: plain(name),
          signers: signatures.map((signature) => signerName(signature, rendering)).join(', '),
        })
      : t('note.not-approved', {team: plain(name)}),
  );
  return [
    head,
    ...teams.map((team) => `- ${team}`),
    ...openGapsLine(review, rendering).map((line) => `- ${line}`),
    ...(card === '' ? [] : [`[${t('note.card')}](${card})`]),
  ].join('\n');
}
