import type {RecordHold} from '../review/record';
import {plain, shorten, table} from './markdown';
import {moment, type Rendering} from './rendering';

const shownReason = 300;

/** Who had put the review on hold, and who lifted it; nothing when nobody had. */
export function recordedHolds(holds: readonly RecordHold[], {t, person}: Rendering): string[] {
  if (holds.length === 0) return [];
  const head = ['team', 'by', 'when', 'reason', 'lifted'].map((column) => t(`record.column.${column}`));
  const rows = holds.map(({team, by, at, reason, lifted}) => [
    plain(team),
    person(by),
    moment(at),
    plain(shorten(reason, shownReason)),
    lifted === null
      ? t('record.hold.standing')
      : t(lifted.asAdmin ? 'record.hold.lifted-as-admin' : 'record.hold.lifted', {
          by: person(lifted.by),
          at: moment(lifted.at),
        }),
  ]);
  return [t('record.holds'), table(head, rows)];
}
