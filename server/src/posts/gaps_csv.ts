import {itemOf} from '../review/answers';
import {dossierOf, type Gap} from '../review/dossier';
import {standingOf} from '../review/gaps';
import type {ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import {csv} from './csv';
import {day} from './gaps_text';
import type {Rendering} from './rendering';

const COLUMNS = [
  'review',
  'title',
  'service',
  'tier',
  'gap',
  'rank',
  'severity',
  'state',
  'section',
  'item_number',
  'item',
  'text',
  'owner',
  'due',
  'ticket',
  'opened_by',
  'opened',
  'accepted_by',
  'risk_owner',
  'accepted_until',
  'accepted_because',
  'done_by',
  'done',
] as const;

/**
 * Gaps as a table for spreadsheets, one a row, in this order. Its columns are named for programs and the same in every
 * language. What a spreadsheet would take for a formula is kept from being one.
 */
export function gapsCsv(
  {review, content, report}: ReviewView & {report: ReviewReport},
  gaps: readonly Gap[],
  rendering: Rendering,
): string {
  const {person, now} = rendering;
  const {service, tier} = dossierOf(review);
  const named = (userId: string | undefined): string =>
    userId === undefined || userId === '' ? '' : person(userId).replace(/^@/u, '');
  const dayOf = (at: number | undefined): string => (at === undefined || at === 0 ? '' : day(at, rendering));
  const rows = gaps.map((gap) => {
    const item = itemOf(gap, report.items);
    const standing = standingOf(gap, now);
    const accepted = standing === 'accepted' || standing === 'expired' ? gap.accepted : null;
    return {
      review: review.key,
      title: content.title,
      service,
      tier,
      gap: gap.id,
      rank: gap.rank === 0 ? '' : gap.rank,
      severity: gap.severity,
      state: standing,
      section: item?.sectionTitle ?? '',
      item_number: item?.number ?? '',
      item: gap.title,
      text: gap.text,
      owner: named(gap.ownerId),
      due: dayOf(gap.dueAt),
      ticket: gap.ticket,
      opened_by: named(gap.by),
      opened: dayOf(gap.at),
      accepted_by: named(accepted?.by),
      risk_owner: named(accepted?.ownerId),
      accepted_until: dayOf(accepted?.until),
      accepted_because: accepted?.reason ?? '',
      done_by: named(gap.done?.by),
      done: dayOf(gap.done?.at),
    };
  });
  return csv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  );
}
