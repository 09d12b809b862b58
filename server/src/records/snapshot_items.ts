import {answersOn} from '../review/answers';
import type {Answer} from '../review/dossier';
import type {RecordItem, ReviewRecord} from '../review/record';
import type {ItemReport, ReviewReport} from '../review/report';
import type {Owner, Review} from '../review/types';
import {type Facts, iso, isoOrNull, type Naming} from './naming';
import type {RecordedItem} from './record_schema';
import {recordedStandIn} from './snapshot_approvals';

interface Known {
  naming: Naming;
  hints: Facts['hints'];
}

/** Every item, and what was said to it. Items that were taken off the board after they were answered come last. */
export function recordedItems(
  review: Review,
  record: ReviewRecord,
  report: ReviewReport,
  known: Known,
): RecordedItem[] {
  const {of, gone} = answersOn(review, report.items);
  const onBoard = report.items.map((item, place) => {
    const answer = of.get(item.item.id);
    return {
      ...boardItem(item, record.items[place], known),
      answer: answer === undefined ? null : recordedAnswer(answer, known.naming),
    };
  });
  return [...onBoard, ...gone.map((answer) => removedItem(answer, review, known))];
}

function boardItem(
  {number, sectionTitle: section, item, owner, approvalOf}: ItemReport,
  line: RecordItem | undefined,
  {naming: {user}, hints}: Known,
): Omit<RecordedItem, 'answer'> {
  return {
    id: item.id,
    number,
    section,
    title: item.title,
    description: item.description,
    ...hints(item.id),
    mandatory: line?.mandatory ?? false,
    approvalOf,
    owner: recordedOwner(owner, user),
    state: item.state,
    by: user(line?.by ?? ''),
    at: isoOrNull(line?.at ?? 0),
    because: line?.because ?? 'open',
    reason: line?.reason ?? '',
    standIn: recordedStandIn(line?.standIn ?? null, user),
  };
}

function recordedOwner(owner: Owner, user: Naming['user']): RecordedItem['owner'] {
  switch (owner.kind) {
    case 'team':
      return {kind: 'team', team: owner.teamId};
    case 'person':
      return {kind: 'person', user: user(owner.userId)};
    case 'none':
      return {kind: 'none'};
  }
}

function recordedAnswer(
  {by, at, kind, text, evidence, postId, parts = [], score, from}: Answer,
  {user, permalink}: Naming,
): NonNullable<RecordedItem['answer']> {
  return {
    by: user(by),
    at: iso(at),
    kind,
    text,
    evidence: evidence.map((each) => ({...each})),
    permalink: permalink(postId),
    replies: parts.map((part) => permalink(part.postId)).filter((address) => address !== ''),
    score: score ?? null,
    from: from ?? '',
  };
}

function removedItem(answer: Answer, review: Review, {naming, hints}: Known): RecordedItem {
  const {itemId: id, title} = answer;
  const section = review.seen?.find((item) => item.id === id)?.section ?? '';
  return {
    id,
    number: null,
    section,
    title,
    description: '',
    ...hints(id),
    mandatory: review.mandatory?.includes(id) === true,
    approvalOf: '',
    owner: {kind: 'none'},
    state: 'removed',
    by: '',
    at: null,
    because: 'removed',
    reason: '',
    standIn: null,
    answer: recordedAnswer(answer, naming),
  };
}
