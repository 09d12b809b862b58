import {dossierOf} from '../review/dossier';
import {recordOf, type ReviewRecord} from '../review/record';
import type {ReviewReport} from '../review/report';
import type {Review, ReviewView} from '../review/types';
import {type Facts, iso, isoOrNull, type Naming} from './naming';
import {PeopleNamed} from './people_named';
import type {RecordSnapshot} from './record_schema';
import {recordedApprovals} from './snapshot_approvals';
import {recordedDossier} from './snapshot_dossier';
import {recordedItems} from './snapshot_items';

/** A snapshot that has yet to be given the names of the people in it. */
export interface Unnamed {
  /** Who is named in it: ids, and what may be ids. */
  userIds: string[];
  withPeople(people: RecordSnapshot['people']): RecordSnapshot;
}

/** All that a review leaves behind, as plain values. */
export function snapshotOf(view: ReviewView, report: ReviewReport, facts: Facts): Unnamed {
  const people = new PeopleNamed();
  const naming: Naming = {user: people.note, permalink: (postId) => facts.permalink(postId)};
  const record = recordOf(view, report);
  const parts = {
    ...headOf(view.review, record, naming),
    ...recordedDossier(dossierOf(view.review), naming),
    itemsAsOf: facts.itemsAsOf,
    site: facts.site,
    channel: facts.channel,
    mattermostTeam: facts.mattermostTeam,
    approvals: recordedApprovals(record, view.review, report, naming),
    items: recordedItems(view.review, record, report, {naming, hints: (itemId) => facts.hints(itemId)}),
    withdrawalsNoted: withdrawalsNoted(view.review, naming),
    holds: record.holds.map(({team, by, at, reason, lifted}) => ({
      by: naming.user(by),
      at: iso(at),
      team,
      reason,
      lifted:
        lifted === null ? null : {by: naming.user(lifted.by), at: iso(lifted.at), asAdmin: lifted.asAdmin},
    })),
    timeline: timeline(view.review, naming),
  };
  return {userIds: people.all(), withPeople: (named) => ({...parts, people: named})};
}

function headOf(review: Review, record: ReviewRecord, {user, permalink}: Naming) {
  return {
    key: record.key,
    reviewId: review.id,
    title: record.title,
    status: record.status === 'cancelled' ? ('cancelled' as const) : ('closed' as const),
    dri: user(record.driId),
    startedBy: user(record.createdBy),
    startedAt: iso(record.createdAt),
    dueAt: isoOrNull(record.dueAt),
    endedBy: user(record.endedBy),
    endedAt: iso(record.endedAt),
    endReason: record.endReason,
    template: {
      id: record.template.id,
      title: record.template.title,
      version: record.template.version,
      digest: record.template.digest ?? '',
      edited: record.editedPlaybook,
    },
    leftOut: record.leftOut,
    board: {kind: record.board.kind, ref: record.board.ref},
    card: permalink(review.cardPostId),
    done: record.done,
    total: record.total,
  };
}

/** What was taken back after an earlier end: it fell when the review went on, and this is how it came. */
function withdrawalsNoted({timeline}: Review, {user, permalink}: Naming): RecordSnapshot['withdrawalsNoted'] {
  return timeline.flatMap(({at, by, kind, details}) =>
    kind === 'note' && details['reason'] === 'withdrawn'
      ? [
          {
            by: user(by),
            at: iso(at),
            team: details['team'] ?? '',
            words: details['words'] ?? '',
            permalink: permalink(details['post'] ?? ''),
            signers: (details['signer'] ?? '')
              .split(' ')
              .filter((id) => id !== '')
              .map(user),
          },
        ]
      : [],
  );
}

/** Details that name people. */
const PEOPLE = ['signer', 'of', 'from', 'to', 'user', 'owner', 'reviewer'];

function timeline(review: Review, {user}: Naming): RecordSnapshot['timeline'] {
  return review.timeline.map(({at, by, kind, details}) => {
    for (const key of kind === 'renamed' ? [] : PEOPLE) {
      (details[key] ?? '').split(' ').forEach(user);
    }
    return {by: user(by), at: iso(at), kind, details: {...details}};
  });
}
