import type {RecordApproval, RecordSignature, ReviewRecord} from '../review/record';
import type {StandInLabel} from '../review/stand_in';
import {plain, shorten, table} from './markdown';
import {moment, type Rendering} from './rendering';

const shownReason = 300;

type Withdrawal = NonNullable<RecordSignature['withdrawn']>;

/** Why the plugin itself takes a sign-off back, as the flows put it down. */
const reasonKeys: Readonly<Record<string, string>> = {
  deleted: 'record.reason.deleted',
  edited: 'record.reason.edited',
  'board-refused': 'record.reason.board-refused',
  'items-taken-away': 'record.reason.items-taken-away',
};

/** Why a person's act on the board takes one back. */
const reasonKeysOfPeople: Readonly<Record<string, string>> = {
  'unticked-on-board': 'record.reason.unticked-on-board',
  undone: 'record.reason.undone',
};

function withdrawal({by, at, reason}: Withdrawal, {t, person}: Rendering): string {
  const params = {by: by === '' ? t('card.prr') : person(by), at: moment(at)};
  if (reason === '') return t('record.signature.withdrawn', params);
  const key = (by === '' ? reasonKeys : reasonKeysOfPeople)[reason];
  const why = key === undefined ? plain(shorten(reason, shownReason)) : t(key);
  return t('record.signature.withdrawn-because', {...params, reason: why});
}

/** `stand-in for SRE until 2026-12-01, named by @alice` */
export function standingIn({day, by}: StandInLabel, team: string, {t, person}: Rendering): string {
  return t('record.stand-in', {team: plain(team), day, by: person(by)});
}

/** The signer, and what made them a member: `@…` is a user who was named as one. */
function signer({userId, membership, standIn}: RecordSignature, team: string, rendering: Rendering): string {
  const {t, person} = rendering;
  if (standIn !== null) {
    const params = {person: person(userId), as: standingIn(standIn, team, rendering)};
    return t('record.signer.stand-in', params);
  }
  if (membership === '') return person(userId);
  return membership.startsWith('@')
    ? t('record.signer.named', {person: person(userId)})
    : t('record.signer.through', {person: person(userId), source: plain(membership)});
}

/** What was written; and that its author confirmed it, where it was not taken at its word. */
function wordsOf({words, via}: RecordSignature, {t}: Rendering): string {
  if (words === '') return t('record.by-hand');
  const quoted = `“${plain(words)}”`;
  return via === 'button' ? t('record.confirmed', {words: quoted}) : quoted;
}

/** Whether it counts, and why not. */
function standing({withdrawn, ownReview, formerDri}: RecordSignature, rendering: Rendering): string {
  if (withdrawn !== null) return withdrawal(withdrawn, rendering);
  if (ownReview) return rendering.t('record.signature.own-review');
  return rendering.t(formerDri ? 'record.signature.former-dri' : 'record.signature.counts');
}

/** With how many different signers it takes, where one is not enough. */
function teamName({name, quorum}: RecordApproval, {t}: Rendering): string {
  return quorum > 1 ? t('record.team-quorum', {team: plain(name), quorum}) : plain(name);
}

function signatureRow(signature: RecordSignature, approval: RecordApproval, rendering: Rendering): string[] {
  const {t, permalink} = rendering;
  const link = permalink(signature.postId);
  return [
    teamName(approval, rendering),
    signer(signature, approval.name, rendering),
    moment(signature.at),
    wordsOf(signature, rendering),
    link === '' ? '' : `[${t('record.post')}](${link})`,
    standing(signature, rendering),
  ];
}

/** One row for every sign-off, those that were withdrawn too; one for a team without any. */
export function recordedSignOffs(record: ReviewRecord, rendering: Rendering): string[] {
  const {t} = rendering;
  const head = ['team', 'signer', 'when', 'words', 'post', 'state'].map((column) =>
    t(`record.column.${column}`),
  );
  const rows = record.approvals.flatMap((approval) =>
    approval.signatures.length === 0
      ? [[teamName(approval, rendering), '', '', '', '', t('record.signature.none')]]
      : approval.signatures.map((signature) => signatureRow(signature, approval, rendering)),
  );
  return [t('record.approvals'), table(head, rows)];
}
