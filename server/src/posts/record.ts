import type {RecordToPost} from './announcer';
import {recordOf, type RecordItem, type ReviewRecord} from '../review/record';
import type {ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import {recordedSignOffs, standingIn} from './record_approvals';
import {recordedHolds} from './record_holds';
import {leftOutLine} from './left_out_line';
import {plain, runes, shorten, table} from './markdown';
import {deadline, moment, type Rendering} from './rendering';
import {signerName} from './signer';

/** A record that is longer is posted as a summary: posts end at 16,383 characters, and people stop reading earlier. */
const longestPost = 15_500;
const mostItems = 60;

const stateKeys = {
  open: 'record.state.open',
  done: 'record.state.done',
  skipped: 'record.state.skipped',
} as const;

function headLines(record: ReviewRecord, rendering: Rendering): string[] {
  const {t, person, boardLink} = rendering;
  const by = record.endedBy === '' ? t('card.prr') : person(record.endedBy);
  const params = {by, at: moment(record.endedAt), reason: plain(record.endReason)};
  const link = boardLink(record.board);
  return [
    t('record.title', {key: record.key, title: plain(record.title)}),
    t(record.status === 'cancelled' ? 'card.cancelled' : 'card.closed', params),
    t('record.facts', {
      dri: person(record.driId),
      template: plain(record.template.title),
      version: plain(record.template.version),
      starter: person(record.createdBy),
      at: moment(record.createdAt),
    }),
    ...(record.editedPlaybook
      ? [t('record.edited-playbook', {version: plain(record.template.version)})]
      : []),
    ...leftOutLine('record.left-out', record.leftOut, t),
    ...(record.dueAt > 0 ? [t('record.due', {at: deadline(record.dueAt, rendering)})] : []),
    ...(link === '' ? [] : [t('card.run', {link})]),
    t('record.progress', {done: record.done, total: record.total}),
  ];
}

function ownerName({owner}: RecordItem, record: ReviewRecord, {person}: Rendering): string {
  switch (owner.kind) {
    case 'team':
      return plain(record.approvals.find(({teamId}) => teamId === owner.teamId)?.name ?? owner.teamId);
    case 'person':
      return person(owner.userId);
    case 'none':
      return '';
  }
}

function itemRow(item: RecordItem, record: ReviewRecord, rendering: Rendering): string[] {
  const {t, person} = rendering;
  const notes = [
    item.mandatory ? t('record.mandatory') : '',
    item.state === 'skipped' ? plain(item.reason) : '',
    item.standIn === null ? '' : standingIn(item.standIn, ownerName(item, record, rendering), rendering),
    item.because === 'admin' ? t('record.as-admin') : '',
    item.because === 'not-counting' ? t('record.not-counting') : '',
  ];
  return [
    String(item.number),
    plain(item.section),
    plain(item.title),
    ownerName(item, record, rendering),
    t(stateKeys[item.state]),
    item.state === 'open' || item.by === '' ? '' : person(item.by),
    item.state === 'open' || item.at === 0 ? '' : moment(item.at),
    notes.filter((note) => note !== '').join('; '),
  ];
}

function items(record: ReviewRecord, rendering: Rendering): string {
  const head = ['number', 'section', 'item', 'owner', 'state', 'by', 'when', 'notes'].map((column) =>
    rendering.t(`record.column.${column}`),
  );
  return table(
    head,
    record.items.map((item) => itemRow(item, record, rendering)),
  );
}

/** The whole record in Markdown: who signed what, when, in which words, as whose member; and every item's state. */
export function renderRecord(record: ReviewRecord, rendering: Rendering): string {
  const {t} = rendering;
  return [
    ...headLines(record, rendering),
    ...recordedSignOffs(record, rendering),
    ...recordedHolds(record.holds, rendering),
    t('record.items'),
    items(record, rendering),
  ].join('\n\n');
}

/** Who approved, in one line a team: what a summary has room for, however long words and titles are. */
function summary(record: ReviewRecord, rendering: Rendering): string {
  const {t} = rendering;
  const teams = record.approvals.slice(0, mostItems).map(({name, state, signatures}) => {
    const signers = signatures
      .filter(({withdrawn, ownReview}) => withdrawn === null && !ownReview)
      .map((signature) => signerName(signature, rendering));
    const params = {team: plain(name), signers: [...new Set(signers)].slice(0, mostItems).join(', ')};
    return t(state === 'approved' ? 'record.summary.team' : 'record.summary.none', params);
  });
  return shorten(
    [
      ...headLines(record, rendering),
      teams.join('\n'),
      ...recordedHolds(record.holds, rendering),
      t('record.in-file'),
    ].join('\n\n'),
    longestPost,
  );
}

/** How much of a digest is shown to tell one from another. */
const shownDigits = 16;

/** Where the record stands in the review's chain of records, and how it is told from a forged one. */
function chainLine(
  record: ReviewRecord,
  {number, digest, keyId, page}: RecordToPost,
  {t}: Rendering,
): string {
  return t('record.chain', {key: record.key, number, digest, keyId: keyId.slice(0, shownDigits), page});
}

/** The record as it is posted beside its files: as a summary where it does not fit a post. */
export function layOutRecord(
  view: ReviewView,
  report: ReviewReport,
  kept: RecordToPost,
  rendering: Rendering,
): string {
  const record = recordOf(view, report);
  const whole = renderRecord(record, rendering);
  const isShort = report.total <= mostItems && runes(whole) <= longestPost;
  return [isShort ? whole : summary(record, rendering), chainLine(record, kept, rendering)].join('\n\n');
}
