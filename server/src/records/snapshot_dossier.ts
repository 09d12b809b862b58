import type {Accepted, Deed, Dossier, Gap} from '../review/dossier';
import {iso, isoOrNull, type Naming} from './naming';
import type {RecordSnapshot} from './record_schema';

type RecordedDossier = Pick<
  RecordSnapshot,
  | 'service'
  | 'tier'
  | 'slo'
  | 'fields'
  | 'comments'
  | 'gaps'
  | 'reviewers'
  | 'consulted'
  | 'lessons'
  | 'acceptance'
  | 'handover'
  | 'framework'
  | 'reReviewAt'
  | 'carriedFrom'
  | 'carriedTo'
>;

/** What a review holds besides its approvals, but for the answers: those stay with their items. */
export function recordedDossier(dossier: Dossier, naming: Naming): RecordedDossier {
  const {user, permalink} = naming;
  const deed = ({by, at}: Deed) => ({by: user(by), at: iso(at)});
  const accepted = (value: Accepted | null): RecordedDossier['acceptance'] =>
    value === null ? null : {...deed(value), user: user(value.userId), note: value.note};
  const {framework} = dossier;
  return {
    service: dossier.service,
    tier: dossier.tier,
    slo: dossier.slo === 0 ? null : dossier.slo,
    fields: dossier.fields.map((field) => ({...deed(field), id: field.id, value: field.value})),
    comments: dossier.comments.map((comment) => ({
      ...deed(comment),
      id: comment.id,
      author: user(comment.authorId),
      words: comment.words,
      permalink: permalink(comment.postId),
      addressed:
        comment.addressed === null ? null : {...deed(comment.addressed), note: comment.addressed.note},
      reopened:
        comment.reopened === undefined ? null : {...deed(comment.reopened), note: comment.reopened.note},
    })),
    gaps: dossier.gaps.map((gap) => recordedGap(gap, naming)),
    reviewers: dossier.reviewers.map((reviewer) => ({
      ...deed(reviewer),
      team: reviewer.teamId,
      user: user(reviewer.userId),
      state: reviewer.state,
      stateAt: isoOrNull(reviewer.stateAt),
      reason: reviewer.reason,
    })),
    consulted: dossier.consulted.map((each) => ({
      ...deed(each),
      user: user(each.userId),
      about: each.about,
    })),
    lessons: dossier.lessons.map((lesson) => ({...deed(lesson), text: lesson.text})),
    acceptance: accepted(dossier.acceptance),
    handover: accepted(dossier.handover),
    framework:
      framework === null
        ? null
        : {...deed(framework), id: framework.id, version: framework.version, title: framework.title},
    reReviewAt: isoOrNull(dossier.reReviewAt),
    carriedFrom: dossier.carriedFrom,
    carriedTo: dossier.carriedTo ?? '',
  };
}

function recordedGap(gap: Gap, {user}: Naming): RecordSnapshot['gaps'][number] {
  const {by, at, id, itemId, title, text, severity, ownerId, dueAt, ticket, rank, state} = gap;
  return {
    by: user(by),
    at: iso(at),
    id,
    item: itemId,
    title,
    text,
    severity,
    owner: user(ownerId),
    dueAt: isoOrNull(dueAt),
    ticket,
    rank,
    state,
    accepted:
      gap.accepted === null
        ? null
        : {
            by: user(gap.accepted.by),
            at: iso(gap.accepted.at),
            owner: user(gap.accepted.ownerId),
            until: isoOrNull(gap.accepted.until),
            reason: gap.accepted.reason,
          },
    done: gap.done === null ? null : {by: user(gap.done.by), at: iso(gap.done.at)},
  };
}
